package org.doithoai.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doithoai.conversation.AuditLog;
import org.doithoai.conversation.People;
import org.doithoai.web.DeskView.Table;
import org.doithoai.web.DeskView.Tile;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The operator's desk: how the bot does, what went wrong, who uses it. What is done here is noted
 * in the audit.
 */
final class DeskPages {

  private static final String PATH = DeskView.PATH;

  private static final String ACTOR = "desk";
  private static final int DAYS = 14;

  private final Frames frames;
  private final DeskStore store;
  private final DeskSource source;
  private final People people;
  private final AuditLog audit;
  private final DeskTables tables;

  DeskPages(Frames frames, Jdbi jdbi, DeskSource source, Clock clock) {
    this.frames = frames;
    this.store = new DeskStore(jdbi, clock);
    this.source = source;
    this.audit = new AuditLog(jdbi, clock);
    this.people = new People(jdbi, audit, clock);
    this.tables = new DeskTables(store, source);
  }

  Response answer(Request request) throws IOException {
    if (!frames.isOperator(request)) {
      return Response.seeOther(LoginPages.LOGIN);
    }
    String page =
        request.path().length() <= PATH.length() + 1
            ? DeskView.PAGES.getFirst()
            : request.path().substring(PATH.length() + 1);
    if (request.isPost()) {
      return frames.mayChange(request)
          ? act(request, page)
          : frames.message(request, 403, "gone.readers");
    }
    PageTexts texts = PageTexts.in(request.language());
    return switch (page) {
      case "today" -> today(request, texts);
      case "questions" -> show(request, page, tables.questions(texts));
      case "intake" -> show(request, page, tables.intake(texts));
      case "digests" -> show(request, page, List.of(tables.digests(texts)));
      case "queues" ->
          show(request, page, tiles(store.queues(), texts), null, tables.outbox(texts));
      case "people" -> show(request, page, List.of(tables.people(people.all(), texts)));
      case "audit" ->
          show(request, page, List.of(tables.audit(audit.newest(DeskTables.MOST), texts)));
      case "settings" -> show(request, page, List.of(tables.settings(texts)));
      default -> frames.message(request, 404, "gone.forged");
    };
  }

  private Response act(Request request, String page) throws IOException {
    String id = request.form("id");
    switch (request.form("act")) {
      case "remove" -> people.remove(person(id), ACTOR);
      case "erase" -> people.erase(person(id), ACTOR);
      case "export" -> {
        return Response.text(200, "application/json", people.export(person(id), ACTOR))
            .with("Content-Disposition", "attachment; filename=\"person.json\"");
      }
      case "hand-over" -> {
        Optional<DeskStore.Asked> asked = store.find(id);
        if (asked.isEmpty()) {
          return frames.message(request, 404, "gone.forged");
        }
        source.handOver(asked.get().question(), asked.get().language(), request.form("field"));
        audit.note(ACTOR, "handed over", id);
      }
      default -> throw new BadRequestException(400);
    }
    return Response.seeOther(PATH + "/" + (DeskView.PAGES.contains(page) ? page : "") + "?done=1");
  }

  private static String person(String id) {
    if (!id.matches("[a-z]{1,20}:[A-Za-z0-9-]{1,40}")) {
      throw new BadRequestException(400);
    }
    return id;
  }

  private Response show(Request request, String page, List<Table> tables) {
    return show(request, page, List.of(), null, tables);
  }

  private Response show(
      Request request,
      String page,
      List<Tile> tiles,
      DeskView.@Nullable Chart chart,
      List<Table> tables) {
    PageTexts texts = PageTexts.in(request.language());
    String done = request.query("done").isEmpty() ? "" : texts.get("desk.done");
    Frame frame = frames.of(request, texts.get("desk." + page));
    return frames.page(request, 200, "desk", new DeskView(frame, page, done, tiles, chart, tables));
  }

  private Response today(Request request, PageTexts texts) {
    List<DeskStore.Tally> tallies = store.tallies(DAYS);
    String last = store.today().toString();
    List<Tile> tiles = new ArrayList<>();
    for (String what : List.of("ASKED", "ANSWERED", "NOT_FOUND", "FAILED")) {
      long count =
          tallies.stream()
              .filter(t -> t.day().equals(last) && t.what().equals(what))
              .mapToLong(DeskStore.Tally::n)
              .sum();
      tiles.add(
          new Tile(
              String.valueOf(count),
              texts.get("tally." + what),
              what.equals("FAILED") && count > 0));
    }
    return show(
        request,
        "today",
        tiles,
        DeskChart.of(tallies, texts),
        tables.today(tallies.stream().filter(t -> t.day().equals(last)).toList(), texts));
  }

  private static List<Tile> tiles(QueueFigures figures, PageTexts texts) {
    return List.of(
        new Tile(String.valueOf(figures.inbox()), texts.get("queue.inbox"), false),
        new Tile(String.valueOf(figures.outbox()), texts.get("queue.outbox"), false),
        new Tile(
            figures.outboxOldest().toSeconds() + " s",
            texts.get("queue.oldest"),
            figures.outboxOldest().toMinutes() > 5),
        new Tile(
            figures.digestLateness().toSeconds() + " s",
            texts.get("queue.late"),
            figures.digestLateness().toMinutes() > 5));
  }
}
