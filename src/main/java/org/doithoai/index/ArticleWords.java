package org.doithoai.index;

import java.util.function.BiConsumer;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.Folding;

/** The words by which the documents of an article are found, each with its field. */
final class ArticleWords {

  private ArticleWords() {}

  /** Those of all its documents, passages included. */
  static void ofAll(AnalyzedArticle analyzed, BiConsumer<String, String> to) {
    to.accept(ArticleFields.KEY, analyzed.key());
    to.accept(ArticleFields.LANGUAGE, analyzed.article().language().code());
    for (Fact fact : analyzed.facts()) {
      switch (fact.kind()) {
        case PARTNER, MEETING, SERIES, EDITION, DATE, PLACE ->
            to.accept(ArticleFields.of(fact.kind()), fact.value());
        case CHAIR -> to.accept(ArticleFields.of(fact.kind()), Folding.fold(fact.value()));
        case PERSON, FIELD, DOCUMENT, INVITATION -> {}
      }
    }
  }

  /** Those of the article's own document beside them. */
  static void ofArticle(AnalyzedArticle analyzed, BiConsumer<String, String> to) {
    Article article = analyzed.article();
    to.accept(ArticleFields.ARTICLE_KEY, analyzed.key());
    to.accept(ArticleFields.ARTICLE_SOURCE, article.source());
    to.accept(ArticleFields.ARTICLE_ID, ArticleFields.id(article.source()));
    to.accept(ArticleFields.ARTICLE_LANGUAGE, article.language().code());
    to.accept(ArticleFields.NAME, ArticleFields.name(article));
    analyzed.mentioned().forEach(entity -> to.accept(ArticleFields.MENTION, entity));
    analyzed.facts().stream()
        .map(fact -> fact.kind().name())
        .distinct()
        .forEach(kind -> to.accept(ArticleFields.TELLS, kind));
    String outlet = article.outlet();
    if (outlet != null) {
      to.accept(ArticleFields.OUTLET, ArticleFields.outlet(outlet));
    }
    String original = article.translationOf();
    if (original != null) {
      to.accept(ArticleFields.TRANSLATION_OF, original);
    }
  }
}
