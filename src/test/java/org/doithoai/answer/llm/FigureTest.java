package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(RegistryReader.read(Path.of("knowledge", "dialogues.yaml")));

  private static List<Double> values(String text, Language language) {
    return TextView.of(ANNOTATOR.annotate(text, language)).figures().stream()
        .map(Figure::value)
        .toList();
  }

  @Test
  void figuresAndWordsMeet() {
    for (String text : List.of("9 areas", "nine areas")) {
      assertEquals(List.of(9.0), values(text, Language.ENGLISH));
    }
    for (String text : List.of("9 lĩnh vực", "chín lĩnh vực")) {
      assertEquals(List.of(9.0), values(text, Language.VIETNAMESE));
    }
    assertEquals(List.of(15.0), values("their fifteenth dialogue", Language.ENGLISH));
    assertEquals(List.of(15.0), values("lần thứ mười lăm", Language.VIETNAMESE));
    assertEquals(List.of(21.0), values("twenty-one officers", Language.ENGLISH));
    assertEquals(List.of(25.0), values("hai mươi lăm sĩ quan", Language.VIETNAMESE));
  }

  @Test
  void groupingAndMultipliers() {
    assertEquals(List.of(1200.0), values("1,200 troops", Language.ENGLISH));
    assertEquals(List.of(1200.0), values("1.200 quân", Language.VIETNAMESE));
    assertEquals(List.of(3.5), values("3,5 tấn", Language.VIETNAMESE));
    assertEquals(List.of(300.0), values("three hundred", Language.ENGLISH));
    assertEquals(List.of(300.0), values("ba trăm", Language.VIETNAMESE));
    assertEquals(List.of(1000000.0), values("một triệu", Language.VIETNAMESE));
  }

  @Test
  void thePartiesAreNoNumber() {
    assertEquals(List.of(), values("the two sides and the two ministers", Language.ENGLISH));
    assertEquals(List.of(), values("hai bên, hai nước, hai bộ trưởng", Language.VIETNAMESE));
    assertEquals(List.of(), values("một bên ký, one country against another", Language.VIETNAMESE));
    assertEquals(List.of(2.0), values("two frigates", Language.ENGLISH));
  }

  @Test
  void aYearIsNotFive() {
    assertEquals(List.of(50.0), values("kỷ niệm 50 năm quan hệ", Language.VIETNAMESE));
    assertEquals(List.of(), values("trong năm qua, là năm đặc biệt", Language.VIETNAMESE));
    assertEquals(List.of(5.0), values("hợp tác trên năm lĩnh vực", Language.VIETNAMESE));
  }
}
