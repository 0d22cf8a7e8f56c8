package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Text;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of the bot's own, on platforms that have them: a page for each person, and the
 * beginning of a conversation. Any number of threads may use one.
 */
final class HomeTabHandler {

  private final ArticleList articles;
  private final @Nullable DigestHandler digests;

  /**
   * @param digests null where there are none
   */
  HomeTabHandler(ArticleList articles, @Nullable DigestHandler digests) {
    this.articles = articles;
    this.digests = digests;
  }

  /** Fills what the person opened. */
  void opened(TurnContext context, Incoming.Opened.Place place) {
    switch (place) {
      case PAGE -> draw(context);
      case PANE -> {
        if (context.address().thread() != null) {
          context.say(Reply.of(context.texts().get("start.hello")));
        }
        context
            .turn()
            .say(
                new Outgoing.Prompts(
                    context.address(),
                    context.texts().get("prompts.title"),
                    context.texts().get("prompts").lines().toList()));
      }
    }
  }

  /**
   * Draws the person's page anew: greeting, language, digests, articles, help, each with its
   * buttons.
   */
  void draw(TurnContext context) {
    Texts texts = context.texts();
    List<Reply> parts = new ArrayList<>();
    parts.add(Reply.of(texts.get("start.hello")));
    parts.add(Reply.of(texts.get("language.which")).with(List.of(languages())));
    if (digests != null) {
      parts.add(digests.overview(context));
    }
    parts.add(ArticleReply.list(articles.newestFirst(), 0, texts));
    parts.add(help(texts));
    context.turn().say(new Outgoing.Page(context.address(), context.person(), parts));
  }

  /** Draws the page of somebody who may not ask. */
  void drawForStranger(TurnContext context) {
    Reply stranger = Reply.of(context.texts().get("access.stranger"));
    context.turn().say(new Outgoing.Page(context.address(), context.person(), List.of(stranger)));
  }

  /** What the bot says to somebody new. */
  static Reply greeting(Texts texts) {
    return new Reply(
        List.of(
            Block.Paragraph.of(texts.get("start.hello")),
            Block.Paragraph.of(texts.get("start.examples"))),
        List.of(languages()));
  }

  /** Examples, commands, and where the bot listens. */
  static Reply help(Texts texts) {
    Text lines = Text.of(texts.get("help.commands"));
    for (Command command : Command.values()) {
      if (command.inMenu()) {
        lines = lines.and("\n" + texts.command(command.name(texts.language())));
        lines = lines.and(" – " + command.description(texts.language()));
      }
    }
    return new Reply(
        List.of(
            Block.Paragraph.of(texts.get("start.examples")),
            new Block.Paragraph(lines),
            Block.Paragraph.of(texts.get("help.groups"))),
        List.of());
  }

  /** A button for each language, and one for that of each question. */
  static List<Button> languages() {
    List<Button> buttons = new ArrayList<>();
    for (Language language : Language.values()) {
      buttons.add(new Button(Texts.in(language).get("language.own"), new Action.Choose(language)));
    }
    buttons.add(new Button("🌐 EN/VI", new Action.Choose(null)));
    return buttons;
  }
}
