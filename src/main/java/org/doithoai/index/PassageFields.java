package org.doithoai.index;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Language;

/**
 * The search fields of a passage: each language has its own, so that the statistics of the one
 * never weigh in the other. A passage's heading is searched as part of it: the words of the title
 * say what a passage is about that names its subject only as "the two sides".
 *
 * <p>Nothing is stored: what a passage says is read from its article. There are no positions
 * either: the pairs of neighbouring terms that stand beside the terms do the work of phrases.
 */
public final class PassageFields {

  /** How soon further mentions of a term cease to count: Lucene's default. */
  public static final float BM25_K1 = 1.2f;

  /** How much longer passages are held back: Lucene's default. */
  public static final float BM25_B = 0.75f;

  private static final Map<String, Analyzer> ANALYZERS = analyzers();
  private static final Analyzer ANALYZER = new PerField();
  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType LISTED = type(IndexOptions.DOCS, true);

  private PassageFields() {}

  /**
   * The field of the terms as they are searched (stemmed English, Vietnamese syllables with their
   * tones) and of their pairs: {@link Analyzers#exactWithPairs}.
   */
  public static String exact(Language language) {
    return language.code();
  }

  /**
   * The same without diacritics: {@link Analyzers#foldedWithPairs}. English has no field of its own
   * for that.
   */
  public static String folded(Language language) {
    return language == Language.ENGLISH ? exact(language) : language.code() + ".folded";
  }

  /** The field of the words as they are written, for the correction of spelling; unscored. */
  public static String words(Language language) {
    return language.code() + ".words";
  }

  /**
   * Adds the search fields of one passage to its document.
   *
   * @param heading the title of the article, empty if there is none, in normalization form C
   * @param text the passage, in normalization form C
   */
  public static void add(Document document, Language language, String heading, String text) {
    for (String field : ANALYZERS.keySet()) {
      if (field.startsWith(language.code())) {
        FieldType type = field.equals(words(language)) ? LISTED : SCORED;
        if (!heading.isBlank()) {
          document.add(new Field(field, heading, type));
        }
        document.add(new Field(field, text, type));
      }
    }
  }

  /** Analyzes every field of this class by its own rule, any other field as English. */
  public static Analyzer analyzer() {
    return ANALYZER;
  }

  /**
   * The similarity to index and to search with. A passage's length counts its pairs too, as the
   * average length does.
   */
  public static Similarity similarity() {
    return new BM25Similarity(BM25_K1, BM25_B, false);
  }

  private static Map<String, Analyzer> analyzers() {
    Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      analyzers.put(exact(language), Analyzers.exactWithPairs(language));
      analyzers.put(folded(language), Analyzers.foldedWithPairs(language));
      analyzers.put(words(language), Analyzers.words(language));
    }
    return analyzers;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private static final class PerField extends DelegatingAnalyzerWrapper {
    PerField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return ANALYZERS.getOrDefault(field, Analyzers.exact(Language.ENGLISH));
    }
  }
}
