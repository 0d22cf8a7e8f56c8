package org.doithoai.text;

import java.util.List;
import java.util.Map;

/**
 * Finds what figures and number words say: ordinals, dates and quantities. The three are one
 * annotator, as a number is only one of them: what is a date is no quantity.
 */
public final class FigureAnnotator implements Annotator {

  private static final int VERSION = 2;

  @Override
  public List<Layer<?>> layers() {
    return List.of(Ordinal.LAYER, DateMention.LAYER, Quantity.LAYER);
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public void annotate(AnnotatedText.Builder text) {
    WordView words = new WordView(text.tokens(), text.language(), text.isMarked());
    List<Ordinal> ordinals = OrdinalReader.find(words);
    List<DateMention> dates = Dates.find(words);
    text.put(Ordinal.LAYER, ordinals);
    text.put(DateMention.LAYER, dates);
    text.put(Quantity.LAYER, Quantities.find(words, dates, ordinals));
  }

  /**
   * The dates in a line of a page, before there is an article to be annotated.
   *
   * @param text in normalization form C
   */
  public static List<DateMention> dates(String text) {
    return Dates.find(view(text));
  }

  /**
   * The words of both languages that are a number by themselves, with it, and {@code a} with 1;
   * those of Vietnamese also without their diacritics.
   */
  public static Map<String, Integer> numberWords() {
    return WordClasses.get().numbers();
  }

  private static WordView view(String text) {
    Tokens tokens = Tokens.of(text);
    boolean marked = tokens.words().stream().anyMatch(word -> !word.isPlain());
    return new WordView(tokens, marked ? Language.VIETNAMESE : Language.ENGLISH, marked);
  }
}
