package org.doithoai.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doithoai.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What stands above an article.
 *
 * @param byline outlet, date and author, as far as they are known
 * @param lang code of the article's language
 * @param url where it stands on the web, if that is an address browsers may follow; else null
 */
public record ArticleHead(String heading, String byline, String lang, @Nullable String url) {

  private static final int LONGEST_HEADING = 300;
  private static final int LONGEST_BYLINE = 200;

  /**
   * The head of an article.
   *
   * @param url null for none
   */
  static ArticleHead of(Article article, @Nullable String url, PageTexts texts) {
    List<String> known = new ArrayList<>();
    add(known, article.outlet());
    LocalDate day = article.date() == null ? article.published() : article.date();
    add(known, day == null ? null : texts.date(day));
    add(known, article.author());
    return new ArticleHead(
        cut(article.heading(), LONGEST_HEADING),
        cut(String.join(" · ", known), LONGEST_BYLINE),
        article.language().code(),
        safe(url));
  }

  private static void add(List<String> known, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      known.add(words);
    }
  }

  static String cut(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest) + " …";
  }

  /** An article may say anything to be its address: only the web's are followed. */
  static @Nullable String safe(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int fragment = url.indexOf('#');
    try {
      String scheme = new URI(fragment < 0 ? url : url.substring(0, fragment)).getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
