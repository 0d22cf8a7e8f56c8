package org.doithoai.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A platform on which each line is a message; it does with parcels what it is told to. */
public final class FakePlatform implements Platform {

  private final String account;
  private final List<OutboxMessage> delivered = new ArrayList<>();
  private Function<OutboxMessage, Delivery> answer =
      message -> new Delivery.Sent("m" + message.id());

  public FakePlatform(String account) {
    this.account = account;
  }

  public synchronized void answer(Function<OutboxMessage, Delivery> decision) {
    answer = decision;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public List<String> render(Reply reply, @Nullable String replyTo) {
    List<String> lines = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> text.words().lines().forEach(lines::add);
        case Block.Lines(_, _, Text text) -> text.words().lines().forEach(lines::add);
        case Block.Table(var rows, Text text) -> text.words().lines().forEach(lines::add);
        case Block.Quotation(Text source, Text text) -> lines.add(text.words());
      }
    }
    return lines;
  }

  @Override
  public String render(Outgoing.Notice notice) {
    return notice.words();
  }

  @Override
  public synchronized Delivery deliver(OutboxMessage message) {
    delivered.add(message);
    notifyAll();
    return answer.apply(message);
  }

  /** Waits for so many deliveries, and gives their payloads. */
  public synchronized List<String> delivered(int count) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (delivered.size() < count && System.nanoTime() < end) {
      wait(1000);
    }
    return delivered.stream().map(OutboxMessage::payload).toList();
  }

  @Override
  public Pacer.Rates rates() {
    return Pacer.Rates.UNLIMITED;
  }

  @Override
  public Working working(Address address, ChatUser person, @Nullable String messageId) {
    return () -> {};
  }
}
