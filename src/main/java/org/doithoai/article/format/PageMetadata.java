package org.doithoai.article.format;

import java.time.LocalDate;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its article outside the article's text; null for what it does not say.
 *
 * @param title as shown, without the name of the site
 * @param outlet the name of site, publisher or sender, as written there
 * @param author the names of those who wrote it, as written there
 * @param published the day it appeared
 * @param event the day of the event it reports, where the format has a place for it
 * @param url its address on the web
 */
public record PageMetadata(
    @Nullable String title,
    @Nullable Language language,
    @Nullable String outlet,
    @Nullable String author,
    @Nullable LocalDate published,
    @Nullable LocalDate event,
    @Nullable String url) {

  /** Nothing is said. */
  public static final PageMetadata NONE =
      new PageMetadata(null, null, null, null, null, null, null);

  PageMetadata titled(String known) {
    return new PageMetadata(known, language, outlet, author, published, event, url);
  }

  /** The same of a mail that was passed on under this head. */
  PageMetadata sent(MailHead head) {
    return new PageMetadata(
        title,
        language,
        outlet == null ? head.from() : outlet,
        author,
        published == null ? head.day() : published,
        event,
        url);
  }
}
