package org.doithoai.conversation;

import java.util.List;
import java.util.Optional;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/** Gives codes to admins and lets in who brings one; tells strangers so. Any number of threads. */
final class PairingHandler {

  private final AccessControl access;
  private final PairingCodes pairing;
  private final UnauthorizedUsers strangers;
  private final UsageCounters tally;

  PairingHandler(AccessControl access, PairingCodes pairing, UnauthorizedUsers strangers, UsageCounters tally) {
    this.access = access;
    this.pairing = pairing;
    this.strangers = strangers;
    this.tally = tally;
  }

  /** {@code /pair} of an admin, or {@code /pair CODE} of anybody. */
  void pair(TurnContext talk, String argument) {
    if (!argument.isEmpty()) {
      redeem(talk, argument);
    } else if (!access.isAdmin(talk.person())) {
      talk.sayText("pair.how");
    } else if (!talk.address().confidential()) {
      talk.sayText("pair.private");
    } else {
      String code = pairing.draw();
      String by = talk.person().id();
      talk.turn().write(handle -> pairing.write(handle, code, false, by));
      Text words = Text.of(talk.texts().get("pair.code") + "\n");
      words = words.and(talk.texts().command(Command.PAIR) + " " + code, Style.CODE);
      talk.say(new Reply(List.of(new Block.Paragraph(words)), List.of()));
    }
  }

  private void redeem(TurnContext talk, String argument) {
    boolean stranger = !access.admits(talk.person(), talk.address());
    Optional<PairingCodes.Code> code =
        stranger && !strangers.mayGuess(talk.person()) ? Optional.empty() : pairing.find(argument);
    if (code.isPresent()) {
      talk.turn()
          .write(
              handle -> {
                access.admit(handle, talk.person(), code.get().admin(), code.get().madeBy());
                pairing.use(handle, argument);
              });
      talk.sayText(code.get().admin() ? "pair.admin" : "pair.welcome");
    } else {
      count(talk, false, true);
      talk.sayText("pair.wrong");
    }
  }

  /** Tells a stranger, once in a while, that the bot is not for everybody. */
  void turnAway(TurnContext talk) {
    boolean tell = strangers.mustBeTold(talk.person());
    if (tell) {
      talk.sayText("access.stranger");
    }
    count(talk, tell, false);
  }

  private void count(TurnContext talk, boolean told, boolean guess) {
    talk.turn()
        .write(
            handle -> {
              strangers.count(handle, talk.person(), told, guess);
              tally.count(handle, talk.address().account(), UsageCounters.Event.STRANGER);
            });
  }
}
