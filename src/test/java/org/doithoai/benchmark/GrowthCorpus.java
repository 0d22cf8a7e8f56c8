package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A corpus of any size, made from real articles: they themselves, up to half of it, so that
 * questions about them make sense, and articles composed of their sentences for the rest. Each
 * composed one keeps to one language and a few subjects, has the length of some real one, more or
 * less, a headline nobody else has, a date and an outlet. The same seed gives the same files, and
 * the composed articles of a smaller corpus are those a larger one begins with.
 */
final class GrowthCorpus {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private static final List<String> OUTLETS =
      List.of("VNA", "VNS", "VOV", "CPV", "Nhân Dân", "Quân đội nhân dân", "VnExpress", "Reuters");

  /** Files in one folder, which file systems and people can bear. */
  private static final int PER_FOLDER = 1000;

  private static final int FEWEST_SENTENCES = 3;
  private static final int LONGEST_PARAGRAPH = 5;

  private final RealArticles real;
  private final Map<String, SentenceMixer> mixers;
  private final long seed;

  GrowthCorpus(RealArticles real, long seed) {
    this.real = real;
    this.seed = seed;
    this.mixers =
        real.material().stream()
            .collect(
                Collectors.groupingBy(
                    RealArticle::language,
                    Collectors.collectingAndThen(Collectors.toList(), SentenceMixer::new)));
  }

  /**
   * Writes a corpus.
   *
   * @param size how many articles
   * @param folder where to; empty, or absent
   */
  void write(int size, Path folder) throws IOException {
    int kept = Math.min(real.originals().size(), size / 2);
    List<RealArticles.Original> shuffled = new ArrayList<>(real.originals());
    Collections.shuffle(shuffled, new Random(seed));
    for (RealArticles.Original original : shuffled.subList(0, kept)) {
      Path copy = folder.resolve(original.name());
      Files.createDirectories(copy.toAbsolutePath().getParent());
      Files.copy(original.file(), copy);
    }
    Set<String> titles = new HashSet<>();
    for (int number = 0; number < size - kept; number++) {
      Path part = folder.resolve("composed").resolve("%03d".formatted(number / PER_FOLDER));
      if (number % PER_FOLDER == 0) {
        Files.createDirectories(part);
      }
      Random random = new Random(seed * 1_000_003 + number);
      RealArticle model = SentenceMixer.any(real.material(), random);
      Files.writeString(
          part.resolve("%06d.%s.md".formatted(number, model.language())),
          article(model, random, titles),
          StandardCharsets.UTF_8);
    }
  }

  /** An article of the language and about the length of this one. */
  private String article(RealArticle model, Random random, Set<String> titles) {
    SentenceMixer mixer = Objects.requireNonNull(mixers.get(model.language()));
    List<String> pool = mixer.pool(random);
    String title = mixer.title(pool, 1, random);
    for (int pieces = 2; !titles.add(title); pieces++) {
      title = mixer.title(pool, pieces, random);
    }
    long days = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
    StringBuilder text =
        new StringBuilder("---\ntitle: \"")
            .append(title)
            .append("\"\nlanguage: ")
            .append(model.language())
            .append("\ndate: ")
            .append(FIRST_DAY.plusDays(random.nextLong(days)))
            .append("\nsource: {outlet: ")
            .append(SentenceMixer.any(OUTLETS, random))
            .append(", title: null, url: null}\n---\n");
    int end = text.length() + (int) (model.length() * random.nextDouble(0.8, 1.2));
    int left = random.nextInt(2, LONGEST_PARAGRAPH);
    for (int count = 0; count < FEWEST_SENTENCES || text.length() < end; count++) {
      text.append(SentenceMixer.sentence(pool, count, random));
      left--;
      text.append(left == 0 ? "\n\n" : " ");
      left = left == 0 ? random.nextInt(2, LONGEST_PARAGRAPH) : left;
    }
    return text.append('\n').toString();
  }
}
