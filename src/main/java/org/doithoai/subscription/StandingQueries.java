package org.doithoai.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageIndex;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionReader;
import org.doithoai.registry.Entity;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * Queries that stay while articles come: each new article is matched against all of them at once.
 *
 * <p>A query is some words. They are analyzed and expanded as those of a question are, but for the
 * correction of spelling, which needs an index to know what was meant. An article matches where one
 * of its sentences has the words as they were typed, beside each other; in the other language,
 * where one has a translation of each. Each way to say a query stands under terms of which a
 * sentence has at least one if it says so, and is tried only then.
 *
 * <p>Thread-safe.
 */
final class StandingQueries {

  /** Of longer articles the rest is not looked at. */
  private static final int MOST_SENTENCES = 1_000;

  /** What has more words is no query: no sentence has them all. */
  private static final int MOST_WORDS = 12;

  /** A term, or a pair of neighbours, in one of its forms. */
  private record FormTerm(Terms form, Language language, String text) {}

  /**
   * One way to say what a query means.
   *
   * @param parts each must be there, in any of its forms; a form is all of its terms
   */
  private record Way(String query, List<List<List<FormTerm>>> parts) {

    /** True if a sentence with these terms says it so. */
    boolean matches(Set<FormTerm> sentence) {
      return parts.stream().allMatch(forms -> forms.stream().anyMatch(sentence::containsAll));
    }

    /** Terms of which a sentence has at least one if it says it so. */
    List<FormTerm> keys() {
      return parts.stream().min(Comparator.comparingInt(List::size)).orElseThrow().stream()
          .map(List::getFirst)
          .toList();
    }
  }

  private final QuestionReader reader;
  private final QuestionExpander expander;
  private final ContentTermFinder contentTerms;
  private final PassageIndex noPassages;
  private final Map<String, List<Way>> queries = new HashMap<>();
  private final Map<FormTerm, Set<Way>> waysByTerm = new HashMap<>();

  /** None so far. */
  StandingQueries(QuestionReader reader, Lexicon lexicon, Glossary glossary) {
    this.reader = reader;
    this.expander =
        new QuestionExpander(
            lexicon, glossary, EnumSet.complementOf(EnumSet.of(SearchFeature.CORRECTION)));
    this.contentTerms = new ContentTermFinder(lexicon, glossary, new Glossary(List.of()));
    try {
      this.noPassages = LuceneIndex.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Adds a query, or puts it in the place of the one with this id. */
  synchronized void put(String id, String words) {
    remove(id);
    List<Way> ways = ways(id, reader.read(new Question(words, null, List.of())));
    queries.put(id, ways);
    for (Way way : ways) {
      way.keys().forEach(key -> waysByTerm.computeIfAbsent(key, _ -> new HashSet<>()).add(way));
    }
  }

  /** Removes a query; no matter if there is none with this id. */
  synchronized void remove(String id) {
    List<Way> ways = queries.remove(id);
    for (Way way : ways == null ? List.<Way>of() : ways) {
      for (FormTerm key : way.keys()) {
        Set<Way> others = waysByTerm.get(key);
        if (others != null && others.remove(way) && others.isEmpty()) {
          waysByTerm.remove(key);
        }
      }
    }
  }

  /** The ids of the queries that the text matches. */
  synchronized Set<String> matching(AnnotatedText text) {
    Set<String> found = new HashSet<>();
    text.sentences().stream()
        .limit(MOST_SENTENCES)
        .forEach(sentence -> addMatching(text, sentence, found));
    return found;
  }

  /** The ids of the queries that one sentence matches. */
  synchronized Set<String> matching(AnnotatedText text, Sentence sentence) {
    Set<String> found = new HashSet<>();
    addMatching(text, sentence, found);
    return found;
  }

  private void addMatching(AnnotatedText text, Sentence sentence, Set<String> found) {
    if (queries.isEmpty()) {
      return;
    }
    Set<FormTerm> terms = terms(text, sentence);
    for (FormTerm term : terms) {
      for (Way way : waysByTerm.getOrDefault(term, Set.of())) {
        if (!found.contains(way.query()) && way.matches(terms)) {
          found.add(way.query());
        }
      }
    }
  }

  private static Set<FormTerm> terms(AnnotatedText text, Sentence sentence) {
    Set<FormTerm> terms = new HashSet<>();
    Language language = text.language();
    for (Terms form : forms(language)) {
      List<Term> words = form.in(text.tokens(), sentence.first(), sentence.end(), language);
      for (int i = 0; i < words.size(); i++) {
        terms.add(new FormTerm(form, language, words.get(i).text()));
        if (i > 0) {
          terms.add(pair(form, language, words.get(i - 1).text(), words.get(i).text()));
        }
      }
    }
    return terms;
  }

  private static List<Terms> forms(Language language) {
    return language == Language.ENGLISH ? List.of(Terms.EXACT) : List.of(Terms.EXACT, Terms.FOLDED);
  }

  private static FormTerm pair(Terms form, Language language, String first, String second) {
    return new FormTerm(form, language, first + Terms.PAIR_SEPARATOR + second);
  }

  private List<Way> ways(String id, QuestionFrame query) {
    Language own = query.language();
    List<Way> ways = new ArrayList<>();
    for (Language language : Language.values()) {
      addAsTyped(id, query, Terms.EXACT, language, ways);
    }
    if (!query.isAccented()) {
      addAsTyped(id, query, Terms.FOLDED, own, ways);
    }
    List<ContentTerm> terms = new ArrayList<>();
    query.entities(Entity.class).forEach(entity -> terms.add(ContentTermFinder.name(entity)));
    try {
      ContentTermFinder.Content content = contentTerms.of(query, expander, noPassages);
      terms.addAll(content.names());
      terms.addAll(content.words());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
    addTranslated(id, terms, own.other(), ways);
    return ways;
  }

  private static void addAsTyped(
      String id, QuestionFrame query, Terms form, Language language, List<Way> ways) {
    List<String> words = form.in(query.text(), language).stream().map(Term::text).toList();
    if (!words.isEmpty() && words.size() <= MOST_WORDS) {
      ways.add(new Way(id, List.of(List.of(beside(form, language, words)))));
    }
  }

  /**
   * Each of the terms in any of its forms that are sure enough: whoever follows cyber security is
   * not to be told of all security. No way where one has no such form.
   */
  private static void addTranslated(
      String id, List<ContentTerm> terms, Language language, List<Way> ways) {
    List<List<List<FormTerm>>> parts =
        terms.stream()
            .map(
                term ->
                    term.in(language).stream()
                        .filter(form -> form.strength() > ContentTermFinder.PARTLY)
                        .map(form -> beside(Terms.EXACT, language, form.terms()))
                        .toList())
            .toList();
    boolean all = parts.stream().noneMatch(List::isEmpty);
    if (all && !parts.isEmpty() && parts.size() <= MOST_WORDS) {
      ways.add(new Way(id, parts));
    }
  }

  /** One term, or several beside each other: then each pair of neighbours. */
  private static List<FormTerm> beside(Terms form, Language language, List<String> words) {
    if (words.size() == 1) {
      return List.of(new FormTerm(form, language, words.getFirst()));
    }
    List<FormTerm> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(pair(form, language, words.get(i), words.get(i + 1)));
    }
    return List.copyOf(pairs);
  }
}
