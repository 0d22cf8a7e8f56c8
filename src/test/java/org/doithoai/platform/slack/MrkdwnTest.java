package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.junit.jupiter.api.Test;

class MrkdwnTest {

  private static final List<Style> STYLES = List.of(Style.values());

  private static final Pattern MEANS_SOMETHING = Pattern.compile("<(?!https://x\\.org/1\\|)");

  @Test
  void nothingQuotedBecomesAMentionALinkAnEmojiOrALook() {
    assertEquals("&lt;!channel&gt; &amp; &lt;@U1&gt;", Mrkdwn.escaped("<!channel> & <@U1>"));
    assertEquals("&lt;https://a|b&gt;", Mrkdwn.escaped("<https://a|b>"));
    assertEquals("\u2217bold\u2217 no".replace("\u2217 no", "* no"), Mrkdwn.escaped("*bold* no"));
    assertEquals("\uA789smile:", Mrkdwn.escaped(":smile:"));
    assertEquals(
        "10:30, snake_case_name, 2 * 3 * 4", Mrkdwn.escaped("10:30, snake_case_name, 2 * 3 * 4"));
    assertEquals("&amp;lt;", Mrkdwn.escaped("&lt;"));
  }

  @Test
  void looksHoldWithinLinesAndWithoutSpaces() {
    assertEquals("*a*\n*b* c", Mrkdwn.of(Text.of("a\nb ", Style.BOLD).and("c")));
    assertEquals("_a_ `b`", Mrkdwn.of(Text.of("a", Style.ITALIC).and(" ").and("b", Style.CODE)));
    assertEquals(
        "<https://x.org/?a&amp;b|t &lt;1&gt;>",
        Mrkdwn.of(Text.of("").and("t <1>", Style.PLAIN, "https://x.org/?a&b")));
    for (String link : new String[] {"javascript:x", "https://x|y", "https://x>y", "ftp://x"}) {
      assertEquals("t", Mrkdwn.of(Text.of("").and("t", Style.PLAIN, link)), link);
    }
  }

  @Test
  void whatPeopleWriteLosesItsMarkup() {
    assertEquals("who, when?", Mrkdwn.read("<@U0BOT>: who, when?", "U0BOT"));
    assertEquals("ask #general today", Mrkdwn.read("ask <#C1|general> <@U0BOT|b> today", "U0BOT"));
    assertEquals("@here a < b", Mrkdwn.read("<!here> a &lt; b", "U0BOT"));
    assertEquals("Monday", Mrkdwn.read("<!date^1392734382^{date}|Monday>", "U0BOT"));
    assertEquals("https://a.example x", Mrkdwn.read("<https://a.example> <mailto:x|x>", "U0BOT"));
    assertEquals("<@U0BOT>", Mrkdwn.read("&lt;@U0BOT&gt;", "U0BOT"), "typed, not meant");
    assertTrue(Mrkdwn.mentions("<@U0BOT|b>", "U0BOT"));
    assertFalse(Mrkdwn.mentions("<@U0BOTX>", "U0BOT"));
  }

  @Test
  void anyTextIsEscapedAndReadBackUnchangedButForLookalikes() {
    long seed = 6L;
    Random random = new Random(seed);
    String letters = "<>&|!@#*_~`:ab \n\"'’đ😀";
    for (int round = 0; round < 2000; round++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        words.append(letters.charAt(random.nextInt(letters.length())));
      }
      Style style = STYLES.get(random.nextInt(STYLES.size()));
      String markup = Mrkdwn.of(Text.of("").and(words.toString(), style, "https://x.org/1"));
      assertFalse(
          MEANS_SOMETHING.matcher(markup).find(), "seed " + seed + ": " + words + " → " + markup);
      String plain = Mrkdwn.escaped(words.toString());
      assertEquals(
          words.toString().replaceAll("\\s+", ""),
          plain
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&")
              .replace('\u2217', '*')
              .replace('\uFF3F', '_')
              .replace('\u223C', '~')
              .replace('\u02CB', '`')
              .replace('\uA789', ':')
              .replaceAll("\\s+", ""),
          "seed " + seed);
    }
  }

  @Test
  void aLongTextOfMarksTakesNoTime() {
    String hostile = "*a ".repeat(20_000) + ":a".repeat(20_000);
    long start = System.nanoTime();
    Mrkdwn.escaped(hostile);
    assertTrue((System.nanoTime() - start) / 1_000_000 < 5_000);
  }
}
