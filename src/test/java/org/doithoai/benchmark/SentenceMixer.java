package org.doithoai.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source of new sentences and headlines of one language, made from those of real articles: a
 * sentence as it stands, or the first clause of one with the last of another; years and larger
 * numbers changed. So two composed texts share a sentence now and then, as reports of one field do,
 * and are no copies of each other.
 */
final class SentenceMixer {

  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2026;

  /** One sentence in so many is left as it stands. */
  private static final int WHOLE = 3;

  /** How many real articles a composed one draws from, so that it keeps to a few subjects. */
  private static final int SOURCES = 6;

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d{3,7}(?![\\d.,]\\d)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[\\s\\p{P}]+$");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final List<RealArticle> articles;

  /**
   * @param articles of one language; at least one
   */
  SentenceMixer(List<RealArticle> articles) {
    this.articles = List.copyOf(articles);
  }

  /** The sentences of a few articles, to compose one from, shuffled. */
  List<String> pool(Random random) {
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < SOURCES; i++) {
      pool.addAll(any(articles, random).sentences());
    }
    Collections.shuffle(pool, random);
    return pool;
  }

  /**
   * A sentence from these.
   *
   * @param number counts those of one article: none is drawn again while there are others
   */
  static String sentence(List<String> pool, int number, Random random) {
    String sentence = pool.get(number % pool.size());
    if (random.nextInt(WHOLE) != 0) {
      String other = any(pool, random);
      int end = sentence.indexOf(", ");
      int start = other.lastIndexOf(", ");
      if (end > 0 && start > 0) {
        sentence = sentence.substring(0, end) + other.substring(start);
      }
    }
    return renumbered(sentence, random);
  }

  /**
   * A headline: half of a real one, and words from sentences.
   *
   * @param pieces how many times words are added; the more, the more headlines there are
   */
  String title(List<String> pool, int pieces, Random random) {
    String[] words = any(articles, random).title().split(" ", -1);
    StringBuilder title = new StringBuilder(joined(words, 0, Math.max(3, words.length / 2)));
    for (int i = 0; i < pieces; i++) {
      String[] more = any(pool, random).split(" ", -1);
      title.append(' ').append(joined(more, random.nextInt(more.length), 3 + random.nextInt(3)));
    }
    return EDGES.matcher(title).replaceAll("").replaceAll("[\"\\\\]", "");
  }

  private static String joined(String[] words, int from, int count) {
    return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + count)));
  }

  private static String renumbered(String sentence, Random random) {
    return NUMBER
        .matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(number(found.group(), random)));
  }

  private static String number(String old, Random random) {
    if (YEAR.matcher(old).matches()) {
      return String.valueOf(random.nextInt(FIRST_YEAR, LAST_YEAR + 1));
    }
    StringBuilder number = new StringBuilder().append(random.nextInt(1, 10));
    while (number.length() < old.length()) {
      number.append(random.nextInt(10));
    }
    return number.toString();
  }

  static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
