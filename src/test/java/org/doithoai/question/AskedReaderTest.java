package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.doithoai.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the talks?                                          | PERSON
          With whom did General Giang meet?                               | PERSON
          Which ministers took part?                                      | PERSON
          Which Korean official received him?                             | PERSON
          When was it?                                                    | DATE
          On what date did they meet?                                     | DATE
          What year was the plan signed?                                  | DATE
          On which exact day did it open?                                 | DATE
          How long ago was the visit?                                     | DATE
          Since when have they cooperated?                                | DATE
          Where did it take place?                                        | PLACE
          In which city was the meeting?                                  | PLACE
          What venue was chosen?                                          | PLACE
          How many fields were named?                                     | COUNT
          How much money was pledged?                                     | MONEY
          What is the number of officers?                                 | COUNT
          How long did the talks last?                                    | DURATION
          Which edition was held in Hanoi?                                | EDITION
          Which round was it?                                             | EDITION
          Which areas did they agree on?                                  | LIST
          What new fields of cooperation were named?                      | LIST
          List the priorities.                                            | LIST
          Compare the two rounds.                                         | COMPARISON
          What is the difference between the two?                         | COMPARISON
          Round 14 versus round 15                                        | COMPARISON
          Give me a timeline of the dialogues.                            | TIMELINE
          All the rounds with Singapore, please                           | TIMELINE
          Which countries has Vietnam met?                                | PARTNERS
          Which articles do you have?                                     | ARTICLES
          Show me all your sources                                        | ARTICLES
          How many articles are there?                                    | ARTICLES
          What's new?                                                     | NEWS
          Any latest news?                                                | NEWS
          Did they sign anything?                                         | YES_NO
          And was Japan there?                                            | YES_NO
          When and where was it?                                          | DATE PLACE
          Who signed it, and when?                                        | DATE PERSON
          Did they say when it was?                                       | DATE
          What was signed when the dialogue ended?                        | ''
          When the dialogue ended, what was signed?                       | ''
          What do they say about when it ended?                           | DATE STATEMENT
          When did it end, and who spoke?                                 | DATE PERSON
          the 10th dialogue with Japan                                    | ''
          Whoever whenever wherever                                       | ''
          Which Chinese rear admiral spoke first?                          | PERSON
          Which officer schools did the delegation visit?                  | LIST
          How much did the frigate cost?                                   | MONEY
          What was the total value of the contract?                        | MONEY
          How big is the defence budget?                                   | MONEY
          What percentage of recruits passed?                              | SHARE
          How many per cent of them passed?                                | SHARE
          How many days did the exercise last?                             | DURATION
          How many generals came?                                          | COUNT
          What is the name of the captain?                                 | PERSON
          Who is Phan Văn Giang?                                           | OFFICE
          Who is the Japanese vice minister?                               | PERSON
          What post does General Giang hold?                               | OFFICE
          What did the minister say about peacekeeping?                    | STATEMENT
          How did the minister describe the talks?                         | STATEMENT
          What is General Giang's position?                                | OFFICE
          date and venue of the talks with Laos                            | DATE PLACE
          Why was the visit put off?                                       | REASON
          Summarise the 10th dialogue with Japan                           | BRIEF
          Brief me on the talks with Laos                                  | BRIEF
          What exactly did the general say about Laos?                     | STATEMENT
          short rundown of the talks with Laos                             | BRIEF
          Could you give us a quick overview of the talks?                 | BRIEF
          Venue of the 14th dialogue with Singapore                        | PLACE
          Where did the officer who led the team go?                       | PLACE
          How many US ships called at Da Nang?                             | COUNT
          Which of the meetings were held in Hanoi?                        | ARTICLES
          List all dialogues with Laos                                     | ARTICLES
          """)
  void english(String question, String types) {
    assertEquals(types, Reading.types(Reading.frame(question)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ai đồng chủ trì đối thoại?                                      | PERSON
          Những ai đã tham dự?                                            | PERSON
          Thứ trưởng nào dẫn đầu đoàn?                                    | PERSON
          Đối thoại diễn ra khi nào?                                      | DATE
          Bao giờ hai bên gặp lại?                                        | DATE
          Hai bộ trưởng gặp nhau ngày nào?                                | DATE
          Chuyến thăm diễn ra vào tháng mấy?                              | DATE
          Ký vào năm nào?                                                 | DATE
          Hôm nào đoàn đến?                                               | DATE
          Vào thời điểm nào?                                              | DATE
          Hội đàm tổ chức ở đâu?                                          | PLACE
          Tại thành phố nào?                                              | PLACE
          Địa điểm tổ chức?                                               | PLACE
          Có bao nhiêu lĩnh vực?                                          | COUNT
          Thỏa thuận gồm mấy điểm?                                        | COUNT
          Đây là đối thoại lần thứ mấy?                                   | EDITION
          Hai bên nhất trí những lĩnh vực nào?                            | LIST
          Liệt kê nội dung hợp tác                                        | LIST
          Kể tên các văn kiện                                             | LIST
          So sánh hai lần đối thoại                                       | COMPARISON
          Lần 14 khác gì lần 15?                                          | COMPARISON
          Dòng thời gian các cuộc gặp                                     | TIMELINE
          Sắp xếp theo thứ tự thời gian                                   | TIMELINE
          Việt Nam đã gặp nước nào?                                       | PARTNERS
          Có bao nhiêu bài viết?                                          | ARTICLES
          Có gì mới không?                                                | NEWS
          Hai bên có ký văn kiện không?                                   | YES_NO
          Đối thoại ở Hà Nội phải không?                                  | YES_NO
          Khi nào và ở đâu?                                               | DATE PLACE
          Ai ký, ngày nào?                                                | DATE PERSON
          Đối thoại Việt Nam - Nhật Bản lần thứ 10                        | ''
          Tàu hộ vệ trị giá bao nhiêu?                                     | MONEY
          Hợp đồng hết bao nhiêu tiền?                                     | MONEY
          Ngân sách quốc phòng là bao nhiêu?                               | MONEY
          Bao nhiêu phần trăm tân binh đạt yêu cầu?                        | SHARE
          Cuộc diễn tập kéo dài bao lâu?                                   | DURATION
          Diễn tập trong mấy ngày?                                         | DURATION
          Có mấy vị tướng dự họp?                                          | COUNT
          Ông Phan Văn Giang là ai?                                        | OFFICE
          Trợ lý của ông Phan Văn Giang là ai?                             | PERSON
          Người chủ trì là ai?                                             | PERSON
          Ông Phan Văn Giang giữ chức vụ gì?                               | OFFICE
          Bộ trưởng nói gì về gìn giữ hòa bình?                            | STATEMENT
          Bộ trưởng đánh giá thế nào về chuyến thăm?                       | STATEMENT
          thời gian và địa điểm đối thoại với Lào                          | DATE PLACE
          Chức vụ của ông Phan Văn Giang là gì?                            | OFFICE
          Vì sao chuyến thăm bị hoãn?                                      | REASON
          Tóm tắt đối thoại với Lào                                        | BRIEF
          Kể cho em nghe về đối thoại với Lào                              | BRIEF
          điểm lại giùm mình cuộc hội đàm với Lào                          | BRIEF
          Liệt kê các bài nói về Lào                                       | ARTICLES
          các bài nói về Lào                                               | ARTICLES
          Ông ấy nói về Lào                                                | STATEMENT
          Địa điểm đối thoại lần 14 với Singapore                          | PLACE
          Bộ trưởng hứa giúp các nước điều gì?                             | STATEMENT
          """)
  void vietnameseWithAndWithoutDiacritics(String question, String types) {
    assertEquals(types, Reading.types(Reading.frame(question)));
    String plain = Folding.fold(question);
    QuestionFrame read = Reading.frame(plain);
    assertEquals(types, Reading.types(read), read.read().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hai nước hợp tác quốc phòng                                     | ''
          Đại tướng thăm Đà Nẵng                                          | ''
          Bài phát biểu của Thứ trưởng                                    | ''
          Hải quân và mày mò                                              | ''
          """)
  void partsOfWordsAskNothing(String words, String types) {
    assertEquals(types, Reading.types(Reading.frame(words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many warships will Russia sell?                 | warships
          Which new fields of cooperation were named?         | new fields of cooperation
          Which Korean official received him?                 | Korean official
          What is the number of officers?                     | officers
          How many search-and-rescue ships are there?         | search-and-rescue ships
          Có bao nhiêu tàu chiến?                             | tàu chiến
          Hai bên nhất trí những lĩnh vực hợp tác nào?        | lĩnh vực hợp tác
          Hai bên ký văn kiện gì?                             | văn kiện
          Who chaired it?                                     | ''
          """)
  void theFocusIsTheSortOfThing(String question, String focus) {
    QuestionFrame frame = Reading.frame(question);
    assertEquals(focus, Reading.words(frame.focus(), frame));
  }

  @Test
  void capitalsAlone() {
    String question = "Which ministers took part?".toUpperCase(Locale.ROOT);
    assertEquals("PERSON", Reading.types(Reading.frame(question)));
  }

  @Test
  void anythingIsReadInNoTime() {
    for (String endless :
        new String[] {"có " + "ai không ".repeat(20_000), "which a-".repeat(20_000)}) {
      QuestionFrame frame = Reading.frame(endless);
      assertEquals(QuestionReader.LONGEST, frame.text().length(), 1);
    }
  }
}
