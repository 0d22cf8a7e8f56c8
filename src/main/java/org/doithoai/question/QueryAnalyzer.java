package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question into a {@link Query}: its language, kinds, annotator, editions and dates, and
 * what a follow-up takes from the questions before it.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class QueryAnalyzer {

  /** What is longer is cut: no question of a person needs more, and each word costs time. */
  static final int LONGEST = 1_000;

  /** What separates words at most: controls, halves of characters, and what is no character. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

  /** What is not to be seen and separates nothing, such as a soft hyphen. */
  private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

  /** Ordinals that count something else than meetings stand beside these. */
  private static final Pattern COUNTED_OTHERWISE =
      Pattern.compile(
          "(?iu)^\\W*(?:founding |founding-day |birth )?(?:anniversary|birthday|century|party"
              + " congress|national congress|vietnam international defen[cs]e"
              + " expo|expo|exhibition)|(?:triển lãm|trien lam|đại hội|dai hoi|thế kỷ|the"
              + " ky)[^,.;]{0,40}$");

  private static final int BESIDE = 50;

  /** What makes of an edition the time from which on something is asked. */
  private static final Pattern SINCE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:since|kể từ|từ sau|tính từ|từ|ke tu|tu sau|tinh tu)(?: the)?(?:"
              + " \\p{L}+){0,6} $");

  /** What people say to each other before and after a question. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?iu)^\\W*(?:hi|hello|hey|greetings|dear|good (?:morning|afternoon|evening)|(?:many"
              + " )?thanks|thank you|xin chào|chào|xin chao|chao|cảm ơn|cám ơn|cam on)(?:"
              + "(?: there| all| team| everyone| bot| doithoai| bạn| anh| chị| em| ad| mọi người|"
              + " cả nhà| nhé| ạ| a lot| so much| very much| nhiều| ban| nhieu| nhe)(?!\\p{L}))*"
              + "(?=\\W|$)|(?<!\\p{L})(?:(?:many )?thanks|thank you|cảm ơn|cám ơn|cam on)(?:"
              + " in advance| a lot| so much| very much| bạn| anh| chị| nhiều| trước| nhé| ạ| ban"
              + "| nhieu)*\\W*$");

  private static final Pattern ENGLISH_COURTESY =
      Pattern.compile("(?iu)\\W*(?:hi|hello|hey|thanks)\\W*");

  private final TextAnnotator annotator;
  private final BiFunction<String, Language, Language> detector;

  /**
   * An analyzer.
   *
   * @param detector tells the language of a question, the second one if its text does not tell
   */
  public QueryAnalyzer(TextAnnotator annotator, BiFunction<String, Language, Language> detector) {
    this.annotator = annotator;
    this.detector = detector;
  }

  /** Understands the question, with the help of those before it. */
  public Query analyze(Question question) {
    Query before = null;
    for (String earlier : question.history()) {
      Query read = read(earlier, null, spoken(before));
      before = before == null ? read : new FollowUpResolver(this, before).resolve(read);
    }
    Query read = read(question.text(), question.language(), spoken(before));
    return before == null ? read : new FollowUpResolver(this, before).resolve(read);
  }

  /**
   * What a person asks at once, each question with what was said before it: "Where did they meet?
   * And who chaired it?" are two. One alone may be without words that lead up to it.
   *
   * @return at least one
   */
  public List<Question> parts(Question question) {
    return ClauseSplitter.of(question, this);
  }

  /** Whether a text names what it is about: an entity, an edition or a date. */
  public boolean names(String text) {
    AnnotatedText annotated = annotator.annotate(text, detector.apply(text, Language.ENGLISH));
    boolean entity =
        annotated.layer(EntityLinker.MENTIONS).stream()
            .anyMatch(m -> !(m.entity() instanceof Partner partner && partner.home()));
    return entity || !editions(annotated).isEmpty() || !annotated.dates().isEmpty();
  }

  /** The language spoken so far; English to begin with. */
  private static Language spoken(@Nullable Query before) {
    return before == null ? Language.ENGLISH : before.language();
  }

  /**
   * Reads one question by itself.
   *
   * @param spoken the language of a text that does not tell, such as a name alone
   */
  Query read(String typed, @Nullable Language answerLanguage, Language spoken) {
    String text = clean(typed);
    Language language =
        ENGLISH_COURTESY.matcher(text).matches() ? Language.ENGLISH : detector.apply(text, spoken);
    Set<QuestionType> kinds = QuestionType.of(text, language);
    AnnotatedText annotated = annotator.annotate(text, language);
    List<Mention> mentions = EntityLinker.called(annotated);
    List<Ordinal> editions = editions(annotated);
    List<Span> scaffolding = new ArrayList<>(QuestionType.interrogatives(text, language, kinds));
    editions.forEach(edition -> scaffolding.add(edition.span()));
    FollowUpResolver.opener(text).ifPresent(scaffolding::add);
    COURTESY
        .matcher(text)
        .results()
        .map(r -> new Span(r.start(), r.end()))
        .forEach(scaffolding::add);
    return new Query(
        text,
        language,
        answerLanguage == null ? language : answerLanguage,
        kinds,
        subjects(mentions, editions.stream().filter(e -> !isSince(text, e)).toList()),
        mentions,
        annotated.dates(),
        scaffolding);
  }

  private static String clean(String typed) {
    String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    String seen = FORMAT.matcher(CONTROL.matcher(cut).replaceAll(" ")).replaceAll("");
    return ChatSpelling.writtenOut(Folding.nfc(seen.replaceAll("\\s+", " ").strip()));
  }

  static List<Ordinal> editions(String text) {
    return editions(text, FigureAnnotator.ordinals(text));
  }

  private static List<Ordinal> editions(AnnotatedText text) {
    return editions(text.text(), text.layer(Ordinal.LAYER));
  }

  private static List<Ordinal> editions(String text, List<Ordinal> ordinals) {
    return ordinals.stream()
        .filter(
            ordinal -> {
              int start = ordinal.span().start();
              int end = ordinal.span().end();
              String before = text.substring(Math.max(0, start - BESIDE), start);
              String after = text.substring(end, Math.min(text.length(), end + BESIDE));
              Matcher behind = COUNTED_OTHERWISE.matcher(after.toLowerCase(Locale.ROOT));
              Matcher ahead = COUNTED_OTHERWISE.matcher(before.toLowerCase(Locale.ROOT));
              return !behind.find() && !ahead.find();
            })
        .toList();
  }

  /** The editions of a text since which something is asked: "since the 14th dialogue". */
  public static List<Integer> since(String text) {
    return editions(text).stream()
        .filter(edition -> isSince(text, edition))
        .map(Ordinal::value)
        .toList();
  }

  private static boolean isSince(String text, Ordinal edition) {
    return SINCE.matcher(text.substring(0, edition.span().start())).find();
  }

  /**
   * The meetings named: with one partner each edition is of it; with as many partners as editions
   * they pair off in order; else each stands for itself.
   */
  private static List<Subject> subjects(List<Mention> mentions, List<Ordinal> editions) {
    List<Partner> partners =
        mentions.stream()
            .map(Mention::entity)
            .filter(Partner.class::isInstance)
            .map(Partner.class::cast)
            .filter(partner -> !partner.home())
            .distinct()
            .toList();
    List<Integer> numbers = editions.stream().map(Ordinal::value).distinct().toList();
    List<Subject> subjects = new ArrayList<>();
    if (partners.isEmpty()) {
      numbers.forEach(number -> subjects.add(new Subject(null, number)));
    } else if (numbers.isEmpty()) {
      partners.forEach(partner -> subjects.add(new Subject(partner, null)));
    } else if (partners.size() == 1) {
      numbers.forEach(number -> subjects.add(new Subject(partners.getFirst(), number)));
    } else {
      for (int i = 0; i < partners.size(); i++) {
        Integer number = numbers.get(Math.min(i, numbers.size() - 1));
        subjects.add(new Subject(partners.get(i), number));
      }
    }
    return List.copyOf(subjects);
  }
}
