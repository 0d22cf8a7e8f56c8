package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class CommandMessageTest {

  private static CommandMessage of(String message) {
    return CommandMessage.of(message).orElseThrow();
  }

  @Test
  void namesOfBothLanguagesWithOrWithoutDiacritics() {
    assertEquals(new CommandMessage(Command.SOURCES, Language.ENGLISH, "2"), of("/sources 2"));
    assertEquals(new CommandMessage(Command.SOURCES, Language.VIETNAMESE, "2"), of("/nguon  2 "));
    assertEquals(Command.SOURCES, of("/nguồn").command());
    assertEquals(Command.HELP, of("Trợ giúp").command());
    assertEquals(Command.HELP, of("tro giup").command());
    assertEquals("Japan, Korea", of("/compare@DoithoaiBot Japan, Korea").argument());
    assertEquals(null, of("/start").language());
    assertEquals("two\nlines", of("/ask two\nlines").argument());
  }

  @Test
  void whatIsNoCommandIsNone() {
    assertEquals(Optional.empty(), CommandMessage.of("Who chaired it?"));
    assertEquals(Optional.empty(), CommandMessage.of("/unknown"));
    assertEquals(Optional.empty(), CommandMessage.of("/"));
    assertEquals(Optional.empty(), CommandMessage.of("help me with the dialogue"));
    assertEquals(Optional.empty(), CommandMessage.of(""));
  }

  @Test
  void commandsThatAreQuestionsAreWordedInTheirLanguage() {
    Texts english = Texts.in(Language.ENGLISH);
    Texts vietnamese = Texts.in(Language.VIETNAMESE);
    assertEquals(
        "Timeline of the dialogues with Japan",
        AskedByCommand.question(of("/timeline Japan"), english));
    assertEquals(
        "So sánh các cuộc đối thoại với Nhật Bản và với Hàn Quốc",
        AskedByCommand.question(of("/sosanh Nhật Bản và Hàn Quốc"), vietnamese));
    assertEquals(
        "Compare the dialogues with Japan", AskedByCommand.question(of("/compare Japan"), english));
    assertEquals("", AskedByCommand.question(of("/timeline"), english));
    assertEquals("it’s {0} '", AskedByCommand.question(of("/ask it’s {0} '"), english));
    assertTrue(AskedByCommand.question(of("/timeline {0} '{1}'"), english).endsWith("{0} '{1}'"));
  }

  @Test
  void anyTextIsReadWithoutHarm() {
    long seed = 20_260_302L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? "/" : "");
      for (int n = random.nextInt(40); n > 0; n--) {
        text.appendCodePoint(random.nextInt(0x2000));
      }
      assertTrue(CommandMessage.of(text.toString()).isEmpty() || !text.isEmpty(), "seed " + seed);
      Action.of(text.toString());
    }
  }
}
