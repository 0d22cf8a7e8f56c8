package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.doithoai.article.Article;
import org.doithoai.messaging.Address;
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

  private final Map<Command, BiConsumer<TurnContext, String>> commands =
      new EnumMap<>(Command.class);
  private final ArticleList articles;
  private final MemoryStore memories;
  private final AnswerStore answers;
  private final @Nullable DigestHandler digests;
  private final HomeTabHandler homeTab;
  private final ChatSettings settings;

  CommandHandler(
      ArticleList articles,
      MemoryStore memories,
      AnswerStore answers,
      FeedbackHandler feedback,
      PairingHandler pairing,
      @Nullable DigestHandler digests,
      AccessControl access,
      HomeTabHandler homeTab,
      ChatSettings settings) {
    this.articles = articles;
    this.memories = memories;
    this.answers = answers;
    this.digests = digests;
    this.homeTab = homeTab;
    this.settings = settings;
    commands.put(Command.START, (context, argument) -> greet(context));
    commands.put(Command.HELP, (context, argument) -> help(context));
    commands.put(Command.LANGUAGE, this::language);
    commands.put(Command.SOURCES, this::sources);
    commands.put(Command.ARTICLE, this::article);
    commands.put(Command.FORGET, (context, argument) -> forget(context));
    commands.put(Command.ABOUT, (context, argument) -> about(context));
    commands.put(Command.PRIVACY, (context, argument) -> privacy(context));
    commands.put(Command.PAIR, pairing::pair);
    commands.put(
        Command.DIGEST,
        digests == null ? (context, sentence) -> context.sayText("digest.off") : digests::command);
    commands.put(
        Command.FEEDBACK,
        (context, argument) -> {
          if (!argument.isEmpty()) {
            feedback.remark(context, argument);
          } else if (access.isAdmin(context.person()) && context.address().confidential()) {
            feedback.report(context);
          } else {
            context.sayText("feedback.how");
          }
        });
  }

  /** Does what the command asks for; a command that is a question says how it is used. */
  void run(TurnContext context, CommandMessage line) {
    BiConsumer<TurnContext, String> command = commands.get(line.command());
    if (command == null) {
      String partners = String.join(", ", articles.partners(context.texts().language()));
      context.sayText("usage." + line.command().key(), partners);
    } else {
      command.accept(context, line.argument());
    }
  }

  /** Shows a page of the list of articles, in the place of another page if it was asked there. */
  void turnPage(TurnContext context, int page, @Nullable String subject) {
    Reply list = ArticleReply.list(articles.newestFirst(), page, context.texts());
    if (subject != null && subject.startsWith(LIST)) {
      context.turn().say(new Outgoing.Edit(context.address(), subject, list));
    } else {
      context.say(list, LIST + AnswerStore.newId(), null);
    }
  }

  /** Shows the article with this id. */
  void open(TurnContext context, String id) {
    Optional<Article> article = articles.findId(id);
    context.show(
        context.texts().get("sheet.article"),
        article.isPresent()
            ? ArticleReply.whole(article.get(), context.texts())
            : Reply.of(context.texts().get("article.gone")));
  }

  /** Takes a choice of language. */
  void choose(TurnContext context, @Nullable Language choice) {
    ChatUser person = context.person();
    context.write(handle -> memories.choose(handle, person, choice));
    TurnContext after = context.in(choice == null ? context.texts().language() : choice);
    after.sayText("language.is." + (choice == null ? "auto" : choice.code()));
    homeTab.draw(after);
  }

  private void greet(TurnContext context) {
    context.say(HomeTabHandler.greeting(context.texts()));
  }

  private void help(TurnContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(context.texts().get("start.hello")));
    blocks.addAll(HomeTabHandler.help(context.texts()).blocks());
    context.say(new Reply(blocks, List.of()));
  }

  private void language(TurnContext context, String argument) {
    String word = Folding.fold(argument);
    if (word.matches("auto|tu dong|tudong")) {
      choose(context, null);
    } else if (word.matches("vi|vietnamese|tieng viet|viet")) {
      choose(context, Language.VIETNAMESE);
    } else if (word.matches("en|english|tieng anh|anh")) {
      choose(context, Language.ENGLISH);
    } else {
      Reply ask = Reply.of(context.texts().get("language.which"));
      context.say(ask.with(List.of(HomeTabHandler.languages())));
    }
  }

  private void sources(TurnContext context, String argument) {
    int page = argument.matches("[0-9]{1,4}") ? Integer.parseInt(argument) - 1 : 0;
    turnPage(context, Math.max(0, page), null);
  }

  /** An article by its number in the list, or by words of its title. */
  private void article(TurnContext context, String argument) {
    List<Article> all = articles.newestFirst();
    if (argument.isEmpty()) {
      context.sayText("usage.article");
      return;
    }
    Optional<Article> found = Optional.empty();
    if (argument.matches("[0-9]{1,5}")) {
      int number = Integer.parseInt(argument);
      int place = Math.max(0, number - 1);
      found = place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
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
    context.say(
        found.isPresent()
            ? ArticleReply.whole(found.get(), context.texts())
            : Reply.of(context.texts().get("article.gone")));
  }

  private void forget(TurnContext context) {
    ChatUser person = context.person();
    Address address = context.address();
    context.write(
        handle -> {
          memories.forget(handle, address, person);
          answers.forget(handle, address, person);
        });
    if (digests != null) {
      digests.forget(context);
    }
    context.sayText("forget.done");
  }

  private void about(TurnContext context) {
    Map<Language, Integer> counts = articles.counts();
    context.sayText(
        "about",
        counts.getOrDefault(Language.ENGLISH, 0),
        counts.getOrDefault(Language.VIETNAMESE, 0));
  }

  private void privacy(TurnContext context) {
    ChatSettings.Keeping keeping = settings.keeping();
    context.sayText(
        "privacy",
        settings.memory().questions(),
        settings.memory().forgetAfter().toMinutes(),
        keeping.answers().toDays(),
        keeping.unanswered().toDays(),
        keeping.feedback().toDays(),
        keeping.events().toDays());
    if (digests != null) {
      context.sayText("privacy.digests", digests.keptDays());
    }
  }
}
