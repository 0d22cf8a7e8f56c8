package org.doithoai.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * One sentence of an article, with the entities named in it.
 *
 * @param span where it stands in the article's text; all other offsets count from its start
 * @param text the article's own substring at that span
 * @param body whether it belongs to the body; else it is the title
 * @param mentions the registry's entities, in order
 */
public record Sentence(Span span, String text, Language language, boolean body, List<Mention> mentions) {

  public Sentence {
    mentions = List.copyOf(mentions);
  }

  public static Sentence of(Article article, Span span, EntityLinker entities) {
    String text = span.of(article.text());
    return new Sentence(
        span, text, article.language(), span.start() >= article.bodyStart(), entities.find(text));
  }

  /** The mentions of one sort of entity. */
  public <E extends Entity> Stream<Mention> mentionsOf(Class<E> sort) {
    return mentions.stream().filter(mention -> sort.isInstance(mention.entity()));
  }

  /** Whether these words stand in it, at word boundaries, in upper or lower case. */
  public boolean has(Pattern words) {
    return words.matcher(text).find();
  }

  /** A pattern of alternative words at word boundaries, in upper or lower case. */
  public static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A fact that this sentence says. */
  Fact says(Fact.Kind kind, String value) {
    return new Fact(kind, span, value, null, null);
  }

  /** Whether the pattern is found right before the offset, white space aside. */
  boolean precedes(Pattern pattern, int offset) {
    Matcher matcher = pattern.matcher(text.substring(0, offset).stripTrailing());
    int last = -1;
    while (matcher.find()) {
      last = matcher.end();
    }
    return last >= 0 && last == text.substring(0, offset).stripTrailing().length();
  }
}
