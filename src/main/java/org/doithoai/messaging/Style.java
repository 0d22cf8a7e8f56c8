package org.doithoai.messaging;

/** How a run of text looks, as far as the platform can. */
public enum Style {
  PLAIN,
  BOLD,
  ITALIC,
  /** A passage among what stands around it. */
  MARKED,
  /** To be copied or typed as it is. */
  CODE
}
