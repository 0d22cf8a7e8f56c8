/**
 * How articles come by themselves: folders that are watched, feeds that are polled, pages that are
 * fetched.
 *
 * <p>Everything becomes a file in a knowledge folder, whole or not at all ({@link
 * org.doithoai.intake.ArticleStore}); from there it is indexed as any other, so that there is one
 * way in. {@link org.doithoai.intake.FolderWatch} tells when the folders have changed; {@link
 * org.doithoai.intake.Feeds} asks feeds for new pages; {@link org.doithoai.intake.WebClient}
 * fetches them, from public addresses only, with bounds on time, size and redirects; {@link
 * org.doithoai.intake.IngestLog} remembers what came and what became of it; {@link
 * org.doithoai.intake.SharedArticles} has it come to all machines that share a database.
 *
 * <p>In: addresses, folders, what was indexed. Out: files, and a list for people. May use {@code
 * text}, {@code article.format} and {@code storage}; the database is handed in.
 */
@NullMarked
package org.doithoai.intake;

import org.jspecify.annotations.NullMarked;
