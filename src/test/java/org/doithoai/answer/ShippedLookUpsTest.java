package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.doithoai.question.Question;
import org.doithoai.subscription.Shipped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups as new users type them, over the reports that ship, asked in November 2026. */
class ShippedLookUpsTest {

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Answering answering;

  @BeforeAll
  static void index() throws IOException {
    answering =
        Answering.on(folder, Path.of("knowledge/articles"), Shipped.reader("2026-11-29T05:00:00Z"));
  }

  @AfterAll
  static void close() throws IOException {
    answering.close();
  }

  private static Outcome ask(String question) {
    return answering.answerer().answer(Question.of(question));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the Vietnamese term for defence policy dialogue?   | đối thoại chính sách quốc phòng
          đối thoại chính sách quốc phòng tiếng Anh là gì?           | defence policy dialogue
          Senior Lieutenant General tiếng Việt là gì                 | Thượng tướng
          ADMM+ là gì?                                               | ASEAN Defence Ministers' Meeting-Plus
          Translate peacekeeping to Vietnamese                       | gìn giữ hòa bình
          How do you say "Phó Thủ tướng" in English?                 | Deputy Prime Minister
          Official Vietnamese term for comprehensive strategic partnership | đối tác chiến lược toàn diện
          non-traditional security nghĩa tiếng Việt là gì            | an ninh phi truyền thống
          Which articles mention dioxin?                             | 2 articles mentioning “dioxin”:
          What happened in 2024?                                     | 2 events, 2024
          How many dialogues in 2024?                                | 2 meetings, 2024
          Có bao nhiêu cuộc gặp trong năm 2024?                      | 2 cuộc gặp, năm 2024
          How many times did they meet?                              | 5 meetings
          Timeline of defence relations with Japan                   | April 2018: “
          Dòng thời gian quan hệ quốc phòng với Singapore            | tháng 2/2022: “
          Bài nào nhắc đến dioxin hoặc tàu ngầm?                     | 2 bài nhắc đến ít nhất một trong: dioxin, tàu ngầm:
          Which articles mention Belousov and submarines?            | There are no articles mentioning “Belousov” and “submarines” among those indexed.
          Các bài về Triển lãm Quốc phòng quốc tế Việt Nam           | 6 bài nhắc đến “Triển lãm Quốc phòng quốc tế Việt Nam”:
          Which meetings had a memorandum?                           | 1 meeting mentioning “memorandum”:
          Which meetings discussed the East Sea?                     | 4 meetings mentioning “East Sea”:
          How many of the meetings talked about cybersecurity?       | 4 meetings mentioning “cybersecurity”:
          Những cuộc nào có nhắc đến công nghiệp quốc phòng?         | 3 cuộc gặp nhắc đến “công nghiệp quốc phòng”:
          cuoc nao co noi den dioxin?                                | 1 cuộc gặp nhắc đến “dioxin”:
          Which reports come from VNA?                               | 4 articles from VNA:
          Bài nào lấy từ CPV?                                        | 2 bài của CPV:
          Which dialogues did Hoang Xuan Chien co-chair?             | 2 meetings led by Hoang Xuan Chien:
          Cuộc đối thoại nào do ông Chiến chủ trì?                   | 2 cuộc gặp do Hoàng Xuân Chiến chủ trì:
          Which meetings ended with a signing?                       | 3 meetings with a document signed
          Từ tháng 1 năm 2024 đến nay có những cuộc gặp nào?         | 2 cuộc gặp, từ tháng 1/2024
          Who represented Singapore over the years?                  | Chan Heng Kee
          Những ai đã tham dự các cuộc đối thoại?                    | Serizawa Kiyoshi
          List the documents signed or handed over at the meetings   | defence cooperation agreement
          Cuộc gặp gần đây nhất với Nga là khi nào?                  | ngày 13/8/2024
          Give me the quote where dioxin is mentioned                | treatment of dioxin
          câu nào nói về Trung tâm Nhiệt đới Việt - Nga              | Trung tâm Nhiệt đới Việt - Nga
          Summarise the 10th dialogue                                | When and where: 27 February 2024, Hanoi
          Tóm tắt đối thoại lần thứ 14                               | Bản ghi nhớ về hợp tác hỗ trợ nhân đạo
          Tell me about the 15th Vietnam-Singapore dialogue          | Fields of co-operation: more contacts
          What did they agree on at the 10th dialogue with Japan?    | • military medicine
          Hai bên thống nhất gì tại đối thoại lần thứ 10 với Nhật Bản? | • quân y
          Give me a short brief on the 15th Singapore dialogue       | Documents: defence cooperation agreement
          Relations between Vietnam and Singapore                    | 2 events with Singapore:
          """)
  void isAnswered(String question, String words) {
    Outcome outcome = ask(question);
    assertInstanceOf(Outcome.Answered.class, outcome, outcome.text());
    assertTrue(outcome.text().contains(words), outcome.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When will Vietnam and Russia meet again?",
        "Next dialogue with Japan",
        "vòng đối thoại tiếp theo với Nhật Bản khi nào?",
        "Khi nào Việt Nam và Nhật Bản đối thoại tiếp?",
        "When is the next defence expo?",
        "Sắp tới có sự kiện gì?"
      })
  void whatIsOverIsNotToCome(String question) {
    String first = ask(question).text().lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("No indexed") || first.startsWith("Không có bài nào"), first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summarise the meeting with Japan",
        "Tóm tắt đối thoại quốc phòng với Singapore lần thứ 14",
        "Brief me on the Moscow talks",
        "Tóm tắt hội đàm với Hàn Quốc"
      })
  void aBriefHasFiveToEightCitedLines(String question) {
    String text = ask(question).text();
    long cited = text.lines().filter(line -> line.matches(".*\\[\\d+]")).count();
    assertTrue(cited >= 5 && cited <= 8, text);
  }

  @Test
  void whatSomebodySaysIsToldInNoOtherWords() {
    Outcome outcome = ask("What did Belousov say about training?");
    String begin = "Andrey Removich Belousov: “Belousov, for his part, said";
    assertTrue(outcome.text().startsWith(begin), outcome.text());
    assertEquals(1, outcome.text().lines().count(), outcome.text());
  }

  @Test
  void aThirdLanguageIsToldWhichTwoThereAre() {
    String text = ask("Quelle a été la dernière rencontre avec le Japon?").text();
    assertTrue(text.contains("English and Vietnamese"), text);
    assertFalse(text.contains("quell"), text);
  }
}
