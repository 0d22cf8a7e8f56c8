package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.index.PassageIndex;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.Translation;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Entity;
import org.doithoai.retrieval.ContentTerm.Form;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;

/**
 * Finds a question's {@linkplain ContentTerm content terms}: what remains of it without its
 * interrogatives, stop words and the names and dates that are matched as such. In the other
 * language a term has the forms of its translations; in its own it also has paraphrases, words that
 * are translated alike (Bannard and Callison-Burch, "Paraphrasing with bilingual parallel corpora",
 * ACL 2005).
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class ContentTermFinder {

  /** Weakest form that counts. */
  private static final double WEAKEST = 0.12;

  /** Strongest that a paraphrase can be. */
  private static final double PARAPHRASE = 0.8;

  /** Translations pursued from each word: the rest is mostly noise. */
  private static final int TRANSLATIONS = 8;

  /** What a word is worth that is found without regard to its diacritics, which were not typed. */
  private static final double WITHOUT_MARKS = 0.95;

  /** What an example of a sort counts for the sort itself. */
  private static final double EXAMPLE = 0.7;

  /** What the head of a phrase counts for the whole. */
  public static final double PARTLY = 0.4;

  /** Words for a whole sort of things, with the field of the glossary that lists these. */
  private static final Map<String, String> SORTS =
      Map.of(
          "document", "document",
          "signed document", "document",
          "cooperation document", "document",
          "agency", "body",
          "organisation", "body",
          "institution", "body",
          "rank", "rank",
          "position", "office");

  private final Lexicon lexicon;
  private final Glossary glossary;
  private final RelatedWords related;
  private final NameTerms names;

  /**
   * A finder of content terms.
   *
   * @param related words near one another in meaning, a line each
   */
  public ContentTermFinder(Lexicon lexicon, Glossary glossary, Glossary related) {
    this.lexicon = lexicon;
    this.glossary = glossary;
    this.related = new RelatedWords(related);
    this.names = new NameTerms(lexicon);
  }

  /**
   * What a question says beyond dates and the words of asking.
   *
   * @param names those that no registry knows
   */
  public record Content(List<ContentTerm> names, List<ContentTerm> words) {
    public Content {
      names = List.copyOf(names);
      words = List.copyOf(words);
    }
  }

  /**
   * What a question says beyond the names of the registry, dates and the words of asking.
   *
   * @param index says which words the passages have
   * @throws IOException if the index cannot be read
   */
  public Content of(QuestionFrame frame, QuestionExpander expander, PassageIndex index)
      throws IOException {
    List<ContentTerm> terms = new ArrayList<>();
    List<ContentTerm> named = new ArrayList<>();
    Language language = frame.language();
    for (String stretch : contentOf(frame)) {
      terms.addAll(phrases(stretch, language, true));
      StringBuilder rest = new StringBuilder(withoutPhrases(stretch, language));
      for (Span phrase : related.phrases(rest.toString(), language)) {
        String source = phrase.of(rest.toString()).toLowerCase(Locale.ROOT);
        terms.add(relatedPhrase(source, language));
        blank(rest, phrase);
      }
      for (Span name : names.spans(rest.toString(), language)) {
        named.add(names.term(name.of(rest.toString()), language));
        blank(rest, name);
      }
      terms.addAll(
          words(
              language,
              frame.isAccented(),
              expander.expand(rest.toString(), language, index).terms()));
    }
    return new Content(named, terms);
  }

  private static List<String> contentOf(QuestionFrame frame) {
    StringBuilder text = new StringBuilder(frame.read().text());
    Stream.of(
            frame.scaffolding().stream(),
            frame.mentions().stream().map(mention -> mention.span()),
            frame.dates().stream().map(date -> date.span()))
        .flatMap(spans -> spans)
        .forEach(span -> blank(text, span));
    return Pattern.compile("[;]+")
        .splitAsStream(text)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      text.setCharAt(i, ';');
    }
  }

  /**
   * The glossary's terms in a text, each with all terms of its entry in both languages.
   *
   * @param loosely whether the head of a phrase counts for part of it
   */
  List<ContentTerm> phrases(String text, Language language, boolean loosely) {
    List<ContentTerm> terms = new ArrayList<>();
    for (Glossary.Match match : glossary.find(text, language)) {
      String source = match.span().of(text).toLowerCase(Locale.ROOT);
      Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
      for (Language of : Language.values()) {
        List<Form> own = new ArrayList<>();
        match.entry().terms(of).forEach(term -> own.add(Form.of(term, of, 1)));
        examples(match.entry(), of).forEach(term -> own.add(Form.of(term, of, EXAMPLE)));
        own.addAll(loosely ? partly(match.entry(), of) : List.of());
        own.removeIf(form -> form.terms().isEmpty());
        forms.put(of, related.with(own, source, language, of));
      }
      if (ContentTerm.isSaidByAsking(source, language)) {
        continue;
      }
      terms.add(new ContentTerm(source, lexicon.rarity(source, language), forms));
    }
    return List.copyOf(terms);
  }

  /** A phrase that is known for what is near to it alone: "put on paper". */
  private ContentTerm relatedPhrase(String source, Language language) {
    Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
    forms.put(
        language, related.with(List.of(Form.of(source, language, 1)), source, language, language));
    forms.put(language.other(), related.with(List.of(), source, language, language.other()));
    return new ContentTerm(source, lexicon.rarity(source, language), forms);
  }

  /** What a phrase is called for short: by the word it is built on ("land border": "border"). */
  private List<Form> partly(GlossaryEntry entry, Language language) {
    List<Form> heads = new ArrayList<>();
    for (String term : entry.terms(language)) {
      List<String> words = Form.of(term, language, PARTLY).terms();
      int size = language == Language.ENGLISH ? 1 : 2;
      if (words.size() > size) {
        List<String> head =
            language == Language.ENGLISH
                ? words.subList(words.size() - size, words.size())
                : words.subList(0, size);
        heads.add(new Form(head, PARTLY));
      }
    }
    return heads;
  }

  /** What a word for a whole sort stands for: any document for "document". */
  private Stream<String> examples(GlossaryEntry entry, Language language) {
    String sort = SORTS.get(entry.english().getFirst());
    return sort == null
        ? Stream.empty()
        : glossary.entries().stream()
            .filter(other -> other.field().equals(sort))
            .flatMap(other -> other.terms(language).stream());
  }

  /** The text with the glossary's terms blanked out. */
  String withoutPhrases(String content, Language language) {
    StringBuilder text = new StringBuilder(content);
    glossary.find(content, language).forEach(match -> blank(text, match.span()));
    return text.toString();
  }

  /**
   * The terms of a question that no glossary knows.
   *
   * @param accented whether it carries its diacritics
   * @param translated its words and phrases, as they are searched in the other language
   */
  List<ContentTerm> words(Language language, boolean accented, List<ExpandedTerm> translated) {
    List<ContentTerm> terms = new ArrayList<>();
    for (ExpandedTerm term : translated) {
      if (term.target() != language && !ContentTerm.isSaidByAsking(term.source(), language)) {
        Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
        List<Form> paraphrases = paraphrases(term, language, accented);
        forms.put(language, related.with(paraphrases, term.source(), language, language));
        forms.put(
            language.other(),
            related.with(translations(term), term.source(), language, language.other()));
        terms.add(new ContentTerm(term.source(), lexicon.rarity(term.source(), language), forms));
      }
    }
    return List.copyOf(terms);
  }

  private static List<Form> translations(ExpandedTerm term) {
    double best = term.alternatives().stream().mapToDouble(TermVariant::weight).max().orElse(1);
    return term.alternatives().stream()
        .map(a -> Form.of(a.term(), term.target(), Math.sqrt(a.weight() / best)))
        .filter(form -> form.strength() >= WEAKEST && !form.terms().isEmpty())
        .toList();
  }

  private List<Form> paraphrases(ExpandedTerm term, Language language, boolean accented) {
    Map<String, Double> shared = new HashMap<>();
    for (Translation there : most(lexicon.translations(term.source(), language))) {
      for (Translation back : most(lexicon.translations(there.term(), language.other()))) {
        shared.merge(back.term(), there.probability() * back.probability(), Double::sum);
      }
    }
    double itself = shared.getOrDefault(term.source(), 1.0);
    List<Form> forms = new ArrayList<>();
    forms.add(Form.of(term.source(), language, 1));
    if (!accented && language == Language.VIETNAMESE) {
      forms.add(Form.of(Folding.fold(term.source()), language, WITHOUT_MARKS));
    }
    shared.forEach(
        (word, probability) -> {
          double strength = Math.min(PARAPHRASE, probability / itself);
          if (strength >= WEAKEST && !word.equals(term.source()) && !isStop(word, language)) {
            forms.add(Form.of(word, language, strength));
          }
        });
    forms.removeIf(form -> form.terms().isEmpty());
    forms.sort(Comparator.comparingDouble(Form::strength).reversed());
    return List.copyOf(forms);
  }

  private static boolean isStop(String word, Language language) {
    return StopWords.contains(word, language, true);
  }

  private static List<Translation> most(List<Translation> translations) {
    return translations.subList(0, Math.min(TRANSLATIONS, translations.size()));
  }

  /** A name as a term: any of its names in either language is a form of it. */
  public static ContentTerm name(Entity entity) {
    return ContentTerm.of(entity.name(Language.ENGLISH), entity::names);
  }
}
