package org.doithoai.platform.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A conversation over a terminal: each line is a question, or a command that begins with a slash.
 * Ends with {@code /quit} or the end of input. For one thread.
 */
public final class TerminalChat {

  /** Earlier questions that a follow-up can refer to. */
  private static final int REMEMBERED = 8;

  private final Answerer answerer;
  private final Function<Outcome, String> format;
  private final PrintWriter out;
  private final List<String> history = new ArrayList<>();
  private @Nullable Language chosen;
  private Language spoken = Language.ENGLISH;

  /**
   * A conversation that has not begun.
   *
   * @param format the answer as it is shown
   */
  public TerminalChat(Answerer answerer, Function<Outcome, String> format, PrintWriter out) {
    this.answerer = answerer;
    this.format = format;
    this.out = out;
  }

  /** Reads and answers until the end. */
  public void run(BufferedReader in) throws IOException {
    say("welcome");
    prompt();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String typed = line.strip();
      if (typed.equals("/quit") || typed.equals("/exit")) {
        return;
      }
      if (typed.startsWith("/")) {
        command(typed);
      } else if (!typed.isEmpty()) {
        ask(typed);
      }
      prompt();
    }
  }

  private void ask(String question) {
    Outcome outcome = answerer.answer(new Question(question, chosen, history));
    spoken = outcome.language();
    history.add(question);
    if (history.size() > REMEMBERED) {
      history.removeFirst();
    }
    out.println(format.apply(outcome));
  }

  private void command(String typed) {
    String[] words = typed.split("\\s+", 2);
    String argument = words.length > 1 ? words[1].strip() : "";
    switch (words[0].toLowerCase(Locale.ROOT)) {
      case "/language", "/ngonngu" -> language(argument);
      case "/forget", "/quen" -> {
        history.clear();
        say("forgotten");
      }
      case "/help", "/start", "/trogiup" -> say("help");
      default -> say("unknown");
    }
  }

  private void language(String argument) {
    Optional<Language> named = Language.ofCode(argument);
    if (named.isEmpty() && !argument.equals("auto")) {
      say("language.usage");
      return;
    }
    chosen = named.orElse(null);
    spoken = named.orElse(spoken);
    say("language.set");
  }

  private void say(String key) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.doithoai.platform.terminal.Terminal",
            spoken.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    out.println(bundle.getString(key));
  }

  private void prompt() {
    out.print("> ");
    out.flush();
  }
}
