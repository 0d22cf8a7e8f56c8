package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeepLinksTest {

  private static CommandMessage read(String text) {
    return DeepLinks.command(text).orElseThrow();
  }

  @Test
  void aLinkCarriesACodeAQuestionOrAnArticle() {
    assertEquals(
        new CommandMessage(Command.PAIR, null, "7K3MQ-9A2XF"), read("/start p_7K3MQ-9A2XF"));
    assertEquals(
        new CommandMessage(Command.ASK, null, "three passages"),
        read("/start q_dGhyZWUgcGFzc2FnZXM"));
    assertEquals(Optional.of("0123456789ab"), DeepLinks.article(read("/start a_0123456789ab")));
  }

  @Test
  void whatIsNoQuestionInALinkIsABeginning() {
    for (String garbage : new String[] {"q_____", "q_AAAA", "q_-", "x_1", "q_gICA"}) {
      assertEquals(Command.START, read("/start " + garbage).command(), garbage);
    }
    assertEquals(Optional.empty(), DeepLinks.article(read("/sources 1")));
  }
}
