package org.doithoai.web;

import java.util.List;

/** What all reports say of a meeting. */
public record MeetingView(Frame frame, List<FactRow> facts, List<Report> reports) {

  public MeetingView {
    facts = List.copyOf(facts);
    reports = List.copyOf(reports);
  }

  /**
   * A report.
   *
   * @param path of its page
   */
  public record Report(ArticleHead head, String opening, String path) {}
}
