package org.doithoai.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;

/** Which side of a meeting a question asks about: "who led the Japanese side?". */
public final class SideFilter {

  private static final Pattern BEFORE_NAME =
      Sentence.words(
          "represent(?:s|ed|ing)?|on behalf of|for|from|side of|head of|led|phía|phia|đại diện(?:"
              + " của| cho)?|dai dien(?: cua| cho)?|đoàn|doan|trưởng đoàn|truong doan|(?:bộ|thứ)"
              + " trưởng(?: bộ)?(?: quốc phòng)?|(?:bo|thu) truong(?: bo)?(?: quoc phong)?");

  private static final Pattern BEHIND_NAME =
      Sentence.words(
          "sides?|delegations?|delegates?|team|representatives?|officials?|counterpart|ministers?|secretary|general|chief|head");

  /** Furthest that such a word stands from the name, in UTF-16 code units. */
  private static final int REACH = 16;

  private SideFilter() {}

  /** The side asked about; empty when the question names none as such. */
  public static Optional<Partner> asked(Query query) {
    for (Mention mention : query.mentions()) {
      if (mention.entity() instanceof Partner partner) {
        String before = query.text().substring(0, mention.span().start());
        String behind = query.text().substring(mention.span().end());
        if (endsNear(before) || startsNear(behind)) {
          return Optional.of(partner);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean endsNear(String before) {
    Matcher matcher = BEFORE_NAME.matcher(before);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end >= 0 && before.length() - end <= REACH / 2;
  }

  private static boolean startsNear(String behind) {
    Matcher matcher = BEHIND_NAME.matcher(behind);
    return matcher.find() && matcher.start() <= REACH;
  }
}
