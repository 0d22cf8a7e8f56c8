package org.doithoai.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.article.format.FieldNames;
import org.doithoai.article.format.PageMetadata;
import org.doithoai.article.format.WebDate;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself at its beginning, see {@link FrontMatterFields}. It is read as far as
 * it goes and never costs an article: other programs write front matter too, with keys of their
 * own, and mean by {@code date} the day of publication.
 *
 * @param outlet from {@code source.outlet}, or from {@code source} itself
 * @param url from {@code source.url}, or from a key of that name
 * @param isOurs whether it has the keys of this project, where {@code date} is the day of the event
 * @param end offset in the file's text behind it
 * @param notice what is odd about it, one line; null for nothing
 */
record FrontMatter(
    @Nullable String title,
    @Nullable Language language,
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String author,
    @Nullable String translationOf,
    boolean isOurs,
    int end,
    @Nullable String notice) {

  /** Of a file that has none. */
  static final FrontMatter NONE =
      new FrontMatter(null, null, null, null, null, null, null, null, false, 0, null);

  /** Keys that no other program's front matter has. */
  private static final Pattern OURS = Pattern.compile("language|translation_of|source\\..*");

  /**
   * The front matter of a text; {@link #NONE} for a text without.
   *
   * @param text with {@code \n} line ends
   */
  static FrontMatter of(String text) {
    FrontMatterFields fields = FrontMatterFields.of(text);
    return fields == null ? NONE : build(fields.values(), fields.end(), fields.notice());
  }

  private static FrontMatter build(Map<String, String> values, int end, @Nullable String notice) {
    String date = FieldNames.DATE.firstOf(values);
    LocalDate event = day(date);
    LocalDate published =
        FieldNames.PUBLISHED.in(values.keySet()).stream()
            .map(key -> webDay(values.get(key)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String url = values.getOrDefault("source.url", FieldNames.ADDRESS.firstOf(values));
    return new FrontMatter(
        FieldNames.TITLE.firstOf(values),
        Optional.ofNullable(FieldNames.LANGUAGE.firstOf(values))
            .flatMap(Language::ofTag)
            .orElse(null),
        event,
        event == null && published == null ? webDay(date) : published,
        blank(values.getOrDefault("source.outlet", FieldNames.OUTLET.firstOf(values))),
        url != null && url.matches("https?://\\S{4,500}") ? url : null,
        FieldNames.AUTHOR.firstOf(values),
        blank(values.get("translation_of")),
        values.keySet().stream().anyMatch(OURS.asMatchPredicate()),
        end,
        notice);
  }

  /**
   * The same beside the day of the event that the text itself says: where the two differ, {@code
   * date} is the day of publication, as other programs mean it.
   */
  FrontMatter beside(@Nullable LocalDate said) {
    boolean appeared = date != null && published == null && said != null && !said.equals(date);
    return new FrontMatter(
        title,
        language,
        date == null || appeared ? said : date,
        appeared ? date : published,
        outlet,
        url,
        author,
        translationOf,
        isOurs,
        end,
        notice);
  }

  /** What it says in the terms of other files; its {@code date} as a day near the event. */
  PageMetadata metadata() {
    return new PageMetadata(
        title, language, outlet, author, published == null ? date : published, null, url);
  }

  private static @Nullable String blank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** A day as this project writes it: that of the event. Null for any other form. */
  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException otherForm) {
      return null;
    }
  }

  /** A day in whichever form the web has; null where it is none. */
  private static @Nullable LocalDate webDay(@Nullable String value) {
    return WebDate.of(value).map(WebDate::day).orElse(null);
  }
}
