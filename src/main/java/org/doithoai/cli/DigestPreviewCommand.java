package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.app.DigestParts;
import org.doithoai.app.Wiring;
import org.doithoai.article.Article;
import org.doithoai.conversation.DigestReply;
import org.doithoai.digest.Digest;
import org.doithoai.digest.DigestInput;
import org.doithoai.digest.NewsItem;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.platform.terminal.ReplyText;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.FilterMatcher;
import org.doithoai.subscription.RequestFeatures;
import org.doithoai.subscription.Slot;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doithoai digest preview}: the digest that a sentence asks for, as it would be now. */
@Command(
    name = "preview",
    description = "Shows the digest that a sentence asks for, from the articles there are.")
final class DigestPreviewCommand extends BotCommand {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");

  @Parameters(
      paramLabel = "WISH",
      description = "What is wanted, in quotes: \"weekdays 7:30 about Japan\".")
  String sentence = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only articles of this day or later, 2024-01-01; without it all there are.")
  @Nullable LocalDate since;

  @Option(
      names = "--language",
      paramLabel = "en|vi|auto",
      description = "The digest's language. Default: auto, as the sentence says or is written.")
  String language = "auto";

  private static final Set<DigestRequest.Kind> ASKS =
      EnumSet.of(
          DigestRequest.Kind.SUBSCRIBE, DigestRequest.Kind.CHANGE, DigestRequest.Kind.PREVIEW);

  @Override
  public Integer call() throws IOException {
    Language chosen = language(language);
    PrintWriter out = out();
    PrintWriter err = err();
    Wiring wiring = wiring();
    DigestParts parts = wiring.digest();
    Clock clock = Clock.systemUTC();
    Language written = parts.detector().detect(sentence, Language.ENGLISH);
    LocalDate today = LocalDate.ofInstant(clock.instant(), SubscriptionFactory.HANOI);
    DigestRequest request =
        parts.wishes().read(sentence, written, today, RequestFeatures.Setting.COMMAND);
    if (!ASKS.contains(request.kind()) || request.missing() != null) {
      String words = request.unknown().isEmpty() ? sentence : request.unknown().getFirst();
      throw wrong(
          "this asks for no digest that could be shown: “"
              + words
              + "”; say when and what about, such as: every day at 8 about Japan");
    }
    Subscription subscription = subscription(request, chosen == null ? written : chosen, chosen);
    try (ArticleIndex index = wiring.folder().upToDate(err)) {
      tell(request, subscription, parts.words(), clock.instant(), err);
      List<NewsItem> news = news(index, subscription, parts, err);
      Digest digest =
          parts
              .writer(() -> wiring.retriever(index))
              .write(subscription, new DigestInput(news, Set.of(), false, 0));
      print(digest, out);
    }
    return CommandLine.ExitCode.OK;
  }

  private static void print(Digest digest, PrintWriter out) {
    for (int first = 0; first == 0 || first < digest.events().size(); first += DigestReply.PAGE) {
      if (first > 0) {
        out.println();
      }
      out.println(ReplyText.of(DigestReply.of(digest, first)));
    }
    out.flush();
  }

  private static Subscription subscription(
      DigestRequest request, Language spoken, @Nullable Language chosen) {
    Subscription made =
        SubscriptionFactory.make(
            request,
            "preview",
            new Subscriber("terminal", "terminal", null, true),
            "terminal",
            spoken,
            SubscriptionFactory.HANOI);
    return chosen == null || made.language() == chosen
        ? made
        : new Subscription(
            made.id(),
            made.subscriber(),
            made.owner(),
            chosen,
            made.filter(),
            made.timing(),
            made.evenWhenEmpty(),
            made.pausedUntil(),
            made.state());
  }

  /** How the sentence was understood, what was not, and when the digest would come. */
  private static void tell(
      DigestRequest request,
      Subscription subscription,
      SubscriptionWording words,
      Instant now,
      PrintWriter err) {
    err.println("understood: " + words.timing(subscription.timing(), Language.ENGLISH));
    err.println("about: " + words.filter(subscription.filter(), Language.ENGLISH));
    err.println("language: " + subscription.language().code());
    request
        .corrections()
        .forEach((typed, read) -> err.println("read “" + typed + "” as “" + read + "”"));
    if (!request.unknown().isEmpty()) {
      err.println("not understood: " + String.join(" | ", request.unknown()));
    }
    Slot next = subscription.next(now);
    if (next != null) {
      err.println("next: " + MOMENT.format(next.at().atZone(subscription.timing().zone())));
    }
    err.println();
    err.flush();
  }

  private List<NewsItem> news(
      ArticleIndex index, Subscription subscription, DigestParts parts, PrintWriter err)
      throws IOException {
    List<NewsItem> news = new ArrayList<>();
    int undated = 0;
    FilterMatcher matcher = parts.filters();
    matcher.put(subscription.id(), subscription.filter());
    for (IndexedArticle article : index.articles()) {
      if (!matcher.matching(article).contains(subscription.id())) {
        continue;
      }
      LocalDate day = day(article.article());
      undated += since != null && day == null ? 1 : 0;
      if (since == null || (day != null && !day.isBefore(since))) {
        news.add(new NewsItem(article.key(), false));
      }
    }
    if (undated > 0) {
      err.println("left out, since they have no date: " + undated);
      err.flush();
    }
    return news;
  }

  private static @Nullable LocalDate day(Article article) {
    return article.date() == null ? article.published() : article.date();
  }
}
