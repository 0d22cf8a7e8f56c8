package org.doithoai.digest;

import java.util.List;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One event in a digest, from all the articles that report it, copies and translations among them.
 *
 * @param title one line in the subscriber's language
 * @param statements what is said of it; their numbers are those of {@code citations}
 * @param citations the passages that prove the statements
 * @param articles who reports it
 * @param differences what differs from what was known, one line each in the subscriber's language
 * @param correction whether it corrects what an earlier digest told
 * @param reason why it is in this digest, one line in the subscriber's language
 */
public record Event(
    String title,
    List<Statement> statements,
    List<Citation> citations,
    List<Link> articles,
    List<String> differences,
    boolean correction,
    String reason) {

  public Event {
    statements = List.copyOf(statements);
    citations = List.copyOf(citations);
    articles = List.copyOf(articles);
    differences = List.copyOf(differences);
  }

  /**
   * An article that reports the event.
   *
   * @param article its key in the index
   * @param heading as it stands in the article
   * @param language the article's
   * @param outlet who published it; null when not known
   * @param url where it stands on the web; null when not known
   */
  public record Link(
      String article,
      String heading,
      Language language,
      @Nullable String outlet,
      @Nullable String url) {}
}
