package org.doithoai.conversation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doithoai.article.Article;
import org.doithoai.text.Language;

/** Takes in whatever says "meeting", and keeps it in memory. Any number of threads may use one. */
public final class FakeIntake implements ArticleIntake {

  private final Map<String, Article> kept = new ConcurrentHashMap<>();

  /** The usual articles, and what was taken in. */
  public ArticleList articles() {
    return TestChat.of(
        () -> {
          List<Article> all = new ArrayList<>(TestChat.articles().newestFirst());
          all.addAll(kept.values());
          return all;
        });
  }

  /** The sources of what is in. */
  public List<String> sources() {
    return kept.keySet().stream().sorted().toList();
  }

  @Override
  public Taken page(String address, Language language) throws IOException {
    if (!address.contains("meeting")) {
      throw new IOException("status 404");
    }
    return file(
        address.replaceAll(".*/", "") + ".html",
        "a meeting".getBytes(StandardCharsets.UTF_8),
        language);
  }

  @Override
  public Taken file(String name, byte[] content, Language language) throws IOException {
    if (!new String(content, StandardCharsets.UTF_8).contains("meeting")) {
      throw new IOException("holds no article");
    }
    Article article = FakeAnswerer.article("incoming/" + name, language, LocalDate.of(2024, 5, 1));
    boolean known = kept.put(article.source(), article) != null;
    return new Taken(
        article, Map.of("With", List.of("Japan"), "Where", List.of("Hanoi")), null, known);
  }

  @Override
  public boolean takeOut(Article article) {
    return kept.remove(article.source()) != null;
  }
}
