package org.doithoai.app;

import java.util.function.Supplier;
import org.doithoai.digest.DigestWording;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.EventWriter;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionReader;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.RequestModels;
import org.doithoai.subscription.StoredFilters;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.TextAnnotator;

/**
 * Makes the parts of the digest that need what the bot knows.
 *
 * @param reader reads the words of filters as questions are read
 * @param requests what is learned of requests
 */
public record DigestParts(
    Registry registry,
    TextAnnotator annotator,
    Glossary glossary,
    Lexicon lexicon,
    LanguageDetector detector,
    QuestionReader reader,
    RequestModels requests) {

  /** Reads sentences that ask for a digest. */
  public DigestRequestParser wishes() {
    return new DigestRequestParser(registry, annotator, glossary, lexicon, requests);
  }

  /** A matcher that knows no filter yet. */
  public StoredFilters filters() {
    return new StoredFilters(annotator, glossary, lexicon, reader);
  }

  /** Writes digests from the articles that the retriever finds when it is asked for. */
  public DigestWriter writer(Supplier<Retriever> retriever) {
    return new EventWriter(retriever, registry, annotator, glossary, filters());
  }

  /** Says what a subscription is. */
  public SubscriptionWording words() {
    return DigestWording.inEach(registry, glossary);
  }
}
