package org.doithoai.digest;

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
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads wishes by the turns of phrase that staff use in either language. Part after part of the
 * sentence is understood and taken out of it; what is left over and says something is told as not
 * understood. Immutable.
 */
public final class SentenceWishReader implements WishReader {

  private static final Pattern TWICE =
      WishText.words(
          "(?<n>2|3|hai|ba|twice|two times|three times)(?: (?:lần|a day|per day|each day|daily|mỗi"
              + " ngày|một ngày))+");
  private static final Pattern SENDING =
      WishText.words(
          "drop (?:me|us) (?:a )?(?:line|note|message)|whatever|what(?:'s|’s| is) new|(?:i'?m |i am"
              + " |we are )?(?:on|during) (?:leave|holiday|vacation|a trip)|out of office|(?:đang"
              + " |đi )*công tác|(?:đang |đi )*nghỉ (?:phép|lễ|mát)|(?:cho )?(?:cả"
              + " )?(?:phòng|nhóm|đội) (?:em|tôi|mình|chúng tôi|anh|chị|này)|(?:sign (?:me"
              + " )?up|subscribe(?: me)?)(?: (?:for|to))?|đăng ký(?: nhận)?(?: tin| bản tin)?|bản"
              + " tin|điểm tin|thông báo|nhắn tin|tin tức|gửi tin");
  private static final Pattern EVERYTHING =
      WishText.words(
          "everything|all (?:the )?news|all articles|anything|mọi (?:tin|thứ|bài)|tất cả(?:"
              + " (?:các|mọi|những))?(?: tin(?: tức)?)?|toàn bộ(?: tin)?");

  private final WishTypos typos;
  private final FilterReader filters;

  public SentenceWishReader(
      Registry registry, EntityFinder entities, Glossary glossary, Lexicon lexicon) {
    this.typos = new WishTypos(registry, glossary, lexicon);
    this.filters = new FilterReader(registry, entities, glossary);
  }

  @Override
  public Wish read(String sentence, Language language, LocalDate today) {
    Map<String, String> corrections = new LinkedHashMap<>();
    String typed = WishText.of(sentence).text();
    WishText text = WishText.of(typos.correct(typed, corrections));
    Optional<Boolean> whenEmpty = WishPhrases.takeWhenEmpty(text);
    Optional<QuietHours> quiet = WishPhrases.takeQuiet(text);
    Optional<Language> spoken = WishPhrases.takeLanguage(text);
    Wish.Kind kind = WishPhrases.takeKind(text);
    LocalDate until = kind == Wish.Kind.PAUSE ? PauseEnd.take(text, today).orElse(null) : null;
    Wish.Change change = WishPhrases.takeChange(text);
    kind = changed(kind, change);
    boolean atOnce = WishPhrases.takeAtOnce(text);
    List<String> unknown = new ArrayList<>(DaysOfWeek.takeBeyond(text));
    unknown.forEach(
        beyond -> text.take(Pattern.compile(Pattern.quote(beyond.toLowerCase(Locale.ROOT)))));
    Optional<ZoneId> zone = ZoneNames.takeWhole(text).or(() -> ZoneNames.take(text));
    Set<DayOfWeek> days = DaysOfWeek.take(text, language);
    List<LocalTime> times = ClockTimes.take(text);
    boolean alert = WishPhrases.takeAlert(text);
    if (times.size() > 1 || !text.has(TWICE)) {
      text.take(TWICE);
    }
    text.take(SENDING);
    Filter filter = filters.take(text, language, change != Wish.Change.REPLACE);
    text.take(EVERYTHING);
    unknown.addAll(WishNoise.unknown(text));
    boolean regular = !times.isEmpty() || !days.isEmpty();
    boolean alerted = alert && !regular && kind == Wish.Kind.SUBSCRIBE;
    boolean immediate = atOnce || alerted;
    return new Wish(
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
    WishText text = WishText.of(sentence);
    String typed = text.text();
    return WishPhrases.namesDigest(typed)
        || WishPhrases.asksToSend(typed)
        || WishPhrases.takeKind(text) == Wish.Kind.PAUSE;
  }

  private static @Nullable Boolean orNull(Optional<Boolean> said) {
    return said.isPresent() ? said.get() : null;
  }

  private static Wish.Kind changed(Wish.Kind kind, Wish.Change change) {
    return change != Wish.Change.REPLACE
            && (kind == Wish.Kind.SUBSCRIBE || kind == Wish.Kind.REMOVE)
        ? Wish.Kind.CHANGE
        : kind;
  }

  private static boolean isAddressed(String typed, Wish.Kind kind, boolean timed) {
    boolean names = WishPhrases.namesDigest(typed);
    boolean sends = WishPhrases.asksToSend(typed);
    return switch (kind) {
      case SUBSCRIBE -> timed && (names || sends);
      case PAUSE -> names || sends || WishPhrases.beginsWith(kind, typed);
      default -> names || sends;
    };
  }
}
