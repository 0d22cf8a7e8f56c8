package org.doithoai.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page's layout, from {@code src/test/resources/layouts}: HTML in the manner of some site, with
 * places in double braces for the story and for furniture. The README there lists them.
 */
record Layout(String name, String template) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "layouts");

  /** The layouts whose files' names begin so. */
  static List<Layout> all(String beginning) throws IOException {
    List<Layout> layouts = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(beginning)) {
          layouts.add(new Layout(name.replace(".html", ""), Files.readString(file)));
        }
      }
    }
    return layouts;
  }

  static Layout named(String name) throws IOException {
    return new Layout(name, Files.readString(FOLDER.resolve(name + ".html")));
  }

  /** Whether pages of this layout say nothing of their outlet to machines. */
  boolean isBare() {
    return !template.contains("og:site_name")
        && !template.contains("ld+json")
        && !template.contains("dc.publisher");
  }

  /** Whether pages of this layout say nowhere when their article appeared. */
  boolean isUndated() {
    return !template.contains("{{day")
        && !template.contains("{{date")
        && !template.contains("{{iso-day");
  }

  /** A page of this layout. */
  String page(Story story, PageFurniture furniture) {
    return rendered(template, story, furniture);
  }

  private static String rendered(String template, Story story, PageFurniture furniture) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
      page.append(template, at, open);
      int close = close(template, open);
      page.append(filled(parts(template.substring(open + 2, close)), story, furniture));
      at = close + 2;
    }
    return page.append(template.substring(at)).toString();
  }

  private static int close(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length() - 1; i++) {
      depth += template.startsWith("{{", i) ? 1 : template.startsWith("}}", i) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i += template.startsWith("{{", i) || template.startsWith("}}", i) ? 1 : 0;
    }
    throw new IllegalArgumentException("a place that does not end: " + template.substring(open));
  }

  private static List<String> parts(String place) {
    return List.of(place.split("¦", -1));
  }

  private static String filled(List<String> parts, Story story, PageFurniture f) {
    String[] name = parts.getFirst().split(" ", 2);
    String argument = name.length > 1 ? name[1] : "";
    List<Supplier<String>> texts =
        parts.stream()
            .skip(1)
            .map(part -> (Supplier<String>) () -> rendered(part, story, f))
            .toList();
    return switch (name[0]) {
      case "own" -> f.own(parts.get(1), parts.get(2));
      case "either" -> parts.get(story.isEnglish() ? 1 : 2);
      case "menu" -> f.menu(Integer.parseInt(argument), parts.get(1), parts.get(2));
      case "headlines" -> repeated(argument, texts, () -> f.headline());
      case "teasers" ->
          repeated(argument, texts, () -> f.headline(), () -> f.sentence() + " " + f.sentence());
      case "readers" -> repeated(argument, texts, () -> f.comment());
      case "paragraphs" ->
          paragraphs(story, argument).stream()
              .map(text -> parts.get(1) + text + parts.get(2))
              .collect(Collectors.joining("\n"));
      case "paragraph" -> escaped(story.paragraphs().get(Integer.parseInt(argument)));
      case "joined" -> String.join(parts.get(1) + "\n", paragraphs(story, argument));
      case "wrapped" ->
          story.paragraphs().stream()
              .map(text -> escaped(MadePage.wrapped(text, Integer.parseInt(argument))))
              .collect(Collectors.joining("\n\n"));
      case "dropcap" -> {
        String first = story.paragraphs().getFirst();
        yield parts.get(1) + first.charAt(0) + parts.get(2) + escaped(first.substring(1));
      }
      case "day" -> story.day(Integer.parseInt(argument));
      default -> f.named(name[0]).orElseGet(() -> story.named(name[0]));
    };
  }

  @SafeVarargs
  private static String repeated(
      String times, List<Supplier<String>> around, Supplier<String>... between) {
    return IntStream.range(0, Integer.parseInt(times))
        .mapToObj(
            i -> {
              StringBuilder text = new StringBuilder();
              for (int part = 0; part < around.size(); part++) {
                text.append(around.get(part).get());
                text.append(part < between.length ? between[part].get() : "");
              }
              return text.toString();
            })
        .collect(Collectors.joining("\n"));
  }

  /** Paragraphs {@code 2-4}, or from {@code 2-} on. */
  private static List<String> paragraphs(Story story, String range) {
    String[] ends = range.split("-", -1);
    int size = story.paragraphs().size();
    int end = ends[1].isEmpty() ? size : Math.min(size, Integer.parseInt(ends[1]) + 1);
    return story.paragraphs().subList(Integer.parseInt(ends[0]), end).stream()
        .map(Layout::escaped)
        .toList();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
