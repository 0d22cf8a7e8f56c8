package org.doithoai.chat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.doithoai.knowledge.Article;
import org.doithoai.language.Folding;
import org.doithoai.language.Language;
import org.jspecify.annotations.Nullable;

/** Does what commands ask for, but for questions. Any number of threads may use one. */
final class CommandDesk {

  /** With some id: the subject of a list of articles, whose page can be turned. */
  private static final String LIST = "list:";

  private final Map<Command, BiConsumer<Talk, String>> commands = new EnumMap<>(Command.class);
  private final Articles articles;
  private final Memories memories;
  private final Answers answers;
  private final @Nullable DigestDesk digests;
  private final ChatSettings settings;

  CommandDesk(
      Articles articles,
      Memories memories,
      Answers answers,
      FeedbackDesk feedback,
      PairingDesk pairing,
      @Nullable DigestDesk digests,
      Access access,
      ChatSettings settings) {
    this.articles = articles;
    this.memories = memories;
    this.answers = answers;
    this.digests = digests;
    this.settings = settings;
    commands.put(Command.START, (talk, argument) -> greet(talk));
    commands.put(Command.HELP, (talk, argument) -> help(talk));
    commands.put(Command.LANGUAGE, this::language);
    commands.put(Command.SOURCES, this::sources);
    commands.put(Command.ARTICLE, this::article);
    commands.put(Command.FORGET, (talk, argument) -> forget(talk));
    commands.put(Command.ABOUT, (talk, argument) -> about(talk));
    commands.put(Command.PRIVACY, (talk, argument) -> privacy(talk));
    commands.put(Command.PAIR, pairing::pair);
    commands.put(
        Command.DIGEST,
        digests == null ? (talk, sentence) -> talk.sayText("digest.off") : digests::command);
    commands.put(
        Command.FEEDBACK,
        (talk, argument) -> {
          if (!argument.isEmpty()) {
            feedback.remark(talk, argument);
          } else if (access.isAdmin(talk.person()) && talk.address().direct()) {
            feedback.report(talk);
          } else {
            talk.sayText("feedback.how");
          }
        });
  }

  /** Does what the command asks for; a command that is a question says how it is used. */
  void run(Talk talk, CommandLine line) {
    BiConsumer<Talk, String> command = commands.get(line.command());
    if (command == null) {
      talk.sayText("usage." + line.command().key());
    } else {
      command.accept(talk, line.argument());
    }
  }

  /** Shows a page of the list of articles, in the place of another page if it was asked there. */
  void turnPage(Talk talk, int page, @Nullable String subject) {
    Reply list = ArticleReply.list(articles.newestFirst(), page, talk.texts());
    if (subject != null && subject.startsWith(LIST)) {
      talk.turn().say(new Outgoing.Edit(talk.address(), subject, list));
    } else {
      talk.say(list, LIST + Answers.newId(), null);
    }
  }

  /** Shows the article with this id. */
  void open(Talk talk, String id) {
    Optional<Article> article = articles.findId(id);
    talk.say(
        article.isPresent()
            ? ArticleReply.whole(article.get(), talk.texts())
            : Reply.of(talk.texts().get("article.gone")));
  }

  /** Takes a choice of language. */
  void choose(Talk talk, @Nullable Language choice) {
    Memory memory = talk.memory().choosing(choice);
    String conversation = talk.conversation();
    talk.turn().write(handle -> memories.save(handle, conversation, memory));
    Talk after = talk.in(choice == null ? talk.texts().language() : choice);
    after.sayText("language.is." + (choice == null ? "auto" : choice.code()));
  }

  private void greet(Talk talk) {
    talk.say(
        new Reply(
            List.of(
                Block.Paragraph.of(talk.texts().get("start.hello")),
                Block.Paragraph.of(talk.texts().get("start.examples"))),
            List.of(languageButtons())));
  }

  private void help(Talk talk) {
    Texts texts = talk.texts();
    Text lines = Text.of(texts.get("help.commands"));
    for (Command command : Command.values()) {
      if (command.inMenu()) {
        lines = lines.and("\n/" + command.name(texts.language()));
        lines = lines.and(" – " + command.description(texts.language()));
      }
    }
    talk.say(
        new Reply(
            List.of(
                Block.Paragraph.of(texts.get("start.hello")),
                Block.Paragraph.of(texts.get("start.examples")),
                new Block.Paragraph(lines),
                Block.Paragraph.of(texts.get("help.groups"))),
            List.of()));
  }

  private static List<Button> languageButtons() {
    List<Button> buttons = new ArrayList<>();
    for (Language language : Language.values()) {
      buttons.add(new Button(Texts.in(language).get("language.own"), new Action.Choose(language)));
    }
    buttons.add(new Button("🌐 EN/VI", new Action.Choose(null)));
    return buttons;
  }

  private void language(Talk talk, String argument) {
    String word = Folding.fold(argument);
    if (word.matches("auto|tu dong|tudong")) {
      choose(talk, null);
    } else if (word.matches("vi|vietnamese|tieng viet|viet")) {
      choose(talk, Language.VIETNAMESE);
    } else if (word.matches("en|english|tieng anh|anh")) {
      choose(talk, Language.ENGLISH);
    } else {
      Reply ask = Reply.of(talk.texts().get("language.which"));
      talk.say(ask.with(List.of(languageButtons())));
    }
  }

  private void sources(Talk talk, String argument) {
    int page = argument.matches("[0-9]{1,4}") ? Integer.parseInt(argument) - 1 : 0;
    turnPage(talk, Math.max(0, page), null);
  }

  /** An article by its number in the list, or by words of its title. */
  private void article(Talk talk, String argument) {
    List<Article> all = articles.newestFirst();
    if (argument.isEmpty()) {
      talk.sayText("usage.article");
      return;
    }
    Optional<Article> found = Optional.empty();
    if (argument.matches("[0-9]{1,5}")) {
      int number = Integer.parseInt(argument);
      found = all.stream().skip(Math.max(0, number - 1L)).findFirst();
    } else {
      List<String> words = List.of(Folding.fold(argument).split("\\s+"));
      found =
          all.stream()
              .filter(a -> Folding.fold(a.heading()).contains(String.join(" ", words)))
              .findFirst()
              .or(
                  () ->
                      all.stream()
                          .filter(a -> words.stream().allMatch(Folding.fold(a.text())::contains))
                          .findFirst());
    }
    talk.say(
        found.isPresent()
            ? ArticleReply.whole(found.get(), talk.texts())
            : Reply.of(talk.texts().get("article.gone")));
  }

  private void forget(Talk talk) {
    String conversation = talk.conversation();
    talk.turn()
        .write(
            handle -> {
              memories.forget(handle, conversation);
              answers.forget(handle, conversation);
            });
    if (digests != null) {
      digests.forget(talk);
    }
    talk.sayText("forget.done");
  }

  private void about(Talk talk) {
    List<Article> all = articles.newestFirst();
    long english = all.stream().filter(a -> a.language() == Language.ENGLISH).count();
    talk.sayText("about", english, all.size() - english);
  }

  private void privacy(Talk talk) {
    ChatSettings.Keeping keeping = settings.keeping();
    talk.sayText(
        "privacy",
        settings.memory().questions(),
        settings.memory().forgetAfter().toMinutes(),
        keeping.answers().toDays(),
        keeping.unanswered().toDays(),
        keeping.feedback().toDays(),
        keeping.events().toDays());
    if (digests != null) {
      talk.sayText("privacy.digests", digests.keptDays());
    }
  }
}
