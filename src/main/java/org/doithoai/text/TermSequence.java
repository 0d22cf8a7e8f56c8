package org.doithoai.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a text as numbers, sentence by sentence: what evidence is looked for in. A term is
 * found by its bytes among those of the text, without a string being made of any.
 *
 * <p>Immutable.
 */
public final class TermSequence {

  private final Words exact;
  private final Words folded;
  private final int[] foldedOf;
  private final int[][] sentences;

  private TermSequence(Words exact, Words folded, int[] foldedOf, int[][] sentences) {
    this.exact = exact;
    this.folded = folded;
    this.foldedOf = foldedOf;
    this.sentences = sentences;
  }

  /** The terms of an annotated text. */
  static TermSequence of(Tokens tokens, List<Sentence> places, Language language) {
    List<List<Term>> exact = new ArrayList<>();
    List<List<Term>> folded = new ArrayList<>();
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> plain = new HashMap<>();
    for (Sentence place : places) {
      List<Term> terms = Terms.EXACT.in(tokens, place.first(), place.end(), language);
      List<Term> twins =
          language == Language.ENGLISH
              ? terms
              : Terms.FOLDED.in(tokens, place.first(), place.end(), language);
      terms.forEach(term -> words.put(term.text(), 0));
      twins.forEach(term -> plain.put(term.text(), 0));
      exact.add(terms);
      folded.add(twins);
    }
    Words exactWords = Words.numbered(words);
    Words foldedWords = Words.numbered(plain);
    int[] foldedOf = new int[words.size()];
    int[][] sentences = new int[exact.size()][];
    for (int i = 0; i < sentences.length; i++) {
      List<Term> terms = exact.get(i);
      sentences[i] = new int[terms.size()];
      for (int k = 0; k < terms.size(); k++) {
        int number = words.getOrDefault(terms.get(k).text(), 0);
        sentences[i][k] = number;
        foldedOf[number] = plain.getOrDefault(folded.get(i).get(k).text(), 0);
      }
    }
    return new TermSequence(exactWords, foldedWords, foldedOf, sentences);
  }

  void write(AnnotationOutput out) {
    exact.write(out);
    folded.write(out);
    for (int twin : foldedOf) {
      out.number(twin);
    }
    out.number(sentences.length);
    for (int[] sentence : sentences) {
      out.number(sentence.length);
      for (int term : sentence) {
        out.number(term);
      }
    }
  }

  static TermSequence read(AnnotationInput in) {
    Words exact = Words.read(in);
    Words folded = Words.read(in);
    int[] foldedOf = numbers(in, exact.size());
    int[][] sentences = new int[in.count()][];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = numbers(in, in.count());
    }
    return new TermSequence(exact, folded, foldedOf, sentences);
  }

  private static int[] numbers(AnnotationInput in, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.number();
    }
    return numbers;
  }

  /** The terms of a sentence by their numbers; not to be changed. */
  public int[] sentence(int index) {
    return sentences[index];
  }

  /** The number of a term with its diacritics; -1 if the text does not have it. */
  public int exact(byte[] term) {
    return exact.find(term);
  }

  /** The number of a form without diacritics; -1 if no term of the text has it. */
  public int folded(byte[] form) {
    return folded.find(form);
  }

  /** The number of the form without diacritics that a term has. */
  public int foldedOf(int term) {
    return foldedOf[term];
  }

  /** A term itself. */
  public String term(int number) {
    return exact.word(number);
  }

  /** Different words in the order of their bytes. */
  private static final class Words {

    private final byte[] bytes;
    private final int[] ends;
    private final int start;

    private Words(byte[] bytes, int[] ends, int start) {
      this.bytes = bytes;
      this.ends = ends;
      this.start = start;
    }

    /** The words, each given its number in the map. */
    static Words numbered(Map<String, Integer> words) {
      List<BytesRef> sorted = new ArrayList<>(words.size());
      words.keySet().forEach(word -> sorted.add(new BytesRef(word)));
      sorted.sort(null);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int[] ends = new int[sorted.size()];
      for (int i = 0; i < ends.length; i++) {
        BytesRef word = sorted.get(i);
        bytes.write(word.bytes, word.offset, word.length);
        ends[i] = bytes.size();
        words.put(word.utf8ToString(), i);
      }
      return new Words(bytes.toByteArray(), ends, 0);
    }

    void write(AnnotationOutput out) {
      out.number(ends.length);
      int before = start;
      for (int end : ends) {
        out.number(end - before);
        before = end;
      }
      out.bytes(Arrays.copyOfRange(bytes, start, before));
    }

    static Words read(AnnotationInput in) {
      int[] ends = numbers(in, in.count());
      Span place = in.bytes();
      int end = place.start();
      for (int i = 0; i < ends.length; i++) {
        end += ends[i];
        ends[i] = end;
      }
      if (end > place.end()) {
        throw new IllegalArgumentException("words that are cut short");
      }
      return new Words(in.all(), ends, place.start());
    }

    int size() {
      return ends.length;
    }

    int find(byte[] word) {
      int low = 0;
      int high = ends.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int from = middle == 0 ? start : ends[middle - 1];
        int order = Arrays.compareUnsigned(bytes, from, ends[middle], word, 0, word.length);
        if (order == 0) {
          return middle;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle - 1;
      }
      return -1;
    }

    String word(int number) {
      int from = number == 0 ? start : ends[number - 1];
      return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }
  }
}
