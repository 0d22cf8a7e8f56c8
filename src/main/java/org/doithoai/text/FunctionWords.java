package org.doithoai.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that ask or join and say nothing of what a text is about. They are left out of a question,
 * never out of a text. Vietnamese has them as syllables and as pairs of syllables; a syllable that
 * is also part of ordinary words stands here only where it is far more often a function word.
 */
public final class FunctionWords {

  /** The forms of questions: interrogatives, and in English the auxiliary verbs. */
  private static final Map<Language, Set<String>> ASKING =
      Map.of(
          Language.ENGLISH,
          set(
              "who whom whose what which when where why how many much do does did done be is am are"
                  + " was were been being has have had having can could would should will shall may"
                  + " might must"),
          Language.VIETNAMESE,
          set(
              "ai gì nào đâu sao mấy bao bao_nhiêu bao_lâu bao_giờ thế_nào ra_sao tại_sao vì_sao"
                  + " khi_nào ở_đâu là_gì điều_gì cái_gì những_gì lúc_nào"));

  private static final Map<Language, Set<String>> JOINING =
      Map.of(
          Language.ENGLISH,
          set(
              "a an the this that these those there it its of in on at by for to from with as and"
                  + " or but if than then so about into"),
          Language.VIETNAMESE,
          set(
              "bao_gồm như_thế là của và có được bị cho với trong ngoài trên dưới tại từ đến về ở"
                  + " do bởi các những một này đó kia ấy cái việc điều đã đang sẽ thì mà như nếu"
                  + " khi vào để ra lên theo cũng rằng hay hoặc nhưng không_phải phải_không"
                  + " có_thể"));

  private FunctionWords() {}

  /**
   * Whether the term is one.
   *
   * @param term a word as {@link Terms#WORDS} gives it, or two with one space between them
   */
  public static boolean contains(String term, Language language) {
    return asks(term, language) || JOINING.getOrDefault(language, Set.of()).contains(term);
  }

  /** Whether the term is one that makes a sentence a question. */
  public static boolean asks(String term, Language language) {
    return ASKING.getOrDefault(language, Set.of()).contains(term);
  }

  private static Set<String> set(String terms) {
    return Arrays.stream(terms.split("\\s+"))
        .map(term -> term.replace('_', ' '))
        .collect(Collectors.toUnmodifiableSet());
  }
}
