package org.doithoai.index;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an article is compared with others by; it stands in the index beside the article, so that
 * none is read again to be compared.
 *
 * @param key the article's key
 * @param name its file's name, see {@link ArticleFields#name}
 * @param translationOf the name of what it says it is the translation of; null for none
 * @param length of its text, in UTF-16 code units
 * @param known how many things are known of it that a citation shows
 * @param published the epoch day when it appeared; far in the future when that is not known
 * @param facts which event it reports
 * @param features what reads the same in both languages
 * @param signature of its body, see {@link Shingles#signature}
 */
record LinkProfile(
    String key,
    String name,
    @Nullable String translationOf,
    Language language,
    int length,
    int known,
    long published,
    EventFacts facts,
    LinkFeatures features,
    Signature signature) {

  static LinkProfile of(IndexedArticle indexed, LinkFeatures features, Signature signature) {
    Article article = indexed.article();
    int known =
        (int)
            Stream.of(article.title(), article.date(), article.outlet(), article.url())
                .filter(Objects::nonNull)
                .count();
    LocalDate published = Objects.requireNonNullElse(article.published(), LocalDate.MAX);
    return new LinkProfile(
        indexed.key(),
        ArticleFields.name(article),
        article.translationOf(),
        article.language(),
        article.text().length(),
        known,
        published.toEpochDay(),
        EventFacts.of(indexed),
        features,
        signature);
  }

  /** The path of the article within its folder. */
  String source() {
    return KnowledgeFiles.source(key);
  }

  byte[] toBytes() {
    AnnotationOutput out = new AnnotationOutput();
    out.string(key);
    out.string(name);
    out.string(translationOf == null ? "" : translationOf);
    out.string(language.code());
    out.number(length);
    out.number(known);
    out.number((int) Math.min(published, Integer.MAX_VALUE));
    facts.write(out);
    features.write(out);
    signature.write(out);
    return out.toBytes();
  }

  static LinkProfile of(AnnotationInput in) {
    String key = in.string();
    String name = in.string();
    String original = in.string();
    Language language = Language.ofCode(in.string()).orElseThrow();
    int length = in.number();
    int known = in.number();
    int published = in.number();
    EventFacts facts = EventFacts.read(in);
    LinkFeatures features = LinkFeatures.read(in);
    return new LinkProfile(
        key,
        name,
        original.isEmpty() ? null : original,
        language,
        length,
        known,
        published,
        facts,
        features,
        Signature.read(in));
  }
}
