package org.doithoai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.answer.Citation;
import org.doithoai.index.ArticleFields;
import org.doithoai.text.Span;

/**
 * Names a passage in the address of its page: {@code 0b54c1a09f3e.120-310.5d3a91}.
 *
 * @param article its {@link ArticleFields#id}
 * @param start first UTF-16 code unit in the article's text
 * @param end one past the last
 * @param digest first digits of the passage's SHA-256, by which a changed text is known
 */
record PassageRef(String article, int start, int end, String digest) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{12})\\.(\\d{1,8})-(\\d{1,8})\\.([0-9a-f]{6})");

  private static final int DIGEST = 6;

  static PassageRef of(Citation citation) {
    return of(citation.article().source(), citation.span(), citation.quote());
  }

  static PassageRef of(String source, Span span, String quote) {
    return new PassageRef(ArticleFields.id(source), span.start(), span.end(), digest(quote));
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<PassageRef> read(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(form.group(2));
    int end = Integer.parseInt(form.group(3));
    return start < end
        ? Optional.of(new PassageRef(form.group(1), start, end, form.group(4)))
        : Optional.empty();
  }

  /** The passage in the text; empty where the text has changed since. */
  Optional<Span> in(String text) {
    boolean same = end <= text.length() && digest(text.substring(start, end)).equals(digest);
    return same ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static String digest(String quote) {
    return DigestUtils.sha256Hex(quote).substring(0, DIGEST);
  }

  @Override
  public String toString() {
    return article + "." + start + "-" + end + "." + digest;
  }
}
