package org.doithoai.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;

/** Who says what. */
class UtterancesTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(
          RegistryReader.read(Path.of("knowledge/dialogues.yaml")), new Glossary(List.of()));

  /** An article with who says what in it. */
  private static final class Told {
    private final List<Sentence> sentences;
    private final Utterances utterances;

    Told(Language language, String title, String body) {
      Article article =
          new Article("a.md", title + "\n\n" + body, title, language, null, null, null, null, null);
      this.sentences = Sentence.in(article, ANNOTATOR.annotate(article.text(), language));
      this.utterances = Utterances.of(sentences);
    }

    Utterance of(String words) {
      for (int i = 0; i < sentences.size(); i++) {
        if (sentences.get(i).text().contains(words)) {
          return utterances.at(i).orElseThrow(() -> new AssertionError("nobody says " + words));
        }
      }
      throw new AssertionError("no sentence has " + words);
    }

    String text(Utterance said) {
      return String.join(
          " ",
          sentences.subList(said.first(), said.end()).stream()
              .map(sentence -> sentence.text().strip())
              .toList());
    }
  }

  @Test
  void aQuotationGoesOverSeveralSentencesToWhoSaysIt() {
    Told article =
        new Told(
            Language.ENGLISH,
            "Harbour opens",
            """
            The harbour was opened on Monday.
            "The quay is ready for any ship. It took us nine years to build," Admiral Mara Lindqvist said.
            Nobody else spoke.
            """);
    Utterance said = article.of("nine years");
    assertTrue(said.direct() && said.named());
    assertEquals("Mara Lindqvist", said.speaker());
    assertTrue(article.text(said).startsWith("\"The quay is ready"), article.text(said));
    assertTrue(
        article.utterances.at(article.sentences.size() - 1).isEmpty(), "a report is no speech");
  }

  @Test
  void whoeverStandsNearestBeforeTheVerbSpeaks() {
    Told article =
        new Told(
            Language.VIETNAMESE,
            "Khánh thành bến cảng",
            "Tại cuộc họp với Đại tướng Trần Văn Bình sáng nay, bà Lindqvist cho biết bến cảng đã sẵn sàng.");
    assertEquals("Lindqvist", article.of("bến cảng đã").speaker());
  }

  @Test
  void turnsOfATranscriptGoToTheirLabels() {
    Told article =
        new Told(
            Language.ENGLISH,
            "Remarks by President Mara Lindqvist on the harbour",
            """
            THE PRESIDENT: Good evening. The harbour is open to all.

            Q Who paid for it?

            THE PRESIDENT: We did. Every krona of it.

            MS. ROWE: Last question, please.
            """);
    assertEquals("Mara Lindqvist", article.of("Every krona").speaker());
    Utterance question = article.of("Who paid");
    assertEquals(null, question.speaker());
    assertTrue(
        article.text(article.utterances.answer(question).orElseThrow()).contains("Every krona"));
  }

  @Test
  void anInterviewIsAnsweredByWhomItIsWith() {
    Told article =
        new Told(
            Language.VIETNAMESE,
            "Phỏng vấn về bến cảng",
            """
            Đại tướng Trần Văn Bình trả lời phỏng vấn về bến cảng mới.

            - Ai trả tiền cho bến cảng, thưa Đại tướng?

            - Ngân sách địa phương trả một nửa. Phần còn lại là vốn vay.

            - Bao giờ bến cảng mở cửa?

            - Đầu năm sau.
            """);
    Utterance answer = article.of("vốn vay");
    assertEquals("Trần Văn Bình", answer.speaker());
    assertTrue(article.text(answer).startsWith("- Ngân sách"), article.text(answer));
    assertEquals(null, article.of("Bao giờ").speaker());
  }

  @Test
  void aTitleInQuotationMarksIsNoSpeech() {
    Told article =
        new Told(Language.ENGLISH, "A film", "The film \"Nine Years\" was shown in the harbour.");
    assertTrue(article.utterances.at(article.sentences.size() - 1).isEmpty());
  }

  @Test
  void aQuotationThatNeverClosesEndsWithItsSentence() {
    Told article =
        new Told(
            Language.ENGLISH,
            "A speech",
            "She said: \"The quay is ready for any ship. Then she left. "
                + "It rained. ".repeat(9));
    Utterance said = article.of("any ship");
    assertFalse(article.text(said).contains("It rained"), article.text(said));
  }

  @Test
  void newsThatQuotesBehindColonsIsNoTranscript() {
    Told article =
        new Told(
            Language.ENGLISH,
            "Harbour opens",
            """
            Minister Mara Lindqvist said: "The quay is ready for any ship."

            Admiral Tom Varga said: "It took us nine years to build it."

            General Ana Sato said: "We were glad to lend a hand."

            On the same day they saw the museum.
            """);
    assertEquals("Tom Varga", article.of("nine years").speaker());
    int last = article.sentences.size() - 1;
    assertTrue(article.utterances.at(last).isEmpty(), "nobody says what was done");
  }

  @Test
  void aVerbInsideAQuotationNamesNobody() {
    Told article =
        new Told(
            Language.ENGLISH,
            "Harbour opens",
            "\"As Admiral Varga said, the quay is ready for any ship,\" Minister Lindqvist said.");
    assertEquals("Lindqvist", article.of("ready for any").speaker());
  }

  @Test
  void aWordThatTwoPeopleHaveIsNotMadeAFullName() {
    Told article =
        new Told(
            Language.ENGLISH,
            "Harbour opens",
            """
            Minister Mara Smith met Admiral Tom Smith at the quay on Monday morning in the rain.
            "The quay is ready for any ship," Smith said.
            """);
    assertEquals("Smith", article.of("ready for any").speaker());
  }

  @Test
  void ofTwoWhoMayAnswerNeitherIsTakenForTheSpeaker() {
    Told article =
        new Told(
            Language.VIETNAMESE,
            "Phỏng vấn về bến cảng",
            """
            Đại tá Lê Thu Hà phỏng vấn Đại tướng Trần Văn Bình về bến cảng mới.

            - Ai trả tiền cho bến cảng, thưa Đại tướng?

            - Ngân sách địa phương trả một nửa.

            - Bao giờ bến cảng mở cửa?

            - Đầu năm sau.
            """);
    assertEquals(null, article.of("Ngân sách").speaker());
  }
}
