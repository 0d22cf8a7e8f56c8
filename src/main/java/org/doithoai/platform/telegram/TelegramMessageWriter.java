package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Makes a reply into messages: as many blocks as fit into each, a block cut only when it is too
 * long by itself. The first message answers the question, the last one has the buttons. A pure
 * function.
 */
final class TelegramMessageWriter {

  /** Longest text of a message, in UTF-16 code units. */
  static final int LONGEST = 4096;

  /** Telegram drops what is beyond. */
  static final int MOST_MARKS = 100;

  private static final EntityText BETWEEN = new EntityText("\n\n", List.of());

  private TelegramMessageWriter() {}

  static List<TelegramMessage> write(Reply reply, @Nullable String replyTo) {
    List<EntityText> texts = texts(reply);
    List<List<TelegramMessage.Key>> keys =
        reply.buttons().stream()
            .map(
                row ->
                    row.stream()
                        .map(b -> new TelegramMessage.Key(b.label(), b.action().callbackData()))
                        .toList())
            .toList();
    List<TelegramMessage> messages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      EntityText text = texts.get(i);
      messages.add(
          new TelegramMessage(
              text.text(),
              text.marks(),
              i == texts.size() - 1 ? keys : List.of(),
              i == 0 ? replyTo : null,
              texts.size() == 1 ? RichMessages.of(reply) : null));
    }
    return messages;
  }

  /** The texts of a reply, each short enough; at least one. */
  static List<EntityText> texts(Reply reply) {
    List<EntityText> full = new ArrayList<>();
    EntityText text = new EntityText("", List.of());
    for (Block block : reply.blocks()) {
      for (EntityText piece : EntityText.of(block).cut(LONGEST)) {
        if (piece.text().isBlank()) {
          continue;
        }
        if (text.text().isEmpty()) {
          text = piece;
          continue;
        }
        EntityText longer = text.followedBy(BETWEEN).followedBy(piece);
        boolean fits = longer.text().length() <= LONGEST && longer.marks().size() <= MOST_MARKS;
        if (!fits) {
          full.add(text);
        }
        text = fits ? longer : piece;
      }
    }
    full.add(text.text().isEmpty() ? new EntityText("…", List.of()) : text);
    return full.stream().map(TelegramMessageWriter::bounded).toList();
  }

  private static EntityText bounded(EntityText piece) {
    return piece.marks().size() <= MOST_MARKS
        ? piece
        : new EntityText(piece.text(), piece.marks().subList(0, MOST_MARKS));
  }
}
