package org.doithoai.app;

import java.util.function.Supplier;
import org.doithoai.digest.DigestWording;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.EventWriter;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.DigestRequestReader;
import org.doithoai.subscription.FilterMatcher;
import org.doithoai.subscription.StoredFilters;
import org.doithoai.subscription.SubscriptionWording;

/** Makes the parts of the digest that need what the bot knows. */
public record DigestParts(
    Registry registry,
    EntityLinker entities,
    Glossary glossary,
    Lexicon lexicon,
    LanguageDetector detector) {

  /** Reads sentences that ask for a digest. */
  public DigestRequestReader wishes() {
    return new DigestRequestParser(registry, entities, glossary, lexicon);
  }

  /** A matcher that knows no filter yet; to be closed. */
  public FilterMatcher filters() {
    return new StoredFilters(entities, glossary, lexicon, analyzer());
  }

  /** Writes digests from the articles that the retriever finds when it is asked for. */
  public DigestWriter writer(Supplier<Retriever> retriever) {
    return new EventWriter(retriever, registry, entities, glossary, lexicon, analyzer());
  }

  /** Says what a subscription is. */
  public SubscriptionWording words() {
    return DigestWording.inEach(registry, glossary);
  }

  private QueryAnalyzer analyzer() {
    return new QueryAnalyzer(entities, detector::detect);
  }
}
