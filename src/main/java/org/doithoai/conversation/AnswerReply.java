package org.doithoai.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/**
 * An answer as a reply: statements first, below them each passage as a quotation with outlet and
 * date, then what can be done with it. A refusal shows no passages.
 */
final class AnswerReply {

  /** So many passages at once; the others are a press away. */
  static final int SHOWN = 5;

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
    List<Block> blocks = new ArrayList<>(ComparisonTables.blocks(answer.text()));
    List<List<Button>> rows = passages(answer, texts, blocks);
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
    rows.add(lastRow(answer.id(), texts));
    return new Reply(blocks, rows);
  }

  /** An answer for those who have not seen the question, which stands above it. */
  static Reply shared(KeptAnswer answer) {
    Texts texts = Texts.in(answer.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Text.of(answer.question(), Style.BOLD)));
    blocks.addAll(ComparisonTables.blocks(answer.text()));
    List<List<Button>> rows = passages(answer, texts, blocks);
    rows.add(lastRow(answer.id(), texts));
    return new Reply(blocks, rows);
  }

  /** Adds the first passages to the blocks; returns what can be done with the passages. */
  private static List<List<Button>> passages(KeptAnswer answer, Texts texts, List<Block> blocks) {
    String id = answer.id();
    List<KeptCitation> evidence = answer.evidence();
    List<KeptCitation> shown = evidence.subList(0, Math.min(SHOWN, evidence.size()));
    shown.forEach(passage -> blocks.add(quotation(passage, texts)));
    List<List<Button>> rows = new ArrayList<>(contextButtons(shown, id, texts));
    if (evidence.size() > SHOWN) {
      rows.add(
          List.of(
              new Button(texts.get("button.more", evidence.size() - SHOWN), new Action.More(id))));
    }
    return rows;
  }

  /** The passages that {@link #of} left out. */
  static Reply more(KeptAnswer answer, Texts texts) {
    List<KeptCitation> all = answer.evidence();
    List<KeptCitation> rest = all.subList(Math.min(SHOWN, all.size()), all.size());
    List<Block> blocks = new ArrayList<>();
    rest.forEach(passage -> blocks.add(quotation(passage, texts)));
    return blocks.isEmpty()
        ? Reply.of(texts.get("button.old"))
        : new Reply(blocks, contextButtons(rest, answer.id(), texts));
  }

  private static List<Button> lastRow(String id, Texts texts) {
    return List.of(
        new Button(texts.get("button.other"), new Action.OtherLanguage(id)),
        new Button("👍", new Action.Judge(id, true)),
        new Button("👎", new Action.Judge(id, false)));
  }

  private static List<List<Button>> contextButtons(
      List<KeptCitation> passages, String id, Texts texts) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < passages.size(); from += BUTTONS_IN_A_ROW) {
      int to = Math.min(passages.size(), from + BUTTONS_IN_A_ROW);
      rows.add(
          passages.subList(from, to).stream()
              .map(
                  passage ->
                      new Button(
                          texts.get("button.context", passage.number()),
                          new Action.Context(id, passage.number())))
              .toList());
    }
    return rows;
  }

  /** A passage: whose words, then the words, then in the other language if that is known. */
  static Block.Quotation quotation(KeptCitation passage, Texts texts) {
    Text words = Text.of(passage.quote());
    if (passage.translation() != null) {
      words =
          words
              .and("\n" + texts.get("quote.translation") + " ", Style.ITALIC)
              .and(passage.translation(), Style.ITALIC);
    }
    return new Block.Quotation(source(passage, texts), words);
  }

  /** Number, outlet, date and title of a passage; what is not known is left out. */
  static Text source(KeptCitation passage, Texts texts) {
    List<String> known = new ArrayList<>();
    if (passage.outlet() != null) {
      known.add(passage.outlet());
    }
    if (passage.date() != null) {
      known.add(texts.date(LocalDate.parse(passage.date())));
    }
    known.add(passage.heading());
    return Text.of("[" + passage.number() + "] ", Style.BOLD)
        .and(String.join(" · ", known), Style.BOLD, passage.url());
  }
}
