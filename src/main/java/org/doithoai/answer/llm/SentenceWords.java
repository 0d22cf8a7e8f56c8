package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.llm.ClaimUnit.Word;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;

/**
 * A sentence as words, and where a unit of a claim stands in it: as a term of the glossary, as
 * itself, as a synonym or as a translation; a phrase that does not stand there as such, word by
 * word.
 */
final class SentenceWords {

  /** How many letters two English words of one stem share, at least. */
  private static final int STEM = 5;

  /** Least letters of a word that is the same in both languages: ASEAN, dioxin. */
  private static final int NAME = 5;

  /** A stop word, and half of others: {@code không quân}, air force. */
  private static final String NOT = "không";

  private final Language language;
  private final KnownTranslations known;
  private final List<Word> words;

  SentenceWords(TextView sentence, KnownTranslations known) {
    this.language = sentence.language();
    this.known = known;
    this.words = Word.in(sentence);
  }

  /** Where the unit stands. */
  List<Span> places(ClaimUnit unit) {
    boolean qualified = isQualifier(unit.before());
    List<Span> terms = terms(unit, qualified);
    if (terms.isEmpty() && !terms(unit, true).isEmpty()) {
      return List.of(); // a deputy minister is no minister
    }
    List<Span> found = terms.isEmpty() ? match(unit.words(), unit.language(), qualified) : terms;
    return found.isEmpty() ? phrase(unit) : found;
  }

  private List<Span> terms(ClaimUnit unit, boolean qualified) {
    return unit.entries().stream()
        .flatMap(entry -> known.terms(entry, language).stream())
        .flatMap(term -> find(term, true, qualified).stream())
        .toList();
  }

  /** True for a word that makes another thing of the one behind it: "deputy". */
  private static boolean isQualifier(String word) {
    return TextView.GRAMMAR.is(word, "deputy");
  }

  private List<Span> match(List<Word> form, Language of, boolean qualified) {
    List<Span> places = new ArrayList<>();
    String text = ClaimUnit.text(form);
    for (String like : known.synonyms(text)) {
      places.addAll(find(List.of(like.split(" ", -1)), false, qualified));
    }
    if (places.isEmpty() && of == language) {
      places.addAll(find(form.stream().map(Word::text).toList(), false, qualified));
      places.addAll(find(form.stream().map(Word::stem).toList(), true, qualified));
    }
    return places.isEmpty() ? word(text, of) : places;
  }

  private List<Span> find(List<String> form, boolean stems, boolean qualified) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i + form.size() <= words.size(); i++) {
      boolean stands = qualified || i == 0 || !isQualifier(words.get(i - 1).text());
      for (int k = 0; k < form.size() && stands; k++) {
        Word word = words.get(i + k);
        stands = (stems ? word.stem() : word.text()).equals(form.get(k));
      }
      if (stands) {
        found.add(ClaimUnit.span(words.subList(i, i + form.size())));
      }
    }
    return found;
  }

  /** Where a word stands translated or, in its own language, another word of its stem. */
  private List<Span> word(String word, Language of) {
    List<Span> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && isQualifier(words.get(i - 1).text())) {
        continue;
      }
      if (of == language
          ? isOfStem(word, words.get(i).text()) || known.areAlike(word, words.get(i).text(), of)
          : isTranslation(word, of, i, 1) && !isSyllable(i)) {
        places.add(words.get(i).span());
      } else if (language == Language.VIETNAMESE
          && i + 1 < words.size()
          && (of == language ? known.areAlike(word, pair(i), of) : isTranslation(word, of, i, 2))) {
        places.add(ClaimUnit.span(words.subList(i, i + 2)));
      }
    }
    return places;
  }

  /** True for a Vietnamese syllable that is a word only with one of its neighbours. */
  private boolean isSyllable(int at) {
    return language == Language.VIETNAMESE
        && ((at > 0 && known.isWord(pair(at - 1), language))
            || (at + 1 < words.size() && known.isWord(pair(at), language)));
  }

  private String pair(int at) {
    return ClaimUnit.text(words.subList(at, at + 2));
  }

  private boolean isTranslation(String word, Language of, int at, int length) {
    String there = length == 1 ? words.get(at).text() : pair(at);
    return known.are(word, of, there) || (word.length() >= NAME && word.equals(there));
  }

  private boolean isOfStem(String one, String other) {
    int shared = 0;
    while (language == Language.ENGLISH
        && shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= STEM && shared * 10 >= Math.max(one.length(), other.length()) * 6;
  }

  /** Where all words of the unit that tell something stand. */
  private List<Span> phrase(ClaimUnit unit) {
    Language of = unit.language();
    List<List<Word>> parts = parts(unit.words(), of);
    if (parts.size() < 2 || (of == Language.VIETNAMESE && unit.words().size() == 2)) {
      return List.of(); // two syllables are one word
    }
    List<List<Word>> telling =
        parts.stream()
            .filter(part -> tells(part, of) && !known.isWeak(ClaimUnit.text(part)))
            .toList();
    List<Span> places = new ArrayList<>();
    for (List<Word> part :
        telling.isEmpty() ? parts.stream().filter(p -> tells(p, of)).toList() : telling) {
      List<Span> found = match(part, of, false);
      if (found.isEmpty()) {
        return List.of();
      }
      places.addAll(found);
    }
    return places;
  }

  /** The words of a phrase; those that are one word or expression stay together. */
  private List<List<Word>> parts(List<Word> words, Language of) {
    List<List<Word>> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = Math.min(words.size(), i + PhraseSets.LONGEST);
      while (end > i + 1
          && (end - i == words.size()
              || !known.isWord(ClaimUnit.text(words.subList(i, end)), of))) {
        end--;
      }
      parts.add(words.subList(i, end));
      i = end;
    }
    return parts;
  }

  private boolean tells(List<Word> part, Language of) {
    String text = ClaimUnit.text(part);
    return (text.equals(NOT) || !StopWords.contains(text, of, true)) && !known.isLight(text);
  }
}
