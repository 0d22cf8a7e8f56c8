package org.doithoai.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doithoai.conversation.AuditLog;
import org.doithoai.conversation.People;
import org.doithoai.web.DeskView.Form;
import org.doithoai.web.DeskView.Row;
import org.doithoai.web.DeskView.Table;
import org.jspecify.annotations.Nullable;

/** The tables of the operator's desk, with what can be done in their rows. */
final class DeskTables {

  /** Rows of a table. */
  static final int MOST = 100;

  private static final String PATH = DeskView.PATH;

  private final DeskStore store;
  private final DeskSource source;

  DeskTables(DeskStore store, DeskSource source) {
    this.store = store;
    this.source = source;
  }

  /**
   * What is well and what is not, and how much was asked.
   *
   * @param tallies of today
   */
  List<Table> today(List<DeskStore.Tally> tallies, PageTexts texts) {
    List<Row> accounts =
        tallies.stream()
            .map(t -> row(t.account(), texts.get("tally." + t.what()), String.valueOf(t.n())))
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
    return List.of(
        table(texts, "desk.health", List.of("col.what", "col.state", "col.detail"), health),
        table(texts, "desk.accounts", List.of("col.account", "col.what", "col.count"), accounts));
  }

  List<Table> questions(PageTexts texts) {
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

  List<Table> intake(PageTexts texts) {
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

  Table digests(PageTexts texts) {
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

  List<Table> outbox(PageTexts texts) {
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
    return List.of(
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
            rows));
  }

  private static String moment(@Nullable String millis, PageTexts texts) {
    return millis == null || millis.isEmpty()
        ? "–"
        : texts.moment(Instant.ofEpochMilli(Long.parseLong(millis)));
  }

  Table people(List<People.Person> all, PageTexts texts) {
    List<Row> rows = new ArrayList<>();
    for (People.Person person : all) {
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

  Table audit(List<AuditLog.Entry> entries, PageTexts texts) {
    List<Row> rows =
        entries.stream()
            .map(e -> row(texts.moment(e.at()), e.actor(), e.act(), e.subject()))
            .toList();
    return table(
        texts, "desk.audit", List.of("col.when", "col.actor", "col.what", "col.subject"), rows);
  }

  Table settings(PageTexts texts) {
    List<Row> rows =
        source.settings().entrySet().stream()
            .map((Map.Entry<String, String> e) -> row(e.getKey(), e.getValue()))
            .toList();
    return table(texts, "desk.settings", List.of("col.key", "col.value"), rows);
  }

  private static Row row(@Nullable String... cells) {
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
