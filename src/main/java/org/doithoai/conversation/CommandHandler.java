package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.doithoai.article.Article;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Does what commands ask for, but for questions. Any number of threads may use one. */
final class CommandHandler {

  /** With some id: the subject of a list of articles, whose page can be turned. */
  private static final String LIST = "list:";

  private final Map<Command, BiConsumer<TurnContext, String>> commands = new EnumMap<>(Command.class);
  private final ArticleList articles;
  private final MemoryStore memories;
  private final AnswerStore answers;
  private final @Nullable DigestHandler digests;
  private final HomeTabHandler pages;
  private final ChatSettings settings;

  CommandHandler(
      ArticleList articles,
      MemoryStore memories,
      AnswerStore answers,
      FeedbackHandler feedback,
      PairingHandler pairing,
      @Nullable DigestHandler digests,
      AccessControl access,
      HomeTabHandler pages,
      ChatSettings settings) {
    this.articles = articles;
    this.memories = memories;
    this.answers = answers;
    this.digests = digests;
    this.pages = pages;
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
          } else if (access.isAdmin(talk.person()) && talk.address().confidential()) {
            feedback.report(talk);
          } else {
            talk.sayText("feedback.how");
          }
        });
  }

  /** Does what the command asks for; a command that is a question says how it is used. */
  void run(TurnContext talk, CommandMessage line) {
    BiConsumer<TurnContext, String> command = commands.get(line.command());
    if (command == null) {
      talk.sayText("usage." + line.command().key());
    } else {
      command.accept(talk, line.argument());
    }
  }

  /** Shows a page of the list of articles, in the place of another page if it was asked there. */
  void turnPage(TurnContext talk, int page, @Nullable String subject) {
    Reply list = ArticleReply.list(articles.newestFirst(), page, talk.texts());
    if (subject != null && subject.startsWith(LIST)) {
      talk.turn().say(new Outgoing.Edit(talk.address(), subject, list));
    } else {
      talk.say(list, LIST + AnswerStore.newId(), null);
    }
  }

  /** Shows the article with this id. */
  void open(TurnContext talk, String id) {
    Optional<Article> article = articles.findId(id);
    talk.show(
        talk.texts().get("sheet.article"),
        article.isPresent()
            ? ArticleReply.whole(article.get(), talk.texts())
            : Reply.of(talk.texts().get("article.gone")));
  }

  /** Takes a choice of language. */
  void choose(TurnContext talk, @Nullable Language choice) {
    ChatUser person = talk.person();
    talk.turn().write(handle -> memories.choose(handle, person, choice));
    TurnContext after = talk.in(choice == null ? talk.texts().language() : choice);
    after.sayText("language.is." + (choice == null ? "auto" : choice.code()));
    pages.draw(after);
  }

  private void greet(TurnContext talk) {
    talk.say(HomeTabHandler.greeting(talk.texts()));
  }

  private void help(TurnContext talk) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(talk.texts().get("start.hello")));
    blocks.addAll(HomeTabHandler.help(talk.texts()).blocks());
    talk.say(new Reply(blocks, List.of()));
  }

  private void language(TurnContext talk, String argument) {
    String word = Folding.fold(argument);
    if (word.matches("auto|tu dong|tudong")) {
      choose(talk, null);
    } else if (word.matches("vi|vietnamese|tieng viet|viet")) {
      choose(talk, Language.VIETNAMESE);
    } else if (word.matches("en|english|tieng anh|anh")) {
      choose(talk, Language.ENGLISH);
    } else {
      Reply ask = Reply.of(talk.texts().get("language.which"));
      talk.say(ask.with(List.of(HomeTabHandler.languages())));
    }
  }

  private void sources(TurnContext talk, String argument) {
    int page = argument.matches("[0-9]{1,4}") ? Integer.parseInt(argument) - 1 : 0;
    turnPage(talk, Math.max(0, page), null);
  }

  /** An article by its number in the list, or by words of its title. */
  private void article(TurnContext talk, String argument) {
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

  private void forget(TurnContext talk) {
    String conversation = talk.conversation();
    ChatUser person = talk.person();
    talk.turn()
        .write(
            handle -> {
              memories.forget(handle, conversation, person);
              answers.forget(handle, conversation);
            });
    if (digests != null) {
      digests.forget(talk);
    }
    talk.sayText("forget.done");
  }

  private void about(TurnContext talk) {
    List<Article> all = articles.newestFirst();
    long english = all.stream().filter(a -> a.language() == Language.ENGLISH).count();
    talk.sayText("about", english, all.size() - english);
  }

  private void privacy(TurnContext talk) {
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
