package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Wiring;
import org.doithoai.article.Article;
import org.doithoai.article.PageReading;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doithoai show ID}: one article with all that is known of it. */
@Command(
    name = "show",
    description = "Shows an article: what is known of it, its facts, its text, its copies.")
public final class ShowCommand extends BotCommand {

  private static final int MOST_NAMED = 5;

  @Parameters(
      paramLabel = "ID",
      description =
          "The article's file as \"articles\" lists it; a part of it or of its title will do.")
  String id = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  AskCommand.Format format = AskCommand.Format.text;

  @Option(
      names = "--all",
      description = "Also shows what of the file was left aside, each block of it behind a |.")
  boolean all;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = out();
    PrintWriter err = err();
    Wiring wiring = wiring();
    try (ArticleIndex index = wiring.folder().upToDate(err)) {
      IndexedArticle article = named(index.articles());
      Map<String, Link.Kind> linked = new ArticleLinks(index).of(article);
      if (format == AskCommand.Format.json) {
        out.println(ArticleJson.of(article, linked, true));
      } else {
        show(article, linked, out);
        if (all) {
          whole(article, wiring, out);
        }
      }
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /**
   * The one article of that name: the whole name goes before its ends, these before words in it.
   */
  private IndexedArticle named(List<IndexedArticle> articles) throws IOException {
    String name = Folding.nfc(id);
    List<IndexedArticle> found =
        articles.stream().filter(each -> source(each).equals(name)).toList();
    if (found.isEmpty()) {
      found =
          articles.stream()
              .filter(each -> source(each).startsWith(name) || source(each).endsWith(name))
              .toList();
    }
    if (found.isEmpty()) {
      String part = Folding.fold(name);
      found =
          articles.stream()
              .filter(
                  each ->
                      Folding.fold(source(each)).contains(part)
                          || Folding.fold(each.article().heading()).contains(part))
              .toList();
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    String names =
        found.stream()
            .limit(MOST_NAMED)
            .map(each -> each.article().source())
            .collect(Collectors.joining(", "));
    throw new IOException(
        IndexReport.printable(
            found.isEmpty()
                ? "there is no article '" + id + "'; \"doithoai articles\" lists them"
                : "'" + id + "' may be any of " + found.size() + ": " + names));
  }

  /** As people type it: systems differ in how they store accents. */
  private static String source(IndexedArticle article) {
    return Folding.nfc(article.article().source());
  }

  private static void show(IndexedArticle indexed, Map<String, Link.Kind> linked, PrintWriter out) {
    Article article = indexed.article();
    line("file", article.source(), out);
    line("title", article.title(), out);
    line("language", article.language().code(), out);
    line("date", article.date(), out);
    line("published", article.published(), out);
    line("outlet", article.outlet(), out);
    line("author", article.author(), out);
    line("url", article.url(), out);
    linked.forEach((source, kind) -> line(ArticleLinks.words(kind), source, out));
    out.println();
    for (Fact fact : indexed.facts()) {
      String detail = fact.detail() == null ? "" : " (" + fact.detail() + ")";
      out.printf(
          "%-10s %s%s  [%d-%d]%n",
          fact.kind().name().toLowerCase(Locale.ROOT),
          IndexReport.printable(fact.value()),
          IndexReport.printable(detail),
          fact.span().start(),
          fact.span().end());
    }
    out.println();
    out.println(article.text().replaceAll("[\\p{Cntrl}&&[^\n]]", "?"));
  }

  /** The file's blocks in order; what was left aside is marked. */
  private static void whole(IndexedArticle article, Wiring wiring, PrintWriter out)
      throws IOException {
    Optional<PageReading> reading = wiring.folder().blocks(article.key());
    if (reading.isEmpty()) {
      throw new IOException("the file of " + article.article().source() + " cannot be read now");
    }
    out.println("-- the whole file; what was left aside stands behind a | --");
    List<String> texts = reading.get().texts();
    for (int i = 0; i < texts.size(); i++) {
      out.println((reading.get().kept().get(i) ? "" : "| ") + IndexReport.printable(texts.get(i)));
    }
  }

  private static void line(String what, @Nullable Object value, PrintWriter out) {
    out.printf("%-11s %s%n", what, value == null ? "-" : IndexReport.printable(value.toString()));
  }
}
