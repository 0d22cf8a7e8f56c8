package org.doithoai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the bot says into rows of the outbox, within the transaction of whoever says it. What
 * belongs to the same turn key is written once, however often it is tried. Any number of threads
 * may use one.
 */
public final class OutboxWriter {

  private final Platform platform;
  private final Clock clock;
  private final Duration patience;

  /**
   * @param patience how long a message may wait to be sent before it is too late for it
   */
  public OutboxWriter(Platform platform, Clock clock, Duration patience) {
    this.platform = platform;
    this.clock = clock;
    this.patience = patience;
  }

  /** Whether something was written for this turn already. */
  public boolean knows(Handle handle, String turn) {
    return Sql.find(
            handle,
            Integer.class,
            "SELECT 1 FROM outbox WHERE account = ? AND turn_key = ? LIMIT 1",
            platform.account(),
            turn)
        .isPresent();
  }

  /**
   * Writes what a turn says.
   *
   * @param turn the key of the event that is answered, or of the digest that is delivered
   */
  public void write(Handle handle, String turn, List<Outgoing> says) {
    if (knows(handle, turn)) {
      return;
    }
    Row row = new Row(handle, turn);
    for (Outgoing outgoing : says) {
      switch (outgoing) {
        case Outgoing.Post post -> post(row, post);
        case Outgoing.Edit edit -> edit(row, edit);
        case Outgoing.Notice notice ->
            row.add(
                OutboxMessage.Kind.NOTICE,
                notice.address(),
                null,
                null,
                platform.render(notice),
                null);
        case Outgoing.TakeBack takeBack ->
            takeAway(row, takeBack.address(), messages(row, takeBack.subject()));
        case Outgoing.Extra extra -> extra(row, extra);
      }
    }
  }

  private void post(Row row, Outgoing.Post post) {
    String apology =
        post.late() == null ? null : platform.render(post.late(), post.replyTo()).getFirst();
    for (String payload : platform.render(post.reply(), post.replyTo())) {
      row.add(OutboxMessage.Kind.POST, post.address(), post.subject(), null, payload, apology);
      apology = null;
    }
  }

  private void extra(Row row, Outgoing.Extra extra) {
    Optional<String> payload = platform.render(extra);
    if (payload.isPresent()) {
      row.add(OutboxMessage.Kind.EXTRA, extra.address(), null, null, payload.get(), null);
      return;
    }
    switch (extra) {
      case Outgoing.Sheet(Address address, _, _, String replyTo, Reply reply) ->
          post(row, Outgoing.Post.of(address, replyTo, reply));
      case Outgoing.Form(Address address, _, String subject, _, String replyTo, String prompt) ->
          post(row, new Outgoing.Post(address, replyTo, Reply.of(prompt), subject, null));
      case Outgoing.Page _, Outgoing.Prompts _ -> {}
    }
  }

  /** Changes the messages there are, sends those that are more, takes away those too many. */
  private void edit(Row row, Outgoing.Edit edit) {
    List<Long> before = messages(row, edit.subject());
    List<String> now = platform.render(edit.reply(), null);
    for (int i = 0; i < now.size(); i++) {
      if (i < before.size()) {
        row.add(OutboxMessage.Kind.EDIT, edit.address(), null, before.get(i), now.get(i), null);
      } else {
        row.add(OutboxMessage.Kind.POST, edit.address(), edit.subject(), null, now.get(i), null);
      }
    }
    takeAway(
        row, edit.address(), before.subList(Math.min(now.size(), before.size()), before.size()));
  }

  /** The rows of the messages that show a subject. */
  private List<Long> messages(Row row, String subject) {
    return Sql.list(
        row.handle,
        Long.class,
        """
        SELECT id FROM outbox WHERE account = ? AND subject = ?
          AND kind = 'POST' AND state <> 'failed' ORDER BY id\
        """,
        platform.account(),
        subject);
  }

  private static void takeAway(Row row, Address address, List<Long> messages) {
    for (long message : messages) {
      row.add(OutboxMessage.Kind.DELETE, address, null, message, "", null);
      row.handle.execute("UPDATE outbox SET subject = NULL WHERE id = ?", message);
    }
  }

  private final class Row {

    private final Handle handle;
    private final String turn;
    private int part;

    Row(Handle handle, String turn) {
      this.handle = handle;
      this.turn = turn;
    }

    void add(
        OutboxMessage.Kind kind,
        Address address,
        @Nullable String subject,
        @Nullable Long target,
        String payload,
        @Nullable String apology) {
      Instant now = clock.instant();
      handle.execute(
          """
          INSERT INTO outbox (account, lane, turn_key, part, subject, kind, target, address,
            payload, apology, state, created_at, due_at, expires_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)\
          """,
          platform.account(),
          address.lane(),
          turn,
          part++,
          subject,
          kind,
          target,
          Json.write(address),
          payload,
          apology,
          now,
          now,
          now.plus(patience));
    }
  }
}
