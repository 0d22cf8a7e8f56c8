package org.doithoai.platform.terminal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doithoai.conversation.Command;
import org.doithoai.conversation.CommandMessage;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Json;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.OutboxMessage;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Pacer;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The bot in a terminal: one person's private chat. Each line is a message; a number presses the
 * button that has it, {@code >} before words answers the last message, {@code /quit} or the end of
 * input ends it. {@link #run} is for one thread, which waits for each answer.
 */
public final class TerminalChat implements Platform {

  /** Who sits at the terminal. */
  public static final String PERSON = "terminal:local";

  private static final String FORM = "form";
  private static final Set<String> LEAVING =
      Set.of("/quit", "/exit", "quit", "exit", "/thoat", "thoát");

  /** What a terminal sends for keys that mean nothing here, such as arrows. */
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z~]|\\p{Cntrl}");

  private static final Duration STOP = Duration.ofSeconds(2);

  private final Address here = new Address(PERSON, "here", null, true);
  private final ChatUser person = new ChatUser(PERSON, null);
  private final PrintWriter out;
  private final Clock clock;
  private final MessagePipeline pipeline;
  private final List<Key> keys = new ArrayList<>();
  private int messages;
  private @Nullable String form;

  /** A button and the message under which it stands. */
  private record Key(String action, String message) {}

  /** A message as it waits in the outbox. */
  record Shown(String kind, String text, List<List<String>> labels, List<List<String>> actions) {}

  /** A conversation that has not begun. */
  public TerminalChat(ConversationFactory chat, PrintWriter out) {
    this.out = out;
    this.clock = chat.clock();
    this.pipeline = chat.exchange(this);
  }

  /**
   * Reads and answers until the end.
   *
   * @param before done before each line is read
   */
  public void run(BufferedReader in, Runnable before) throws IOException, InterruptedException {
    out.println(
        ResourceBundle.getBundle("org.doithoai.platform.terminal.Terminal", Locale.getDefault())
            .getString("welcome"));
    pipeline.start();
    try {
      for (String line = next(in, before); line != null; line = next(in, before)) {
        String typed = ESCAPE.matcher(line).replaceAll("").strip();
        if (LEAVING.contains(typed.toLowerCase(Locale.ROOT))) {
          return;
        }
        if (!typed.isEmpty() || form != null) {
          pipeline.receiveAndWait(event(typed));
        }
      }
    } finally {
      pipeline.stop(STOP);
    }
  }

  private @Nullable String next(BufferedReader in, Runnable before) throws IOException {
    before.run();
    out.flush();
    return in.readLine();
  }

  private synchronized Incoming event(String typed) {
    String key = UUID.randomUUID().toString();
    String subject = form;
    if (subject != null) {
      form = null;
      return new Incoming.Filled(key, here, clock.instant(), person, subject, typed);
    }
    if (typed.matches("[1-9][0-9]?") && Integer.parseInt(typed) <= keys.size()) {
      Key pressed = keys.get(Integer.parseInt(typed) - 1);
      keys.clear();
      return new Incoming.ButtonClick(
          key, here, clock.instant(), person, key, pressed.message(), pressed.action());
    }
    keys.clear();
    boolean answers = typed.startsWith(">");
    return new Incoming.Message(
        key,
        here,
        clock.instant(),
        person,
        key,
        answers ? typed.substring(1).strip() : typed,
        answers ? String.valueOf(messages) : null,
        false,
        null,
        file(typed),
        false);
  }

  /** The file whose path stands behind the command that takes files in; null if there is none. */
  private static Incoming.@Nullable Attachment file(String typed) {
    return CommandMessage.of(typed)
        .filter(line -> line.command() == Command.ADD)
        .map(line -> new File(line.argument()))
        .filter(File::isFile)
        .map(file -> new Incoming.Attachment(file.getPath(), file.getName(), file.length()))
        .orElse(null);
  }

  @Override
  public byte[] download(Incoming.Attachment file, int limit) throws IOException {
    try (InputStream content = Files.newInputStream(Path.of(String.valueOf(file.file())))) {
      return Incoming.Attachment.read(content, limit);
    }
  }

  @Override
  public String account() {
    return PERSON;
  }

  @Override
  public List<String> render(Reply reply, @Nullable String replyTo) {
    return List.of(
        Json.write(
            new Shown(
                "",
                ReplyText.of(reply),
                each(reply.buttons(), Button::label),
                each(reply.buttons(), button -> button.action().callbackData()))));
  }

  private static List<List<String>> each(
      List<List<Button>> rows, java.util.function.Function<Button, String> word) {
    return rows.stream().map(row -> row.stream().map(word).toList()).toList();
  }

  @Override
  public String render(Outgoing.Notice notice) {
    return Json.write(new Shown("", notice.words(), List.of(), List.of()));
  }

  /** The next line fills a form in. */
  @Override
  public Optional<String> render(Outgoing.Extra extra) {
    return extra instanceof Outgoing.Form asked
        ? Optional.of(
            Json.write(
                new Shown(FORM, asked.prompt(), List.of(), List.of(List.of(asked.subject())))))
        : Optional.empty();
  }

  @Override
  public synchronized Delivery deliver(OutboxMessage message) {
    String id = String.valueOf(++messages);
    if (message.kind() == OutboxMessage.Kind.DELETE) {
      return new Delivery.Sent(message.target());
    }
    Shown shown = Json.read(message.payload(), Shown.class);
    if (!shown.text().isEmpty()) {
      out.println(shown.text());
    }
    if (shown.kind().equals(FORM)) {
      form = shown.actions().getFirst().getFirst();
    } else {
      for (int row = 0; row < shown.labels().size(); row++) {
        out.println(buttons(shown.labels().get(row), shown.actions().get(row), id));
      }
    }
    if (!shown.text().isEmpty()) {
      out.println();
    }
    out.flush();
    return new Delivery.Sent(id);
  }

  private String buttons(List<String> labels, List<String> actions, String message) {
    StringBuilder line = new StringBuilder("   ");
    for (int i = 0; i < labels.size(); i++) {
      keys.add(new Key(actions.get(i), message));
      line.append(" (").append(keys.size()).append(") ").append(labels.get(i)).append("  ");
    }
    return line.toString().stripTrailing();
  }

  @Override
  public Pacer.Rates rates() {
    return Pacer.Rates.UNLIMITED;
  }

  /** Whoever sits at the terminal decides there. */
  @Override
  public boolean administers(Address address, ChatUser person) {
    return true;
  }

  @Override
  public Working working(Address address, ChatUser person, @Nullable String messageId) {
    return () -> {};
  }
}
