package org.doithoai.answer.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Span;

/** Whether a clause denies. */
final class Polarity {

  private static final Pattern ENGLISH_NO =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:not|no|never(?!"
              + " forgets?)|neither|nor|none|nobody|nothing|cannot"
              + "|without|hardly|(?:do|does|did|is|are|was|were|has|have|had|would|should|could"
              + "|ca|wo)n['’]t|refus\\w+|reject\\w*|den(?:y|ies|ied|ying)|cancel\\w*|postpon\\w+"
              + "|fail\\w*|suspend\\w*|declin\\w+|withdr[ae]w\\w*|oppos(?:e|es|ed|ing)|stopp?\\w*"
              + "|halt\\w*|ceas\\w+|abandon\\w*|ban(?:s|ned|ning)?|prohibit\\w*|condemn\\w*|criticis\\w+|criticiz\\w+|break(?:s|ing)?"
              + " off|broke off|call(?:s|ed|ing)? off|rul(?:e|es|ed|ing) out|end(?:s|ed)?"
              + " (?:its|their|the|all)|lack(?:s|ed|ing)?|delay\\w*|scal(?:e|ed|ing)"
              + " (?:back|down)|weaken\\w*|reduc\\w+|violat\\w*)(?![\\p{L}\\p{N}])");

  private static final Pattern ENGLISH_NOT_ONLY = Pattern.compile("(?i)not (?:only|just|merely)");

  private static final Pattern VIETNAMESE_NO =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:không(?! (?:quên|bao giờ"
              + " quên|quân|gian|khí|phận|kích|chỉ|những|ngừng|chính"
              + " thức))|chưa|chẳng|chớ|đừng|chả|phi (?=chính thức)|từ chối|phản đối|bác bỏ|phủ"
              + " nhận|hủy|huỷ|hoãn|trì hoãn|thất bại|đình chỉ|ngừng|dừng|chấm dứt|rút khỏi|rút"
              + " lui|từ bỏ|cấm|lên án|chỉ trích|cắt giảm|suy yếu|suy giảm|vi phạm|thiếu|loại"
              + " trừ|gác lại)(?![\\p{L}\\p{N}])");

  private static final Pattern VIETNAMESE_COMPOUND =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:hàng không|(?<!quốc )phòng không|trên không|đường không|bốn không"
              + "|không ngừng|hư không)");

  private Polarity() {}

  /** Whether the clause denies something; names of policies ("four no's") do not. */
  static boolean denies(AnalyzedText reading, Span clause) {
    Pattern no =
        switch (reading.language()) {
          case ENGLISH -> ENGLISH_NO;
          case VIETNAMESE -> VIETNAMESE_NO;
        };
    Matcher matcher = no.matcher(reading.text());
    matcher.region(clause.start(), clause.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean named = reading.mentions().stream().anyMatch(m -> m.span().overlaps(span));
      if (!named && !isIdiom(reading, span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdiom(AnalyzedText reading, Span span) {
    return overlaps(ENGLISH_NOT_ONLY, reading, span)
        || overlaps(VIETNAMESE_COMPOUND, reading, span);
  }

  private static boolean overlaps(Pattern pattern, AnalyzedText reading, Span span) {
    Matcher matcher = pattern.matcher(reading.text());
    while (matcher.find()) {
      if (new Span(matcher.start(), matcher.end()).overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
