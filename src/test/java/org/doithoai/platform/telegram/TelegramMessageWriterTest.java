package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doithoai.conversation.Action;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.junit.jupiter.api.Test;

class TelegramMessageWriterTest {

  private static Block.Quotation quotation(int number, int length) {
    String sentence = "A sentence of quotation number " + number + ". ";
    return new Block.Quotation(
        Text.of("[" + number + "] VNA", Style.BOLD),
        Text.of(sentence.repeat(length / sentence.length() + 1).strip()));
  }

  private static Reply reply(Block... blocks) {
    Button button = new Button("more", new Action.More("id", 1));
    return new Reply(List.of(blocks), List.of(List.of(button)));
  }

  @Test
  void aShortReplyIsOneMessageWithItsButtons() {
    List<TelegramMessage> messages = TelegramMessageWriter.write(reply(quotation(1, 100)), "7");
    assertEquals(1, messages.size());
    assertEquals("7", messages.getFirst().replyTo());
    assertEquals("m:id:1", messages.getFirst().keys().getFirst().getFirst().data());
  }

  @Test
  void aLongReplyIsCutBetweenQuotations() {
    List<TelegramMessage> messages =
        TelegramMessageWriter.write(
            reply(
                Block.Paragraph.of("The statements."),
                quotation(1, 1800),
                quotation(2, 1800),
                quotation(3, 1800),
                quotation(4, 1800)),
            "7");
    assertEquals(2, messages.size());
    assertTrue(messages.get(0).text().startsWith("The statements."));
    assertTrue(messages.get(1).text().startsWith("[3] VNA\nA sentence"));
    assertEquals(null, messages.get(1).replyTo());
    assertEquals(List.of(), messages.get(0).keys());
    assertEquals(1, messages.get(1).keys().size());
  }

  @Test
  void aQuotationTooLongByItselfIsCutAfterASentenceAndStaysOne() {
    List<TelegramMessage> messages = TelegramMessageWriter.write(reply(quotation(1, 9000)), null);
    assertEquals(3, messages.size());
    for (TelegramMessage message : messages) {
      assertTrue(message.text().endsWith("."), "cut after a sentence");
      TelegramMessage.Mark quote =
          message.marks().stream()
              .filter(mark -> mark.type().equals("expandable_blockquote"))
              .findFirst()
              .orElseThrow();
      assertEquals(message.text().length(), quote.length());
    }
  }

  @Test
  void whateverIsSaidKeepsTelegramsLimitsAndLosesNoWord() {
    long seed = 4096L;
    Random random = new Random(seed);
    List<Style> styles = List.of(Style.values());
    for (int round = 0; round < 100; round++) {
      List<Block> blocks = new ArrayList<>();
      for (int n = random.nextInt(8) + 1; n > 0; n--) {
        Text text = Text.of("");
        for (int runs = random.nextInt(60); runs > 0; runs--) {
          text =
              text.and(
                  words(random), styles.get(random.nextInt(styles.size())), "https://x.org/" + n);
        }
        blocks.add(
            random.nextBoolean()
                ? new Block.Paragraph(text)
                : new Block.Quotation(Text.of("s"), text));
      }
      List<TelegramMessage> messages =
          TelegramMessageWriter.write(new Reply(blocks, List.of()), null);
      for (TelegramMessage message : messages) {
        assertTrue(message.text().length() <= 4096, "seed " + seed);
        assertTrue(message.marks().size() <= 100, "seed " + seed);
        assertTrue(!message.text().isBlank(), "seed " + seed);
        for (TelegramMessage.Mark mark : message.marks()) {
          assertTrue(mark.offset() >= 0 && mark.length() > 0, "seed " + seed);
          assertTrue(mark.offset() + mark.length() <= message.text().length(), "seed " + seed);
        }
        assertEquals(message, TelegramMessage.ofJson(message.toJson()));
      }
      String said = letters(blocks.stream().map(b -> EntityText.of(b).text()).toList());
      String sent = letters(messages.stream().map(TelegramMessage::text).toList());
      assertEquals(said.isEmpty() ? "…" : said, sent, "seed " + seed);
    }
  }

  private static String letters(List<String> texts) {
    return String.join("", texts).replaceAll("\\s+", "");
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      words.append(random.nextInt(9) == 0 ? "😀" : "chữ");
      words.append(random.nextInt(4) == 0 ? ". " : " ");
    }
    return random.nextInt(20) == 0 ? "x".repeat(random.nextInt(9000)) : words.toString();
  }
}
