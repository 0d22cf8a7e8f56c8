package org.doithoai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text with its annotations in layers: words, sentences, cues, dates and whatever else the {@link
 * TextAnnotator} that made it knows to find. It is made once for an article, a question, a claim or
 * a request, and asked from then on; as spaCy's {@code Doc} or UIMA's CAS.
 *
 * <p>Immutable; all offsets are UTF-16 code units of {@link #text()}.
 */
public final class AnnotatedText {

  private final String text;
  private final Language language;
  private final List<Sentence> sentences;
  private final Map<String, List<?>> layers = new ConcurrentHashMap<>();
  private final @Nullable EncodedLayers encoded;
  private @Nullable Tokens tokens;
  private @Nullable Cues cues;
  private @Nullable TermSequence terms;

  private AnnotatedText(Builder found) {
    this.text = found.text();
    this.language = found.language();
    this.sentences = List.copyOf(found.sentences());
    this.tokens = found.tokens();
    this.cues = found.cues();
    this.encoded = null;
    this.layers.putAll(found.layers);
  }

  /** A text whose annotations were found before, each read when it is asked for. */
  AnnotatedText(String text, Language language, EncodedLayers encoded) {
    this.text = text;
    this.language = language;
    this.encoded = encoded;
    this.sentences = encoded.sentences();
  }

  /** The text, in normalization form C. */
  public String text() {
    return text;
  }

  /** The language it was analysed as. */
  public Language language() {
    return language;
  }

  /** Its words. */
  public Tokens tokens() {
    Tokens known = tokens;
    if (known == null) {
      known = Tokens.of(text);
      tokens = known;
    }
    return known;
  }

  /** Its sentences in order; every word is in one. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The cue phrases in it. */
  public Cues cues() {
    Cues known = cues;
    if (known == null) {
      known = new Cues(layer(CueMention.LAYER));
      cues = known;
    }
    return known;
  }

  /** Its terms by their numbers. */
  public TermSequence terms() {
    TermSequence known = terms;
    if (known == null) {
      known = encoded == null ? TermSequence.of(tokens(), sentences, language) : encoded.terms();
      terms = known;
    }
    return known;
  }

  /**
   * The annotations of a layer, in the order of the text; empty when the annotator knows none of
   * that name.
   */
  public <T> List<T> layer(Layer<T> layer) {
    @SuppressWarnings("unchecked") // put there under the layer's name, and names are unique
    List<T> found = (List<T>) layers.computeIfAbsent(layer.name(), this::read);
    return found;
  }

  private List<?> read(String layer) {
    return encoded == null ? List.of() : encoded.layer(layer);
  }

  /**
   * The annotations of a layer that lie within a span of the text.
   *
   * @param place where an annotation stands
   */
  public <T> List<T> within(Layer<T> layer, Function<T, Span> place, Span span) {
    List<T> all = layer(layer);
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (place.apply(all.get(middle)).start() < span.start()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    int end = from;
    while (end < all.size() && place.apply(all.get(end)).end() <= span.end()) {
      end++;
    }
    return all.subList(from, end);
  }

  /** The dates it says. */
  public List<DateMention> dates() {
    return layer(DateMention.LAYER);
  }

  /** A text whose annotations are still being found. Not thread-safe. */
  public static final class Builder {
    private final Tokens tokens;
    private final Language language;
    private final List<Sentence> sentences;
    private final PhraseHits phrases;
    private final boolean marked;
    private final Map<String, List<?>> layers = new HashMap<>();
    private @Nullable Cues cues;

    Builder(Tokens tokens, Language language, List<Sentence> sentences, PhraseHits phrases) {
      this.tokens = tokens;
      this.language = language;
      this.sentences = sentences;
      this.phrases = phrases;
      this.marked = tokens.words().stream().anyMatch(word -> !word.isPlain());
    }

    /** The text, in normalization form C. */
    public String text() {
      return tokens.text();
    }

    /** The language that it is analysed as. */
    public Language language() {
      return language;
    }

    /** Its words. */
    public Tokens tokens() {
      return tokens;
    }

    /** Its sentences. */
    public List<Sentence> sentences() {
      return sentences;
    }

    /** All phrases in it that anybody knows. */
    public PhraseHits phrases() {
      return phrases;
    }

    /** The cue phrases in it. */
    public Cues cues() {
      Cues known = cues;
      if (known == null) {
        known = new Cues(layer(CueMention.LAYER));
        cues = known;
      }
      return known;
    }

    /** True if any of its words carries a diacritic. */
    public boolean isMarked() {
      return marked;
    }

    /** What annotators before this one found. */
    public <T> List<T> layer(Layer<T> layer) {
      @SuppressWarnings("unchecked") // as in AnnotatedText
      List<T> found = (List<T>) layers.getOrDefault(layer.name(), List.of());
      return found;
    }

    /** Adds a layer. */
    public <T> void put(Layer<T> layer, List<T> annotations) {
      if (layers.putIfAbsent(layer.name(), List.copyOf(annotations)) != null) {
        throw new IllegalStateException("two annotators of " + layer.name());
      }
    }

    AnnotatedText build() {
      return new AnnotatedText(this);
    }
  }
}
