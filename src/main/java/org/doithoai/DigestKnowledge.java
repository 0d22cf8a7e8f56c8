package org.doithoai;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doithoai.digest.DigestWords;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.Filter;
import org.doithoai.digest.FilterMatcher;
import org.doithoai.digest.Shelf;
import org.doithoai.digest.SubscriptionWords;
import org.doithoai.digest.Timing;
import org.doithoai.digest.WishReader;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Language;

/**
 * What digests need to know.
 *
 * @param shelf the articles as they are indexed now
 * @param whenChanged has something run each time the articles have changed
 * @param matchers makes a matcher that knows no filter
 * @param languageOf the language of a text; the one that is handed in where the text does not show it
 */
record DigestKnowledge(
    Shelf shelf,
    Consumer<Runnable> whenChanged,
    Supplier<FilterMatcher> matchers,
    WishReader reader,
    DigestWriter writer,
    SubscriptionWords words,
    BiFunction<String, Language, Language> languageOf) {

  /** The words for what the registry and the glossary know. */
  static SubscriptionWords words(Registry registry, Glossary glossary) {
    DigestWords english = DigestWords.of(registry, glossary, Language.ENGLISH);
    DigestWords vietnamese = DigestWords.of(registry, glossary, Language.VIETNAMESE);
    return new SubscriptionWords() {
      private DigestWords in(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
      }

      @Override
      public String filter(Filter filter, Language language) {
        return in(language).filter(filter);
      }

      @Override
      public String timing(Timing timing, Language language) {
        return in(language).timing(timing);
      }
    };
  }
}
