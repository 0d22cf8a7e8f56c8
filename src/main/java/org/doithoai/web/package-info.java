/**
 * Pages, health and metrics over one HTTP server of the JDK's: the passage behind each citation,
 * search, the operator's desk.
 *
 * <p>A request is taken by {@link org.doithoai.web.WebServer}, which bounds it and gives it to the
 * {@link org.doithoai.web.Page} whose path it asks for. A page reads the articles through {@link
 * org.doithoai.web.Library} and the database through stores of its own, makes a record of what it
 * shows, and has {@link org.doithoai.web.Templates} write it: templates are in {@code src/main/jte}
 * and escape by context. Words of pages stand in {@code Pages_en.properties} and {@code
 * Pages_vi.properties}.
 *
 * <p>In: HTTP. Out: HTML, JSON, text. May use every package up to {@code platform}.
 */
@NullMarked
package org.doithoai.web;

import org.jspecify.annotations.NullMarked;
