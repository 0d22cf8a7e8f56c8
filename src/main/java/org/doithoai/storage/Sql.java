package org.doithoai.storage;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Single statements: values in the order of their question marks, rows as records whose components
 * are named as the columns ({@code due_at} is {@code dueAt}). A moment is kept as milliseconds
 * since 1970. On a {@code Jdbi} a statement is a transaction of its own, on a {@code Handle} a part
 * of one.
 */
public final class Sql {

  private Sql() {}

  /** Teaches it moments and records. */
  static Jdbi prepared(Jdbi jdbi) {
    return jdbi.registerArgument(new Moments())
        .registerColumnMapper(
            Instant.class,
            (row, column, context) -> {
              long millis = row.getLong(column);
              return row.wasNull() ? null : Instant.ofEpochMilli(millis);
            })
        .registerRowMapper(
            (RowMapperFactory)
                (type, config) ->
                    type instanceof Class<?> of && of.isRecord()
                        ? Optional.of(ConstructorMapper.of(of))
                        : Optional.empty());
  }

  private static final class Moments extends AbstractArgumentFactory<Instant> {

    Moments() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant moment, ConfigRegistry config) {
      return (place, statement, context) -> statement.setLong(place, moment.toEpochMilli());
    }
  }

  /** Writes. Returns how many rows it touched. */
  public static int run(Jdbi jdbi, String sql, @Nullable Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  /** All rows of a query; the type is a record, or that of the one column. */
  public static <T> List<T> list(Jdbi jdbi, Class<T> type, String sql, @Nullable Object... values) {
    return jdbi.withHandle(handle -> list(handle, type, sql, values));
  }

  /** All rows of a query, within a transaction. */
  public static <T> List<T> list(
      Handle handle, Class<T> type, String sql, @Nullable Object... values) {
    return handle.select(sql, values).mapTo(type).list();
  }

  /** The first row of a query. */
  public static <T> Optional<T> find(
      Jdbi jdbi, Class<T> type, String sql, @Nullable Object... values) {
    return jdbi.withHandle(handle -> find(handle, type, sql, values));
  }

  /** The first row of a query, within a transaction. */
  public static <T> Optional<T> find(
      Handle handle, Class<T> type, String sql, @Nullable Object... values) {
    return handle.select(sql, values).mapTo(type).findFirst();
  }

  /** True if a query has a row. */
  public static boolean has(Jdbi jdbi, String sql, @Nullable Object... values) {
    return find(jdbi, Integer.class, sql, values).isPresent();
  }
}
