package org.doithoai.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.conversation.AuditLog;
import org.doithoai.conversation.People;
import org.doithoai.web.DeskView.Form;
import org.doithoai.web.DeskView.Row;
import org.doithoai.web.DeskView.Table;
import org.doithoai.web.DeskView.Tile;
import org.jdbi.v3.core.Jdbi;

/**
 * The operator's desk: how the bot does, what went wrong, who uses it. What is done here is noted
 * in the audit.
 */
final class DeskPages {

  private static final String PATH = DeskView.PATH;

  private static final String ACTOR = "desk";
  private static final int DAYS = 14;
  private static final int MOST = 100;

  private final Frames frames;
  private final DeskStore store;
  private final DeskSource source;
  private final People people;
  private final AuditLog audit;

  DeskPages(Frames frames, Jdbi jdbi, DeskSource source, Clock clock) {
    this.frames = frames;
    this.store = new DeskStore(jdbi, clock);
    this.source = source;
    this.audit = new AuditLog(jdbi, clock);
    this.people = new People(jdbi, audit, clock);
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
      case "questions" -> show(request, page, questions(texts));
      case "intake" -> show(request, page, intake(texts));
      case "digests" -> show(request, page, List.of(digests(texts)));
      case "queues" -> queues(request, texts);
      case "people" -> show(request, page, List.of(people(texts)));
      case "audit" -> show(request, page, List.of(audit(texts)));
      case "settings" -> show(request, page, List.of(settings(texts)));
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
      DeskView.@org.jspecify.annotations.Nullable Chart chart,
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
              .mapToLong(DeskStore.Tally::count)
              .sum();
      tiles.add(
          new Tile(
              String.valueOf(count),
              texts.get("tally." + what),
              what.equals("FAILED") && count > 0));
    }
    List<Row> accounts =
        tallies.stream()
            .filter(t -> t.day().equals(last))
            .map(t -> row(t.account(), texts.get("tally." + t.what()), String.valueOf(t.count())))
            .toList();
    List<Row> health =
        source.health().entrySet().stream()
            .map(
                each ->
                    row(
                        each.getKey(),
                        texts.get("level." + each.getValue().level()),
                        each.getValue().detail()))
            .toList();
    return show(
        request,
        "today",
        tiles,
        DeskChart.of(tallies, texts),
        List.of(
            table(texts, "desk.health", List.of("col.what", "col.state", "col.detail"), health),
            table(
                texts,
                "desk.accounts",
                List.of("col.account", "col.what", "col.count"),
                accounts)));
  }

  private List<Table> questions(PageTexts texts) {
    List<Row> rows = new ArrayList<>();
    for (List<DeskStore.Asked> group : DeskStore.grouped(store.wrong())) {
      DeskStore.Asked first = group.getFirst();
      Form handOver =
          new Form(
              PATH + "/questions",
              "hand-over",
              first.id(),
              texts.get("desk.hand-over"),
              texts.get("desk.which"),
              false);
      String reason =
          first.disliked()
              ? texts.get("desk.disliked") + " " + first.reason()
              : texts.get("tally.NOT_FOUND");
      rows.add(
          new Row(
              List.of(
                  ArticleHead.cut(first.question(), 300),
                  String.valueOf(group.size()),
                  ArticleHead.cut(reason, 200),
                  texts.moment(first.at())),
              List.of(handOver)));
    }
    return List.of(
        table(
            texts,
            "desk.questions",
            List.of("col.question", "col.count", "col.detail", "col.when"),
            rows.subList(0, Math.min(MOST, rows.size()))));
  }

  private List<Table> intake(PageTexts texts) {
    List<Row> feeds =
        source.feeds().entrySet().stream()
            .map(
                f ->
                    row(
                        f.getKey(),
                        f.getValue().isEmpty() ? texts.get("level.GOOD") : f.getValue()))
            .toList();
    List<Row> arrivals =
        source.arrivals().stream()
            .map(
                a ->
                    row(
                        texts.moment(a.at()),
                        a.state(),
                        ArticleHead.cut(a.what(), 200),
                        ArticleHead.cut(a.detail(), 200)))
            .toList();
    return List.of(
        table(texts, "desk.feeds", List.of("col.feed", "col.state"), feeds),
        table(
            texts,
            "desk.arrivals",
            List.of("col.when", "col.state", "col.what", "col.detail"),
            arrivals));
  }

  private Table digests(PageTexts texts) {
    List<Row> rows =
        store.subscriptions().stream()
            .map(
                s ->
                    row(
                        "#" + s.get("number"),
                        s.get("account") + " / " + s.get("chat"),
                        s.get("times") + " " + s.get("days") + " " + s.get("zone"),
                        s.get("state"),
                        moment(s.get("due_at"), texts),
                        moment(s.get("last"), texts)))
            .toList();
    return table(
        texts,
        "desk.digests",
        List.of("col.number", "col.chat", "col.times", "col.state", "col.due", "col.last"),
        rows);
  }

  private static String moment(@org.jspecify.annotations.Nullable String millis, PageTexts texts) {
    return millis == null || millis.isEmpty()
        ? "–"
        : texts.moment(Instant.ofEpochMilli(Long.parseLong(millis)));
  }

  private Response queues(Request request, PageTexts texts) {
    QueueFigures figures = store.queues();
    List<Tile> tiles =
        List.of(
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
    List<Row> rows =
        store.outbox().stream()
            .map(
                o ->
                    row(
                        o.getOrDefault("id", ""),
                        o.getOrDefault("lane", ""),
                        o.getOrDefault("kind", ""),
                        o.getOrDefault("state", ""),
                        o.getOrDefault("attempts", ""),
                        moment(o.get("created_at"), texts),
                        ArticleHead.cut(o.getOrDefault("problem", ""), 160)))
            .toList();
    Table table =
        table(
            texts,
            "desk.outbox",
            List.of(
                "col.number",
                "col.chat",
                "col.what",
                "col.state",
                "col.tries",
                "col.when",
                "col.detail"),
            rows);
    return show(request, "queues", tiles, null, List.of(table));
  }

  private Table people(PageTexts texts) {
    List<Row> rows = new ArrayList<>();
    for (People.Person person : people.all()) {
      String state =
          person.barred() ? "person.barred" : person.admin() ? "person.admin" : "person.asks";
      List<Form> forms = new ArrayList<>();
      if (!person.barred()) {
        forms.add(form("remove", person.id(), texts, true));
      }
      forms.add(form("export", person.id(), texts, false));
      forms.add(form("erase", person.id(), texts, true));
      Instant last = person.last();
      rows.add(
          new Row(
              List.of(
                  person.id(),
                  texts.get(state),
                  String.valueOf(person.questions()),
                  last == null ? "–" : texts.moment(last)),
              forms));
    }
    return table(
        texts,
        "desk.people",
        List.of("col.person", "col.state", "col.questions", "col.last"),
        rows);
  }

  private static Form form(String act, String id, PageTexts texts, boolean grave) {
    return new Form(PATH + "/people", act, id, texts.get("act." + act), null, grave);
  }

  private Table audit(PageTexts texts) {
    List<Row> rows =
        audit.newest(MOST).stream()
            .map(e -> row(texts.moment(e.at()), e.actor(), e.act(), e.subject()))
            .toList();
    return table(
        texts, "desk.audit", List.of("col.when", "col.actor", "col.what", "col.subject"), rows);
  }

  private Table settings(PageTexts texts) {
    List<Row> rows =
        source.settings().entrySet().stream()
            .map((Map.Entry<String, String> e) -> row(e.getKey(), e.getValue()))
            .toList();
    return table(texts, "desk.settings", List.of("col.key", "col.value"), rows);
  }

  private static Row row(@org.jspecify.annotations.Nullable String... cells) {
    List<String> known = new ArrayList<>();
    for (String cell : cells) {
      known.add(cell == null ? "" : cell);
    }
    return new Row(known, List.of());
  }

  private static Table table(PageTexts texts, String title, List<String> heads, List<Row> rows) {
    return new Table(
        texts.get(title),
        heads.stream().map(key -> texts.get(key)).toList(),
        rows,
        texts.get("none"));
  }
}
