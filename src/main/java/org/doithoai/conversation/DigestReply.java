package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.digest.Digest;
import org.doithoai.digest.Event;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/**
 * A digest as a reply: each event with its title, what is said of it and who reports it, and below
 * it the passages.
 */
public final class DigestReply {

  /** So many events are shown at once. */
  public static final int PAGE = 5;

  private DigestReply() {}

  /**
   * A page of a digest, without buttons; a line that nothing is new when it has no events.
   *
   * @param first the first event shown, from 0; further pages have no head
   */
  public static Reply of(Digest digest, int first) {
    Texts texts = Texts.in(digest.language());
    List<Event> events = digest.events();
    if (first >= events.size()) {
      return Reply.of(texts.get("digest.nothing"));
    }
    List<Block> blocks = new ArrayList<>();
    if (first == 0) {
      blocks.add(new Block.Paragraph(heading(digest, texts)));
    }
    int end = Math.min(events.size(), first + PAGE);
    blocks.addAll(events(events.subList(first, end), texts));
    int left = events.size() - end + digest.more();
    if (left > 0) {
      blocks.add(Block.Paragraph.of(texts.get("digest.more", left)));
    }
    return new Reply(blocks, List.of());
  }

  /** Some events, each with its passages. */
  static List<Block> events(List<Event> events, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    for (Event event : events) {
      blocks.add(new Block.Paragraph(event(event, texts)));
      event.citations().forEach(citation -> blocks.add(quotation(citation, texts)));
    }
    return blocks;
  }

  private static Text heading(Digest digest, Texts texts) {
    int events = digest.events().size() + digest.more();
    Text heading = Text.of(texts.get("digest.heading", events), Style.BOLD);
    return digest.caughtUp() ? heading.and("\n" + texts.get("digest.late"), Style.ITALIC) : heading;
  }

  private static Text event(Event event, Texts texts) {
    String title =
        event.correction() ? texts.get("digest.correction", event.title()) : event.title();
    Text text = Text.of(title, Style.BOLD);
    for (Statement statement : event.statements()) {
      text = text.and("\n" + statement.withNumbers());
    }
    for (String difference : event.differences()) {
      text = text.and("\n" + texts.get("digest.difference", difference));
    }
    text = text.and("\n");
    String before = "";
    for (Event.Link link : event.articles()) {
      String outlet = link.outlet() == null ? link.heading() : link.outlet();
      text =
          text.and(before)
              .and(
                  texts.get("digest.link", outlet, texts.get("language." + link.language().code())),
                  Style.ITALIC,
                  link.url());
      before = " · ";
    }
    return text;
  }

  private static Block.Quotation quotation(Citation citation, Texts texts) {
    return PassageQuotation.of(KeptCitation.of(citation, PassageLinks.source(citation)), texts);
  }
}
