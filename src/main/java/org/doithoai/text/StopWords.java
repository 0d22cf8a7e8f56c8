package org.doithoai.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that hold a question together and say nothing of its subject: articles, pronouns,
 * auxiliaries, prepositions, forms of address and the verbs of asking and reporting. An answer need
 * not contain them.
 */
public final class StopWords {

  private static final Set<String> ENGLISH =
      set(
          """
          a an the this that these those it its itself they them their theirs he him his she her hers
          we us our you your i me my one ones who whom whose which what when where why how
          of in on at to for from by with without within into onto over under about above after before
          during between among amid through across against toward towards upon per via since until
          and or nor but if then than so as because while whereas though although also too both either
          neither each every any all some most more much many few several other another such same own
          only just very again further there here now
          do does did done doing be is are was were been being am have has had having will would shall
          should can could may might must ought
          not no yes s t d ll m re ve
          say says said tell tells told mention mentions mentioned mentioning state states stated according
          speak spoke describe described talk
          please give show list name named let know want like get got make made
          exactly actually precisely exact together side sides article articles report reports
          """);

  private static final Set<String> VIETNAMESE =
      set(
          """
          là của và các những được bị đã đang sẽ có không cho trong tại ở về với từ này đó kia ấy thì mà
          như vào ra lên xuống bởi theo giữa hai bên phía ông bà anh chị họ nó mình tôi ta chúng nào gì sao
          thế vậy hãy xin biết rồi nhé ạ à hả nhỉ cũng vẫn còn nữa chỉ đều mỗi mọi từng một cái chiếc cuộc
          việc sự nơi khi lúc nếu nhưng hay hoặc do vì nên để đến tới qua trên dưới trước sau cùng nhau
          ai đâu bao nhiêu mấy phải đúng
          nói nêu đề cập nhắc theo bài báo viết hỏi trả lời
          """);

  private static final Set<String> VIETNAMESE_FOLDED =
      VIETNAMESE.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /**
   * Whether the word is one.
   *
   * @param word in lower case, as {@link Terms#WORDS} gives it
   * @param accented whether the text it stands in carries diacritics; without them "ban" is taken
   *     for none of its readings, "cua" for "của"
   */
  public static boolean contains(String word, Language language, boolean accented) {
    return switch (language) {
      case ENGLISH -> ENGLISH.contains(word);
      case VIETNAMESE -> accented ? VIETNAMESE.contains(word) : VIETNAMESE_FOLDED.contains(word);
    };
  }

  private static Set<String> set(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
