package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalityTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(RegistryReader.read(Path.of("knowledge", "dialogues.yaml")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | negotiations should be concluded | concluded | true",
        "ENGLISH | negotiations were concluded | concluded | false",
        "ENGLISH | Chien invited leaders to attend the Expo | attend | true",
        "ENGLISH | Chien invited leaders to attend the Expo | invited | false",
        "ENGLISH | they agreed that all parties have complied | complied | false",
        "ENGLISH | ties kept growing since an agreement was signed | signed | false",
        "ENGLISH | disputes have to be settled | settled | true",
        "VIETNAMESE | đàm phán cần sớm hoàn tất | hoàn tất | true",
        "VIETNAMESE | đàm phán đã hoàn tất | hoàn tất | false",
        "VIETNAMESE | hai bên thống nhất tăng cường hợp tác | tăng cường | true",
        "VIETNAMESE | việc này được thống nhất vào tháng 6, trong chuyến thăm | thăm | false"
      })
  void whatIsOnlyToBe(Language language, String text, String word, boolean open) {
    TextView reading = TextView.of(ANNOTATOR.annotate(text, language));
    int start = text.indexOf(word);
    Span place = new Span(start, start + word.length());
    assertEquals(open, Modality.isOpen(reading, place), text);
    assertTrue(!open || Modality.mayBeOpen(reading, place), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | the two sides will focus on training: exchanges; research | research | true",
        "ENGLISH | cooperation continues to run well | run | false",
        "VIETNAMESE | hai bên tiếp tục hoàn thiện cơ chế, đẩy mạnh đào tạo | đẩy mạnh | true",
        "VIETNAMESE | hai bên đã trao đổi đoàn | trao đổi | false"
      })
  void whatIsNotDone(Language language, String text, String word, boolean undone) {
    TextView reading = TextView.of(ANNOTATOR.annotate(text, language));
    int start = text.indexOf(word);
    assertEquals(undone, Modality.isUndone(reading, new Span(start, start + word.length())), text);
  }
}
