package org.doithoai.app;

import java.util.function.Supplier;
import org.doithoai.digest.DigestWording;
import org.doithoai.digest.DigestWriter;
import org.doithoai.digest.EventWriter;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.question.QuestionReader;
import org.doithoai.retrieval.Retriever;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.StoredFilters;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.TextAnnotator;

/**
 * Makes the parts of the digest that need what the bot knows.
 *
 * @param reader reads the words of filters as questions are read
 */
public record DigestParts(
    CompiledKnowledge known,
    TextAnnotator annotator,
    LanguageDetector detector,
    QuestionReader reader) {

  /** Reads sentences that ask for a digest. */
  public DigestRequestParser wishes() {
    return new DigestRequestParser(
        known.registry(), annotator, known.glossary(), known.lexicon(), known.requests());
  }

  /** A matcher that knows no filter yet. */
  public StoredFilters filters() {
    return new StoredFilters(annotator, known.glossary(), known.lexicon(), reader);
  }

  /** Writes digests from the articles that the retriever finds when it is asked for. */
  public DigestWriter writer(Supplier<Retriever> retriever) {
    return new EventWriter(retriever, known.registry(), annotator, known.glossary(), filters());
  }

  /** Says what a subscription is. */
  public SubscriptionWording words() {
    return DigestWording.inEach(known.registry(), known.glossary());
  }
}
