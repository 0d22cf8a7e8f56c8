package org.doithoai.digest;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Registry;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Holidays;
import org.doithoai.subscription.QuietHours;
import org.doithoai.subscription.Recurrence;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.subscription.TimeZoneNames;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/** Filters and timings in words for a person, in one language. Immutable. */
public final class DigestWording {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Language language;
  private final Registry registry;
  private final Map<String, GlossaryEntry> terms = new HashMap<>();
  private final ResourceBundle bundle;

  private DigestWording(Registry registry, Glossary glossary, Language language) {
    this.language = language;
    this.registry = registry;
    glossary.entries().forEach(entry -> terms.putIfAbsent(entry.english().getFirst(), entry));
    this.bundle =
        ResourceBundle.getBundle(
            "org.doithoai.digest.Digest",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Words in this language, with names from the registry and the glossary. */
  public static DigestWording of(Registry registry, Glossary glossary, Language language) {
    return new DigestWording(registry, glossary, language);
  }

  /** The same in whichever language is asked for. */
  public static SubscriptionWording inEach(Registry registry, Glossary glossary) {
    Map<Language, DigestWording> each = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      each.put(language, of(registry, glossary, language));
    }
    return new InEach(each);
  }

  private record InEach(Map<Language, DigestWording> each) implements SubscriptionWording {
    @Override
    public String filter(Filter filter, Language language) {
      return in(language).filter(filter);
    }

    @Override
    public String timing(Timing timing, Language language) {
      return in(language).timing(timing);
    }

    private DigestWording in(Language language) {
      return Objects.requireNonNull(each.get(language));
    }
  }

  /** What a filter is about: {@code Japan, South Korea; not: exercises}. */
  public String filter(Filter filter) {
    List<String> actors =
        Stream.concat(filter.partners().stream(), filter.people().stream())
            .map(this::name)
            .toList();
    List<String> subjects =
        Stream.concat(
                filter.topics().stream().map(this::name),
                filter.phrases().stream().map(p -> say("phrase", p)))
            .toList();
    String about;
    if (filter.isOpen()) {
      about = say("about.everything");
    } else if (filter.together() && !actors.isEmpty() && !subjects.isEmpty()) {
      about = say("about.both", String.join(", ", subjects), String.join(", ", actors));
    } else {
      about = Stream.concat(actors.stream(), subjects.stream()).collect(Collectors.joining(", "));
    }
    if (!filter.outlets().isEmpty()) {
      about = say("about.from", about, String.join(", ", filter.outlets()));
    }
    return filter.excluded().isEmpty()
        ? about
        : say(
            "about.not",
            about,
            filter.excluded().stream().map(this::known).collect(Collectors.joining(", ")));
  }

  /** Excluded words that are a name, in this language. */
  private String known(String words) {
    String folded = Folding.fold(words);
    return registry.entities().stream()
        .filter(e -> e.names().stream().anyMatch(n -> Folding.fold(n.text()).equals(folded)))
        .findFirst()
        .map(entity -> entity.name(language))
        .orElse(words);
  }

  /** When it comes: {@code on working days at 07:30, Vietnam time}. */
  public String timing(Timing timing) {
    String zone = TimeZoneNames.words(timing.zone(), language);
    String when =
        switch (timing) {
          case Timing.Regular regular ->
              say("timing.regular", days(regular.days()), times(regular.times()), zone);
          case Timing.AtOnce once -> say("timing.at.once", zone);
        };
    LocalDate until = timing.until();
    when = until == null ? when : say("timing.until", when, date(until));
    QuietHours quiet = timing.quiet();
    return quiet == null
        ? when
        : say("timing.quiet", when, CLOCK.format(quiet.from()), CLOCK.format(quiet.to()));
  }

  private String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("date"), language.locale()).format(day);
  }

  /** A key of a filter: the entity's or the term's name; any other words in quotation marks. */
  public String name(String key) {
    String entity = registry.find(key).map((Entity e) -> e.name(language)).orElse(null);
    if (entity != null) {
      return entity;
    }
    GlossaryEntry term = terms.get(key);
    return term == null ? say("phrase", key) : term.terms(language).getFirst();
  }

  /** The sentence of that key, its gaps filled in order. */
  String say(String key, Object... gaps) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(gaps);
  }

  private String days(Recurrence days) {
    return switch (days) {
      case Recurrence.Without(Recurrence plain, Holidays holidays) ->
          say("days.without", days(plain), holidays == Holidays.PUBLIC ? 0 : 1);
      case Recurrence.Once(LocalDate day) -> say("days.once", date(day));
      case Recurrence.EveryDays(int many, _) -> say("days.every", many);
      case Recurrence.MonthDays(Set<Integer> month) ->
          say(
              "days.month",
              month.stream().map(d -> say("month.day", d)).collect(Collectors.joining(", ")));
      case Recurrence.MonthWeekday(int ordinal, Set<DayOfWeek> on) ->
          say("days.month", say("month.weekday", ordinal, any(on)));
      case Recurrence.Weekly(Set<DayOfWeek> on, int weeks, _) ->
          weeks == 1 ? week(on) : say("days.weeks", week(on), weeks);
    };
  }

  /** Any of these days: a Monday, a working day. */
  private String any(Set<DayOfWeek> days) {
    if (days.size() == 1) {
      return day(days.iterator().next());
    }
    return say(days.equals(WEEKEND) ? "day.weekend" : "day.working");
  }

  private String week(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return say("days.all");
    }
    if (days.equals(WEEKEND)) {
      return say("days.weekend");
    }
    if (days.equals(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)))) {
      return say("days.working");
    }
    return say(
        "days.named", days.stream().sorted().map(this::day).collect(Collectors.joining(", ")));
  }

  private String day(DayOfWeek day) {
    if (language == Language.VIETNAMESE) {
      List<String> names =
          List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
      return names.get(day.getValue() - 1);
    }
    return day.getDisplayName(TextStyle.FULL, language.locale());
  }

  private String times(List<LocalTime> times) {
    List<String> words = new ArrayList<>(times.stream().map(CLOCK::format).toList());
    if (words.size() == 1) {
      return words.getFirst();
    }
    String last = words.removeLast();
    return String.join(", ", words) + " " + say("and") + " " + last;
  }
}
