package org.doithoai.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.doithoai.article.Article;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Articles that a test puts there; each has a file whose hash changes when the test says so. */
public final class FakeCatalog implements ArticleCatalog {

  private record Entry(String fileHash, IndexedArticle article) {}

  private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

  /** Puts an article there in the place of one with the same key. */
  public void put(String key, String fileHash, String text) {
    Article article = new Article(key, text, null, Language.ENGLISH, null, null, "VNA", null, null);
    entries.put(key, new Entry(fileHash, new IndexedArticle(key, article, List.of())));
  }

  /** The same where the file changes with the text. */
  public void put(String key, String text) {
    put(key, Integer.toHexString(text.hashCode()), text);
  }

  public void remove(String key) {
    entries.remove(key);
  }

  @Override
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    entries.forEach((key, entry) -> hashes.put(key, entry.fileHash()));
    return hashes;
  }

  @Override
  public List<IndexedArticle> of(DayRange days) {
    return entries.values().stream()
        .map(Entry::article)
        .filter(each -> each.day().filter(day -> isWithin(days, day)).isPresent())
        .toList();
  }

  private static boolean isWithin(DayRange days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.until());
  }

  @Override
  public @Nullable IndexedArticle article(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.article();
  }
}
