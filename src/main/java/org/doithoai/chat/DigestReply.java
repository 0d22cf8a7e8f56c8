package org.doithoai.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.digest.Digest;
import org.doithoai.digest.Event;

/**
 * A digest as a reply: each event with its title, what is said of it and who reports it, and below it
 * the passages. Buttons are for others to add.
 */
public final class DigestReply {

  private DigestReply() {}

  /** The digest; a line that nothing is new when it has no events. */
  public static Reply of(Digest digest) {
    Texts texts = Texts.in(digest.language());
    List<Block> blocks = new ArrayList<>();
    if (digest.events().isEmpty()) {
      return Reply.of(texts.get("digest.nothing"));
    }
    int events = digest.events().size() + digest.more();
    Text heading = Text.of(texts.get("digest.heading", events), Style.BOLD);
    if (digest.caughtUp()) {
      heading = heading.and("\n" + texts.get("digest.late"), Style.ITALIC);
    }
    blocks.add(new Block.Paragraph(heading));
    for (Event event : digest.events()) {
      blocks.add(new Block.Paragraph(event(event, texts)));
      event.citations().forEach(citation -> blocks.add(quotation(citation, texts)));
    }
    if (digest.more() > 0) {
      blocks.add(Block.Paragraph.of(texts.get("digest.more", digest.more())));
    }
    return new Reply(blocks, List.of());
  }

  /** Why each event is in the digest, a line each. */
  public static Reply reasons(Digest digest) {
    Texts texts = Texts.in(digest.language());
    return digest.events().isEmpty()
        ? Reply.of(texts.get("digest.nothing"))
        : Reply.of(
            digest.events().stream()
                .map(event -> "• " + event.title() + "\n" + event.reason())
                .collect(Collectors.joining("\n")));
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
    return AnswerReply.quotation(Evidence.of(citation), texts);
  }
}
