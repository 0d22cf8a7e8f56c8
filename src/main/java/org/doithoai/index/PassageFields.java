package org.doithoai.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.doithoai.index.lucene.TranslatedTermQuery;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.TermAnalyzer;
import org.doithoai.text.TermStream;
import org.doithoai.text.Terms;
import org.doithoai.text.Tokens;

/**
 * The search fields of a passage: each language has its own, so that the statistics of the one
 * never weigh in the other. A passage's heading is searched as part of it: the words of the title
 * say what a passage is about that names its subject only as "the two sides".
 *
 * <p>Nothing is stored: what a passage says is read from its article. There are no positions
 * either: the pairs of neighbouring terms that stand beside the terms do the work of phrases.
 */
public final class PassageFields {

  /**
   * How many terms and pairs a passage has, as {@link SmallFloat#intToByte4} writes it; with or
   * without diacritics they are as many. It is what the norms of its fields say too, but is found
   * at once, where a norm is looked for among those of the passages in one language.
   */
  public static final String LENGTH = TranslatedTermQuery.LENGTH;

  /** How soon further mentions of a term cease to count: Lucene's default. */
  public static final float BM25_K1 = 1.2f;

  /** How much longer passages are held back: Lucene's default. */
  public static final float BM25_B = 0.75f;

  private static final Map<String, Analyzer> ANALYZERS = analyzers();
  private static final Analyzer OTHER = new TermAnalyzer(Terms.EXACT, Language.ENGLISH, false);
  private static final Analyzer ANALYZER = new PerField();
  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType LISTED = type(IndexOptions.DOCS, true);

  private PassageFields() {}

  /**
   * The field of the terms as they are searched (stemmed English, Vietnamese syllables with their
   * tones) and of their pairs: {@link Terms#EXACT}.
   */
  public static String exact(Language language) {
    return language.code();
  }

  /**
   * The same without diacritics: {@link Terms#FOLDED}. English has no field of its own for that.
   */
  public static String folded(Language language) {
    return language == Language.ENGLISH ? exact(language) : language.code() + ".folded";
  }

  /** The field of the words as they are written, for the correction of spelling; unscored. */
  public static String words(Language language) {
    return language.code() + ".words";
  }

  /**
   * A document of a passage that is an article of its own, for figures.
   *
   * @param key of the article
   * @param text the passage, in normalization form C
   */
  public static Document alone(String key, Language language, String text) {
    Tokens passage = Tokens.of(text);
    Document document = new Document();
    document.add(new SortedDocValuesField(ArticleFields.ARTICLE_KEY, new BytesRef(key)));
    document.add(new NumericDocValuesField(ArticleFields.START, 0));
    document.add(new NumericDocValuesField(ArticleFields.END, text.length()));
    add(
        document,
        language,
        form -> List.of(),
        form -> form.in(passage, 0, passage.size(), language));
    return document;
  }

  /**
   * Adds the search fields of one passage to its document.
   *
   * @param heading gives the terms of the title
   * @param text gives those of the passage
   */
  static void add(
      Document document,
      Language language,
      Function<Terms, List<Term>> heading,
      Function<Terms, List<Term>> text) {
    add(document, exact(language), SCORED, true, Terms.EXACT, heading, text);
    int length = lengthWithPairs(heading) + lengthWithPairs(text);
    document.add(new NumericDocValuesField(LENGTH, SmallFloat.intToByte4(length)));
    if (!folded(language).equals(exact(language))) {
      add(document, folded(language), SCORED, true, Terms.FOLDED, heading, text);
    }
    add(document, words(language), LISTED, false, Terms.WORDS, heading, text);
  }

  /** The terms that {@link #add} gives each search field, in their order, pairs among them. */
  static Map<String, List<String>> terms(
      Language language, Function<Terms, List<Term>> heading, Function<Terms, List<Term>> text) {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    terms.put(exact(language), withPairs(Terms.EXACT, heading, text));
    if (!folded(language).equals(exact(language))) {
      terms.put(folded(language), withPairs(Terms.FOLDED, heading, text));
    }
    List<String> words = new ArrayList<>();
    heading.apply(Terms.WORDS).forEach(word -> words.add(word.text()));
    text.apply(Terms.WORDS).forEach(word -> words.add(word.text()));
    terms.put(words(language), words);
    return terms;
  }

  private static List<String> withPairs(
      Terms form, Function<Terms, List<Term>> heading, Function<Terms, List<Term>> text) {
    List<String> all = new ArrayList<>();
    for (List<Term> part : List.of(heading.apply(form), text.apply(form))) {
      for (int i = 0; i < part.size(); i++) {
        all.add(part.get(i).text());
        if (i + 1 < part.size()) {
          all.add(part.get(i).text() + Terms.PAIR_SEPARATOR + part.get(i + 1).text());
        }
      }
    }
    return all;
  }

  private static int lengthWithPairs(Function<Terms, List<Term>> part) {
    int terms = part.apply(Terms.EXACT).size();
    return terms == 0 ? 0 : 2 * terms - 1;
  }

  private static void add(
      Document document,
      String field,
      FieldType type,
      boolean pairs,
      Terms form,
      Function<Terms, List<Term>> heading,
      Function<Terms, List<Term>> text) {
    List<Term> title = heading.apply(form);
    if (!title.isEmpty()) {
      document.add(new Field(field, new TermStream(title, pairs), type));
    }
    document.add(new Field(field, new TermStream(text.apply(form), pairs), type));
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
      analyzers.put(exact(language), new TermAnalyzer(Terms.EXACT, language, true));
      analyzers.put(folded(language), new TermAnalyzer(Terms.FOLDED, language, true));
      analyzers.put(words(language), new TermAnalyzer(Terms.WORDS, language, false));
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
      return ANALYZERS.getOrDefault(field, OTHER);
    }
  }
}
