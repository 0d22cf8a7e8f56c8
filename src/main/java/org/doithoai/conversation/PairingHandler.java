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
  private final UnauthorizedUsers unauthorized;
  private final UsageCounters counters;
  private final AuditLog audit;

  PairingHandler(
      AccessControl access,
      PairingCodes pairing,
      UnauthorizedUsers unauthorized,
      UsageCounters counters,
      AuditLog audit) {
    this.audit = audit;
    this.access = access;
    this.pairing = pairing;
    this.unauthorized = unauthorized;
    this.counters = counters;
  }

  /** {@code /pair} of an admin, or {@code /pair CODE} of anybody. */
  void pair(TurnContext context, String argument) {
    if (!argument.isEmpty()) {
      redeem(context, argument);
    } else if (!access.isAdmin(context.person())) {
      context.sayText("pair.how");
    } else if (!context.address().confidential()) {
      context.sayText("pair.private");
    } else {
      String code = pairing.draw();
      String by = context.person().id();
      context.write(handle -> pairing.write(handle, code, false, by));
      Text words = Text.of(context.texts().get("pair.code") + "\n");
      words =
          words.and(
              context.texts().command(Command.PAIR.name(context.texts().language())) + " " + code,
              Style.CODE);
      context.say(new Reply(List.of(new Block.Paragraph(words)), List.of()));
    }
  }

  private void redeem(TurnContext context, String argument) {
    Optional<PairingCodes.Code> code =
        unauthorized.mayGuess(context.person()) ? pairing.find(argument) : Optional.empty();
    if (code.isPresent()) {
      context.write(
          handle -> {
            access.admit(handle, context.person(), code.get().admin(), code.get().madeBy());
            pairing.use(handle, argument);
            audit.note(
                handle,
                code.get().madeBy(),
                code.get().admin() ? "let in as admin" : "let in",
                context.person().id());
          });
      context.sayText(code.get().admin() ? "pair.admin" : "pair.welcome");
    } else {
      count(context, unauthorized.mustBeTold(context.person()), true);
      context.sayText("pair.wrong");
    }
  }

  /** Tells a stranger, once in a while, that the bot is not for everybody. */
  void turnAway(TurnContext context) {
    boolean tell = unauthorized.mustBeTold(context.person());
    if (tell) {
      context.sayText("access.stranger");
    }
    count(context, tell, false);
  }

  private void count(TurnContext context, boolean told, boolean guess) {
    context.write(
        handle -> {
          unauthorized.count(handle, context.person(), told, guess);
          counters.count(handle, context.address().account(), UsageCounters.Event.STRANGER);
        });
  }
}
