package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.answer.llm.ClaimSet.Case;
import org.doithoai.text.Language;

/** Makes false claims of sound ones, one change at a time, by chance from a seed. */
final class Fabrications {

  /** What is changed. */
  enum Change {
    NUMBER,
    DATE,
    PERSON,
    COUNTRY,
    SIDES,
    NEGATION,
    DOCUMENT,
    PLACE,
    QUOTE_ALTERED,
    QUOTE_FROM_ELSEWHERE,
    QUOTE_INVENTED,
    PASSAGE_NUMBER,
    OUT_OF_RANGE,
    CONTENT_ADDED,
    ACT,
    TENSE,
    KIND,
    SCOPE
  }

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d/.])\\d{1,2}(?![\\d/.])");
  private static final Pattern YEAR = Pattern.compile("20[12]\\d");
  private static final Pattern MONTH =
      Pattern.compile(
          "January|February|March|April|June|July|August|October|November|December"
              + "|(?<=tháng )\\d{1,2}|(?<=\\d/)\\d{1,2}");
  private static final List<String> MONTHS =
      List.of("January", "May", "July", "September", "March", "December");

  private static final List<String> PEOPLE =
      List.of(
          "Hoang Xuan Chien",
          "Chan Heng Kee",
          "Serizawa Kiyoshi",
          "Phan Van Giang",
          "Andrey Removich Belousov",
          "Belousov",
          "Lee Jong-sup",
          "Hoàng Xuân Chiến",
          "Phan Văn Giang");

  private static final List<String> STRANGERS =
      List.of("Nguyen Chi Vinh", "Ng Eng Hen", "Lloyd Austin", "Kihara Minoru", "Phạm Hoài Nam");

  private static final List<String> COUNTRIES_ENGLISH =
      List.of("Singapore", "Japan", "Russia", "South Korea", "Vietnam");
  private static final List<String> COUNTRIES_VIETNAMESE =
      List.of("Singapore", "Nhật Bản", "Nga", "Hàn Quốc", "Việt Nam");
  private static final List<String> OTHERS_ENGLISH =
      List.of("France", "India", "Australia", "Cuba", "China");
  private static final List<String> OTHERS_VIETNAMESE =
      List.of("Pháp", "Ấn Độ", "Australia", "Cuba", "Trung Quốc");

  private static final List<String> PLACES = List.of("Hanoi", "Hà Nội", "Moscow", "Seoul");
  private static final List<String> ELSEWHERE = List.of("Tokyo", "Da Nang", "Bắc Kinh", "Paris");

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?iu)joint vision statement|memorandum of understanding|cooperation"
              + " agreement|cooperation plan|an agreement|terms of reference|white"
              + " paper|COC|DOC|UNCLOS 1982|bản ghi nhớ|thỏa thuận|kế hoạch hợp tác|tuyên bố tầm"
              + " nhìn chung|điều khoản tham chiếu|sách trắng");
  private static final List<String> DOCUMENTS_ENGLISH =
      List.of("extradition treaty", "arms sales contract", "Tokyo Declaration", "nuclear accord");
  private static final List<String> DOCUMENTS_VIETNAMESE =
      List.of("Hiệp ước dẫn độ", "Hợp đồng mua vũ khí", "Tuyên bố Tokyo", "Hiệp định hạt nhân");

  private static final List<String> ADDED_ENGLISH =
      List.of(
          " and submarines",
          ", nuclear weapons and missiles",
          " after a heated quarrel",
          " for 3 billion dollars",
          " at the request of China");
  private static final List<String> ADDED_VIETNAMESE =
      List.of(
          " và tàu ngầm",
          ", vũ khí hạt nhân và tên lửa",
          " sau một cuộc cãi vã",
          " với giá 3 tỷ đô la",
          " theo yêu cầu của Trung Quốc");

  private final RandomGenerator random;

  Fabrications(RandomGenerator random) {
    this.random = random;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The claim with the change made; empty where there is nothing to change. */
  Optional<Case> make(Change change, Case sound, List<Case> others, int passages) {
    ProposedAnswer.Claim claim = sound.claim();
    boolean english = sound.language() == Language.ENGLISH;
    String text = claim.text();
    Optional<String> changed =
        switch (change) {
          case NUMBER -> number(text);
          case DATE ->
              random.nextBoolean()
                  ? year(text).or(() -> month(text))
                  : month(text).or(() -> year(text));
          case PERSON -> replaced(text, PEOPLE, STRANGERS);
          case COUNTRY ->
              english
                  ? replaced(text, COUNTRIES_ENGLISH.subList(0, 4), OTHERS_ENGLISH)
                  : replaced(text, COUNTRIES_VIETNAMESE.subList(0, 4), OTHERS_VIETNAMESE);
          case SIDES -> swapped(text, english ? COUNTRIES_ENGLISH : COUNTRIES_VIETNAMESE);
          case NEGATION -> negated(text, english);
          case DOCUMENT -> document(text, english);
          case PLACE -> replaced(text, PLACES, ELSEWHERE);
          case CONTENT_ADDED ->
              Optional.of(
                  text.substring(0, text.length() - 1)
                      + any(english ? ADDED_ENGLISH : ADDED_VIETNAMESE)
                      + ".");
          case ACT, TENSE, KIND, SCOPE ->
              WrongWords.valueOf(change.name()).make(text, sound.language(), random);
          case QUOTE_FROM_ELSEWHERE -> isOfOneMeeting(text) ? Optional.of(text) : Optional.empty();
          default -> Optional.of(text);
        };
    return changed
        .map(words -> evidence(change, words, claim, others, passages))
        .map(made -> new Case(sound.article(), sound.language(), sound.quoted(), made));
  }

  /** Whether it names who met: what it says of "the two sides" may be true of others as well. */
  private static boolean isOfOneMeeting(String text) {
    return Stream.of(PEOPLE, COUNTRIES_ENGLISH.subList(0, 4), COUNTRIES_VIETNAMESE.subList(0, 4))
        .flatMap(List::stream)
        .anyMatch(name -> word(name).matcher(text).find());
  }

  private ProposedAnswer.Claim evidence(
      Change change, String text, ProposedAnswer.Claim claim, List<Case> others, int passages) {
    int number = claim.passages().getFirst();
    return switch (change) {
      case QUOTE_ALTERED ->
          new ProposedAnswer.Claim(
              text, claim.passages(), List.of(altered(claim.quotes().getFirst())));
      case QUOTE_FROM_ELSEWHERE -> {
        ProposedAnswer.Claim other = any(others).claim();
        yield new ProposedAnswer.Claim(text, other.passages(), other.quotes());
      }
      case QUOTE_INVENTED -> new ProposedAnswer.Claim(text, claim.passages(), List.of(text));
      case PASSAGE_NUMBER ->
          new ProposedAnswer.Claim(text, List.of(number % passages + 1), claim.quotes());
      case OUT_OF_RANGE ->
          new ProposedAnswer.Claim(text, List.of(passages + 1 + random.nextInt(9)), claim.quotes());
      default -> new ProposedAnswer.Claim(text, claim.passages(), claim.quotes());
    };
  }

  private Optional<String> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? Optional.of(
            matcher.replaceFirst(
                Integer.toString(1 + (Integer.parseInt(matcher.group()) + random.nextInt(7)) % 28)))
        : Optional.empty();
  }

  private Optional<String> year(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.find()
        ? Optional.of(
            matcher.replaceFirst(
                Integer.toString(Integer.parseInt(matcher.group()) - 1 - random.nextInt(5))))
        : Optional.empty();
  }

  private Optional<String> month(String text) {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group();
    String other =
        Character.isDigit(month.charAt(0))
            ? Integer.toString(Integer.parseInt(month) % 12 + 1)
            : any(MONTHS.stream().filter(m -> !m.equals(month)).toList());
    return Optional.of(matcher.replaceFirst(other));
  }

  private Optional<String> replaced(String text, List<String> known, List<String> by) {
    List<String> there = known.stream().filter(name -> word(name).matcher(text).find()).toList();
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(word(any(there)).matcher(text).replaceAll(any(by)));
  }

  private static Pattern word(String name) {
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(name) + "(?![\\p{L}])");
  }

  /** Two countries change places; none where it says the same of both. */
  private static Optional<String> swapped(String text, List<String> countries) {
    List<String> there =
        countries.stream().filter(name -> word(name).matcher(text).find()).toList();
    if (there.size() != 2) {
      return Optional.empty();
    }
    String one = there.getFirst();
    String other = there.getLast();
    int first = Math.min(text.indexOf(one), text.indexOf(other));
    int second = Math.max(text.indexOf(one), text.indexOf(other));
    boolean alike = text.substring(first, second).length() < one.length() + other.length() + 8;
    return alike
        ? Optional.empty()
        : Optional.of(
            word("\0")
                .matcher(
                    word(other).matcher(word(one).matcher(text).replaceAll("\0")).replaceAll(one))
                .replaceAll(other));
  }

  private static Optional<String> negated(String text, boolean english) {
    Matcher verb =
        Pattern.compile(
                english
                    ? "(?<= )(?:will|is|are|was|were|should|must|have|has)(?= )"
                    : "(?<= )(?:sẽ|cần|luôn|nhất trí|đánh giá cao|ủng hộ|sẵn sàng|cam kết|mời|thúc"
                        + " đẩy)(?= )")
            .matcher(text);
    boolean denies = text.matches("(?iu).*\\b(?:no|never|not|không|kiên trì)\\b.*");
    return verb.find() && !denies
        ? Optional.of(
            english
                ? verb.replaceFirst(verb.group() + " not")
                : verb.replaceFirst("không " + verb.group()))
        : Optional.empty();
  }

  private Optional<String> document(String text, boolean english) {
    Matcher matcher = DOCUMENT.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.replaceFirst(any(english ? DOCUMENTS_ENGLISH : DOCUMENTS_VIETNAMESE)))
        : Optional.empty();
  }

  /** The quote with one of its longer words put into capitals: no longer what stands there. */
  private String altered(String quote) {
    String[] words = quote.split(" ", -1);
    List<Integer> longer = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\p{Ll}{4,}")) {
        longer.add(i);
      }
    }
    int at = longer.isEmpty() ? 0 : any(longer);
    words[at] = longer.isEmpty() ? "no" : words[at].toUpperCase(Locale.ROOT);
    return String.join(" ", words);
  }
}
