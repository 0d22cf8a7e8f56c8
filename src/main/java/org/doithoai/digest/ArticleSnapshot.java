package org.doithoai.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;

/**
 * What is kept of an article that was told of, so that a later state of it can be compared: the
 * facts of the meeting, and of each sentence a checksum (CRC-32 over its words).
 *
 * @param facts the first value of each kind of fact that a correction is told of
 * @param sentences checksums in hexadecimal digits, in the order of the text
 */
record ArticleSnapshot(Map<Fact.Kind, String> facts, Set<String> sentences) {

  /** The facts whose change is worth a word. */
  static final List<Fact.Kind> COMPARED =
      List.of(Fact.Kind.EDITION, Fact.Kind.DATE, Fact.Kind.PLACE, Fact.Kind.CHAIR);

  /** Of longer articles the rest is not compared: enough for any report. */
  private static final int MOST_SENTENCES = 400;

  public ArticleSnapshot {
    facts = Map.copyOf(facts);
    sentences = Set.copyOf(sentences);
  }

  /** The article as it is now. */
  static ArticleSnapshot of(IndexedArticle article, TextAnnotator annotator) {
    Map<Fact.Kind, String> facts = new LinkedHashMap<>();
    for (Fact.Kind kind : COMPARED) {
      article.fact(kind).ifPresent(fact -> facts.put(kind, fact.value()));
    }
    return new ArticleSnapshot(
        facts,
        article.annotated(annotator).sentences().stream()
            .limit(MOST_SENTENCES)
            .map(sentence -> checksum(article.article(), sentence.span()))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** As one line of text, to be kept. */
  public String text() {
    String values =
        COMPARED.stream()
            .filter(facts::containsKey)
            .map(kind -> kind.name() + "=" + facts.getOrDefault(kind, "").replace('\t', ' '))
            .collect(Collectors.joining("\t"));
    return values + "\n" + sentences.stream().sorted().collect(Collectors.joining(" "));
  }

  /** What {@link #text()} gave; empty for anything else. */
  public static Optional<ArticleSnapshot> read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 2) {
      return Optional.empty();
    }
    Map<Fact.Kind, String> facts = new LinkedHashMap<>();
    for (String value : lines[0].split("\t", -1)) {
      for (Fact.Kind kind : COMPARED) {
        if (value.startsWith(kind.name() + "=")) {
          facts.put(kind, value.substring(kind.name().length() + 1));
        }
      }
    }
    return Optional.of(
        new ArticleSnapshot(
            facts,
            Arrays.stream(lines[1].split(" ", -1))
                .filter(sum -> !sum.isEmpty())
                .collect(Collectors.toSet())));
  }

  /** Whether the sentence stood there before, in the same words. */
  boolean hasSentence(Article article, Span sentence) {
    return sentences.contains(checksum(article, sentence));
  }

  private static String checksum(Article article, Span sentence) {
    CRC32 sum = new CRC32();
    String words = sentence.of(article.text()).strip().replaceAll("\\s+", " ");
    sum.update(words.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
