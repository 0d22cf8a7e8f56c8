package org.doithoai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Fact sheets, briefs, tables and mails that were passed on, made of the sentences of a story: what
 * is all short lines, and ends with one.
 */
final class BriefPages {

  private static final int LONGEST = 100;
  private static final int SHORTEST = 14;

  private static final String[][] HEADINGS = {
    {"Training", "Industry", "Peacekeeping", "Cyber", "People", "Health", "At sea", "Next steps"},
    {"Đào tạo", "Công nghiệp", "Gìn giữ hòa bình", "An ninh mạng", "Quân y", "Trên biển"}
  };
  private static final String[] PLACES = {"Hanoi", "Lima", "Da Nang", "Oslo", "Hà Nội", "Cần Thơ"};
  private static final String[] BULLETS = {"* ", "- ", "• ", "– ", "+ "};
  private static final String[][] TABLES = {
    {"Exchange|Number|From", "Pilots|6|2025", "Nurses|14|2026", "Divers|3|2027"},
    {"Nội dung|Thời gian", "Khóa học lặn|Tháng 5/2025", "Thăm tàu|Quý II/2026"}
  };

  private final Story story;
  private final PageFurniture furniture;
  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<String> own = new ArrayList<>();

  /** A file and the lines of it that are its article's. */
  record Brief(String file, String text, List<String> paragraphs) {}

  private BriefPages(Story story, PageFurniture furniture, Random random) {
    this.story = story;
    this.furniture = furniture;
    this.random = random;
  }

  static Brief of(Story story, PageFurniture furniture, Random random) {
    BriefPages page = new BriefPages(story, furniture, random);
    return switch (random.nextInt(3)) {
      case 0 -> page.factSheet();
      case 1 -> page.article();
      default -> page.mail();
    };
  }

  /** A sentence of a story without its stop, if a short one can be had. */
  static Stream<String> open(Story story) {
    return story.sentences().stream()
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .filter(text -> text.endsWith(".") && PageBlock.of(text, text).cue() == BlockCue.NONE)
        .map(text -> text.substring(0, text.length() - 1));
  }

  private int language() {
    return story.isEnglish() ? 0 : 1;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private void add(String mark, String text) {
    own.add(text);
    lines.add(mark.contains("%s") ? mark.formatted(text) : mark + text);
  }

  private Brief factSheet() {
    boolean markdown = random.nextBoolean();
    boolean colon = random.nextBoolean();
    String title = (colon ? furniture.own("FACT SHEET: ", "BẢN TIN VẮN: ") : "") + story.title();
    lines.add((markdown ? "# " : "") + title);
    if (!chance(3)) {
      String day = story.day(1);
      lines.add(
          PLACES[random.nextInt(PLACES.length)]
              + ", "
              + day.substring(0, (day + " ").indexOf(' ')));
    }
    if (chance(3)) {
      add("", story.paragraphs().get(random.nextInt(3)));
    }
    String bullet = BULLETS[random.nextInt(markdown ? 2 : BULLETS.length)];
    String heading = markdown ? (random.nextBoolean() ? "**%s**" : "## %s") : "";
    List<String> items = new ArrayList<>(open(story).toList());
    story.paragraphs().stream()
        .flatMap(text -> Stream.of(text.split("[,;.] ", -1)))
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .forEach(items::add);
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      add(heading, HEADINGS[language()][random.nextInt(HEADINGS[language()].length)]);
      for (int j = 1 + random.nextInt(3); j > 0 && !items.isEmpty(); j--) {
        add(bullet, items.remove(random.nextInt(items.size())));
      }
    }
    if (markdown && chance(2)) {
      table();
    }
    if (markdown && chance(3) && !items.isEmpty()) {
      add("> ", items.removeFirst());
    }
    if (chance(3)) {
      lines.add("***");
      lines.add(furniture.copyright());
    }
    if (chance(3)) {
      behind(markdown);
    }
    return new Brief(markdown ? "brief.md" : "brief.txt", String.join("\n\n", lines), own);
  }

  private void table() {
    List<String> rows = new ArrayList<>();
    for (String row : TABLES[language()]) {
      own.add(row.replace('|', ' '));
      rows.add("| " + row.replace("|", " | ") + " |");
      if (rows.size() == 1) {
        rows.add(row.replaceAll("[^|]+", "---").replaceAll("^|$", "|"));
      }
    }
    lines.add(String.join("\n", rows));
  }

  /** An article with a table, a quote or lines without a stop, at its end too. */
  private Brief article() {
    boolean markdown = random.nextBoolean();
    lines.add((markdown ? "# " : "") + story.title());
    List<String> open = new ArrayList<>(open(story).toList());
    int table = markdown ? 1 + random.nextInt(story.paragraphs().size()) : -1;
    for (String paragraph : story.paragraphs()) {
      add("", paragraph);
      if (--table == 0) {
        table();
      }
      if (chance(6) && !open.isEmpty()) {
        add(markdown && chance(2) ? "> " : "", open.remove(random.nextInt(open.size())));
      }
    }
    String bullet = chance(3) ? BULLETS[random.nextInt(BULLETS.length)] : "";
    for (int i = bullet.isEmpty() ? 1 : 2; i > 0 && !open.isEmpty(); i--) {
      add(bullet, open.remove(random.nextInt(open.size())));
    }
    if (chance(2)) {
      behind(markdown);
    }
    return new Brief(markdown ? "report.md" : "report.txt", String.join("\n\n", lines), own);
  }

  /** An author, an address, lists of other articles. */
  private void behind(boolean markdown) {
    if (chance(2)) {
      String author = chance(3) ? story.author().toUpperCase(Locale.ROOT) : story.author();
      lines.add(author(random.nextInt(6)).formatted(author));
    }
    if (chance(3)) {
      lines.add(story.url());
    }
    String separator = chance(2) ? "\n" : "\n\n";
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add((markdown ? "## " : "") + (chance(2) ? furniture.mostRead() : furniture.related()));
      String[] headlines = new String[3 + random.nextInt(5)];
      for (int j = 0; j < headlines.length; j++) {
        headlines[j] = furniture.headlines(1, markdown && chance(2) ? "- " : "", "").strip();
      }
      lines.add(String.join(separator, headlines));
    }
  }

  private String author(int form) {
    return switch (form) {
      case 0 -> furniture.own("By %s", "PV %s");
      case 1 -> furniture.own("(%s)", "Theo %s");
      default -> "%s";
    };
  }

  private Brief mail() {
    boolean english = story.isEnglish();
    lines.add(
        """
        From: a@x.example
        Subject: Fwd: talks
        Date: Wed, 13 Nov 2024 09:00:00 +0700
        Content-Type: text/plain; charset=utf-8""");
    if (chance(2)) {
      lines.add(english ? "For the archive, please" : "Gửi anh chị để lưu");
    }
    lines.add(
        String.join(
            "\n",
            "---------- %s ---------"
                .formatted(english ? "Forwarded message" : "Thư đã chuyển tiếp"),
            (english ? "From: " : "Từ: ") + story.outlet() + " <news@" + story.site() + ">",
            (english ? "Date: " : "Ngày: ") + story.day(1),
            (english ? "Subject: " : "Chủ đề: ") + story.title(),
            (english ? "To: " : "Đến: ") + "<a@x.example>"));
    story.paragraphs().forEach(text -> add("", text));
    if (chance(2)) {
      lines.add(furniture.own("Unsubscribe · Manage preferences", "Hủy đăng ký nhận thư"));
    }
    return new Brief("passed.eml", String.join("\n\n", lines), own);
  }
}
