package org.doithoai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.doithoai.app.Wiring;
import org.doithoai.index.ArticleIndex;
import org.doithoai.platform.terminal.TerminalChat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doithoai chat}: the bot in the terminal. */
@Command(
    name = "chat",
    description = "Talks with you in the terminal.",
    mixinStandardHelpOptions = true)
public final class ChatCommand implements Callable<Integer> {

  @Spec @SuppressWarnings("NullAway.Init") CommandSpec spec;
  @Mixin GlobalOptions options = new GlobalOptions();

  @Override
  public Integer call() throws IOException {
    Wiring wiring = new Wiring(options.settings());
    PrintWriter out = spec.commandLine().getOut();
    try (ArticleIndex index = wiring.upToDate(spec.commandLine().getErr())) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new TerminalChat(wiring.answerer(index), AnswerText::of, out).run(in);
    }
    return CommandLine.ExitCode.OK;
  }
}
