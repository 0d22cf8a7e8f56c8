package org.doithoai.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One of our own reports as a site would publish it: with an outlet, a day and an author, its day
 * said in one of the ways that texts say it.
 *
 * @param event the day of the event; null when the report does not say it
 * @param yearSaid whether the text itself says the event's year
 */
record Story(
    String title,
    List<String> paragraphs,
    Language language,
    String outlet,
    String site,
    LocalDate published,
    @Nullable LocalDate event,
    boolean yearSaid,
    String author) {

  private static final Path FOLDER = Path.of("knowledge", "articles");

  private static final String[][] OUTLETS = {
    {"VietnamPlus", "vietnamplus.vn"},
    {"Nhân Dân", "nhandan.vn"},
    {"VOV", "vov.vn"},
    {"Hanoi Times", "hanoitimes.vn"},
    {"Báo Tin tức", "baotintuc.vn"},
    {"Thời Đại", "thoidai.com.vn"},
    {"Harbour Gazette", "harbour-gazette.example"},
    {"Tạp chí Phương Nam", "phuongnam.example"}
  };

  private static final String[] AUTHORS = {
    "Trần Thu Hà", "Lê Minh Quân", "Hoa Nguyen", "John Carver"
  };

  /**
   * What a report's lead says, the day of it, and other ways to say it; those with ! say no year.
   */
  private static final String[][] DAYS = {
    {
      "on Thursday, 5 October 2023",
      "2023-10-05",
      "!on October 5",
      "!on Thursday",
      "on 5 October 2023",
      "!on Oct. 5"
    },
    {
      "Thứ Năm, ngày 5/10/2023,",
      "2023-10-05",
      "!Ngày 5/10,",
      "Ngày 5-10-2023,",
      "!Sáng 5-10,",
      "!Thứ Năm (5/10),"
    },
    {"on 27 February 2024", "2024-02-27", "!on February 27", "!on Tuesday", "on February 27, 2024"},
    {"Ngày 27/2/2024,", "2024-02-27", "!Ngày 27/2,", "!Chiều 27-2,", "Ngày 27 tháng 2 năm 2024,"},
    {"on 13 August 2024", "2024-08-13", "!on August 13", "!on Tuesday", "on August 13, 2024"},
    {"Ngày 13/8/2024,", "2024-08-13", "!Ngày 13/8,", "Ngày 13-8-2024,", "!Tối 13-8,"},
    {"on 28 March", "2023-03-28", "!on March 28", "!on Tuesday", "!on 28 March"},
    {"Ngày 28/3,", "2023-03-28", "!Ngày 28-3,", "!Chiều 28/3,"}
  };

  static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static Story of(Path report, Random random) throws IOException {
    ArticleReader reader = new ArticleReader(text -> Language.ENGLISH);
    Article article = ((ReadResult.Read) reader.read(report, report.toString())).article();
    String body = article.text().substring(article.bodyStart());
    String said = null;
    LocalDate event = null;
    for (String[] day : DAYS) {
      if (body.contains(day[0])) {
        event = LocalDate.parse(day[1]);
        said = day[1 + random.nextInt(day.length - 1)];
        said = said.equals(day[1]) ? day[0] : said;
        body = body.replace(day[0], said.replace("!", ""));
        said = said.equals(day[0]) && !day[0].matches(".*\\d{4}.*") ? "!" + said : said;
      }
    }
    LocalDate published =
        event == null
            ? LocalDate.of(2025, 11, 10 + random.nextInt(15))
            : event.plusDays(said != null && said.contains("day") ? 0 : random.nextInt(3));
    String[] outlet = OUTLETS[random.nextInt(OUTLETS.length)];
    return new Story(
        String.valueOf(article.title()),
        List.of(body.split("\n\n", -1)),
        article.language(),
        outlet[0],
        outlet[1],
        published,
        event,
        said != null && !said.startsWith("!"),
        AUTHORS[random.nextInt(AUTHORS.length)]);
  }

  boolean isEnglish() {
    return language == Language.ENGLISH;
  }

  String url() {
    return "https://" + site + "/p/" + Integer.toHexString(title.hashCode()) + ".html";
  }

  /** What a layout calls by name. */
  String named(String name) {
    return switch (name) {
      case "title" -> title;
      case "outlet" -> outlet;
      case "site" -> site;
      case "author" -> author;
      case "url" -> url();
      case "language" -> language.code();
      case "iso-day" -> published.toString();
      case "date" -> day(0).replaceAll(" (?:- )?\\d\\d:\\d\\d$", "");
      default -> throw new IllegalArgumentException("a place of a layout: " + name);
    };
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(paragraph -> Stream.of(split(paragraph))).toList();
  }

  static String[] split(String paragraph) {
    return paragraph.split("(?<=[.!?][”\"]?) (?=[\\p{Lu}“])", -1);
  }

  /** The day of publication as a page of its language shows it. */
  String day(int form) {
    int d = published.getDayOfMonth();
    int m = published.getMonthValue();
    int y = published.getYear();
    String month = published.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String[] forms =
        isEnglish()
            ? new String[] {
              "%s %d, %d - 09:15".formatted(month, d, y),
              "%02d/%02d/%d 16:40".formatted(d, m, y),
              "Published: %d %s %d".formatted(d, month, y),
              "%s %d, %d | 14:05 (GMT+7)".formatted(month, d, y)
            }
            : new String[] {
              "%02d/%02d/%d 16:40".formatted(d, m, y),
              "%02d-%02d-%d | 07:05".formatted(d, m, y),
              "Ngày đăng: %d/%d/%d".formatted(d, m, y),
              "Ngày %d tháng %d năm %d, 08:30".formatted(d, m, y)
            };
    return forms[form % forms.length];
  }
}
