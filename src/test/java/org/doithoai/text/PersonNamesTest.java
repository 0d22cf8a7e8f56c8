package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

  private static final TextAnnotator ANNOTATOR = annotator();

  private static TextAnnotator annotator() {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    CueLexicon.get().addTo(phrases);
    CountryWords.get().addTo(phrases);
    return new TextAnnotator(
        phrases.build(),
        CueLexicon.get(),
        List.of(new PersonNames(CueLexicon.get(), CountryWords.get())));
  }

  private static Language language(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    return ascii ? Language.ENGLISH : Language.VIETNAMESE;
  }

  private static List<PersonName> names(String text) {
    return ANNOTATOR.annotate(text, language(text)).layer(PersonName.LAYER);
  }

  private static String found(String text) {
    return names(text).stream()
        .map(n -> n.name().of(text) + (n.title() == null ? "" : " [" + n.title().of(text) + "]"))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sen. Lt. Gen. Hoàng Xuân Chiến opened the talks.                       | Hoàng Xuân Chiến [Sen. Lt. Gen]
          The round was led by Sen. Lieut. Gen Hoang Xuan Chien.                 | Hoang Xuan Chien [Sen. Lieut. Gen]
          Singaporean Permanent Secretary for Defence Chan Heng Kee spoke next.  | Chan Heng Kee [Permanent Secretary for Defence]
          Deputy Minister of National Defense Lieut. Gen. Phung Si Tan left.     | Phung Si Tan [Deputy Minister of National Defense Lieut. Gen]
          Vice Minister of Defense for International Affairs Serizawa Kiyoshi    | Serizawa Kiyoshi [Vice Minister of Defense for International Affairs]
          his Russian counterpart Andrey Removich Belousov                       | Andrey Removich Belousov [counterpart]
          Andrey Removich Belousov arrived on Monday.                            | Andrey Removich Belousov
          Gen. W. A. Roth met Admiral A. B. Smith.                               | W. A. Roth [Gen]; A. B. Smith [Admiral]
          Admiral R.K. Sharma and Dr. A. T. M. Rahman spoke.                     | R.K. Sharma [Admiral]; A. T. M. Rahman [Dr]
          Lee Jong-sup took the floor.                                           | Lee Jong-sup
          They met Lee Jong-sup, who thanked them.                               | Lee Jong-sup
          US Secretary of Defense Lloyd J. Austin III landed in Ha Noi.          | Lloyd J. Austin III [Secretary of Defense]
          Prime Minister Pham Minh Chinh received the guests.                    | Pham Minh Chinh [Prime Minister]
          President Prabowo Subianto and Prime Minister Anwar Ibrahim            | Prabowo Subianto [President]; Anwar Ibrahim [Prime Minister]
          Australian Deputy Prime Minister Richard Marles                        | Richard Marles [Deputy Prime Minister]
          Minister Giang stressed the point.                                     | Giang [Minister]
          Minister Belousov said so, and Gen. Giang agreed.                      | Belousov [Minister]; Giang [Gen]
          Major General Nguyen Ba Luc, head of the department                    | Nguyen Ba Luc [Major General]
          Chief of the General Staff of the Viet Nam People's Army Gen. Nguyen Tan Cuong | Nguyen Tan Cuong [Chief of the General Staff of the Viet Nam People's Army Gen]
          a letter from Secretary of State for Defence John Healey               | John Healey [Secretary of State for Defence]
          Malaysian Defence Minister Mohamed Khaled bin Nordin                   | Mohamed Khaled bin Nordin [Defence Minister]
          German Minister Annegret Kramp-Karrenbauer                             | Annegret Kramp-Karrenbauer [Minister]
          Thai Prime Minister Prayut Chan-o-cha welcomed them.                   | Prayut Chan-o-cha [Prime Minister]
          Ambassador Marc E. Knapper thanked the host.                           | Marc E. Knapper [Ambassador]
          Mr. Ng Eng Hen and Ms Kajsa Ollongren                                  | Ng Eng Hen [Mr]; Kajsa Ollongren [Ms]
          Admiral Samuel J. Paparo met Rear Adm. Tran Thanh Nghiem.              | Samuel J. Paparo [Admiral]; Tran Thanh Nghiem [Rear Adm]
          Defence Secretary Rajesh Kumar Singh                                   | Rajesh Kumar Singh [Defence Secretary]
          UN Under-Secretary-General Jean-Pierre Lacroix                         | Jean-Pierre Lacroix [Under-Secretary-General]
          Party General Secretary To Lam flew to Beijing.                        | To Lam [General Secretary]
          Cuban Minister Álvaro López Miera was there.                           | Álvaro López Miera [Minister]
          Minister of Defence of the Republic of Belarus Viktor Khrenin          | Viktor Khrenin [Minister of Defence of the Republic of Belarus]
          Nguyễn Tân Cương signed the plan.                                      | Nguyễn Tân Cương
          The delegation, with Tran Quang Phuong, toured the yard.               | Tran Quang Phuong
          Lt. Col. Mac Duc Trong briefed the visitors.                           | Mac Duc Trong [Lt. Col]
          """)
  void findsNamesInEnglish(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Minister of National Defence visited Ha Noi.
          the Ministry of National Defence and the General Staff
          General Department of Defence Industry
          The Deputy Minister to Tokyo, he said
          Vietnam International Defence Expo
          The President of Russia
          the Secretary General of ASEAN
          Commander of the Navy of Japan
          The Shangri-La Dialogue took place in Singapore.
          The East Sea and the South China Sea
          Comprehensive Strategic Partnership
          the Minister on Thursday
          The Chief of Staff in March
          in Ho Chi Minh City's port, Da Nang and Hai Phong
          Joint Vision Statement on Defence Cooperation
          the two Defence Ministers Meeting rounds
          Korea International Cooperation Agency
          the Prime Minister of Viet Nam
          MINISTER OF DEFENCE VISITS TOKYO TODAY
          Counterpart talks were held; Captain of the ship.
          National Defence Academy and Military Science Academy
          """)
  void findsNoneInEnglishWhereThereIsNone(String text) {
    assertEquals("", found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thượng tướng Phùng Sĩ Tấn chủ trì buổi tiếp.                          | Phùng Sĩ Tấn [Thượng tướng]
          Thượng tướng Hoàng Xuân Chiến, Thứ trưởng Bộ Quốc phòng               | Hoàng Xuân Chiến [Thượng tướng]
          Bộ trưởng Quốc phòng Australia Richard Marles thăm Hà Nội.            | Richard Marles [Bộ trưởng Quốc phòng Australia]
          Bộ trưởng Bộ Quốc phòng Nhật Bản Kihara Minoru                        | Kihara Minoru [Bộ trưởng Bộ Quốc phòng Nhật Bản]
          Bộ trưởng Quốc phòng Hàn Quốc Lee Jong-sup cho rằng                   | Lee Jong-sup [Bộ trưởng Quốc phòng Hàn Quốc]
          Bộ trưởng Quốc phòng Liên bang Nga Andrey Belousov                    | Andrey Belousov [Bộ trưởng Quốc phòng Liên bang Nga]
          Thư ký Thường trực Bộ Quốc phòng Singapore Chan Heng Kee              | Chan Heng Kee [Thư ký Thường trực Bộ Quốc phòng Singapore]
          Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng                     | Phan Văn Giang [Đại tướng]
          Bộ trưởng Phan Văn Giang và Bộ trưởng Kihara Minoru                   | Phan Văn Giang [Bộ trưởng]; Kihara Minoru [Bộ trưởng]
          Thứ trưởng Hoàng Xuân Chiến nhấn mạnh                                 | Hoàng Xuân Chiến [Thứ trưởng]
          Tổng Tham mưu trưởng Nguyễn Tân Cương                                 | Nguyễn Tân Cương [Tổng Tham mưu trưởng]
          Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam Phùng Sĩ Tấn      | Phùng Sĩ Tấn [Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam]
          Thủ tướng Phạm Minh Chính tiếp Tổng thống Mỹ Joe Biden.               | Phạm Minh Chính [Thủ tướng]; Joe Biden [Tổng thống Mỹ]
          Chủ tịch nước Lương Cường và Tổng Bí thư Tô Lâm                       | Lương Cường [Chủ tịch nước]; Tô Lâm [Tổng Bí thư]
          Đại sứ Mỹ Marc Knapper phát biểu.                                     | Marc Knapper [Đại sứ Mỹ]
          Phó Đô đốc Phạm Hoài Nam dẫn đầu đoàn.                                | Phạm Hoài Nam [Phó Đô đốc]
          Chuẩn Đô đốc Trần Thanh Nghiêm                                        | Trần Thanh Nghiêm [Chuẩn Đô đốc]
          Thiếu tướng Nguyễn Bá Lực, Cục trưởng Cục Đối ngoại                   | Nguyễn Bá Lực [Thiếu tướng]
          ông Serizawa Kiyoshi và bà Siemtje Möller                             | Serizawa Kiyoshi [ông]; Siemtje Möller [bà]
          Quốc vụ khanh Bộ Quốc phòng Đức Siemtje Möller                        | Siemtje Möller [Quốc vụ khanh Bộ Quốc phòng Đức]
          Thuong tuong Hoang Xuan Chien chu tri doi thoai.                      | Hoang Xuan Chien [Thuong tuong]
          Bo truong Quoc phong Han Quoc Lee Jong-sup                            | Lee Jong-sup [Bo truong Quoc phong Han Quoc]
          người đồng cấp Nga Andrey Belousov                                    | Andrey Belousov [người đồng cấp Nga]
          Phó Thủ tướng, Bộ trưởng Quốc phòng Campuchia Tea Seiha               | Tea Seiha [Bộ trưởng Quốc phòng Campuchia]
          Tư lệnh Hải quân Trần Thanh Nghiêm                                    | Trần Thanh Nghiêm [Tư lệnh Hải quân]
          Đại tá Phạm Mạnh Thắng giới thiệu với khách.                          | Phạm Mạnh Thắng [Đại tá]
          đồng chí Nguyễn Chí Vịnh                                              | Nguyễn Chí Vịnh [đồng chí]
          Buổi lễ có Nguyễn Hồng Quân và Vũ Thanh Hiệp tham dự.                 | Nguyễn Hồng Quân; Vũ Thanh Hiệp
          Bộ trưởng Bộ Quốc phòng Ấn Độ Rajnath Singh                           | Rajnath Singh [Bộ trưởng Bộ Quốc phòng Ấn Độ]
          Tùy viên Quốc phòng Nhật Bản tại Việt Nam; Thượng tá Mạc Đức Trọng    | Mạc Đức Trọng [Thượng tá]
          Bộ trưởng Quốc phòng Anh John Healey                                  | John Healey [Bộ trưởng Quốc phòng Anh]
          tại Hà Nội, Thượng tướng Phùng Sĩ Tấn tiếp khách                    | Phùng Sĩ Tấn [Thượng tướng]
          General Nguyen Van An met An Quan                                   | Nguyen Van An [General]
          In Phnom Penh, General Tea Seiha received the guests.               | Tea Seiha [General]
          """)
  void findsNamesInVietnamese(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bộ trưởng Bộ Quốc phòng Việt Nam thăm Nhật Bản.
          Thứ trưởng Bộ Quốc phòng tiếp đoàn Singapore.
          Quân đội nhân dân Việt Nam và Bộ Tổng Tham mưu
          Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản
          Chủ tịch nước đã gửi thư; Thủ tướng Chính phủ
          Học viện Khoa học Quân sự, Học viện Quốc phòng
          Thành phố Hồ Chí Minh là một điểm đến.
          Lễ ký tại Hà Nội, Đà Nẵng và Hải Phòng
          Biển Đông, Thái Bình Dương và Ấn Độ Dương
          Triển lãm Quốc phòng quốc tế Việt Nam
          Bộ trưởng Quốc phòng các nước ASEAN
          Tổng thống Mỹ thăm Việt Nam
          Cục Đối ngoại phối hợp với Đại sứ quán Nhật Bản
          THƯỢNG TƯỚNG HOÀNG XUÂN CHIẾN TIẾP KHÁCH
          Sau đối thoại, hai Trưởng đoàn chứng kiến lễ trao.
          ông cho biết; bà nói; Ông Hai bên
          Công ước Liên hợp quốc về Luật Biển
          Trung tâm Nhiệt đới Việt - Nga
          Phần Lan, Thái Lan, Hà Lan
          ba Nguyen, ong Nguyen
          """)
  void findsNoneInVietnameseWhereThereIsNone(String text) {
    String found = found(text);
    assertEquals("", text.startsWith("Thành phố") ? found.replace("Hồ Chí Minh", "") : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Serizawa Kiyoshi, Japan's Vice Minister of Defence, spoke.     | Japan's Vice Minister of Defence
          Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng, phát biểu.  | Bộ trưởng Bộ Quốc phòng
          Thuong tuong Hoang Xuan Chien, Thu truong Bo Quoc phong        | Thu truong Bo Quoc phong
          General Tea Seiha (Tea Xây-ha), the Defence Minister, left.    | the Defence Minister
          Gen. Nguyen Tan Cuong, who left                                | ''
          """)
  void findsTheOfficeBehindTheName(String text, String expected) {
    Span office = names(text).getFirst().office();
    assertEquals(expected, office == null ? "" : office.of(text));
  }

  @Test
  void aFamilyNameIsNoTitleWithoutItsMarks() {
    assertEquals("Nguyen Ba Luc [Thieu tuong]", found("Thieu tuong Nguyen Ba Luc chu tri."));
  }

  @Test
  void namesAreWrittenAndReadBack() {
    String text = "Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng, và Nguyễn Hồng Quân";
    AnnotatedText annotated = ANNOTATOR.annotate(text, Language.VIETNAMESE);
    byte[] bytes = ANNOTATOR.encode(annotated);
    AnnotatedText read =
        ANNOTATOR.decode(text, Language.VIETNAMESE, new AnnotationInput(bytes, 0, bytes.length));
    assertEquals(annotated.layer(PersonName.LAYER), read.layer(PersonName.LAYER));
    assertEquals(2, read.layer(PersonName.LAYER).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr ",
        "Nguyễn ",
        "A. ",
        "deputy ",
        "Minister of ",
        "Lee-",
        "John Smith (a ",
        "phó ",
        "Hà Nội, Thượng tướng ",
        "John Smith, "
      })
  void takesTimeInProportionToTheText(String part) {
    String text = part.repeat(1_000_000 / part.length());
    assertTimeout(Duration.ofSeconds(20), () -> names(text));
  }

  @Test
  void survivesAnything() {
    long seed = 20260103;
    Random random = new Random(seed);
    String[] parts = {
      "Gen.", " ", "Lee", "-", "Jong", "sup", "Bộ trưởng", ", ", "of", "𝒜", "\n", "J."
    };
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      int end = 0;
      for (PersonName name : names(text.toString())) {
        assertTrue(name.name().start() >= end, "seed " + seed + ", run " + run + ": " + text);
        end = name.name().end();
      }
    }
  }
}
