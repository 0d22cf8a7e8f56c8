package org.doithoai.knowledge;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article's text without its page.
 *
 * @param body paragraphs separated by one empty line; empty when the page holds no article
 */
record PageText(@Nullable String title, String body) {

  static PageText of(String page, @Nullable String title) {
    String body =
        page.lines()
            .map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return new PageText(title, body);
  }

  String text() {
    return title == null ? body : title + "\n\n" + body;
  }
}
