package org.doithoai.answer;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.ResourceBundle;
import org.doithoai.registry.Entity;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.PartialDate;

/**
 * The words around the evidence, in one language: sentences of the bundle {@code Answers} with
 * their gaps filled, and dates as that language writes them.
 */
public final class Wording {

  private final Language language;
  private final ResourceBundle bundle;

  private Wording(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.doithoai.answer.Answers",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words in this language. */
  public static Wording in(Language language) {
    return new Wording(language);
  }

  /** The language of the words. */
  public Language language() {
    return language;
  }

  /** The name of a country or organization as it stands inside a sentence: "the Netherlands". */
  public String inSentence(Entity partner) {
    String name = partner.name(language);
    boolean article = List.of(say("names.with.article").split(", ")).contains(name);
    return article ? say("name.with.article", name) : name;
  }

  /** The sentence of that key, its gaps filled in order. */
  public String say(String key, Object... gaps) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(gaps);
  }

  /** "27 February 2024", "ngày 27/2/2024". */
  public String date(LocalDate date) {
    return switch (language) {
      case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
      case VIETNAMESE ->
          "ngày %d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    };
  }

  /** A date as a fact holds it: whole, or a day and month such as {@code --02-27}. */
  public String date(String value) {
    if (!value.startsWith("--")) {
      return date(LocalDate.parse(value));
    }
    MonthDay day = MonthDay.parse(value);
    return switch (language) {
      case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(day);
      case VIETNAMESE -> "ngày %d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
    };
  }

  /** As much of a date as a text says, or of a range both ends: "27–29 March 2023", "năm 2024". */
  public String date(DateMention date) {
    PartialDate until = date.until();
    if (until == null) {
      return date(date.from());
    }
    return say("range", date(date.from()), date(until));
  }

  private String date(PartialDate date) {
    Integer year = date.year();
    Integer month = date.month();
    Integer day = date.day();
    String key =
        "date." + (day == null ? "" : "d") + (month == null ? "" : "m") + (year == null ? "" : "y");
    String name =
        month == null
            ? ""
            : language == Language.ENGLISH
                ? Month.of(month).getDisplayName(TextStyle.FULL, language.locale())
                : month.toString();
    return bundle.containsKey(key) ? say(key, String.valueOf(day), name, String.valueOf(year)) : "";
  }

  /** "A", "A and B", "A, B and C". */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String first =
        String.join(
            items.stream().anyMatch(i -> i.contains(",")) ? "; " : ", ",
            items.subList(0, items.size() - 1));
    return say("list.and", first, items.getLast());
  }

  /** A number as the language writes it: "1,500", "1.500". */
  public String number(double value) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /** "10th", "lần thứ 10". */
  public String edition(int number) {
    return switch (language) {
      case ENGLISH -> number + suffix(number);
      case VIETNAMESE -> "lần thứ " + number;
    };
  }

  private static String suffix(int number) {
    if (number % 100 >= 11 && number % 100 <= 13) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
