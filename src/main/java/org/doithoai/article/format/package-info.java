/**
 * Files as they come, whatever their format: HTML, a page saved as MHTML, PDF, DOCX, mail, JSON,
 * and archives of them.
 *
 * <p>In: bytes that anyone may have made. Out: a {@link org.doithoai.article.format.Page}, which is
 * stretches of text in order, those around the article set apart as far as the mark-up shows it,
 * and what the file says of itself; or one line that says why there is none. What a line of text is
 * by its words is for {@code article} to tell.
 *
 * <p>Formats that can be read within bounds (HTML by jsoup, mail by Mime4j, JSON by Jackson) are
 * read here; PDF and DOCX by Apache Tika in a process of their own, which may run out of memory or
 * time without harm (decision 80). May use {@code text}, and nothing else of the project.
 */
@NullMarked
package org.doithoai.article.format;

import org.jspecify.annotations.NullMarked;
