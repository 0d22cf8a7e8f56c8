package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNamesTest {

  private static final TextAnnotator ANNOTATOR = annotator();

  private static TextAnnotator annotator() {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    CueLexicon.get().addTo(phrases);
    return new TextAnnotator(phrases.build(), CueLexicon.get(), List.of(new BodyNames()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | the Ministry of National Defence and others    | Ministry of National Defence
          en | The US Pacific Command sent a ship.            | US Pacific Command
          en | a National Defence Academy; the Defense Ministry | National Defence Academy; Defense Ministry
          en | Department of the Treasury                     | Department of the Treasury
          en | the ministry of a neighbour                    | ''
          vi | Bộ Quốc phòng và Học viện Quốc phòng           | Bộ Quốc phòng; Học viện Quốc phòng
          vi | Học viện Khoa học Quân sự, Bộ Ngoại giao       | Học viện Khoa học Quân sự; Bộ Ngoại giao
          vi | Bộ trưởng Phan Văn Giang và Chính phủ Việt Nam | ''
          """)
  void findsBodies(String language, String text, String expected) {
    Language own = Language.ofCode(language).orElseThrow();
    String found =
        ANNOTATOR.annotate(text, own).layer(BodyName.LAYER).stream()
            .map(body -> body.span().of(text))
            .collect(Collectors.joining("; "));
    assertEquals(expected, found);
  }
}
