package org.doithoai.subscription;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Registry;
import org.doithoai.subscription.DigestRequest.Change;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.subscription.DigestRequest.Missing;
import org.doithoai.subscription.RequestModels.Flag;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads digest requests of either language: {@link RequestAnnotator} makes a row of what the
 * sentence names, {@link RequestModels} say what kind of request it is and what each word is there
 * for, {@link RequestRules} read when, {@link RequestTopics} what about. What is left over and says
 * something is told as not understood. Immutable.
 */
public final class DigestRequestParser implements DigestRequestReader {

  /** Longer than any request, in UTF-16 code units; the rest is not read. */
  private static final int LONGEST = 1_000;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");

  /** The least probability at which a sentence that nobody called a request is taken for one. */
  private static final double SURE = 0.9;

  /** The least at which it may be one. */
  private static final double POSSIBLE = 0.3;

  /** One of the list: {@code #2}. */
  private static final Pattern NUMBER = Pattern.compile("#\\s?(\\d{1,3})\\b[,:.]?");

  private final Registry registry;
  private final TextAnnotator annotator;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final RequestSpelling spelling;
  private final RequestAnnotator rows;
  private final RequestModels models;

  /** A parser by what it knows and by what is learned of requests. */
  public DigestRequestParser(
      Registry registry,
      TextAnnotator annotator,
      Glossary glossary,
      Lexicon lexicon,
      RequestModels models) {
    this.registry = registry;
    this.annotator = annotator;
    this.glossary = glossary;
    this.lexicon = lexicon;
    this.spelling = new RequestSpelling(registry, glossary, lexicon);
    this.rows = new RequestAnnotator(annotator, glossary);
    this.models = models;
  }

  @Override
  public DigestRequest read(
      String sentence, Language language, LocalDate today, RequestFeatures.Setting setting) {
    Prepared prepared = prepare(sentence, language, setting);
    RequestAnnotator.Row row = prepared.row();
    RequestModels.Asked likeliest = models.asked(prepared.features());
    Kind asked = likeliest.kind();
    List<RequestRole> roles = models.roles(prepared.features(), asked);
    boolean once = models.said(prepared.features(), asked).contains(Flag.ONCE);
    RequestRules when = new RequestRules(row, roles, today, asked, once);
    RequestTopics about = new RequestTopics(row, roles, registry, glossary, annotator);
    RequestSettings settings = new RequestSettings(row, roles, prepared.numbers());
    Kind kind = asked == Kind.LOOK_BACK && when.repeated ? Kind.SUBSCRIBE : asked;
    Set<Flag> said = models.said(prepared.features(), kind);
    boolean back = kind == Kind.LOOK_BACK;
    boolean atOnce = kind != Kind.PREVIEW && said.contains(Flag.AT_ONCE);
    List<String> unknown =
        new RequestLeftovers(row, roles)
            .words(
                word -> (!back && when.isRefused(word)) || (atOnce && settings.isHoliday(word)),
                models::knows);
    return new DigestRequest(
        kind,
        settings.numbers(),
        kind != Kind.SUBSCRIBE && said.contains(Flag.ALL),
        when.times(about.filter().isOpen() && settings.saysNothing(), atOnce),
        kind == Kind.PREVIEW && !when.repeated ? null : when.days,
        when.notOn,
        settings.holidays(),
        settings.zone(),
        atOnce,
        back ? null : when.until,
        when.quiet,
        about.filter(),
        about.dropped(),
        said.contains(Flag.ADD) ? Change.ADD : Change.REPLACE,
        settings.language(),
        said.contains(Flag.EVEN_EMPTY)
            ? Boolean.TRUE
            : said.contains(Flag.NEVER_EMPTY) ? Boolean.FALSE : null,
        prepared.corrections(),
        unknown,
        missing(kind, when, unknown),
        back ? PastDays.of(row, today) : null,
        meant(likeliest));
  }

  @Override
  public Meant meant(String sentence, Language language, RequestFeatures.Setting setting) {
    return meant(models.asked(features(sentence, language, setting)));
  }

  private static Meant meant(RequestModels.Asked asked) {
    double probability = asked.probability();
    return probability > SURE ? Meant.SURELY : probability > POSSIBLE ? Meant.PERHAPS : Meant.NOT;
  }

  /** A sentence in what it names, without its slips and the numbers that it names by a sign. */
  private record Prepared(
      RequestAnnotator.Row row,
      RequestFeatures features,
      List<Integer> numbers,
      Map<String, String> corrections) {}

  private Prepared prepare(String sentence, Language language, RequestFeatures.Setting setting) {
    Map<String, String> corrections = new LinkedHashMap<>();
    String spelt = spelling.correct(Tokens.of(cleaned(sentence)), corrections);
    String rest = NUMBER.matcher(spelt).replaceAll(" ").strip();
    List<Integer> numbers =
        NUMBER.matcher(spelt).results().map(n -> Integer.valueOf(n.group(1))).toList();
    RequestAnnotator.Row row = rows.annotate(annotator.annotate(rest, language));
    RequestFeatures features = new RequestFeatures(row, rest, numbers, setting, lexicon);
    return new Prepared(row, features, numbers, corrections);
  }

  /** Whoever follows an answer about Japan does not ask for each article that "signs" something. */
  @Override
  public Filter named(String text, Language language) {
    RequestAnnotator.Row row = rows.annotate(annotator.annotate(cleaned(text), language));
    Filter all = RequestTopics.named(row, registry, glossary, annotator);
    boolean actors = !all.partners().isEmpty() || !all.people().isEmpty();
    return new Filter(
        all.partners(), all.people(), actors ? Set.of() : all.topics(), List.of(), List.of());
  }

  /** What is learned of a sentence's words, and what it is learned from. */
  public RequestFeatures features(
      String sentence, Language language, RequestFeatures.Setting setting) {
    return prepare(sentence, language, setting).features();
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
      case PAUSE -> when.missing != null ? when.missing : when.isOpenEnded() ? Missing.DATE : null;
      case SKIP -> when.missing;
      case SUBSCRIBE, CHANGE ->
          when.missing != null
              ? when.missing
              : figure && when.times.isEmpty() && kind == Kind.SUBSCRIBE ? Missing.TIME : null;
      default -> null;
    };
  }
}
