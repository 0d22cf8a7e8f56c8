package org.doithoai;

import java.util.function.Supplier;
import org.doithoai.digest.DigestWords;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.EventWriter;
import org.doithoai.digest.FilterMatcher;
import org.doithoai.digest.SentenceWishReader;
import org.doithoai.digest.StoredFilters;
import org.doithoai.digest.SubscriptionWords;
import org.doithoai.digest.WishReader;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.LanguageDetector;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.Retriever;

/** Makes the parts of the digest that need what the bot knows. */
record DigestParts(
    Registry registry,
    EntityFinder entities,
    Glossary glossary,
    Lexicon lexicon,
    LanguageDetector detector) {

  /** Reads sentences that ask for a digest. */
  WishReader wishes() {
    return new SentenceWishReader(registry, entities, glossary, lexicon);
  }

  /** A matcher that knows no filter yet; to be closed. */
  FilterMatcher filters() {
    return new StoredFilters(entities, glossary, lexicon, analyzer());
  }

  /** Writes digests from the articles that the retriever finds when it is asked for. */
  DigestWriter writer(Supplier<Retriever> retriever) {
    return new EventWriter(retriever, registry, entities, glossary, lexicon, analyzer());
  }

  /** Says what a subscription is. */
  SubscriptionWords words() {
    return DigestWords.inEach(registry, glossary);
  }

  private QueryAnalyzer analyzer() {
    return new QueryAnalyzer(entities, detector::detect);
  }
}
