package org.doithoai.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.TermSequence;
import org.jspecify.annotations.Nullable;

/**
 * Finds a term of a question in the sentences of one article, by the numbers that the article's
 * words have: each form is looked up once, and compared as numbers from then on. Immutable.
 */
final class TermMatcher {

  /** What a form counts that is only a part of another word, or of another office. */
  private static final double PART_OF_A_WORD = 0.3;

  /** A phrase whose words all stand in the sentence, but not beside each other. */
  private static final double APART = 0.5;

  /** From here on a form is the word itself, not another that means something like it. */
  private static final double SURE = 0.9;

  /** A form that stands with other diacritics than asked: a slip, or another word. */
  private static final double OTHER_DIACRITICS = 0.6;

  /** What a name counts whose words stand apart, or with other diacritics: mostly another name. */
  private static final double OTHER_NAME = 0.3;

  /** A form that the article may have, its words as the article's numbers. */
  private static final class Known {
    private final double strength;
    private final boolean plain;

    /** The words with their diacritics; null if the article lacks one of them. */
    private final int @Nullable [] exact;

    /** The words without diacritics; null if the form is not sure, or one is lacking. */
    private final int @Nullable [] folded;

    Known(ContentTerm.Form form, int @Nullable [] exact, int @Nullable [] folded) {
      this.strength = form.strength();
      this.plain = form.terms().equals(form.folded());
      this.exact = exact;
      this.folded = folded;
    }
  }

  private final boolean name;
  private final Language language;
  private final TermSequence terms;
  private final List<Known> forms;

  private TermMatcher(boolean name, Language language, TermSequence terms, List<Known> forms) {
    this.name = name;
    this.language = language;
    this.terms = terms;
    this.forms = forms;
  }

  /**
   * A matcher of this term, in an article in this language.
   *
   * @param name whether it is a name, which may stand without its diacritics in any of its parts
   */
  static TermMatcher of(ContentTerm term, boolean name, TermSequence terms, Language language) {
    List<Known> forms = new ArrayList<>();
    for (ContentTerm.Form form : term.in(language)) {
      int[] exact = numbers(form.terms(), terms, true);
      int[] folded = form.strength() < SURE && !name ? null : numbers(form.folded(), terms, false);
      if (exact != null || folded != null) {
        forms.add(new Known(form, exact, folded));
      }
    }
    return new TermMatcher(name, language, terms, forms);
  }

  private static int @Nullable [] numbers(List<String> words, TermSequence terms, boolean exact) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      byte[] bytes = words.get(i).getBytes(StandardCharsets.UTF_8);
      numbers[i] = exact ? terms.exact(bytes) : terms.folded(bytes);
      if (numbers[i] < 0) {
        return null;
      }
    }
    return numbers;
  }

  /** True if no sentence has any form. */
  boolean isNowhere() {
    return forms.isEmpty();
  }

  /** How surely the sentence has the term, from 0 to 1. */
  double in(ReadSentence sentence) {
    double best = 0;
    for (Known form : forms) {
      if (form.strength <= best) {
        break;
      }
      int at = form.exact == null ? -1 : indexOf(sentence.numbers(), form.exact, 0);
      if (at >= 0) {
        int own = ownFrom(at, form.exact, sentence);
        double whole = own < 0 ? PART_OF_A_WORD : wholeness(form.exact, sentence, own);
        best = Math.max(best, form.strength * whole);
      } else if (form.folded != null) {
        best = Math.max(best, loosely(form, form.folded, sentence));
      }
    }
    return best;
  }

  private double loosely(Known form, int[] folded, ReadSentence sentence) {
    int[] plain = new int[sentence.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = terms.foldedOf(sentence.numbers()[i]);
    }
    double together = 0;
    if (indexOf(plain, folded, 0) >= 0) {
      together = form.plain ? form.strength : name ? OTHER_NAME : OTHER_DIACRITICS;
    }
    boolean apart = form.plain && folded.length > 1 && hasAll(plain, folded);
    return Math.max(together, apart ? (name ? OTHER_NAME : APART) : 0);
  }

  private static boolean hasAll(int[] sentence, int[] words) {
    for (int word : words) {
      int at = 0;
      while (at < sentence.length && sentence[at] != word) {
        at++;
      }
      if (at == sentence.length) {
        return false;
      }
    }
    return true;
  }

  /** A single syllable that only stands inside longer words is mostly another word. */
  private static double wholeness(int @Nullable [] form, ReadSentence sentence, int first) {
    if (form == null || form.length > 1) {
      return 1;
    }
    for (int i = first; i < sentence.size(); i++) {
      if (sentence.numbers()[i] == form[0] && !sentence.isJoined(i)) {
        return 1;
      }
    }
    return PART_OF_A_WORD;
  }

  /** Where the form stands that is not another office behind a deputy's; -1 if nowhere. */
  private int ownFrom(int first, int @Nullable [] form, ReadSentence sentence) {
    int at = first;
    while (form != null && at > 0 && isDeputy(sentence.numbers()[at - 1])) {
      at = indexOf(sentence.numbers(), form, at + 1);
    }
    return at;
  }

  private boolean isDeputy(int term) {
    return FunctionWords.isDeputy(terms.term(term), language);
  }

  /** Where the forms begin among the sentence's terms. */
  List<Integer> places(ReadSentence sentence) {
    List<Integer> places = new ArrayList<>();
    for (Known form : forms) {
      int[] exact = form.exact;
      int at = exact == null ? -1 : indexOf(sentence.numbers(), exact, 0);
      while (exact != null && at >= 0) {
        if (at == 0 || !isDeputy(sentence.numbers()[at - 1])) {
          places.add(at);
        }
        at = indexOf(sentence.numbers(), exact, at + 1);
      }
    }
    return places;
  }

  private static int indexOf(int[] sentence, int[] words, int from) {
    for (int i = from; i + words.length <= sentence.length; i++) {
      int k = 0;
      while (k < words.length && sentence[i + k] == words[k]) {
        k++;
      }
      if (k == words.length) {
        return i;
      }
    }
    return -1;
  }
}
