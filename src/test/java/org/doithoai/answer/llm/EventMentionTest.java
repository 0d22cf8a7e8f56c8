package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does the first act of a sentence. */
class EventMentionTest {

  @TempDir static Path data;
  private static ShippedKnowledge knowledge;
  private static ArticlePeople people;

  @BeforeAll
  static void load() throws IOException {
    knowledge = ShippedKnowledge.open(data);
    people =
        knowledge.passages().stream()
            .map(NumberedPassage::article)
            .filter(a -> a.article().source().equals("2023-10-05-singapore-14th.en.md"))
            .findFirst()
            .map(article -> new ArticlePeople(article, article.annotated(knowledge.annotator)))
            .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Chien invited Chan to the Expo | Chien",
        "ENGLISH | Chan was invited by Chien to the Expo | Chien",
        "ENGLISH | Chan was invited to the Expo |",
        "ENGLISH | Taking part were Chien and Chan | Chien and Chan",
        "ENGLISH | The visit of Singapore’s leaders began | Singapore",
        "VIETNAMESE | Ông Chan Heng Kee được Thượng tướng Hoàng Xuân Chiến mời dự | Hoàng Xuân"
            + " Chiến",
        "VIETNAMESE | Hoàng Xuân Chiến mời ông Chan Heng Kee | Hoàng Xuân Chiến"
      })
  void whoDoesIt(Language language, String text, String who) {
    TextView reading = TextView.of(knowledge.annotator.annotate(text, language));
    AgentFinder actors = new AgentFinder(reading, people, Optional.empty());
    String agents =
        new EventMention(reading, actors, Acts.in(reading).getFirst())
            .agents().stream().map(a -> a.span().of(text)).collect(Collectors.joining(", "));
    assertEquals(who == null ? "" : who, agents, text);
  }
}
