package org.doithoai.web;

import org.doithoai.answer.Citation;
import org.doithoai.conversation.PassageLinks;
import org.jspecify.annotations.Nullable;

/**
 * A citation below an answer.
 *
 * @param path of its passage's page
 * @param source where it stands on the web; null where that is not known
 * @param translation null for none
 */
public record CitationView(
    int number,
    ArticleHead head,
    String path,
    @Nullable String source,
    String quote,
    @Nullable String translation) {

  static CitationView of(Citation citation, SignedLinks links, PageTexts texts) {
    return new CitationView(
        citation.number(),
        ArticleHead.of(citation.article(), null, texts),
        links.path(PassageRef.of(citation), texts.language()),
        ArticleHead.safe(PassageLinks.source(citation)),
        citation.quote(),
        citation.translation());
  }
}
