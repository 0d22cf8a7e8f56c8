package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * The words of a wish that say nothing by themselves: of politeness, of sending and receiving, of
 * news as such. A Vietnamese one typed without its diacritics is one too.
 */
final class RequestStopWords {

  private static final Set<String> ENGLISH =
      set(
          """
          a an the i i'd i'm me my mine we us our you your it its this that these those there here
          please pls plz kindly thanks thank thx ty cheers hi hello hey dear bot doithoai ok okay yes
          can could would will shall should may might do does did don don't t d s m re ve ll be is are am was were
          want wants like need needs wish prefer love hope get gets give receive receives got have has make set put
          send sends sending sent mail deliver delivered delivery post push show tell let know ping
          digest digests newsletter newsletters news newsfeed bulletin bulletins briefing briefings brief summary summaries
          update updates alert alerts notification notifications notify subscription subscriptions subscribe
          subscribed sign up report reports article articles story stories headline headlines item items
          latest new newest recent today today's tomorrow tomorrow's now then once
          and or but also as well plus with without of in on at by to from for about into around the
          every each all any some only just anything everything something things thing stuff
          mentions mention mentioning related regarding concerning if when whenever
          time times o'clock sharp hour hours day days week local
          short one instead roundup roundups wrap stuff back again so very much really
          """);

  private static final Set<String> VIETNAMESE =
      set(
          """
          tôi tui mình em anh chị bạn ad bot chúng ta tớ cháu cô chú sếp ơi ạ nhé nha nhá với giúp hộ giùm dùm
          xin vui lòng làm ơn cảm cám hãy muốn cần được cho gửi nhận lấy đăng ký báo nhắn thông biết hay
          bản tin tức điểm mới nhất tổng hợp tóm tắt cập nhật bài báo viết
          về các những mọi tất cả mỗi và hoặc hay cùng với của có là thì mà khi nếu lúc vào ở tại trong từ đến tới
          ra vô để nào gì đều cũng vẫn nữa thôi luôn chỉ riêng theo dõi quan tâm chủ đề từ khóa
          giờ ngày tuần buổi hôm nay mai hằng hàng đó này kia ấy một cái vậy nhe nghen dạ vâng
          nhờ hễ lịch thời gian lần mấy giùm trước sau đi nhắc nói đề cập liên quan
          """);

  /** What begins a clause about the digest and not about its subject. */
  private static final Set<String> MANNER =
      set(
          "but by like as so using because since while although bằng như nhưng theo vì do bởi giống"
              + " kiểu");

  /** Longer ones are no phrase to look for, in UTF-16 code units. */
  private static final int LONGEST = 80;

  private static final Set<String> VIETNAMESE_FOLDED =
      VIETNAMESE.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private RequestStopWords() {}

  /** Whether the word says nothing by itself. */
  static boolean is(Token token) {
    String word = token.word();
    return ENGLISH.contains(word)
        || VIETNAMESE.contains(word)
        || (token.isPlain() && VIETNAMESE_FOLDED.contains(word))
        || StopWords.contains(word, Language.ENGLISH, true)
        || StopWords.contains(word, Language.VIETNAMESE, !token.isPlain());
  }

  /** Whether a text is a single word that says nothing by itself. */
  static boolean isOne(String words) {
    Tokens tokens = Tokens.of(words);
    return tokens.size() == 1 && is(tokens.get(0));
  }

  /** A stretch without such words at its ends; empty when nothing is left of it. */
  static Optional<Span> strip(String text, Span stretch) {
    List<Token> words = Tokens.of(stretch.of(text)).words();
    int first = 0;
    int last = words.size() - 1;
    while (first <= last && is(words.get(first))) {
      first++;
    }
    while (last >= first && is(words.get(last))) {
      last--;
    }
    return first > last
        ? Optional.empty()
        : Optional.of(
            new Span(
                stretch.start() + words.get(first).start(),
                stretch.start() + words.get(last).end()));
  }

  /**
   * Whether words may be what a digest is about: there are letters to look for, and they do not say
   * how it is to be ("but written like …").
   *
   * @param run the words with those around them that say nothing
   */
  static boolean isSubject(String run, String words) {
    String first = Tokens.of(run).get(0).word();
    return words.length() <= LONGEST
        && words.chars().filter(Character::isLetter).count() > 2
        && !MANNER.contains(first);
  }

  /** What was not understood: runs of neighbouring words that are left, without those. */
  static List<String> unknown(RequestText text) {
    List<String> unknown = new ArrayList<>();
    String left = text.left();
    for (String run : left.split("[,;:.!?()\\[\\]\\n" + RequestText.TAKEN + "]+", -1)) {
      int at = run.isBlank() ? -1 : left.indexOf(run);
      if (at >= 0) {
        strip(text.text(), new Span(at, at + run.length()))
            .ifPresent(s -> unknown.add(s.of(text.text())));
      }
    }
    return unknown;
  }

  private static Set<String> set(String words) {
    return Stream.of(words)
        .flatMap(all -> Arrays.stream(all.strip().split("\\s+", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
