package org.doithoai.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.text.Language;

/**
 * Writes the pages that the model of blocks is learned from: texts as people wrote them, in our
 * made layouts and formats, with the endings, lists and marks that real pages have. {@code main}
 * takes a folder of texts and a folder to write into; {@code doithoai train blocks} reads the
 * latter.
 */
final class TrainingPages {

  private static final long SEED = 20261129;
  private static final int PAGES = 18;
  private static final int MOST_PARAGRAPHS = 24;
  private static final Pattern NAMES = Pattern.compile("(?:class|id)=(?:\"[^\"]*\"|[^\\s>]+)");
  private static final Pattern PLAIN_TAG =
      Pattern.compile("<(/?)(?:nav|footer|aside|header|main)\\b");

  private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.-]*(?: |$)){1,4}");

  private static final String[] ENDINGS = {
    "",
    " [1]",
    ".[2]",
    ".1",
    "²",
    ".†",
    " 🇻🇳",
    " https://example.org/a/b",
    " #Vietnam #Canada",
    " (Source: VNA)",
    " (Nguồn: TTXVN)",
    " until 2025",
    " (2019-2025)",
    " by 20%",
    " ↩",
    " –",
    ". ↩",
    ".[3][4]",
    ";",
    " at 8:00"
  };
  private static final String[][] LISTS = {
    {
      "The plan names these fields:",
      "joint patrols",
      "the training of divers",
      "hospital ships",
      "exchange of cadets",
      "a register of old mines"
    },
    {
      "The delegations also agreed on the following points:",
      "Seminar on peacekeeping, Hanoi, May",
      "Visit of a frigate to Cam Ranh",
      "Two places at the staff college"
    },
    {"Area Year Officers", "Peacekeeping 2022 37", "Military medicine 2023 112"},
    {"In numbers", "Officers trained: 37", "Courses: 12", "Ships visiting: 4"},
    {
      "Hai bên thống nhất các nội dung sau:",
      "tuần tra chung",
      "đào tạo thợ lặn",
      "tàu bệnh viện",
      "trao đổi học viên",
      "rà phá bom mìn"
    },
    {
      "Chương trình gồm:",
      "Hội thảo về gìn giữ hòa bình tại Hà Nội",
      "Tàu hộ vệ thăm Cam Ranh",
      "Hai suất học tại trường tham mưu"
    },
    {"Lĩnh vực Năm Số sĩ quan", "Gìn giữ hòa bình 2022 37", "Quân y 2023 112"},
    {"Một số con số", "Sĩ quan được đào tạo: 37", "Khóa học: 12"}
  };

  /** Lines between paragraphs that are no part of the article. */
  private static final List<String> ASIDE =
      List.of(
          "The two heads of delegation before the talks. (Photo: VNA)",
          "Officers look at a model of the ship. Photo: Minh Anh",
          "A scene of the exercise last year (File photo)",
          "FILE - A frigate leaves the port of Cam Ranh, May 4, 2022. (AP Photo/Van Ly)",
          "Sign up for our newsletter to get the news of the day in your inbox.",
          "See more",
          "Hai trưởng đoàn trước phiên họp. Ảnh: TTXVN",
          "Các sĩ quan xem mô hình tàu - Ảnh: Minh Anh",
          "Quang cảnh buổi diễn tập năm ngoái (Ảnh tư liệu)",
          "Tàu hộ vệ rời cảng Cam Ranh - Ảnh 2.",
          "Nhận bản tin của chúng tôi mỗi sáng qua thư điện tử.",
          "Tham khảo thêm");

  private static final String[] MORE = {"More", "Read more", "Show more", "Xem thêm", "Đọc tiếp"};

  private final Path out;
  private final List<String> truth = new ArrayList<>();
  private final ObjectMapper json = new ObjectMapper();
  private final List<Story> texts = new ArrayList<>();

  private TrainingPages(Path out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    TrainingPages pages = new TrainingPages(Files.createDirectories(Path.of(args[1])));
    pages.readTexts(Path.of(args[0]));
    pages.layouts();
    pages.formats();
    pages.briefs();
    Files.write(pages.out.resolve("pages.jsonl"), pages.truth);
  }

  private void readTexts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        if (!text.startsWith("---") && text.indexOf("<p") < 0) {
          story(text).ifPresent(texts::add);
        }
        add(
            folder.relativize(file).toString().replace('/', '-'),
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            List.of(),
            "news" + truth.size() % 10,
            true);
      }
    }
  }

  private static java.util.Optional<Story> story(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int end = lines.size();
    for (int i = lines.size() / 2; i < end; i++) {
      end = NAME.matcher(lines.get(i)).matches() ? i : end; // behind its author captions stand
    }
    List<String> paragraphs =
        lines.subList(0, end).stream()
            .skip(1)
            .filter(line -> PageBlock.of(line, line).cue() == BlockCue.NONE)
            .filter(line -> line.length() < 3000 && !line.contains("|"))
            .limit(MOST_PARAGRAPHS)
            .toList();
    if (paragraphs.size() < 6 || lines.getFirst().length() > 200) {
      return java.util.Optional.empty();
    }
    Language language = PageExpectation.language(String.join(" ", paragraphs));
    LocalDate day = LocalDate.of(2024, 3, 1);
    return java.util.Optional.of(
        new Story(
            lines.getFirst(),
            paragraphs,
            language,
            "Harbour Gazette",
            "harbour-gazette.example",
            day,
            null,
            false,
            "Trần Thu Hà"));
  }

  private Story any(Random random) throws IOException {
    List<Path> reports = Story.reports();
    Story story =
        random.nextInt(5) == 0
            ? Story.of(reports.get(random.nextInt(reports.size())), random)
            : texts.get(random.nextInt(texts.size()));
    return new Story(
        story.title(),
        changed(story, random),
        story.language(),
        story.outlet(),
        story.site(),
        story.published(),
        story.event(),
        story.yearSaid(),
        story.author());
  }

  /** With other endings, a list, a heading between. */
  private static List<String> changed(Story story, Random random) {
    List<String> changed = new ArrayList<>();
    boolean some = random.nextBoolean();
    boolean all = random.nextInt(8) == 0;
    for (String paragraph : story.paragraphs()) {
      boolean ends = paragraph.endsWith(".");
      String ending = ENDINGS[random.nextInt(ENDINGS.length)];
      boolean change = ends && (all || (some && random.nextInt(5) == 0));
      changed.add(change ? paragraph.substring(0, paragraph.length() - 1) + ending : paragraph);
    }
    if (random.nextInt(2) == 0) {
      int language = story.isEnglish() ? 0 : LISTS.length / 2;
      String[] list = LISTS[language + random.nextInt(LISTS.length / 2)];
      changed.addAll(2 + random.nextInt(changed.size() - 1), List.of(list));
    }
    if (random.nextInt(6) == 0) {
      BriefPages.open(story).skip(random.nextInt(3)).findFirst().ifPresent(changed::add);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int half = ASIDE.size() / 2;
      String aside = ASIDE.get((story.isEnglish() ? 0 : half) + random.nextInt(half));
      changed.add(1 + random.nextInt(changed.size()), aside);
    }
    return changed;
  }

  private void layouts() throws IOException {
    Random random = new Random(SEED);
    for (Layout layout : Layout.all("")) {
      for (int i = 0; i < PAGES; i++) {
        Story story = any(random);
        PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
        String html = layout.page(story, furniture);
        if (random.nextInt(4) == 0) {
          html = NAMES.matcher(html).replaceAll("");
        }
        if (random.nextInt(4) == 0) {
          html = PLAIN_TAG.matcher(html).replaceAll("<$1div");
        }
        List<String> paragraphs = new ArrayList<>(story.paragraphs());
        html = marked(others(html, furniture, story, random), story, paragraphs, random);
        add(
            layout.name() + "-" + i + ".html",
            html.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            paragraphs,
            layout.name(),
            false);
      }
    }
  }

  /** Other articles' headlines and sentences in the place of most of the invented ones. */
  private String others(String html, PageFurniture furniture, Story story, Random random) {
    String page = html;
    for (String said : furniture.said()) {
      boolean label = said.length() < 30 || PageBlock.of(said, said).cue() != BlockCue.NONE;
      Story other = texts.get(random.nextInt(texts.size()));
      if (!label
          && random.nextInt(4) > 0
          && !other.title().equals(story.title())
          && other.language() == story.language()) {
        String[] sentences = Story.split(other.paragraphs().get(random.nextInt(4)));
        String text =
            said.endsWith(".") ? sentences[random.nextInt(sentences.length)] : other.title();
        page = page.replace(said, Layout.escaped(text));
      }
    }
    return page;
  }

  /** With links over whole paragraphs, members of lists, hidden parts, marks of notes. */
  private static String marked(String html, Story story, List<String> truth, Random random) {
    String page = html;
    int kind = random.nextInt(11);
    String heading = story.isEnglish() ? "What comes next" : "Thời gian tới";
    if (kind == 9 || kind == 10) {
      truth.add(heading);
    }
    for (String paragraph : story.paragraphs()) {
      String text = Layout.escaped(paragraph);
      String inside =
          switch (kind) {
            case 0 -> random.nextInt(4) == 0 ? "<a href=\"/x\">" + text + "</a>" : text;
            case 1 ->
                random.nextInt(4) == 0 ? "<strong><a href=\"/x\">" + text + "</a></strong>" : text;
            case 2 -> text + "<sup><a href=\"#n\">[1]</a></sup>";
            case 3 ->
                random.nextInt(3) == 0 ? "<span style=\"display:none\">" + text + "</span>" : text;
            case 4 -> random.nextInt(3) == 0 ? "<em>" + text + "</em>" : text;
            case 6 ->
                random.nextInt(4) == 0
                    ? "</p><blockquote><p>"
                        + (random.nextBoolean() ? text.replaceAll("\\.$", "") : text)
                        + "</p></blockquote><p>"
                    : text;
            case 7 ->
                random.nextInt(5) == 0
                    ? "</p><details><summary>"
                        + MORE[random.nextInt(MORE.length)]
                        + "</summary><p>"
                        + text
                        + "</p></details><p>"
                    : text;
            case 8 ->
                random.nextInt(5) == 0
                    ? "</p><div class=\"x-7\"><p>" + text + "</p></div><p>"
                    : text;
            case 9 ->
                random.nextInt(5) == 0
                    ? "</p><section><h3>" + heading + "</h3><p>" + text + "</p></section><p>"
                    : text;
            case 10 -> random.nextInt(5) == 0 ? "</p><h2>" + heading + "</h2><p>" + text : text;
            default -> text;
          };
      page =
          page.replace(
              "<p>" + text + "</p>",
              kind == 3 && !inside.equals(text)
                  ? "<div style=\"display:none\"><p>" + text + "</p></div>"
                  : "<p>" + inside + "</p>");
      if (kind == 5 && text.length() < 60) {
        page = page.replace("<p>" + text + "</p>", "<li>" + text + "</li>");
      }
    }
    return page;
  }

  private void formats() throws IOException {
    Random random = new Random(SEED + 1);
    for (Map.Entry<String, MadeFormats.Maker> each : MadeFormats.all().entrySet()) {
      if (each.getKey().equals("pdf")) {
        continue;
      }
      for (int i = 0; i < 5 * PAGES; i++) {
        Story story = any(random);
        PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
        MadePage page = each.getValue().page(story, furniture);
        byte[] bytes = page.bytes();
        if (page.file().endsWith(".txt") || page.file().endsWith(".md")) {
          String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          bytes =
              others(text, furniture, story, random)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        add(
            each.getKey() + "-" + i + "." + page.file().replaceAll(".*\\.", ""),
            page.bytes(),
            story.paragraphs(),
            each.getKey(),
            false);
      }
    }
  }

  private void briefs() throws IOException {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < 5 * PAGES; i++) {
      Story story = any(random);
      PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
      BriefPages.Brief page = BriefPages.of(story, furniture, random);
      add(
          "brief-" + i + "-" + page.file(),
          others(page.text(), furniture, story, random)
              .getBytes(java.nio.charset.StandardCharsets.UTF_8),
          page.paragraphs(),
          page.file(),
          false);
    }
  }

  private void add(String name, byte[] bytes, List<String> all, String group, boolean partial)
      throws IOException {
    List<String> paragraphs = all.stream().filter(text -> !ASIDE.contains(text)).toList();
    Files.write(out.resolve(name), bytes);
    truth.add(
        json.writeValueAsString(
            Map.of("file", name, "sentences", paragraphs, "group", group, "partial", partial)));
  }
}
