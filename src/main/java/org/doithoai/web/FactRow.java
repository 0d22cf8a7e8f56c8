package org.doithoai.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.answer.Wording;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Registry;
import org.doithoai.text.Language;

/** One line of what is recorded of a meeting: a label, and values that lead to where they stand. */
public record FactRow(String label, List<Value> values) {

  private static final int MOST_VALUES = 8;
  private static final int LONGEST = 160;

  public FactRow {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param lang code of the language that it is in
   * @param path of the passage that says it
   */
  public record Value(String words, String lang, String path) {}

  /** What is recorded of an article in words: the label of each kind, and its values. */
  public static Map<String, List<String>> words(
      IndexedArticle article, Registry registry, Language language) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Fact.Kind kind : EnumSet.complementOf(EnumSet.of(Fact.Kind.MEETING))) {
      List<String> values =
          article.facts(kind).map(fact -> words(fact, registry, language)).distinct().toList();
      if (!values.isEmpty()) {
        words.put(PageTexts.in(language).get("fact." + kind.name()), values);
      }
    }
    return words;
  }

  /** What is recorded of articles of one meeting, each value once. */
  static List<FactRow> of(
      List<IndexedArticle> articles, Registry registry, SignedLinks links, PageTexts texts) {
    List<FactRow> rows = new ArrayList<>();
    for (Fact.Kind kind : EnumSet.complementOf(EnumSet.of(Fact.Kind.MEETING))) {
      Map<String, Value> values = new LinkedHashMap<>();
      for (IndexedArticle article : articles) {
        article
            .facts(kind)
            .forEach(
                fact -> {
                  Value value = value(fact, article, registry, links, texts);
                  values.putIfAbsent(value.words(), value);
                });
      }
      if (!values.isEmpty()) {
        rows.add(
            new FactRow(
                texts.get("fact." + kind.name()),
                values.values().stream().limit(MOST_VALUES).toList()));
      }
    }
    return rows;
  }

  private static Value value(
      Fact fact, IndexedArticle in, Registry registry, SignedLinks links, PageTexts texts) {
    Language own = in.article().language();
    boolean ours =
        switch (fact.kind()) {
          case PARTNER, MEETING, SERIES, EDITION, DATE -> true;
          case PLACE -> registry.find(fact.value()).isPresent();
          case CHAIR, PERSON, FIELD, DOCUMENT, INVITATION -> false;
        };
    String quote = fact.span().of(in.article().text());
    return new Value(
        ArticleHead.cut(words(fact, registry, texts.language()), LONGEST),
        ours ? texts.language().code() : own.code(),
        links.path(PassageRef.of(in.article().source(), fact.span(), quote), texts.language()));
  }

  private static String words(Fact fact, Registry registry, Language language) {
    Wording wording = Wording.in(language);
    String name =
        switch (fact.kind()) {
          case DATE -> date(fact.value(), wording);
          case EDITION ->
              fact.value().matches("\\d{1,4}")
                  ? wording.edition(Integer.parseInt(fact.value()))
                  : fact.value();
          default ->
              registry.find(fact.value()).map((Entity e) -> e.name(language)).orElse(fact.value());
        };
    String detail = fact.detail();
    return detail == null || detail.isBlank() ? name : name + " (" + detail.strip() + ")";
  }

  private static String date(String value, Wording wording) {
    try {
      return wording.date(value);
    } catch (DateTimeException e) {
      return value;
    }
  }
}
