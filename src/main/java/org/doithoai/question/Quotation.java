package org.doithoai.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Span;

/** What stands between quotation marks in a question. */
final class Quotation {

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"«]([^”\"»]{1,240})[”\"»]|(?<![\\p{L}\\p{N}])['‘](.{1,240}?)['’](?![\\p{L}\\p{N}])");

  private Quotation() {}

  /** The first in a text, without its marks. */
  static Optional<Span> in(String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (!quoted.find()) {
      return Optional.empty();
    }
    int group = quoted.group(1) == null ? 2 : 1;
    return Optional.of(new Span(quoted.start(group), quoted.end(group)));
  }
}
