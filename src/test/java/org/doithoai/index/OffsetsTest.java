package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a file is written, what is cited is the stored text's own substring. */
class OffsetsTest {

  private static final String LEAD =
      "Ngày 3/5/2022, tại Hà Nội, Thượng tướng Trần Văn Bình, Thứ trưởng Bộ Quốc phòng Việt Nam và"
          + " ông Sato Ken, Thứ trưởng Bộ Quốc phòng Nhật Bản đồng chủ trì Đối thoại lần thứ 9.";
  private static final String EMOJI = "Hai bên gửi biểu tượng 🕊️👩‍🚀 tới các trường học.";
  private static final String AGREED =
      "Hai bên nhất trí hợp tác trong các lĩnh vực: quân y, đào tạo, an ninh mạng.";
  private static final String PAGE =
      "---\ntitle: Đối thoại lần thứ 9 🕊\nlanguage: vi\n---\n"
          + String.join("\n\n", LEAD, EMOJI, AGREED)
          + "\n";

  enum Form {
    AS_IT_IS,
    DECOMPOSED,
    CRLF,
    MARKED,
    ALL_AT_ONCE;

    String of(String page) {
      return switch (this) {
        case AS_IT_IS -> page;
        case DECOMPOSED -> Normalizer.normalize(page, Normalizer.Form.NFD);
        case CRLF -> page.replace("\n", "\r\n");
        case MARKED -> "\uFEFF" + page;
        case ALL_AT_ONCE -> MARKED.of(CRLF.of(DECOMPOSED.of(page)));
      };
    }
  }

  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource
  void spansFitTheStoredText(Form form) throws IOException {
    IndexedArticle stored = indexed(form.of(PAGE));
    String text = stored.article().text();
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
    assertFalse(text.contains("\r") || text.contains("\uFEFF"), text);

    Passage passage = IndexFixture.passages(temporary.resolve("index")).getFirst();
    assertEquals(String.join("\n\n", LEAD, EMOJI, AGREED), passage.text());
    assertEquals(passage.text(), text.substring(passage.span().start(), passage.span().end()));

    assertEquals(LEAD, quote(stored, Fact.Kind.DATE));
    assertEquals(LEAD, quote(stored, Fact.Kind.PLACE));
    assertEquals(LEAD, quote(stored, Fact.Kind.CHAIR));
    assertEquals(AGREED, quote(stored, Fact.Kind.FIELD));
    List<String> chairs = stored.facts(Fact.Kind.CHAIR).map(Fact::value).toList();
    assertEquals(List.of("Trần Văn Bình", "Sato Ken"), chairs);
    for (Fact fact : stored.facts()) {
      assertTrue(fact.span().end() <= text.length(), fact.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theIndexKnowsWhatStandsInTheFileInOnePiece(Form form) throws IOException {
    String marked = PAGE.replace("quân y", "[quân y](https://a.vn)");
    Article article = indexed(form.of(marked)).article();
    List<String> runs =
        article.runs(new Span(0, article.text().length())).stream()
            .map(run -> run.of(article.text()))
            .toList();
    assertEquals(
        List.of(
            "Đối thoại lần thứ 9 🕊",
            String.join("\n\n", LEAD, EMOJI, "Hai bên nhất trí hợp tác trong các lĩnh vực:"),
            "quân y",
            ", đào tạo, an ninh mạng."),
        runs);
  }

  private static String quote(IndexedArticle article, Fact.Kind kind) {
    Fact fact = article.fact(kind).orElseThrow(() -> new AssertionError("no " + kind));
    return article.article().text().substring(fact.span().start(), fact.span().end());
  }

  @Test
  void aTabInAFactDoesNotShiftItsParts() throws IOException {
    IndexedArticle stored = indexed(PAGE.replace("Thứ trưởng Bộ", "Thứ trưởng\tBộ"));
    assertEquals(2, stored.facts(Fact.Kind.CHAIR).count());
    assertTrue(
        stored
            .facts(Fact.Kind.CHAIR)
            .allMatch(chair -> String.valueOf(chair.detail()).contains("Thứ trưởng")),
        stored.facts().toString());
  }

  private IndexedArticle indexed(String page) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(folder.resolve("a.md"), page);
    IndexFixture.run(temporary.resolve("index"), folder);
    return IndexFixture.articles(temporary.resolve("index")).getFirst();
  }
}
