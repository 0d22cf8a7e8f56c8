package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as models write them. */
class ProposedAnswerReaderTest {

  private static final String CLAIM =
      "{\"text\": \"It rained.\", \"passages\": [2], \"quotes\": [\"It rained all day.\"]}";
  private static final String WHOLE = "{\"answerable\": true, \"claims\": [" + CLAIM + "]}";

  private final ProposedAnswerReader reader = new ProposedAnswerReader(10_000);

  private static String texts(Optional<ProposedAnswer> answer) {
    return answer
        .map(a -> String.join(",", a.claims().stream().map(ProposedAnswer.Claim::text).toList()))
        .orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WHOLE,
        "<think>Perhaps {\"claims\": [\"It is dry\"]}? No.</think>\n" + WHOLE,
        "The object {as asked}:\n```json\n" + WHOLE + "\n```\nBye {you}!",
        "[" + WHOLE + "]",
        "{\"answerable\": true, \"claims\": [" + CLAIM + ", {\"text\": \"It sno",
      })
  void theClaimsAreRead(String answer) {
    Optional<ProposedAnswer> read = reader.read(answer);
    assertEquals("It rained.", texts(read));
    assertEquals(List.of(2), read.orElseThrow().claims().getFirst().passages());
  }

  @Test
  void numbersMayBeWrittenAsStrings() {
    String answer = WHOLE.replace("[2]", "[\"2\", \" 3 \", \"x\", \"99999\"]");
    assertEquals(List.of(2, 3), reader.read(answer).orElseThrow().claims().getFirst().passages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "It rained.", "{\"claims\": 7}", "<think>{\"claims\": [", "{}"})
  void nothingElseIsAnAnswer(String answer) {
    assertEquals("none", texts(reader.read(answer)));
  }

  @Test
  void anEmptyListIsAnAnswer() {
    assertEquals("", texts(reader.read("{\"answerable\": false, \"claims\": []}")));
  }

  @Test
  void whatIsThoughtIsNotShownWhileItIsThought() {
    assertEquals(List.of(), reader.begun("<think>" + WHOLE).claims());
    assertEquals(1, reader.begun("<think>so</think>" + WHOLE).claims().size());
  }

  @Test
  void theStatedOnesAreRead() {
    assertEquals(Optional.of(List.of(1, 3)), reader.stated("Yes: {\"stated\": [1, \"3\"]}"));
    assertEquals(Optional.empty(), reader.stated("yes"));
    assertEquals(Optional.empty(), reader.stated("{\"stated\": true}"));
  }
}
