package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCheckTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(RegistryReader.read(Path.of("knowledge", "dialogues.yaml")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Vietnam joins no alliance | true",
        "ENGLISH | Vietnam doesn’t join alliances | true",
        "ENGLISH | Japan refused to sign | true",
        "ENGLISH | Vietnam joins alliances | false",
        "ENGLISH | he restated the “four no’s” | false",
        "ENGLISH | not only training but also research | false",
        "VIETNAMESE | Việt Nam không tham gia liên minh | true",
        "VIETNAMESE | hai bên chưa ký | true",
        "VIETNAMESE | chính sách quốc phòng “bốn không” của Việt Nam | false",
        "VIETNAMESE | không quân và hàng không hai nước | false",
        "VIETNAMESE | hợp tác không ngừng phát triển | false",
        "VIETNAMESE | hợp tác quốc phòng không phải là trụ cột | true",
        "VIETNAMESE | hợp tác phòng không giữa hai nước | false",
        "VIETNAMESE | nhân dân Việt Nam không bao giờ quên | false",
        "ENGLISH | the people never forget that support | false",
        "VIETNAMESE | hai bên hủy chuyến thăm | true"
      })
  void whatDenies(Language language, String text, boolean denies) {
    TextView reading = TextView.of(ANNOTATOR.annotate(text, language));
    boolean found = WordCheck.denies(reading, new Span(0, text.length()));
    assertTrue(found == denies, text);
  }
}
