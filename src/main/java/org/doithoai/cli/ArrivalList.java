package org.doithoai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.doithoai.app.Databases;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Settings;
import org.doithoai.intake.Arrival;
import org.doithoai.intake.IngestLog;
import org.doithoai.storage.Database;

/** What came, was refused or is a copy, for {@code articles --arrivals}. */
final class ArrivalList {

  private static final int MOST = 500;

  private ArrivalList() {}

  /** Prints the newest, a line each; gives how many. */
  static int print(Settings settings, boolean asJson, PrintWriter out) {
    try (Database database = Databases.open(settings)) {
      List<Arrival> newest = new IngestLog(database.jdbi(), Clock.systemUTC()).newest(MOST);
      for (Arrival arrival : newest) {
        out.println(asJson ? json(arrival) : line(arrival));
      }
      return newest.size();
    }
  }

  private static String line(Arrival arrival) {
    String what = arrival.file() == null ? arrival.address() : arrival.file();
    String from = arrival.address().equals(what) ? "" : "  from " + arrival.address();
    String detail =
        arrival.detail().isEmpty()
            ? ""
            : (arrival.state() == Arrival.State.COPY ? "  of " : ": ") + arrival.detail();
    return IndexReport.printable(
        "%s  %-8s  %s%s%s"
            .formatted(
                arrival.changedAt().truncatedTo(ChronoUnit.SECONDS),
                state(arrival),
                what,
                detail,
                from));
  }

  private static String state(Arrival arrival) {
    return arrival.state().name().toLowerCase(Locale.ROOT);
  }

  private static String json(Arrival arrival) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("address", arrival.address())
        .put("origin", arrival.origin())
        .put("title", arrival.title())
        .put("state", state(arrival))
        .put("file", arrival.file())
        .put("detail", arrival.detail())
        .put("tries", arrival.tries())
        .put("came_at", arrival.cameAt().toString())
        .put("changed_at", arrival.changedAt().toString())
        .toString();
  }
}
