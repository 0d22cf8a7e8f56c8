package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Registry;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads wishes by the turns of phrase that staff use in either language. Part after part of the
 * sentence is understood and taken out of it; what is left over and says something is told as not
 * understood. Immutable.
 */
public final class DigestRequestParser implements DigestRequestReader {

  private static final Pattern TWICE =
      RequestText.words(
          "(?<n>2|3|hai|ba|twice|two times|three times)(?: (?:lần|a day|per day|each day|daily|mỗi"
              + " ngày|một ngày))+");
  private static final Pattern SENDING =
      RequestText.words(
          "drop (?:me|us) (?:a )?(?:line|note|message)|whatever|what(?:'s|’s| is) new|(?:i'?m |i am"
              + " |we are )?(?:on|during) (?:leave|holiday|vacation|a trip)|out of office|(?:đang"
              + " |đi )*công tác|(?:đang |đi )*nghỉ (?:phép|lễ|mát)|(?:cho )?(?:cả"
              + " )?(?:phòng|nhóm|đội) (?:em|tôi|mình|chúng tôi|anh|chị|này)|(?:sign (?:me"
              + " )?up|subscribe(?: me)?)(?: (?:for|to))?|đăng ký(?: nhận)?(?: tin| bản tin)?|bản"
              + " tin|điểm tin|thông báo|nhắn tin|tin tức|gửi tin");
  private static final Pattern EVERYTHING =
      RequestText.words(
          "everything|all (?:the )?news|all articles|anything|mọi (?:tin|thứ|bài)|tất cả(?:"
              + " (?:các|mọi|những))?(?: tin(?: tức)?)?|toàn bộ(?: tin)?");

  private final RequestSpellingCorrector typos;
  private final FilterReader filters;

  public DigestRequestParser(
      Registry registry, EntityLinker entities, Glossary glossary, Lexicon lexicon) {
    this.typos = new RequestSpellingCorrector(registry, glossary, lexicon);
    this.filters = new FilterReader(registry, entities, glossary);
  }

  @Override
  public DigestRequest read(String sentence, Language language, LocalDate today) {
    Map<String, String> corrections = new LinkedHashMap<>();
    String typed = RequestText.of(sentence).text();
    RequestText text = RequestText.of(typos.correct(typed, corrections));
    Optional<Boolean> whenEmpty = RequestPhrases.takeWhenEmpty(text);
    Optional<QuietHours> quiet = RequestPhrases.takeQuiet(text);
    Optional<Language> spoken = RequestPhrases.takeLanguage(text);
    DigestRequest.Kind kind = RequestPhrases.takeKind(text);
    LocalDate until = kind == DigestRequest.Kind.PAUSE ? PauseEndReader.take(text, today).orElse(null) : null;
    DigestRequest.Change change = RequestPhrases.takeChange(text);
    kind = changed(kind, change);
    boolean atOnce = RequestPhrases.takeAtOnce(text);
    List<String> unknown = new ArrayList<>(WeekdayReader.takeBeyond(text));
    unknown.forEach(
        beyond -> text.take(Pattern.compile(Pattern.quote(beyond.toLowerCase(Locale.ROOT)))));
    Optional<ZoneId> zone = TimeZoneNames.takeWhole(text).or(() -> TimeZoneNames.take(text));
    Set<DayOfWeek> days = WeekdayReader.take(text, language);
    List<LocalTime> times = ClockTimeReader.take(text);
    boolean alert = RequestPhrases.takeAlert(text);
    if (times.size() > 1 || !text.has(TWICE)) {
      text.take(TWICE);
    }
    text.take(SENDING);
    Filter filter = filters.take(text, language, change != DigestRequest.Change.REPLACE);
    text.take(EVERYTHING);
    unknown.addAll(RequestStopWords.unknown(text));
    boolean regular = !times.isEmpty() || !days.isEmpty();
    boolean alerted = alert && !regular && kind == DigestRequest.Kind.SUBSCRIBE;
    boolean immediate = atOnce || alerted;
    return new DigestRequest(
        kind,
        times,
        days,
        zone.orElse(null),
        immediate ? Boolean.TRUE : null,
        filter,
        spoken.orElse(null),
        quiet.orElse(null),
        orNull(whenEmpty),
        until,
        change,
        corrections,
        unknown,
        isAddressed(typed, kind, regular || immediate));
  }

  @Override
  public boolean mayBeWish(String sentence) {
    RequestText text = RequestText.of(sentence);
    String typed = text.text();
    return RequestPhrases.namesDigest(typed)
        || RequestPhrases.asksToSend(typed)
        || RequestPhrases.takeKind(text) == DigestRequest.Kind.PAUSE;
  }

  private static @Nullable Boolean orNull(Optional<Boolean> said) {
    return said.isPresent() ? said.get() : null;
  }

  private static DigestRequest.Kind changed(DigestRequest.Kind kind, DigestRequest.Change change) {
    return change != DigestRequest.Change.REPLACE
            && (kind == DigestRequest.Kind.SUBSCRIBE || kind == DigestRequest.Kind.REMOVE)
        ? DigestRequest.Kind.CHANGE
        : kind;
  }

  private static boolean isAddressed(String typed, DigestRequest.Kind kind, boolean timed) {
    boolean names = RequestPhrases.namesDigest(typed);
    boolean sends = RequestPhrases.asksToSend(typed);
    return switch (kind) {
      case SUBSCRIBE -> timed && (names || sends);
      case PAUSE -> names || sends || RequestPhrases.beginsWith(kind, typed);
      default -> names || sends;
    };
  }
}
