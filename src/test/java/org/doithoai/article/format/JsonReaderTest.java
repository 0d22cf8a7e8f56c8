package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final String FIRST = "Two crews practised towing off the northern cape.";
  private static final String SECOND = "They will meet again in the autumn.";
  private static final String HTML = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  private static Extraction read(String json) {
    return JsonReader.read(json, json);
  }

  private static String text(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Text text -> text.text();
      case Extraction.Blocks blocks ->
          blocks.page().blocks().stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
      case Extraction.Failed failed -> failed.reason();
    };
  }

  private static PageMetadata metadata(Extraction extraction) {
    return extraction instanceof Extraction.Blocks blocks
        ? blocks.page().metadata()
        : assertInstanceOf(Extraction.Text.class, extraction).metadata();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": \"Towing off the cape\", \"bodyText\": \"%s\"}",
        "{\"articleTitle\": \"Towing off the cape\", \"story_body\": \"%s\"}",
        "{\"title\": {\"rendered\": \"Towing off the cape\"}, \"content\": {\"rendered\": \"%s\"}}",
        "{\"status\": 200, \"data\": {\"article\": {\"headline\": {\"main\": \"Towing off the"
            + " cape\", \"kicker\": \"Sea\"}, \"body\": {\"html\": \"%s\"}, \"related\":"
            + " [{\"headline\": \"Else\", \"url\": \"https://a.example/1\"}]}}}",
        "{\"tieu_de\": \"Towing off the cape\", \"noi_dung\": \"%s\"}",
        "{\"meta\": {\"title\": \"Towing off the cape\"}, \"content\": [{\"type\": \"p\", \"text\":"
            + " \"%s\"}]}",
        "{\"webTitle\": \"Towing off the cape\", \"fields\": {\"bodyText\": \"%s\"}}",
      })
  void fieldsAreReadByWhatTheirNamesSay(String shape) {
    Extraction plain = read(shape.formatted(FIRST + "\\n\\n" + SECOND));
    assertEquals(FIRST + "\n\n" + SECOND, text(plain));
    assertEquals("Towing off the cape", metadata(plain).title());
    assertEquals(FIRST + "\n\n" + SECOND, text(read(shape.formatted(HTML))));
  }

  @Test
  void whatIsSaidOfItMayStandAroundTheText() {
    PageMetadata said =
        metadata(
            read(
                "{\"timestamp\": 1709164800, \"publisher\": {\"name\": \"Cape Post\"}, \"item\":"
                    + " {\"headline\": \"Salt &amp; rope\", \"lang\": \"en-GB\", \"text\": \""
                    + FIRST
                    + "\"}}"));
    assertEquals("Salt & rope", said.title());
    assertEquals("Cape Post", said.outlet());
    assertEquals(LocalDate.of(2024, 2, 29), said.published());
    PageMetadata member =
        metadata(read("{\"title\": \"A feed\", \"items\": [{\"text\": \"" + FIRST + "\"}]}"));
    assertNull(member.title());
  }

  @Test
  void whatWasEscapedTwiceIsReadAsMeant() {
    String twice = HTML.replace("<", "&lt;").replace(">", "&gt;");
    Extraction html = read("{\"site_name\": \"Cape Post\", \"body\": \"" + twice + "\"}");
    assertEquals(FIRST + "\n\n" + SECOND, text(html));
    assertEquals("Cape Post", metadata(html).outlet());
    assertEquals(
        FIRST + "\n\n" + SECOND,
        text(read("{\"text\": \"" + FIRST + "\\\\n\\\\n" + SECOND + "\"}")));
  }

  @Test
  void theReasonOfARefusalIsTrue() {
    String one = "{\"tieu_de\": \"Towing\", \"noi_dung\": \"" + FIRST + "\"}";
    assertTrue(text(read(one + "\n" + one)).startsWith("2 articles in one file"));
    assertTrue(text(read("{\"error\": {\"code\": 403}}")).startsWith("its JSON has no"));
  }
}
