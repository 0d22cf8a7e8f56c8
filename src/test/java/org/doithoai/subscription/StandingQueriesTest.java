package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingQueriesTest {

  private StandingQueries queries;

  @BeforeEach
  void none() {
    queries = new StandingQueries(Shipped.READER, Shipped.LEXICON, Shipped.GLOSSARY);
  }

  private static AnnotatedText article(Language language, String text) {
    return Shipped.ANNOTATOR.annotate(text, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hospital ship | en | A hospital ship called at Da Nang. | true",
        "hospital ship | en | Hospital ships called at Da Nang. | true",
        "hospital ship | en | The ship brought doctors to the hospital. | false",
        "hospital ship | vi | Tàu bệnh viện cập cảng Đà Nẵng. | true",
        "hospital ship | vi | Tàu chở hàng cập cảng Đà Nẵng. | false",
        "tàu bệnh viện | vi | Một tàu bệnh viện đã cập cảng. | true",
        "tau benh vien | vi | Một tàu bệnh viện đã cập cảng. | true",
        "tàu bệnh viện | vi | Bệnh viện nhận một chiếc tàu. | false",
        "cyber security | vi | Hai bên hợp tác về an ninh mạng. | true",
        "an ninh mạng | en | They work together on cybersecurity. | true",
        "an ninh mang | en | They work together on cyber security. | true",
        "an ninh mạng | en | They work together on security. | false",
        "AUKUS | en | He asked about AUKUS. | true",
        "AUKUS | vi | Ông hỏi về AUKUS. | true",
        "Serizawa | vi | Ông Serizawa Kiyoshi đồng chủ trì. | true",
        "defence industry with Japan | vi | Việt Nam và Nhật Bản hợp tác công nghiệp quốc phòng. |"
            + " true",
        "defence industry with Japan | vi | Việt Nam và Ấn Độ hợp tác công nghiệp quốc phòng. |"
            + " false",
      })
  void matchesInBothLanguages(String words, String language, String text, boolean matches) {
    queries.put("q", words);
    assertEquals(
        matches ? Set.of("q") : Set.of(),
        queries.matching(article(Language.ofCode(language).orElseThrow(), text)));
  }

  @Test
  void aQueryIsReplacedAndRemoved() {
    AnnotatedText mines = article(Language.ENGLISH, "They clear mines.");
    queries.put("q", "submarine");
    assertEquals(Set.of(), queries.matching(mines));
    queries.put("q", "mines");
    queries.put("r", "clear mines");
    assertEquals(Set.of("q", "r"), new TreeSet<>(queries.matching(mines)));
    queries.remove("q");
    assertEquals(Set.of("r"), queries.matching(mines));
    queries.remove("q");
    queries.put("s", "mines");
    queries.remove("s");
    assertEquals(Set.of("r"), queries.matching(mines));
  }

  @Test
  void wordsThatAreNoneMatchNothing() {
    AnnotatedText any = article(Language.ENGLISH, "The ministers met. !!! ??? the of");
    for (String words :
        List.of("", "   ", "!!!", "???", "\"", "a".repeat(5_000), "x ".repeat(3_000))) {
      queries.put("q", words);
      assertEquals(Set.of(), queries.matching(any), words);
    }
    assertEquals(Set.of(), queries.matching(article(Language.ENGLISH, "")));
  }
}
