package org.doithoai.web;

import java.util.List;

/** Terms and people whose names have some words. */
public record TermsView(Frame frame, String words, List<Row> rows) {

  public TermsView {
    rows = List.copyOf(rows);
  }

  public record Row(String english, String vietnamese, String path) {}
}
