package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Language;

/** Words of claims with others in whose place the claim is false: acts, tenses, kinds, scope. */
enum WrongWords {
  ACT(
      """
      agreed to|signed an agreement to
      agreed|proposed
      invited|thanked
      invited|accompanied
      witnessed|signed
      supports|opposes
      congratulated|criticised
      was signed|was discussed
      """,
      """
      nhất trí|đề xuất
      nhất trí|ký thỏa thuận
      mời|cảm ơn
      chứng kiến|ký
      ủng hộ|phản đối
      chúc mừng|cảm ơn
      được ký|được thảo luận
      ký|thảo luận
      """),
  TENSE(
      """
      will|have already
      is ready to|has begun to
      should be|was
      is due in|took place in
      must|already
      was signed|will be signed
      have been|will be
      have exchanged|will exchange
      have worked|will work
      paid|is to pay
      upgraded|will upgrade
      held|will hold
      was invited|went
      """,
      """
      sẽ|đã
      đã|sẽ
      cần|đã
      sẵn sàng|đã
      dự kiến được|đã được
      được ký|sẽ được ký
      nâng cấp|sẽ nâng cấp
      được mời dự|đã dự
      """),
  KIND(
      """
      defence|economic
      military|civilian
      bilateral|trilateral
      multilateral|bilateral
      substantive|secret
      young|retired
      high-level|low-level
      good|bad
      navies|air forces
      humanitarian|financial
      diplomatic|trade
      legally|politically
      """,
      """
      quốc phòng|kinh tế
      song phương|ba bên
      đa phương|song phương
      thực chất|bí mật
      trẻ|nghỉ hưu
      cấp cao|cấp thấp
      tốt đẹp|căng thẳng
      hải quân|không quân
      nhân đạo|tài chính
      ngoại giao|thương mại
      pháp lý|chính trị
      """),
  SCOPE(
      """
      the two sides|only one side
      both sides|neither side
      agreed|agreed only
      include|exclude
      always|never
      strengthen|limit
      promote|limit
      """,
      """
      hai bên|chỉ một bên
      nhất trí|nhất trí chỉ
      gồm|không gồm
      luôn|chưa bao giờ
      tăng cường|hạn chế
      thúc đẩy|hạn chế
      """);

  private final String english;
  private final String vietnamese;

  WrongWords(String english, String vietnamese) {
    this.english = english;
    this.vietnamese = vietnamese;
  }

  private static List<String[]> pairs(String lines) {
    return lines.lines().map(line -> line.strip().split("\\|", 2)).toList();
  }

  /** The claim with one of its words wrong; empty where it has none of them. */
  Optional<String> make(String claim, Language language, RandomGenerator random) {
    List<String> made = new ArrayList<>();
    for (String[] pair : pairs(language == Language.ENGLISH ? english : vietnamese)) {
      Matcher word =
          Pattern.compile("(?iu)(?<![\\p{L}])" + Pattern.quote(pair[0]) + "(?![\\p{L}])")
              .matcher(claim);
      if (word.find() && !claim.contains(pair[1])) {
        made.add(word.replaceFirst(pair[1]));
      }
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(made.get(random.nextInt(made.size())));
  }
}
