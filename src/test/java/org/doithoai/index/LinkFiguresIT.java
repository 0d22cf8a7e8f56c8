package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.index.Link.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often links are right, over reports and sources in many guises: copies with small edits,
 * shortened, wrapped, without diacritics; and hard negatives, the same words about another edition,
 * another partner, another day.
 */
class LinkFiguresIT {

  private static final Path REPORTS = Path.of("knowledge", "articles");
  private static final Path SOURCES = Path.of("..", "shared", "articles");

  @TempDir Path folder;
  @TempDir Path index;

  /** What a file is made of: the event, and the text in its language that it is a copy of. */
  private record Made(String event, String text) {}

  private final Map<String, Made> made = new HashMap<>();

  @Test
  void copiesAndTranslationsAreFoundAndNothingElse() throws IOException {
    for (Path file : files(REPORTS, ".md")) {
      String name = file.getFileName().toString().replace(".md", "");
      String article = Files.readString(file).replaceAll("(?m)^translation_of:.*\n", "");
      guises(name, event(name), article);
    }
    if (Files.isDirectory(SOURCES)) {
      String[] events = {"singapore-14", "singapore-15", "japan-10", "korea", "russia"};
      List<Path> sources = files(SOURCES, ".txt");
      for (int i = 0; i < sources.size(); i++) {
        guises("source-" + i, events[i], Files.readString(sources.get(i)));
      }
    }
    IndexFixture.run(index, folder);
    Figures copies = new Figures();
    Figures translations = new Figures();
    Figures events = new Figures();
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      count(open, copies, translations, events);
    }
    System.out.printf(
        "%d files%ncopies        %s%ntranslations  %s%nsame event    %s%n",
        made.size(), copies, translations, events);
    assertEquals(List.of(), copies.wrong, "no false copy");
    assertEquals(List.of(), events.wrong, "no false event");
    assertTrue(copies.recall() >= 0.95, copies::toString);
    assertTrue(events.recall() >= 0.95, events::toString);
    assertTrue(translations.precision() >= 0.95, translations::toString);
  }

  private static String event(String report) {
    return Stream.of("singapore-14", "singapore-15", "japan-10", "korea", "russia")
        .filter(report::contains)
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path from, String extension) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private void guises(String name, String event, String article) throws IOException {
    int body = article.startsWith("---\n") ? article.indexOf("\n---\n", 4) + 5 : 0;
    String head = article.substring(0, body);
    String text = article.substring(body).strip();
    List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n+")));
    Random random = new Random(name.hashCode());
    write(name, event, name, head + text);
    write(name + ".exact", event, name, head + text);
    write(name + ".edited", event, name, head + edited(text, random));
    List<String> shorter = paragraphs.subList(0, (paragraphs.size() * 6 + 9) / 10);
    write(name + ".shortened", event, name, head + String.join("\n\n", shorter));
    paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
    write(name + ".dropped", event, name, head + String.join("\n\n", paragraphs));
    String next = changed(head + text, OTHER_EDITION);
    if (!next.equals(head + text)) {
      write(name + ".next", event + "+1", name + "+1", next);
    }
    String partner = changed(head + text, OTHER_PARTNER);
    write(name + ".partner", event + "+partner", name + "+partner", partner);
  }

  private static String changed(String text, String[][] changes) {
    String changed = text;
    for (String[] change : changes) {
      changed = changed.replaceAll(change[0], change[1]);
    }
    return changed;
  }

  /** As the next edition would be reported by somebody in a hurry. */
  private static final String[][] OTHER_EDITION = {
    {"2023-10-05|2024-02-27|2024-08-13|2024-08-14|14/08/2024", "2029-06-04"},
    {"\\b1([045])th\\b", "2$1th"},
    {"(?i)(lần thứ )1([045])\\b", "$12$2"},
    {
      "(27 February|February 27|5 October|October 5|28 March|March 28|13 August|August 13)",
      "June 4"
    },
    {"\\b(27/2|5/10|28/3|13/8)\\b", "4/6"},
    {"\\b2024\\b", "2029"},
  };

  private static final String[][] OTHER_PARTNER = {
    {"(?i)singapore(an|'s)?", "Philippines"},
    {"(?i)\\bjapan(ese|'s)?\\b|Nhật Bản", "Indonesia"},
    {"(?i)republic of korea( \\(rok\\))?|\\bRoK\\b|\\bkorean?\\b|Hàn Quốc", "Malaysia"},
    {"(?i)\\brussian?\\b|\\bNga\\b|Liên bang Nga", "Belarus"},
  };

  /** About one word in forty is another, and the agency's line stands in front. */
  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder("(Agencies) ");
    for (String word : text.split("(?<=\\s)", 0)) {
      boolean plain = word.strip().chars().allMatch(Character::isLowerCase);
      edited.append(plain && random.nextInt(20) == 0 ? "also " : word);
    }
    return edited.toString();
  }

  private void write(String name, String event, String text, String content) throws IOException {
    Files.writeString(folder.resolve(name + ".md"), content);
    made.put(name + ".md", new Made(event, text));
  }

  private void count(ArticleIndex open, Figures copies, Figures translations, Figures events)
      throws IOException {
    Map<String, String> keys =
        open.articles().stream()
            .collect(Collectors.toMap(a -> a.article().source(), IndexedArticle::key));
    assertEquals(made.keySet(), keys.keySet());
    List<String> names = new ArrayList<>(keys.keySet());
    Collections.sort(names);
    Events found = open.events();
    Map<String, Shingles> shingles = new HashMap<>();
    for (IndexedArticle each : open.articles()) {
      Article article = each.article();
      shingles.put(article.source(), Shingles.of(article.text().substring(article.bodyStart())));
    }
    double ownWords = 0;
    Map<String, Boolean> wanted = new TreeMap<>();
    Map<String, Boolean> unwanted = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String key = Objects.requireNonNull(keys.get(names.get(i)));
      Set<String> copied = Set.copyOf(found.linked(key, Kind.COPY));
      Set<String> translated = Set.copyOf(found.linked(key, Kind.TRANSLATION));
      Set<String> reported = found.sameEvent(key);
      for (int j = i + 1; j < names.size(); j++) {
        Made one = Objects.requireNonNull(made.get(names.get(i)));
        Made other = Objects.requireNonNull(made.get(names.get(j)));
        String pair = names.get(i) + " " + names.get(j);
        String there = Objects.requireNonNull(keys.get(names.get(j)));
        if (one.event().equals(other.event()) && !one.text().equals(other.text())) {
          ownWords =
              Math.max(
                  ownWords,
                  Objects.requireNonNull(shingles.get(names.get(i)))
                      .resemblance(Objects.requireNonNull(shingles.get(names.get(j)))));
        }
        copies.count(copied.contains(there), one.text().equals(other.text()), pair);
        events.count(reported.contains(there), one.event().equals(other.event()), pair);
        boolean translation = untongued(one).equals(untongued(other)) && !one.equals(other);
        boolean joined = translated.contains(there);
        if (joined || translation) {
          (translation ? wanted : unwanted).merge(untongued(one), joined, (a, b) -> a || b);
        }
      }
    }
    System.out.printf("most that reports of one event in other words resemble: %.3f%n", ownWords);
    assertTrue(ownWords < LinkClassifier.SHORTENED, "below anything that is taken for a copy");
    wanted.forEach((text, linked) -> translations.count(linked, true, text));
    unwanted.forEach((text, linked) -> translations.count(linked, false, text));
  }

  private static String untongued(Made article) {
    return article.text().replaceAll("\\.(en|vi)", "");
  }

  private static final class Figures {
    final List<String> wrong = new ArrayList<>();
    final List<String> missed = new ArrayList<>();
    int right;

    void count(boolean found, boolean wanted, String pair) {
      if (found && wanted) {
        right++;
      } else if (found) {
        wrong.add(pair);
      } else if (wanted) {
        missed.add(pair);
      }
    }

    double precision() {
      return right + wrong.size() == 0 ? 1 : (double) right / (right + wrong.size());
    }

    double recall() {
      return right + missed.size() == 0 ? 1 : (double) right / (right + missed.size());
    }

    @Override
    public String toString() {
      return "precision %.3f recall %.3f (%d right, %d wrong, %d missed)  wrong %s  missed %s"
          .formatted(
              precision(),
              recall(),
              right,
              wrong.size(),
              missed.size(),
              wrong.stream().limit(8).toList(),
              missed.stream().limit(12).toList());
    }
  }
}
