package org.doithoai.conversation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doithoai.answer.Citation;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Where a cited passage can be read in its article. Any number of threads call it. */
@FunctionalInterface
public interface PassageLinks {

  /** No pages of our own: the article's own address, at the passage. */
  PassageLinks OWN_ADDRESS = (citation, language) -> source(citation);

  /**
   * The address of the passage; null when there is none.
   *
   * @param language of the answer
   */
  @Nullable String of(Citation citation, Language language);

  /** The article's own address, where it has one, at the words of the passage; else null. */
  static @Nullable String source(Citation citation) {
    String url = citation.article().url();
    return url == null ? null : at(url, citation.quote());
  }

  /**
   * An address with a text fragment (WICG, Scroll to Text Fragment): browsers that know it scroll
   * to the words, others open the page. {@code
   * https://…/a.html#:~:text=first%20words,last%20words}.
   *
   * @param url left as it is when it has a fragment of its own
   */
  static String at(String url, String quote) {
    List<String> words = List.of(quote.strip().split("\\s+"));
    if (url.contains("#") || words.getFirst().isEmpty()) {
      return url;
    }
    int edge = 5;
    String text =
        words.size() <= 2 * edge
            ? encoded(words)
            : encoded(words.subList(0, edge))
                + ","
                + encoded(words.subList(words.size() - edge, words.size()));
    return url + "#:~:text=" + text;
  }

  /** Hyphens, commas and ampersands mean something in a fragment. */
  private static String encoded(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
