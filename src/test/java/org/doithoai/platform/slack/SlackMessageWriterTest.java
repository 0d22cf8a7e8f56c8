package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.doithoai.conversation.Action;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.junit.jupiter.api.Test;

class SlackMessageWriterTest {

  private static final List<Style> STYLES = List.of(Style.values());

  private static Block quotation(int number, int length) {
    String words =
        "A sentence of an article. ".repeat(length / 26 + 1).substring(0, length).strip();
    return new Block.Quotation(Text.of("[" + number + "] VNA", Style.BOLD), Text.of(words));
  }

  private static Reply reply(Block... blocks) {
    List<Button> row =
        List.of(
            new Button("x".repeat(90), new Action.More("id", 1)),
            new Button("👍", new Action.Judge("id", true)),
            new Button("👎", new Action.Judge("id", false)));
    return new Reply(List.of(blocks), List.of(row));
  }

  @Test
  void aShortReplyIsOneMessageWithItsButtons() {
    List<SlackMessage> messages = SlackMessageWriter.write(reply(quotation(1, 100)));
    assertEquals(1, messages.size());
    JsonNode blocks = messages.getFirst().blocks();
    assertEquals("actions", blocks.get(1).path("type").asText());
    assertEquals(75, blocks.at("/1/elements/0/text/text").asText().length());
    assertEquals("m:id:1", blocks.at("/1/elements/0/value").asText());
    assertEquals("u:id", blocks.at("/2/elements/0/positive_button/value").asText());
    assertEquals("d:id", blocks.at("/2/elements/0/negative_button/value").asText());
  }

  @Test
  void aLongReplyIsCutBetweenPassages() {
    Block[] many = new Block[60];
    for (int i = 0; i < many.length; i++) {
      many[i] = quotation(i + 1, 100);
    }
    List<SlackMessage> messages = SlackMessageWriter.write(reply(many));
    assertEquals(2, messages.size());
    assertEquals(48, messages.get(0).blocks().size(), "two are kept for buttons");
    assertEquals(14, messages.get(1).blocks().size());
    assertTrue(messages.get(1).text().startsWith("*[49] VNA*\n> A sentence"));

    List<SlackMessage> long1 =
        SlackMessageWriter.write(
            reply(
                new Block[] {
                  quotation(1, 1400), quotation(2, 1400), quotation(3, 1400), quotation(4, 1400),
                  quotation(5, 1400), quotation(6, 1400), quotation(7, 1400), quotation(8, 1400),
                  quotation(9, 1400)
                }));
    assertEquals(2, long1.size(), "12,000 characters are the most");
    assertTrue(long1.get(1).text().startsWith("*[9] VNA*"));
  }

  @Test
  void theFirstComparisonIsATableWhereThereAreTables() {
    Block table =
        new Block.Table(
            List.of(List.of("–", "14th", "15th"), List.of("Date", "<5 October>", "*not* said")),
            Text.of("Date\n• 14th: <5 October>\n• 15th: *not* said"));
    List<SlackMessage> messages = SlackMessageWriter.write(reply(table, table));
    JsonNode blocks = messages.getFirst().blocks();
    assertEquals("data_table", blocks.at("/0/type").asText());
    assertEquals("14th – 15th", blocks.at("/0/caption").asText());
    assertEquals("<5 October>", blocks.at("/0/rows/1/1/text").asText());
    assertEquals("raw_text", blocks.at("/0/rows/1/1/type").asText());
    assertEquals("section", blocks.at("/1/type").asText());
    assertTrue(messages.getFirst().text().startsWith("Date\n• 14th: &lt;5 October&gt;"));
    List<ArrayNode> ways = BlockWriter.ways(messages.getFirst().blocks());
    assertEquals(3, ways.size());
    assertEquals("table", ways.get(1).at("/0/type").asText());
    assertEquals(blocks.at("/0/rows"), ways.get(1).at("/0/rows"));
    JsonNode without = ways.getLast();
    assertEquals(without.get(1), without.get(0), "the same lines as where there are no tables");
  }

  @Test
  void whateverIsSaidKeepsSlacksLimitsAndLosesNoWord() {
    long seed = 3000L;
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      List<Block> blocks = new ArrayList<>();
      for (int n = random.nextInt(12) + 1; n > 0; n--) {
        Text text = Text.of("");
        for (int runs = random.nextInt(20); runs > 0; runs--) {
          Style style = STYLES.get(random.nextInt(STYLES.size()));
          text = text.and(words(random), style, random.nextBoolean() ? "https://x.org/" + n : null);
        }
        blocks.add(
            random.nextBoolean()
                ? new Block.Paragraph(text)
                : new Block.Quotation(Text.of("s"), text));
      }
      Reply reply = new Reply(blocks, List.of());
      StringBuilder sent = new StringBuilder();
      for (SlackMessage message : SlackMessageWriter.write(reply)) {
        String problem =
            Limits.ofMessage(Map.of("text", message.text(), "blocks", message.blocks().toString()));
        assertEquals("", problem, "seed " + seed);
        assertEquals(message, SlackMessage.ofJson(message.toJson()));
        message.blocks().forEach(block -> sent.append(block.at("/text/text").asText()));
      }
      StringBuilder said = new StringBuilder();
      for (Block block : blocks) {
        said.append(
            switch (block) {
              case Block.Paragraph(Text text) -> text.words();
              case Block.Lines(_, _, Text text) -> text.words();
              case Block.Table(var rows, Text text) -> text.words();
              case Block.Quotation(Text source, Text text) -> source.words() + text.words();
            });
      }
      assertEquals(letters(said), letters(sent), "seed " + seed);
    }
  }

  /** Letters alone: marks and what escapes them come and go. */
  private static String letters(CharSequence text) {
    return text.toString()
        .replaceAll("https://x\\.org/\\d+", "")
        .replaceAll("&(amp|lt|gt);", "")
        .replaceAll("[^\\p{L}😀]", "");
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int n = random.nextInt(60); n > 0; n--) {
      words.append(random.nextInt(9) == 0 ? "😀<&>" : "chữ");
      words.append(random.nextInt(4) == 0 ? ".\n" : " ");
    }
    return random.nextInt(20) == 0 ? "&x".repeat(random.nextInt(5000)) : words.toString();
  }
}
