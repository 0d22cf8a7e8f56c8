package org.doithoai.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.text.Language;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A subscription as a row of its table. */
public final class SubscriptionRow {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SubscriptionRow() {}

  static Update bind(Update update, Subscription subscription) {
    Subscriber to = subscription.subscriber();
    Timing timing = subscription.timing();
    update
        .bind("id", subscription.id())
        .bind("account", to.account())
        .bind("chat", to.chat())
        .bind("thread", to.thread())
        .bind("direct", to.direct() ? 1 : 0)
        .bind("owner", subscription.owner())
        .bind("language", subscription.language().code())
        .bind("filter", json(subscription.filter()))
        .bind("zone", timing.zone().getId())
        .bind("quiet", quiet(timing.quiet()))
        .bind("evenEmpty", subscription.evenWhenEmpty() ? 1 : 0)
        .bind("state", subscription.state().name())
        .bind("until", Optional.ofNullable(timing.until()).map(LocalDate::toString))
        .bind("skipped", Optional.ofNullable(subscription.skipped()).map(Instant::toEpochMilli))
        .bind(
            "pausedUntil",
            Optional.ofNullable(subscription.pausedUntil()).map(LocalDate::toString));
    return switch (timing) {
      case Timing.AtOnce _ -> update.bind("times", (String) null).bind("days", (String) null);
      case Timing.Regular regular ->
          update
              .bind("times", joined(regular.times().stream().map(LocalTime::toString).toList()))
              .bind("days", regular.days().text());
    };
  }

  /** The subscription of a row. */
  public static Subscription read(ResultSet row, StatementContext context) throws SQLException {
    return new Subscription(
        row.getString("id"),
        new Subscriber(
            row.getString("account"),
            row.getString("chat"),
            row.getString("thread"),
            row.getInt("direct") == 1),
        row.getString("owner"),
        Language.ofCode(row.getString("language")).orElseThrow(),
        filter(row.getString("filter")),
        timing(row),
        row.getInt("even_empty") == 1,
        day(row.getString("paused_until")),
        Subscription.State.valueOf(row.getString("state")),
        row.getObject("skipped") == null ? null : Instant.ofEpochMilli(row.getLong("skipped")));
  }

  private static Timing timing(ResultSet row) throws SQLException {
    ZoneId zone = ZoneId.of(row.getString("zone"));
    QuietHours quiet = quietHours(row.getString("quiet"));
    String times = row.getString("times");
    if (times == null) {
      return new Timing.AtOnce(zone, quiet, day(row.getString("ends_on")));
    }
    return new Timing.Regular(
        Arrays.stream(times.split(",", -1)).map(LocalTime::parse).toList(),
        Recurrence.of(row.getString("days")),
        zone,
        quiet,
        day(row.getString("ends_on")));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(","));
  }

  private static @Nullable String quiet(@Nullable QuietHours hours) {
    return hours == null ? null : hours.from() + "-" + hours.to();
  }

  private static @Nullable QuietHours quietHours(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int dash = text.indexOf('-');
    return new QuietHours(
        LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
  }

  static String json(Filter filter) {
    try {
      return JSON.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Filter filter(String json) {
    try {
      return JSON.readValue(json, Filter.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
