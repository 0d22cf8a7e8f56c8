package org.doithoai.conversation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.doithoai.article.Article;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes in articles that somebody hands over in a chat, and takes them out again. Any number of
 * threads call it; each call waits until the index is up to date.
 */
public interface ArticleIntake {

  /**
   * What was read of an article.
   *
   * @param facts what it says of its meeting, in words, each with its label, in their order
   * @param copyOf the title of the article whose words it repeats; null if of none
   * @param known whether it was there before it was handed over
   */
  record Taken(
      Article article, Map<String, List<String>> facts, @Nullable String copyOf, boolean known) {}

  /**
   * Takes in the page at an address.
   *
   * @param language of the words of the facts
   * @throws IOException with the reason why it is not taken, one line in English
   */
  Taken page(String address, Language language) throws IOException;

  /**
   * Takes in a file.
   *
   * @param name as somebody's machine calls it; it says of which kind the file is
   * @param language of the words of the facts
   * @throws IOException with the reason why it is not taken, one line in English
   */
  Taken file(String name, byte[] content, Language language) throws IOException;

  /**
   * Takes an article out again that came in so; does nothing to any other.
   *
   * @return whether it is out
   */
  boolean takeOut(Article article) throws IOException;
}
