/**
 * The database that outlives the process: what was received, what is to be sent, what is
 * remembered.
 *
 * <p>{@link org.doithoai.storage.Database} opens it, brings its tables up to date and hands out one
 * Jdbi; the other packages write their own SQL, in the words SQLite and PostgreSQL share, and run
 * it with {@link org.doithoai.storage.Sql}, which reads rows as records. Times are milliseconds
 * since 1970 in UTC. The tables stand in {@code resources/org/doithoai/storage}, one folder of
 * migrations for each of the two. Uses no other package of the project.
 */
@NullMarked
package org.doithoai.storage;

import org.jspecify.annotations.NullMarked;
