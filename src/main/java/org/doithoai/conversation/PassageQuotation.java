package org.doithoai.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/** A cited passage as it is shown in a chat. */
final class PassageQuotation {

  private static final int LONGEST_OUTLET = 60;
  private static final int LONGEST_TITLE = 160;

  private PassageQuotation() {}

  /**
   * A passage: whose words, then the words, then what they mean in the answer's language, as far as
   * that is known.
   */
  static Block.Quotation of(KeptCitation passage, Texts texts) {
    Text words = marked(passage);
    if (passage.translation() != null) {
      words =
          words
              .and("\n" + texts.get("quote.translation") + " ", Style.ITALIC)
              .and(passage.translation(), Style.ITALIC);
    } else if (passage.gloss() != null) {
      words = words.and("\n" + passage.gloss(), Style.ITALIC);
    }
    return new Block.Quotation(source(passage, texts), words);
  }

  private static Text marked(KeptCitation passage) {
    String quote = passage.quote();
    String said = passage.said();
    int from = said == null || said.length() == quote.length() ? -1 : quote.indexOf(said);
    if (said == null || from < 0) {
      return Text.of(quote);
    }
    int to = from + said.length();
    Text before = from == 0 ? new Text(List.of()) : Text.of(quote.substring(0, from));
    Text marked = before.and(said, Style.BOLD);
    return to == quote.length() ? marked : marked.and(quote.substring(to));
  }

  /**
   * Number, outlet, date, title and a foreign language of a passage; what is not known is left out.
   */
  static Text source(KeptCitation passage, Texts texts) {
    List<String> known = new ArrayList<>();
    if (passage.outlet() != null) {
      known.add(bounded(passage.outlet(), LONGEST_OUTLET));
    }
    if (passage.date() != null) {
      known.add(texts.date(LocalDate.parse(passage.date())));
    }
    known.add(title(passage.heading()));
    if (passage.isForeignTo(texts.language())) {
      known.add(texts.get("language." + passage.language()));
    }
    return Text.of("[" + passage.number() + "] ", Style.BOLD)
        .and(String.join(" · ", known), Style.BOLD, passage.url());
  }

  /** A title as it is shown among others. */
  static String title(String heading) {
    return bounded(heading, LONGEST_TITLE);
  }

  /** Words cut at a space, so that they stay within a length. */
  static String bounded(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int space = words.lastIndexOf(' ', longest - 1);
    int end = space < longest / 2 ? longest - 1 : space;
    return words.substring(0, Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end) + "…";
  }
}
