package org.doithoai.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.doithoai.app.Wiring;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands have in common: the options that all take, where they print, how they refuse. */
@Command(mixinStandardHelpOptions = true)
abstract class BotCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin GlobalOptions options = new GlobalOptions();

  /** For results. */
  final PrintWriter out() {
    return of(spec).commandLine().getOut();
  }

  /** For messages. */
  final PrintWriter err() {
    return of(spec).commandLine().getErr();
  }

  /** The parts that the settings name; they warn on stderr. */
  final Wiring wiring() throws IOException {
    return new Wiring(options.settings(), warning -> err().println("doithoai: " + warning));
  }

  /** What is thrown at wrong usage. */
  final ParameterException wrong(String problem) {
    return new ParameterException(of(spec).commandLine(), problem);
  }

  /** What is said with {@code --language en|vi|auto}; null for auto. */
  final @Nullable Language language(String chosen) {
    return chosen.equals("auto")
        ? null
        : Language.ofCode(chosen)
            .orElseThrow(() -> wrong("--language is en, vi or auto, not " + chosen));
  }

  private static CommandSpec of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    return spec;
  }

  /** True if somebody watches, who may be shown progress. */
  static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
