package org.doithoai.index;

import java.util.List;
import java.util.Map;
import org.doithoai.text.Span;

/**
 * An article with all that another engine than Lucene in this process needs of it.
 *
 * @param hash of its file's content
 * @param event a name that the articles of one event have in common
 * @param links to the others of its event
 * @param repeated whether an earlier copy is searched in its place
 * @param words by which its own document is found, by field
 * @param shared of these words, those of its passages too
 * @param numbers the days by which it is found, as {@link Condition.Between} asks for them
 */
public record PublishedArticle(
    StoredArticle stored,
    String hash,
    String event,
    List<Link> links,
    boolean repeated,
    Map<String, List<String>> words,
    Map<String, List<String>> shared,
    Map<String, Long> numbers,
    List<PublishedPassage> passages) {

  public PublishedArticle {
    links = List.copyOf(links);
    words = Map.copyOf(words);
    shared = Map.copyOf(shared);
    numbers = Map.copyOf(numbers);
    passages = List.copyOf(passages);
  }

  /**
   * A passage of it.
   *
   * @param span where it stands in the article's text
   * @param repeated whether an earlier copy is searched in its place
   * @param terms of each search field of {@link PassageFields}, in their order, pairs among them
   */
  public record PublishedPassage(Span span, boolean repeated, Map<String, List<String>> terms) {
    public PublishedPassage {
      terms = Map.copyOf(terms);
    }
  }
}
