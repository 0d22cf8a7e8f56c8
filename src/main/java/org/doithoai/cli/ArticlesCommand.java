package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Wiring;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai articles}: what is indexed. */
@Command(name = "articles", description = "Lists the articles that are indexed, the newest first.")
public final class ArticlesCommand extends BotCommand {

  @Option(
      names = "--partner",
      paramLabel = "NAME",
      description = "Only meetings with this country or organization, by any of its names.")
  @Nullable String partner;

  @Option(names = "--language", paramLabel = "en|vi", description = "Only articles in it.")
  @Nullable String language;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Only events of this day (2024-02-27) or later.")
  @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Only events of this day or earlier.")
  @Nullable LocalDate until;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  AskCommand.Format format = AskCommand.Format.text;

  @Option(
      names = "--arrivals",
      description = "List what came, from where, and what was refused (and why) or is a copy.")
  boolean arrivals;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = out();
    if (arrivals) {
      if (ArrivalList.print(options.settings(), format == AskCommand.Format.json, out) == 0) {
        err().println("nothing has come in by itself or by \"add\" yet");
      }
      out.flush();
      return CommandLine.ExitCode.OK;
    }
    PrintWriter err = err();
    Wiring wiring = wiring();
    ArticleChoice choice = new ArticleChoice(partner(wiring), language(), since, until);
    try (ArticleIndex index = wiring.folder().upToDate(err)) {
      ArticleLinks links = new ArticleLinks(index);
      List<IndexedArticle> chosen = choice.of(index.articles());
      if (chosen.isEmpty()) {
        err.println("no article is of that kind; \"doithoai articles\" lists all of them");
      }
      for (IndexedArticle article : chosen) {
        out.println(
            format == AskCommand.Format.json
                ? ArticleJson.of(article, links.of(article), false)
                : line(article, links.of(article)));
      }
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private @Nullable Partner partner(Wiring wiring) {
    if (partner == null) {
      return null;
    }
    List<Partner> named = wiring.partners(partner);
    if (named.size() != 1) {
      throw wrong(
          "--partner is '"
              + partner
              + "', which names "
              + (named.isEmpty() ? "none; knowledge/dialogues.yaml has their names" : "several"));
    }
    return named.getFirst();
  }

  private @Nullable Language language() {
    if (language == null) {
      return null;
    }
    Optional<Language> known = Language.ofCode(language);
    return known.orElseThrow(() -> wrong("--language is en or vi, not " + language));
  }

  /** Day, language, outlet, title, file, and what it belongs together with. */
  private static String line(IndexedArticle indexed, Map<String, Link.Kind> linked) {
    Article article = indexed.article();
    String day = indexed.dayOrPublished().map(LocalDate::toString).orElse("-");
    String together =
        linked.entrySet().stream()
            .map(link -> ArticleLinks.words(link.getValue()) + " " + link.getKey())
            .collect(Collectors.joining(", "));
    String line =
        "%-10s  %s  %-8s  %s  (%s)"
            .formatted(
                day,
                article.language().code(),
                Objects.requireNonNullElse(article.outlet(), "-"),
                article.heading(),
                article.source());
    return IndexReport.printable(together.isEmpty() ? line : line + "  = " + together);
  }
}
