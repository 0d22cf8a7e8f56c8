package org.doithoai.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Annotator;
import org.doithoai.text.Language;
import org.doithoai.text.Layer;
import org.doithoai.text.PhraseHits;
import org.doithoai.text.PhraseSource;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Finds the glossary's terms of the text's own language, in the order of the text; the longest
 * wins, and none overlaps another with a different span. Where one spelling belongs to several
 * entries, each is given.
 *
 * <p>English plurals and regular verb forms count, and so do British and American spellings; an
 * English term of one word that the file begins with a capital ({@code General}) needs one in the
 * text. A Vietnamese syllable with diacritics must carry exactly those of the term; one without any
 * stands for each of its accented forms, but in a text that is otherwise accented only inside a
 * term of several syllables of which one is accented.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class GlossaryMatcher implements Annotator {

  /** Raised when the rules change. */
  private static final int RULES = 1;

  /**
   * A term, ready to be compared with what stands in a text.
   *
   * @param needsCapital true for an English title of one word ({@code General}, {@code Maj.}),
   *     which in small letters is an ordinary word
   */
  private record KnownTerm(int entry, Tokens words, boolean needsCapital) {}

  /** Bits for the place of a term in its entry. */
  private static final int TERM_BITS = 7;

  private static final int LAST_TERM = (1 << TERM_BITS) - 1;

  private final List<GlossaryEntry> entries;
  private final Map<Language, Map<Integer, KnownTerm>> known = new EnumMap<>(Language.class);
  private final Map<Language, PhraseSource> sources;

  /**
   * A matcher of all terms.
   *
   * @param entries of a glossary, as it keeps them
   * @param sources what the terms of each language are in the trie of phrases
   */
  public GlossaryMatcher(List<GlossaryEntry> entries, Map<Language, PhraseSource> sources) {
    this.entries = entries;
    this.sources = Map.copyOf(sources);
    for (Language language : Language.values()) {
      known.put(language, new ConcurrentHashMap<>());
    }
  }

  /** The term with this number, made when it is first met. */
  private KnownTerm term(int number, Language language) {
    Map<Integer, KnownTerm> terms = Objects.requireNonNull(known.get(language));
    return terms.computeIfAbsent(number, each -> make(each, language));
  }

  private KnownTerm make(int number, Language language) {
    int entry = number >>> TERM_BITS;
    String term = entries.get(entry).terms(language).get(number & LAST_TERM);
    Tokens words = Tokens.of(term);
    String first = words.get(0).text();
    boolean needsCapital =
        language == Language.ENGLISH
            && words.size() == 1
            && words.get(0).isCapitalised()
            && !first.equals(first.toUpperCase(Locale.ROOT));
    return new KnownTerm(entry, words, needsCapital);
  }

  /** Adds the terms of both languages to a trie; their numbers follow the file's order. */
  public void addTo(PhraseTrie.Builder trie) {
    for (Language language : Language.values()) {
      PhraseSource source = source(language);
      for (int entry = 0; entry < entries.size(); entry++) {
        List<String> terms = entries.get(entry).terms(language);
        for (int i = 0; i < Math.min(terms.size(), LAST_TERM); i++) {
          trie.add(source, (entry << TERM_BITS) | i, terms.get(i));
        }
      }
    }
  }

  private PhraseSource source(Language language) {
    return Objects.requireNonNull(sources.get(language));
  }

  @Override
  public List<Layer<?>> layers() {
    return List.of(TermMatch.LAYER);
  }

  @Override
  public int version() {
    return RULES;
  }

  @Override
  public void annotate(AnnotatedText.Builder text) {
    text.put(TermMatch.LAYER, find(text, text.language()));
  }

  /** The terms of that language in the text, which may be in another. */
  public List<TermMatch> find(AnnotatedText.Builder text, Language language) {
    Finder finder = new Finder(text, language);
    text.phrases().visit(source(language), finder);
    return finder.matches;
  }

  /** Takes the longest acceptable terms that begin behind the match before. */
  private final class Finder implements PhraseHits.Visitor {
    private final Tokens tokens;
    private final Language language;
    private final boolean plainIsFine;
    private final List<TermMatch> matches = new ArrayList<>();
    private int lastFirst = -1;
    private int lastEnd;

    Finder(AnnotatedText.Builder text, Language language) {
      this.tokens = text.tokens();
      this.language = language;
      this.plainIsFine = language == Language.ENGLISH || !text.isMarked();
    }

    @Override
    public void phrase(int number, int first, int last) {
      boolean same = first == lastFirst && last + 1 == lastEnd;
      if (first < lastEnd && !same) {
        return;
      }
      KnownTerm term = term(number, language);
      if (isSpelt(term.words(), first)
          && (!term.needsCapital() || tokens.get(first).isCapitalised())
          && !(same && isMatched(term.entry()))) {
        matches.add(new TermMatch(term.entry(), tokens.span(first, last)));
        lastFirst = first;
        lastEnd = last + 1;
      }
    }

    /** True if each syllable is the term's own or, without diacritics, may stand for it. */
    private boolean isSpelt(Tokens term, int first) {
      boolean exactSomewhere = plainIsFine;
      boolean plainSomewhere = false;
      for (int i = 0; i < term.size(); i++) {
        Token token = tokens.get(first + i);
        if (!token.isPlain() && !token.word().equals(term.get(i).word())) {
          return false;
        }
        exactSomewhere |= !token.isPlain();
        plainSomewhere |= token.isPlain() && !term.get(i).isPlain();
      }
      return exactSomewhere || !plainSomewhere;
    }

    /** True if the entry has a match already where the last match stands. */
    private boolean isMatched(int entry) {
      int start = tokens.get(lastFirst).start();
      for (int i = matches.size() - 1; i >= 0 && matches.get(i).span().start() == start; i--) {
        if (matches.get(i).entry() == entry) {
          return true;
        }
      }
      return false;
    }
  }
}
