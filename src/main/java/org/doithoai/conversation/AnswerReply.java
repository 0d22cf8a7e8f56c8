package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/**
 * An answer as a reply: statements first, below them each passage once, as a quotation with outlet
 * and date in which the words that answer are bold, then what can be done with it. What is longer
 * than a screen is a press away. A refusal shows no passages.
 */
final class AnswerReply {

  private static final int BUTTONS_IN_A_ROW = 5;

  private AnswerReply() {}

  /**
   * An answer as it is kept.
   *
   * @param forOne whether one person alone sees it, who may share it then
   * @param offers what else it leads to; "follow this" only where it says something
   */
  static Reply of(KeptAnswer answer, boolean forOne, List<Button> offers) {
    Texts texts = Texts.in(answer.language());
    List<AnswerPages.Page> pages = AnswerPages.of(answer, texts);
    List<List<Button>> rows = rows(answer, pages, 0, texts);
    if (forOne) {
      rows.add(List.of(new Button(texts.get("button.share"), new Action.Share(answer.id()))));
    }
    List<Button> offered =
        offers.stream()
            .filter(o -> !answer.evidence().isEmpty() || !(o.action() instanceof Action.Follow))
            .toList();
    if (!offered.isEmpty()) {
      rows.add(offered);
    }
    rows.add(lastRow(answer, texts));
    return new Reply(pages.getFirst().blocks(), rows);
  }

  /** An answer for those who have not seen the question, which stands above it. */
  static Reply shared(KeptAnswer answer) {
    Reply reply = of(answer, false, List.of());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Text.of(answer.question(), Style.BOLD)));
    blocks.addAll(reply.blocks());
    return new Reply(blocks, reply.buttons());
  }

  /** A page of what {@link #of} left out, from 1. */
  static Reply more(KeptAnswer answer, int page, Texts texts) {
    List<AnswerPages.Page> pages = AnswerPages.of(answer, texts);
    return page >= pages.size()
        ? Reply.of(texts.get("button.old"))
        : new Reply(pages.get(page).blocks(), rows(answer, pages, page, texts));
  }

  /** What can be done with the passages of a page, and the way to the next. */
  private static List<List<Button>> rows(
      KeptAnswer answer, List<AnswerPages.Page> pages, int page, Texts texts) {
    AnswerPages.Page shown = pages.get(page);
    List<List<Button>> rows = contextButtons(shown.passages(), answer.id(), texts);
    if (page + 1 < pages.size()) {
      String label =
          shown.left() == 0
              ? texts.get("button.more.text")
              : texts.get("button.more", shown.left());
      rows.add(List.of(new Button(label, new Action.More(answer.id(), page + 1))));
    }
    return rows;
  }

  private static List<Button> lastRow(KeptAnswer answer, Texts texts) {
    List<Button> row = new ArrayList<>();
    if (answer.result() == KeptAnswer.Result.ANSWERED) {
      row.add(new Button(texts.get("button.other"), new Action.OtherLanguage(answer.id())));
    }
    row.add(new Button("👍", new Action.Judge(answer.id(), true)));
    row.add(new Button("👎", new Action.Judge(answer.id(), false)));
    return row;
  }

  private static List<List<Button>> contextButtons(
      List<KeptCitation> passages, String id, Texts texts) {
    String key = passages.size() == 1 ? "button.context.only" : "button.context";
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < passages.size(); from += BUTTONS_IN_A_ROW) {
      int to = Math.min(passages.size(), from + BUTTONS_IN_A_ROW);
      rows.add(
          passages.subList(from, to).stream()
              .map(
                  passage ->
                      new Button(
                          texts.get(key, passage.number()),
                          new Action.Context(id, passage.number())))
              .toList());
    }
    return rows;
  }
}
