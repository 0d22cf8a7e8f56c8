package org.doithoai.digest;

import org.doithoai.index.IndexedArticle;

/** Notes what an article says, so that it can be told later what a correction changed. */
@FunctionalInterface
public interface Snapshots {

  /** A few kilobytes at most, to be understood by the writer alone. */
  String of(IndexedArticle article);
}
