package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.article.Article;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class StoredFiltersTest {

  private static final FactExtractor FACTS = new FactExtractor(Shipped.ANNOTATOR);

  private final StoredFilters filters =
      new StoredFilters(Shipped.ANNOTATOR, Shipped.GLOSSARY, Shipped.LEXICON, Shipped.READER);

  private static final IndexedArticle JAPAN =
      english(
          "Vietnam and Japan hold the 9th defence policy dialogue",
          "Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022. They"
              + " agreed to work together in search and rescue, cyber security and military"
              + " medicine. They will continue exchanges. They spoke of peacekeeping. A round with"
              + " Australia is to follow. Phan Van Giang received the guests.");

  private static final IndexedArticle KOREA =
      vietnamese(
          "Hội đàm Bộ trưởng Quốc phòng Việt Nam - Hàn Quốc",
          "Bộ trưởng Quốc phòng Việt Nam và Hàn Quốc hội đàm tại Seoul."
              + " Hai bên nhất trí về an ninh mạng và tàu bệnh viện."
              + " Hai bên diễn tập chung. Cuộc diễn tập kéo dài. Diễn tập thành công.");

  private static IndexedArticle english(String title, String body) {
    return article(title, body, Language.ENGLISH);
  }

  private static IndexedArticle vietnamese(String title, String body) {
    return article(title, body, Language.VIETNAMESE);
  }

  private static IndexedArticle article(String title, String body, Language language) {
    Article article =
        new Article(
            title + ".md",
            title + "\n\n" + body,
            title,
            language,
            LocalDate.of(2022, 5, 3),
            null,
            null,
            null,
            null);
    return new IndexedArticle(title, article, FACTS.find(article));
  }

  private void check(boolean japan, boolean korea, Filter filter) {
    filters.put("s", filter);
    assertEquals(japan ? Set.of("s") : Set.of(), filters.matching(JAPAN), filter.toString());
    assertEquals(korea ? Set.of("s") : Set.of(), filters.matching(KOREA), filter.toString());
  }

  private static Filter partners(String... ids) {
    return new Filter(Set.of(ids), Set.of(), Set.of(), List.of(), List.of());
  }

  private static Filter topics(String... keys) {
    return new Filter(Set.of(), Set.of(), Set.of(keys), List.of(), List.of());
  }

  private static Filter phrases(String... phrases) {
    return new Filter(Set.of(), Set.of(), Set.of(), List.of(phrases), List.of());
  }

  private static Filter without(String... excluded) {
    return new Filter(Set.of(), Set.of(), Set.of(), List.of(), List.of(excluded));
  }

  private static IndexedArticle from(String outlet) {
    Article article =
        new Article(
            outlet + ".md",
            "Vietnam and Japan met.\n\nThey met in Hanoi.",
            "Vietnam and Japan met.",
            Language.ENGLISH,
            null,
            null,
            outlet,
            null,
            null);
    return new IndexedArticle(outlet, article, FACTS.find(article));
  }

  @Test
  void outletsAreAskedForAndLeftOutByAnyOfTheirNames() {
    Filter only =
        new Filter(
            Set.of(), Set.of(), Set.of(), List.of(), List.of(), false, Set.of("Viet Nam News"));
    filters.put("s", only);
    assertEquals(Set.of("s"), filters.matching(from("VNS")));
    assertEquals(Set.of(), filters.matching(from("VOV")));
    filters.put("s", without("vns"));
    assertEquals(Set.of(), filters.matching(from("VNS")));
    assertEquals(Set.of("s"), filters.matching(from("VOV")));
  }

  @Test
  void anOpenFilterWantsEverything() {
    check(true, true, Filter.ALL);
  }

  @Test
  void aPartnerIsWhatAnArticleIsAboutAndNotWhatItMentions() {
    check(true, false, partners("jp"));
    check(false, true, partners("kr"));
    check(true, true, partners("jp", "kr"));
    check(false, false, partners("au"));
  }

  @Test
  void topicsAndPeopleAreNamedAnywhereInEitherLanguage() {
    check(true, true, topics("cyber security"));
    check(true, false, topics("peacekeeping"));
    check(true, false, topics("defence-policy-dialogue"));
    check(
        true,
        false,
        new Filter(Set.of(), Set.of("phan-van-giang"), Set.of(), List.of(), List.of()));
  }

  @Test
  void phrasesAreFoundInEitherLanguage() {
    check(false, true, phrases("hospital ship"));
    check(false, true, phrases("tau benh vien"));
    check(true, false, phrases("quân y"));
  }

  @Test
  void anExclusionIsOfWhatAnArticleIsAbout() {
    check(true, false, without("Korea"));
    check(true, false, without("exercises"));
    check(true, false, without("tập trận"));
    check(true, true, without("Australia"));
    check(true, false, without("hospital ships"));
  }

  @Test
  void togetherWantsBoth() {
    Set<String> cyber = Set.of("cyber security");
    check(true, true, new Filter(Set.of("jp"), Set.of(), cyber, List.of(), List.of(), false));
    check(true, false, new Filter(Set.of("jp"), Set.of(), cyber, List.of(), List.of(), true));
    check(false, false, new Filter(Set.of("ru"), Set.of(), cyber, List.of(), List.of(), true));
    check(true, false, new Filter(Set.of("jp"), Set.of(), Set.of(), List.of(), List.of(), true));
  }

  @Test
  void whatIsRemovedMatchesNoMore() {
    filters.put("a", phrases("hospital ship"));
    filters.put("b", phrases("hospital ship"));
    filters.put("c", Filter.ALL);
    assertEquals(Set.of("a", "b", "c"), filters.matching(KOREA));
    filters.remove("a");
    filters.remove("a");
    filters.remove("c");
    filters.remove("never");
    assertEquals(Set.of("b"), filters.matching(KOREA));
    filters.put("b", partners("jp"));
    assertEquals(Set.of(), filters.matching(KOREA));
  }

  @Test
  void manyFiltersMatchAsEachByItself() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Filter> all = new ArrayList<>();
    List<String> ids = List.of("jp", "kr", "au", "ru");
    List<String> keys =
        List.of("cyber security", "peacekeeping", "east-sea", "defence-policy-dialogue");
    List<String> words = List.of("hospital ship", "quân y", "rare earths", "diễn tập chung");
    for (int i = 0; i < 60; i++) {
      all.add(
          new Filter(
              some(ids, random),
              Set.of(),
              some(keys, random),
              List.copyOf(some(words, random)),
              List.copyOf(some(words, random)),
              random.nextBoolean()));
      filters.put("s" + i, all.get(i));
    }
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      StoredFilters one =
          new StoredFilters(Shipped.ANNOTATOR, Shipped.GLOSSARY, Shipped.LEXICON, Shipped.READER);
      one.put("s" + i, all.get(i));
      expected.addAll(one.matching(KOREA));
    }
    assertEquals(expected, filters.matching(KOREA), "seed " + seed);
  }

  private static Set<String> some(List<String> of, Random random) {
    Set<String> some = new TreeSet<>();
    of.stream().filter(each -> random.nextInt(4) == 0).forEach(some::add);
    return some;
  }
}
