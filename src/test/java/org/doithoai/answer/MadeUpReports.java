package org.doithoai.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.subscription.Shipped;

/** A few made-up reports in both languages, of meetings, visits and what is to come. */
final class MadeUpReports {

  private MadeUpReports() {}

  static Answering index(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    write(
        articles,
        "japan-8",
        "en",
        "Vietnam and Japan hold 8th defence policy dialogue",
        "Vietnam and Japan held their 8th defence policy dialogue in Tokyo on 4 June 2021. Sato"
            + " Ken, Vice Minister of Defence of Japan, and Tran Van An, Deputy Minister of"
            + " National Defence of Vietnam, co-chaired the meeting. They spoke of dioxin at Bien"
            + " Hoa. Vice Minister Sato Ken said: “Hydrography is where we can learn from each"
            + " other.” The two sides signed a memorandum of understanding on hydrography.");
    write(
        articles,
        "japan-9",
        "vi",
        "Việt Nam và Nhật Bản đối thoại chính sách quốc phòng lần thứ 9",
        "Ngày 3/5/2022, tại Hà Nội, Việt Nam và Nhật Bản tiến hành Đối thoại Chính sách quốc phòng"
            + " lần thứ 9. Ông Mori Jun, Thứ trưởng Bộ Quốc phòng Nhật Bản, và ông Trần Văn An, Thứ"
            + " trưởng Bộ Quốc phòng Việt Nam, đồng chủ trì đối thoại. Hai bên bàn về khảo sát thủy"
            + " văn và tàu ngầm.");
    write(
        articles,
        "laos-6",
        "en",
        "Vietnam and Laos hold sixth defence policy dialogue",
        "Vietnam and Laos held their 6th defence policy dialogue in Vientiane on 3 July 2023. The"
            + " two sides will hold their 7th defence policy dialogue in Da Nang in March 2025.");
    write(
        articles,
        "frigate",
        "en",
        "Frigate calls at Da Nang",
        "The frigate Nordwind called at Da Nang on 9 September 2020 with 180 sailors on board. The"
            + " Nordwind is the first German ship there in ten years. She came from the Gulf"
            + " Lantern Exercise (GULEX).");
    write(
        articles,
        "patrols",
        "en",
        "Rear Admiral Ortega on patrols",
        "Rear Admiral Luis Ortega welcomed the inspection of patrol vessels by Mexico. It was"
            + " repeated in Hue by his deputy. Vietnam and Mexico agreed on joint patrols in May"
            + " 2018, he told reporters. “Our crews train well together,” Ortega said."
            + " Spokeswoman Ines Vega said that Ortega inspected crews. She welcomed plans for closer"
            + " contacts, among them the Mexico–Vietnam Strategic Maritime Dialogue in July.");
    return Answering.on(folder.resolve("index"), articles);
  }

  private static void write(Path folder, String name, String language, String title, String body)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"),
        "---\ntitle: " + title + "\nlanguage: " + language + "\n---\n" + body + "\n");
  }

  static QuestionFrame frame(String question) {
    return Shipped.READER.read(Question.of(question));
  }
}
