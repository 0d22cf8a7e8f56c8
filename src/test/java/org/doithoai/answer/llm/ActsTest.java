package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(RegistryReader.read(Path.of("knowledge", "dialogues.yaml")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | The ministers witnessed the signing of a plan | witnessed, signing",
        "ENGLISH | They looked back on what they had agreed | agreed",
        "ENGLISH | The dialogue was held in Hanoi |",
        "VIETNAMESE | Thư ký Thường trực ký bản ghi nhớ | ký",
        "VIETNAMESE | Triển lãm dự kiến diễn ra vào tháng 12 |",
        "VIETNAMESE | Ông mở rộng hợp tác sang lĩnh vực mới |",
        "VIETNAMESE | Ông sang Nhật Bản dự diễn đàn | sang, dự"
      })
  void whatIsDone(Language language, String text, String acts) {
    List<String> found =
        Acts.in(TextView.of(ANNOTATOR.annotate(text, language))).stream()
            .map(Acts.Act::words)
            .toList();
    assertEquals(acts == null ? "" : acts, String.join(", ", found), text);
  }
}
