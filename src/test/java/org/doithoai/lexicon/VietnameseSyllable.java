package org.doithoai.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word is a syllable that Vietnamese spelling allows, its tone in the usual place. */
final class VietnameseSyllable {

  private static final Pattern SHAPE =
      Pattern.compile("(ngh|ng|nh|gh|kh|ch|ph|th|tr|[bcdđghklmnprstvx])?(.+)");

  private static final Set<String> RHYMES =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e"
                  + " ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu"
                  + " iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oong ô ôc ôi ôm ôn ông ôp"
                  + " ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ư ưa ưc"
                  + " ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu oa oac oach oai oam oan oang"
                  + " oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet uân uâng uât uây uê uêch"
                  + " uênh uơ uy uya uych uyên uyêt uynh uyt uyu y yêm yên yêng yêt yêu")
              .split(" "));

  /** Behind {@code q}, and behind the {@code i} of {@code gi}. */
  private static final Set<String> AFTER_GLIDE =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e"
                  + " ec em en eng eo et ê êch ên êt i in inh it o oc oi om on ong ot ô ôc ôi ôn ông"
                  + " ôt ơ ơi ơt u uc um un up ut ư ưa ưc ưng ươc ươi ươm ương ươp y yên yêt ynh yt"
                  + " yp")
              .split(" "));

  private VietnameseSyllable() {}

  static boolean isWellFormed(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String marks =
        Normalizer.normalize(lower, Normalizer.Form.NFD)
            .replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    String bare =
        Normalizer.normalize(
            Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""),
            Normalizer.Form.NFC);
    boolean stopped = bare.matches(".*(c|ch|p|t)");
    boolean tone = marks.length() == 1 || (marks.isEmpty() && !stopped);
    boolean allowed = !stopped || marks.matches("[\u0301\u0323]");
    return tone && allowed && isRhyme(bare) && !isMisplaced(lower);
  }

  private static boolean isRhyme(String bare) {
    if (bare.startsWith("qu")) {
      return AFTER_GLIDE.contains(bare.substring(2));
    }
    if (bare.startsWith("gi") && AFTER_GLIDE.contains(bare.substring(2))) {
      return true;
    }
    Matcher shape = SHAPE.matcher(bare);
    return shape.matches() && RHYMES.contains(shape.group(2));
  }

  /** {@code hoà}, {@code uỷ}, {@code qúy}: newspapers write hòa, ủy, quý. */
  private static boolean isMisplaced(String lower) {
    return lower.matches(".*o[àáảãạèéẻẽẹ]|(?!q).*(?<!q)u[ỳýỷỹỵ]|q[ùúủũụ]y");
  }
}
