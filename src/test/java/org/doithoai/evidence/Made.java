package org.doithoai.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doithoai.article.Article;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.IndexedArticle;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.FoundPassages;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/** Articles of made-up sentences as they are found and read, and terms to find in them. */
public final class Made {

  private static final FactExtractor FACTS = new FactExtractor(Shipped.ANNOTATOR);

  private Made() {}

  /** An article with the facts that its text states, as the index holds it. */
  public static IndexedArticle indexed(Language language, String title, String body) {
    Article article =
        new Article(
            title + ".md", title + "\n\n" + body, title, language, null, null, null, null, null);
    return new IndexedArticle("folder|" + title, article, FACTS.find(article));
  }

  /** These articles as a search finds them, without passages. */
  public static Retrieved found(List<SoughtTerm> terms, IndexedArticle... articles) {
    return new Retrieved(
        Arrays.stream(articles)
            .map(article -> new Retrieved.FoundArticle(article, article.key(), List.of()))
            .toList(),
        terms,
        new FoundPassages(Map.of(), List.of(), List.of(), List.of()));
  }

  /** Those found, as they are read. */
  public static List<AnnotatedArticle> read(Retrieved found) {
    return new AnnotatedArticleCache(Shipped.ANNOTATOR, Shipped.LEXICON).articles(found);
  }

  static AnnotatedArticle article(Language language, String title, String body) {
    return read(found(List.of(), indexed(language, title, body))).getFirst();
  }

  /** A word or a phrase that is looked for as it stands, in either language. */
  public static SoughtTerm term(String words, double weight) {
    return term(words, weight, SoughtTerm.Sort.WORD, false);
  }

  static SoughtTerm term(String words, double weight, SoughtTerm.Sort sort, boolean carried) {
    ContentTerm term =
        new ContentTerm(
            words.toLowerCase(Locale.ROOT),
            weight,
            Map.of(
                Language.ENGLISH, List.of(form(words, Language.ENGLISH)),
                Language.VIETNAMESE, List.of(form(words, Language.VIETNAMESE))));
    return new SoughtTerm(term, weight, sort, carried);
  }

  private static ContentTerm.Form form(String words, Language language) {
    List<String> terms = Terms.EXACT.in(words, language).stream().map(Term::text).toList();
    return new ContentTerm.Form(terms, 1);
  }
}
