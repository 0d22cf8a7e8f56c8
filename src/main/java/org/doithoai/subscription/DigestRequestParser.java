package org.doithoai.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Registry;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Missing;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads digest requests of either language: {@link RequestAnnotator} makes a row of what the
 * sentence names, {@link RequestRules} read when, {@link RequestTopics} what about, {@link
 * RequestIntent} what is to be done and how sure that is. No order of words is presumed. What is
 * left over and says something is told as not understood. Immutable.
 */
public final class DigestRequestParser implements DigestRequestReader {

  /** Longer than any request, in UTF-16 code units; the rest is not read. */
  private static final int LONGEST = 1_000;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");

  /** One of the list: {@code #2}. */
  private static final Pattern NUMBER = Pattern.compile("#\\s?(\\d{1,3})\\b[,:.]?");

  private final Registry registry;
  private final TextAnnotator annotator;
  private final Glossary glossary;
  private final RequestSpelling spelling;
  private final RequestAnnotator rows;

  public DigestRequestParser(
      Registry registry, TextAnnotator annotator, Glossary glossary, Lexicon lexicon) {
    this.registry = registry;
    this.annotator = annotator;
    this.glossary = glossary;
    this.spelling = new RequestSpelling(registry, glossary, lexicon);
    this.rows = new RequestAnnotator(annotator, glossary);
  }

  @Override
  public DigestRequest read(String sentence, Language language, LocalDate today) {
    String typed = cleaned(sentence);
    Map<String, String> corrections = new LinkedHashMap<>();
    String spelt = spelling.correct(Tokens.of(typed), corrections);
    List<Integer> numbers =
        NUMBER.matcher(spelt).results().map(n -> Integer.valueOf(n.group(1))).toList();
    String rest = NUMBER.matcher(spelt).replaceAll(" ").strip();
    RequestAnnotator.Row row = rows.annotate(annotator.annotate(rest, language));
    RequestIntent intent = new RequestIntent(row, numbers);
    RequestRules when = new RequestRules(row, today, intent.mayPause());
    RequestTopics about = new RequestTopics(row, when.signs(), registry, glossary, annotator);
    about.read(intent.takesOut(when));
    Kind kind = intent.kind(when, about);
    List<String> unknown = new ArrayList<>(about.unknown);
    Missing missing = missing(kind, when, unknown);
    return new DigestRequest(
        kind,
        intent.numbers(),
        intent.all(kind),
        List.copyOf(when.times),
        kind == Kind.PREVIEW && !when.repeated ? null : when.days,
        intent.zone(),
        intent.isAtOnce(when, kind),
        when.until,
        when.quiet,
        about.filter(),
        about.dropped(),
        intent.change(kind),
        intent.language(),
        intent.evenWhenEmpty(),
        corrections,
        unknown,
        missing,
        intent.meant(typed, kind, when, about));
  }

  /** What was typed, cut to what is read, in normalization form C, with single spaces. */
  private static String cleaned(String sentence) {
    String cut = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    String seen = CONTROL.matcher(UNSEEN.matcher(cut).replaceAll("")).replaceAll(" ");
    return Folding.nfc(seen).strip();
  }

  private static @Nullable Missing missing(Kind kind, RequestRules when, List<String> unknown) {
    boolean figure = unknown.stream().anyMatch(w -> w.chars().anyMatch(Character::isDigit));
    return switch (kind) {
      case PAUSE -> when.isOpenEnded() ? Missing.DATE : null;
      case SUBSCRIBE, CHANGE ->
          when.missing != null
              ? when.missing
              : figure && when.times.isEmpty() && kind == Kind.SUBSCRIBE ? Missing.TIME : null;
      default -> null;
    };
  }

  @Override
  public boolean mayBeWish(String sentence) {
    Tokens tokens = Tokens.of(cleaned(sentence));
    return NUMBER.matcher(sentence).find()
        || RequestLexicon.get().find(tokens, Language.VIETNAMESE).stream()
            .anyMatch(hit -> RequestIntent.isSign(hit.word()));
  }
}
