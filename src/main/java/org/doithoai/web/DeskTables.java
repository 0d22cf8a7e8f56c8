package org.doithoai.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
    return List.of(
        table(
            texts,
            "desk.health col.what col.state col.detail",
            source.health().entrySet(),
            each ->
                row(
                    each.getKey(),
                    texts.get("level." + each.getValue().level()),
                    each.getValue().detail())),
        table(
            texts,
            "desk.accounts col.account col.what col.count",
            tallies,
            t -> row(t.account(), texts.get("tally." + t.what()), String.valueOf(t.n()))));
  }

  List<Table> questions(PageTexts texts) {
    List<List<DeskStore.Asked>> groups = DeskStore.grouped(store.wrong());
    return List.of(
        table(
            texts,
            "desk.questions col.question col.count col.detail col.when",
            groups.subList(0, Math.min(MOST, groups.size())),
            group -> {
              DeskStore.Asked first = group.getFirst();
              String reason =
                  first.disliked()
                      ? texts.get("desk.disliked") + " " + first.reason()
                      : texts.get("tally.NOT_FOUND");
              String which = texts.get("desk.which");
              String label = texts.get("desk.hand-over");
              return new Row(
                  List.of(
                      ArticleHead.cut(first.question(), 300),
                      String.valueOf(group.size()),
                      ArticleHead.cut(reason, 200),
                      texts.moment(first.at())),
                  List.of(
                      new Form(PATH + "/questions", "hand-over", first.id(), label, which, false)));
            }));
  }

  List<Table> intake(PageTexts texts) {
    return List.of(
        table(
            texts,
            "desk.feeds col.feed col.state",
            source.feeds().entrySet(),
            f -> row(f.getKey(), f.getValue().isEmpty() ? texts.get("level.GOOD") : f.getValue())),
        table(
            texts,
            "desk.arrivals col.when col.state col.what col.detail",
            source.arrivals(),
            a ->
                row(
                    texts.moment(a.at()),
                    a.state(),
                    ArticleHead.cut(a.what(), 200),
                    ArticleHead.cut(a.detail(), 200))));
  }

  Table digests(PageTexts texts) {
    return table(
        texts,
        "desk.digests col.number col.chat col.times col.state col.due col.last",
        store.subscriptions(),
        s ->
            row(
                "#" + s.get("number"),
                s.get("account") + " / " + s.get("chat"),
                s.get("times") + " " + s.get("days") + " " + s.get("zone"),
                s.get("state"),
                moment(s.get("due_at"), texts),
                moment(s.get("last"), texts)));
  }

  List<Table> outbox(PageTexts texts) {
    return List.of(
        table(
            texts,
            "desk.outbox col.number col.chat col.what col.state col.tries col.when col.detail",
            store.outbox(),
            o ->
                row(
                    o.get("id"),
                    o.get("lane"),
                    o.get("kind"),
                    o.get("state"),
                    o.get("attempts"),
                    moment(o.get("created_at"), texts),
                    ArticleHead.cut(o.getOrDefault("problem", ""), 160))));
  }

  private static String moment(@Nullable String millis, PageTexts texts) {
    return millis == null || millis.isEmpty()
        ? "–"
        : texts.moment(Instant.ofEpochMilli(Long.parseLong(millis)));
  }

  Table people(List<People.Person> all, PageTexts texts) {
    return table(
        texts,
        "desk.people col.person col.state col.questions col.last",
        all,
        person -> {
          String state =
              person.barred() ? "person.barred" : person.admin() ? "person.admin" : "person.asks";
          List<Form> forms = new ArrayList<>();
          if (!person.barred()) {
            forms.add(form("remove", person.id(), texts, true));
          }
          forms.add(form("export", person.id(), texts, false));
          forms.add(form("erase", person.id(), texts, true));
          Instant last = person.last();
          return new Row(
              List.of(
                  person.id(),
                  texts.get(state),
                  String.valueOf(person.questions()),
                  last == null ? "–" : texts.moment(last)),
              forms);
        });
  }

  private static Form form(String act, String id, PageTexts texts, boolean grave) {
    return new Form(PATH + "/people", act, id, texts.get("act." + act), null, grave);
  }

  Table audit(List<AuditLog.Entry> entries, PageTexts texts) {
    return table(
        texts,
        "desk.audit col.when col.actor col.what col.subject",
        entries,
        e -> row(texts.moment(e.at()), e.actor(), e.act(), e.subject()));
  }

  Table settings(PageTexts texts) {
    return table(
        texts,
        "desk.settings col.key col.value",
        source.settings().entrySet(),
        e -> row(e.getKey(), e.getValue()));
  }

  private static Row row(@Nullable String... cells) {
    return new Row(
        Arrays.stream(cells).map(cell -> Objects.requireNonNullElse(cell, "")).toList(), List.of());
  }

  /**
   * A table with a row for each of these.
   *
   * @param keys of its title and the heads of its columns
   */
  private static <T> Table table(
      PageTexts texts, String keys, Collection<T> of, Function<T, Row> row) {
    List<String> words = Arrays.stream(keys.split(" ", -1)).map(key -> texts.get(key)).toList();
    return new Table(
        words.getFirst(),
        words.subList(1, words.size()),
        of.stream().map(row).toList(),
        texts.get("none"));
  }
}
