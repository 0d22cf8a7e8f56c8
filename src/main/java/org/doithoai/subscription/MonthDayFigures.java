package org.doithoai.subscription;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Finds the days of a month that Vietnamese counts: {@code ngày 20}, {@code mùng 4}, with or
 * without marks, but not {@code mỗi ngày 8 giờ} or {@code ngày 2 lần}. For one request and thread.
 */
final class MonthDayFigures {

  private static final Set<RequestWord> COUNTED =
      EnumSet.of(RequestWord.UNIT, RequestWord.TIMES, RequestWord.COUNT);
  private static final Set<String> SIGNS = Set.of("ngay", "mung", "mong");

  /** What begins behind a figure that is a part of a time or a date. */
  private static final Pattern GOES_ON = Pattern.compile("[:./-].*");

  private static final int LAST_DAY = 31;

  private final Tokens tokens;
  private final List<RequestLexicon.Hit> hits;
  private final RequestProposals proposals;

  MonthDayFigures(Tokens tokens, List<RequestLexicon.Hit> hits, RequestProposals proposals) {
    this.tokens = tokens;
    this.hits = hits;
    this.proposals = proposals;
  }

  void propose() {
    for (int i = 1; i < tokens.size(); i++) {
      if (isDay(i)) {
        int day = Integer.parseInt(tokens.get(i).text());
        proposals.add(RequestProposals.LIKELY, RequestWord.UNIT, 1, i - 1, i, "");
        proposals.add(RequestProposals.LIKELY, RequestWord.ORDINAL, day, i, i + 1, "");
      }
    }
  }

  private boolean isDay(int at) {
    Token token = tokens.get(at);
    return SIGNS.contains(tokens.get(at - 1).folded())
        && token.isNumber()
        && token.text().length() <= 2
        && Integer.parseInt(token.text()) >= 1
        && Integer.parseInt(token.text()) <= LAST_DAY
        && hits.stream().noneMatch(hit -> isOther(hit, at))
        && (at + 1 == tokens.size() || !GOES_ON.matcher(proposals.gap(at + 1)).matches());
  }

  /** True of a phrase that makes the figure another thing. */
  private static boolean isOther(RequestLexicon.Hit hit, int at) {
    boolean counted = hit.first() == at + 1 && COUNTED.contains(hit.word());
    boolean times = hit.first() == at && hit.word() == RequestWord.COUNT;
    boolean each = hit.end() == at && hit.word() == RequestWord.RECUR;
    return counted || times || each;
  }
}
