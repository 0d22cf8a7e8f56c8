package org.doithoai.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/** Articles as replies: a page of the list, a whole one, or the part around a passage. */
final class ArticleReply {

  static final int PAGE = 8;

  /** The most of an article that is shown, in UTF-16 code units. */
  private static final int LONGEST = 12_000;

  /** So much at least is shown before and after a passage, if there is so much. */
  private static final int AROUND = 500;

  private static final Pattern PARAGRAPHS = Pattern.compile("\n\n+");

  private ArticleReply() {}

  /** A page of the list, from 0; the last one when there are fewer. */
  static Reply list(List<Article> articles, int page, Texts texts) {
    if (articles.isEmpty()) {
      return Reply.of(texts.get("sources.none"));
    }
    int pages = (articles.size() + PAGE - 1) / PAGE;
    int shown = Math.min(page, pages - 1);
    int from = shown * PAGE;
    int to = Math.min(articles.size(), from + PAGE);
    Text lines = Text.of(texts.get("sources.title", articles.size()), Style.BOLD);
    List<Button> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Article article = articles.get(i);
      lines = lines.and("\n" + (i + 1) + ". " + PassageQuotation.title(article.heading()));
      lines = lines.and("\n     " + about(article, texts), Style.ITALIC);
      numbers.add(
          new Button(String.valueOf(i + 1), new Action.Open(ArticleList.id(article.source()))));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(numbers.subList(0, Math.min(4, numbers.size())));
    if (numbers.size() > 4) {
      rows.add(numbers.subList(4, numbers.size()));
    }
    List<Button> turn = new ArrayList<>();
    if (shown > 0) {
      turn.add(new Button(texts.get("button.newer"), new Action.Sources(shown - 1)));
    }
    if (shown < pages - 1) {
      turn.add(new Button(texts.get("button.older"), new Action.Sources(shown + 1)));
    }
    if (!turn.isEmpty()) {
      rows.add(turn);
    }
    return new Reply(List.of(new Block.Paragraph(lines)), rows);
  }

  /** Date, outlet and language; what is not known is left out. */
  private static String about(Article article, Texts texts) {
    LocalDate date = article.date() == null ? article.published() : article.date();
    return Stream.of(
            date == null ? texts.get("article.undated") : texts.date(date),
            article.outlet() == null ? "" : article.outlet(),
            texts.get("language." + article.language().code()))
        .filter(words -> !words.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  /** A whole article, up to a length. */
  static Reply whole(Article article, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(head(article, texts)));
    String body = article.text().substring(article.bodyStart());
    String shown = body.length() <= LONGEST ? body : body.substring(0, LONGEST) + " …";
    for (String paragraph : PARAGRAPHS.split(shown, -1)) {
      if (!paragraph.isBlank()) {
        blocks.add(Block.Paragraph.of(paragraph));
      }
    }
    return new Reply(blocks, List.of());
  }

  /** Its title, and below that its date, outlet and language, as far as they are known. */
  static Text head(Article article, Texts texts) {
    return Text.of("")
        .and(PassageQuotation.title(article.heading()), Style.BOLD, article.url())
        .and("\n" + about(article, texts), Style.ITALIC);
  }

  /**
   * The part of an article around a passage, with the passage marked.
   *
   * @param article as it is now; null when it is gone: then only the passage is shown
   */
  static Reply context(KeptCitation passage, @Nullable Article article, Texts texts) {
    Span at = article == null ? null : place(passage, article.text());
    if (article == null || at == null) {
      return new Reply(
          List.of(
              PassageQuotation.of(passage, texts), Block.Paragraph.of(texts.get("context.gone"))),
          List.of());
    }
    String text = article.text();
    int from = paragraphStart(text, Math.max(0, at.start() - AROUND));
    int to = paragraphEnd(text, Math.min(text.length(), at.end() + AROUND));
    Text part =
        Text.of(from > 0 ? "… " : "")
            .and(text.substring(from, at.start()))
            .and(text.substring(at.start(), at.end()), Style.MARKED)
            .and(text.substring(at.end(), to) + (to < text.length() ? " …" : ""));
    return new Reply(
        List.of(new Block.Paragraph(head(article, texts)), new Block.Paragraph(part)),
        List.of(
            List.of(
                new Button(
                    texts.get("button.article"),
                    new Action.Open(ArticleList.id(article.source()))))));
  }

  /** Where the passage stands now; null when it stands there no more. */
  private static @Nullable Span place(KeptCitation passage, String text) {
    int start = passage.start();
    if (start >= 0 && text.startsWith(passage.quote(), start)) {
      return new Span(start, start + passage.quote().length());
    }
    int found = text.indexOf(passage.quote());
    return found < 0 ? null : new Span(found, found + passage.quote().length());
  }

  private static int paragraphStart(String text, int near) {
    int start = text.lastIndexOf('\n', near);
    return start < 0 || near - start > AROUND ? wordStart(text, near) : start + 1;
  }

  private static int wordStart(String text, int near) {
    int space = text.lastIndexOf(' ', near);
    return space < 0 ? 0 : space + 1;
  }

  private static int paragraphEnd(String text, int near) {
    int end = text.indexOf('\n', near);
    if (end >= 0 && end - near <= AROUND) {
      return end;
    }
    int space = text.indexOf(' ', near);
    return space < 0 ? text.length() : space;
  }
}
