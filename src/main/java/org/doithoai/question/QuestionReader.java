package org.doithoai.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.question.QuestionParts.Clause;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question and the ones before it into a {@link QuestionFrame}: cleans the text, tells its
 * language, puts names right, reads back the diacritics that were left out, and has the parts of
 * the package find the rest.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class QuestionReader {

  /** What is longer is cut: no question of a person needs more, and each word costs time. */
  static final int LONGEST = 1_000;

  /** Questions further back than this are forgotten. */
  private static final int LONGEST_HISTORY = 10;

  /** More questions at once than this are not asked. */
  private static final int MOST_PARTS = 6;

  /** What separates words at most: controls, halves of characters, and what is no character. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

  /** What is not to be seen and separates nothing, such as a soft hyphen. */
  private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final TextAnnotator annotator;
  private final BiFunction<String, Language, Language> detector;
  private final AccentedReading accents;
  private final NameCorrector names;
  private final QuestionModels models;
  private final Clock clock;

  /**
   * A reader.
   *
   * @param detector tells the language of a question, the second one if its text does not tell
   * @param accents reads Vietnamese without diacritics
   * @param names puts the names of partners and cities right
   * @param models what is learned of questions
   * @param clock tells the day from which "this year" and the like are counted
   */
  public QuestionReader(
      TextAnnotator annotator,
      BiFunction<String, Language, Language> detector,
      AccentedReading accents,
      NameCorrector names,
      QuestionModels models,
      Clock clock) {
    this.annotator = annotator;
    this.detector = detector;
    this.accents = accents;
    this.names = names;
    this.models = models;
    this.clock = clock;
  }

  /** Reads a question, with the help of those before it. Any text is read. */
  public QuestionFrame read(Question question) {
    List<String> history = question.history();
    List<QuestionFrame> earlier = new ArrayList<>();
    int first = Math.max(0, history.size() - LONGEST_HISTORY);
    for (String text : history.subList(first, history.size())) {
      earlier.add(readAfter(text, null, earlier));
    }
    QuestionFrame whole = readAfter(question.text(), question.language(), earlier);
    return whole.of(parts(whole, earlier));
  }

  /** A question by itself as what is learned of questions sees it. */
  public QuestionFeatures features(String typed) {
    return maker(typed, Language.ENGLISH).features();
  }

  /** The questions that a text consists of; none where it is one. */
  private List<QuestionFrame> parts(QuestionFrame whole, List<QuestionFrame> earlier) {
    List<Clause> clauses = QuestionParts.of(whole);
    boolean one =
        clauses.size() < 2
            || clauses.stream().noneMatch(Clause::asks)
            || whole.asks(AnswerType.COMPARISON)
            || (whole.types().size() == 1 && whole.types().iterator().next().isLookedUp());
    if (one || clauses.size() > MOST_PARTS) {
      return List.of();
    }
    List<QuestionFrame> leadIns = new ArrayList<>();
    List<QuestionFrame> said = new ArrayList<>(earlier);
    List<QuestionFrame> parts = new ArrayList<>();
    for (Clause clause : clauses) {
      QuestionFrame own = readAlone(clause.text(), whole.answerLanguage(), whole.language());
      if (clause.asks() && fits(own, whole)) {
        QuestionFrame part = followUps().resolve(own, said);
        said.add(part);
        parts.add(FollowUps.ledUpTo(part, leadIns));
      } else if (!own.asks(AnswerType.SMALL_TALK)) {
        leadIns.add(own);
      }
    }
    return parts;
  }

  /** False for talk, and for a clause that looks up what the whole surely does not ask for. */
  private static boolean fits(QuestionFrame clause, QuestionFrame whole) {
    boolean talk = clause.asks(AnswerType.SMALL_TALK) && !whole.asks(AnswerType.SMALL_TALK);
    boolean doubted = !whole.isSure();
    return !talk
        && (doubted
            || clause.types().stream().allMatch(type -> whole.asks(type) || !type.isLookedUp()));
  }

  private QuestionFrame readAfter(
      String typed, @Nullable Language answerLanguage, List<QuestionFrame> earlier) {
    Language spoken = earlier.isEmpty() ? Language.ENGLISH : earlier.getLast().language();
    return followUps().resolve(readAlone(typed, answerLanguage, spoken), earlier);
  }

  private FollowUps followUps() {
    return new FollowUps((text, spoken) -> readAlone(text, null, spoken));
  }

  /**
   * Reads one question by itself.
   *
   * @param spoken the language of a text that does not tell, such as a name alone
   */
  private QuestionFrame readAlone(
      String typed, @Nullable Language answerLanguage, Language spoken) {
    return maker(typed, spoken).make(answerLanguage, models);
  }

  private FrameMaker maker(String typed, Language spoken) {
    String clean = clean(typed);
    String text = ShortForms.writtenOut(clean);
    Language language = language(text, spoken);
    AnnotatedText annotated = annotator.annotate(text, language);
    List<Correction> corrections = names.correct(text, language, EntityLinker.called(annotated));
    if (!corrections.isEmpty()) {
      text = Question.of(text).corrected(corrections).text();
      annotated = annotator.annotate(text, language);
    }
    boolean plain =
        language == Language.VIETNAMESE && Folding.isPlain(clean) && !isPlainByNature(text);
    AnnotatedText read = plain ? accented(annotated) : annotated;
    return new FrameMaker(text, annotated, read, plain, corrections, LocalDate.now(clock));
  }

  private static String clean(String typed) {
    String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    String seen = FORMAT.matcher(CONTROL.matcher(cut).replaceAll(" ")).replaceAll("");
    return Folding.nfc(SPACE.matcher(seen).replaceAll(" ").strip());
  }

  /** The language of a text; mere talk, of which dictionaries know little, tells by itself. */
  private Language language(String text, Language spoken) {
    Tokens tokens = Tokens.of(text);
    List<Language> talked = new ArrayList<>();
    for (Language language : Language.values()) {
      AskingWords words = new AskingWords(tokens, language, List.of(), Folding.isPlain(text));
      if (tokens.size() > 0 && Courtesies.coverAll(words)) {
        talked.add(language);
      }
    }
    return talked.size() == 1 ? talked.getFirst() : detector.apply(text, spoken);
  }

  private static boolean isPlainByNature(String text) {
    return Tokens.of(text).size() == 0;
  }

  /** The text with the diacritics that it most likely was meant with. */
  private AnnotatedText accented(AnnotatedText typed) {
    String read = accents.of(typed.text(), KnownAccents.in(typed));
    boolean fits = read.length() == typed.text().length();
    return fits ? annotator.annotate(Folding.nfc(read), Language.VIETNAMESE) : typed;
  }
}
