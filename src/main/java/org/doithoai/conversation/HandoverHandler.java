package org.doithoai.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.article.Article;
import org.doithoai.article.format.Format;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in files and addresses that an admin hands over, says what was read of each, and takes them
 * out again. Any number of threads may use one.
 */
final class HandoverHandler {

  private static final Logger LOG = LoggerFactory.getLogger(HandoverHandler.class);

  /** Addresses, and nothing else. */
  static final Pattern LINKS = Pattern.compile("(?:https?://\\S+\\s*)+");

  /** With an article's id: the subject of what is said of what was taken in. */
  private static final String TAKEN = "taken:";

  private static final int MOST_LINKS = 5;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_VALUES = 5;
  private static final int LONGEST_VALUE = 120;

  private final ArticleIntake intake;
  private final Platform platform;
  private final AccessControl access;
  private final ArticleList articles;
  private final AuditLog audit;

  HandoverHandler(
      ArticleIntake intake,
      Platform platform,
      AccessControl access,
      ArticleList articles,
      AuditLog audit) {
    this.intake = intake;
    this.platform = platform;
    this.access = access;
    this.articles = articles;
    this.audit = audit;
  }

  /**
   * Sees to a message that hands something over.
   *
   * @param text what is written
   * @param line the command that it is; null if none
   * @return whether it did; else the message is something else
   */
  boolean takes(
      TurnContext context, Incoming.Message message, String text, @Nullable CommandMessage line) {
    boolean asked = line != null && line.command() == Command.ADD;
    if (line != null && !asked) {
      return false;
    }
    String words = line == null ? text : line.argument();
    Incoming.Attachment file = message.attachment();
    boolean hasFile = file != null && file.file() != null;
    boolean hasLinks = LINKS.matcher(words).matches();
    boolean bare = hasLinks || (hasFile && (asked || words.isEmpty()));
    if (!bare || !(asked || (context.address().direct() && message.about() == null))) {
      return false;
    }
    if (!access.isAdmin(context.person())) {
      boolean means = asked || hasFile; // a bare address may be shown for another reason
      if (means) {
        context.sayText("handover.others");
      }
      return means;
    }
    try (Platform.Working _ =
        platform.working(context.address(), context.person(), context.message())) {
      if (file != null && hasFile) {
        file(context, file);
      }
      if (hasLinks) {
        Arrays.stream(words.strip().split("\\s+"))
            .distinct()
            .limit(MOST_LINKS)
            .forEach(link -> take(context, link, language -> intake.page(link, language)));
      }
    }
    return true;
  }

  private void file(TurnContext context, Incoming.Attachment file) {
    String name = String.valueOf(file.name());
    Optional<Format> format = Format.ofName(name);
    if (format.isEmpty()) {
      context.sayText("handover.kind", shown(name));
    } else if (file.size() > format.get().limit()) {
      context.sayText("handover.large", shown(name), format.get().limit() >> 20);
    } else {
      byte[] content;
      try {
        content = platform.download(file, format.get().limit());
      } catch (IOException e) {
        LOG.warn("A file that was handed over cannot be had: {}", e.getMessage());
        context.sayText("handover.lost", shown(name));
        return;
      }
      take(context, name, language -> intake.file(name, content, language));
    }
  }

  private interface Taking {
    ArticleIntake.Taken in(Language language) throws IOException;
  }

  private void take(TurnContext context, String name, Taking taking) {
    Texts texts = context.texts();
    try {
      ArticleIntake.Taken taken = taking.in(texts.language());
      String source = taken.article().source();
      String id = ArticleList.id(source);
      if (!taken.known()) {
        context.write(h -> audit.note(h, context.person().id(), "added", source));
      }
      context.say(read(taken, id, texts), TAKEN + id, null);
    } catch (IOException e) {
      context.sayText("handover.refused", shown(name), shown(String.valueOf(e.getMessage())));
    }
  }

  private static String shown(String word) {
    return PassageQuotation.bounded(word.replaceAll("\\p{Cntrl}", " "), LONGEST_NAME);
  }

  private static Reply read(ArticleIntake.Taken taken, String id, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(texts.get(taken.known() ? "handover.known" : "handover.taken")));
    Text head = ArticleReply.head(taken.article(), texts);
    if (taken.copyOf() != null) {
      String of = PassageQuotation.title(taken.copyOf());
      head = head.and("\n" + texts.get("handover.copy", of), Style.ITALIC);
    }
    blocks.add(new Block.Paragraph(head));
    List<String> lines = new ArrayList<>();
    taken
        .facts()
        .forEach(
            (label, values) ->
                lines.add(
                    label
                        + ": "
                        + String.join(
                            "; ",
                            values.stream()
                                .limit(MOST_VALUES)
                                .map(value -> PassageQuotation.bounded(value, LONGEST_VALUE))
                                .toList())));
    blocks.add(
        Block.Paragraph.of(
            lines.isEmpty() ? texts.get("handover.factless") : String.join("\n", lines)));
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button(texts.get("button.article"), new Action.Open(id)));
    if (!taken.known()) {
      buttons.add(new Button(texts.get("button.takeout"), new Action.TakeOut(id)));
    }
    return new Reply(blocks, List.of(buttons));
  }

  /** Takes an article out again; returns what to say in passing. */
  String takeOut(TurnContext context, String id) {
    Texts texts = context.texts();
    Article article = articles.findId(id).orElse(null);
    if (!access.isAdmin(context.person())) {
      return texts.get("handover.others");
    }
    try {
      if (article == null || !intake.takeOut(article)) {
        return texts.get("article.gone");
      }
    } catch (IOException e) {
      LOG.warn("An article cannot be taken out: {}", e.getMessage());
      return texts.get("answer.failed");
    }
    String source = article.source();
    context.write(h -> audit.note(h, context.person().id(), "took out", source));
    Reply out = Reply.of(texts.get("handover.out", PassageQuotation.title(article.heading())));
    context.turn().say(new Outgoing.Edit(context.address(), TAKEN + id, out));
    return "";
  }
}
