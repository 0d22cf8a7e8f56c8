package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  @SuppressWarnings("NullAway.Init") // set before the first test
  private static LanguageDetector detector;

  @BeforeAll
  static void load() throws LexiconException {
    detector = new LanguageDetector(Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")));
  }

  /** Each must be told against the fallback. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ai đồng chủ trì đối thoại Việt Nam – Singapore?",
        "ai dong chu tri doi thoai viet nam singapore",
        "doi thoai quoc phong nhat ban lan thu 10",
        "DOI THOAI QUOC PHONG LAN THU 10",
        "Đối thoại lần thứ 15 diễn ra ở đâu?",
        "doi thoai lan thu 15 dien ra o dau",
        "biển đông",
        "bien dong",
        "còn lần thứ 15?",
        "con nhat ban thi sao",
        "thế còn Hàn Quốc?",
        "the con han quoc",
        "ở đâu?",
        "o dau vay",
        "khi nào?",
        "khi nao",
        "ai?",
        "mấy giờ?",
        "bao nhieu nguoi tham du",
        "Bao nhiêu sĩ quan đã được đào tạo?",
        "Hoàng Xuân Chiến",
        "hoang xuan chien la ai",
        "Thượng tướng Hoàng Xuân Chiến nói gì về gìn giữ hòa bình?",
        "thuong tuong phan van giang",
        "bo truong quoc phong",
        "Bộ Quốc phòng",
        "hop tac hai quan giua viet nam va an do",
        "hợp tác công nghiệp quốc phòng với Ấn Độ",
        "cong nghiep quoc phong",
        "công nghệ quân sự",
        "tàu ngầm",
        "tau ngam",
        "may bay khong nguoi lai",
        "rà phá bom mìn sau chiến tranh",
        "ra pha bom min",
        "gin giu hoa binh lien hop quoc",
        "Liên Hợp Quốc",
        "so sanh doi thoai voi nhat ban va han quoc",
        "So sánh hai lần đối thoại gần nhất",
        "tóm tắt giúp mình",
        "tom tat giup minh",
        "cho toi biet them",
        "cho tôi xem nguồn",
        "nguon nao noi vay",
        "cam on ban",
        "cảm ơn",
        "xin chào",
        "xin chao",
        "đúng rồi",
        "không",
        "dang ky ban tin hang ngay",
        "đăng ký bản tin lúc 7 giờ 30",
        "huy dang ky",
        "doi ngon ngu",
        "cho tôi biết về defence dialogue với Japan",
        "ADMM+ là gì?",
        "admm la gi",
        "UNCLOS 1982 quy định thế nào",
        "Singapore và Việt Nam ký văn bản nào?",
        "Lloyd Austin tham Ha Noi khi nao",
        "quoocs phongf",
        "ddoois thoaij quoocs phongf",
        "đối thoaị quốc phong lần thứ muời",
        "Viet Nam co bao nhieu doi tac chien luoc toan dien",
        "Trung Quốc có đưa quân tới Trường Sa không?",
        "co phai doi thoai dien ra nam 2025 khong",
        "lần đầu tiên năm nào",
        "Ngày 27 tháng 2 năm 2024 có sự kiện gì",
        "việc hợp tác này bắt đầu từ bao giờ",
        "chinh sach bon khong"
      })
  void tellsVietnamese(String text) {
    assertEquals(Language.VIETNAMESE, detector.detect(text, Language.ENGLISH));
  }

  /** Each must be told against the fallback. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who co-chaired the Vietnam–Singapore dialogue?",
        "who co-chaired the vietnam singapore dialogue",
        "What did Hoàng Xuân Chiến say in Hà Nội?",
        "what did hoang xuan chien say in ha noi",
        "what did hoàng xuân chiến say",
        "Where was the 10th dialogue with Japan held?",
        "when was it",
        "when?",
        "who?",
        "where?",
        "how many officers were trained",
        "How many?",
        "and with Japan?",
        "and the 15th?",
        "what about Korea",
        "South China Sea",
        "East Sea",
        "defence policy dialogue",
        "defense dialogue 2024",
        "Vietnam Japan defence dialogue",
        "Vietnam, Japan Hold 10th Defence Policy Dialogue",
        "JAPAN AND VIETNAM TALK",
        "japanse defence minster",
        "defence minster of singapor",
        "peacekeeping operations",
        "peace keeping",
        "navy cooperation",
        "submarine",
        "unmanned aircraft",
        "mine clearance after the war",
        "war legacies",
        "compare Japan and South Korea",
        "Compare the last two rounds",
        "summarise this",
        "summary please",
        "tell me more",
        "show the source",
        "which article says so",
        "thanks",
        "thank you",
        "hello",
        "hi there",
        "yes",
        "subscribe to the daily digest",
        "unsubscribe",
        "stop",
        "help",
        "change language",
        "settings",
        "What is ADMM+?",
        "what is đối thoại quốc phòng",
        "what does \"quốc phòng\" mean in English?",
        "Did General Phan Văn Giang visit Tokyo?",
        "did general phan van giang visit washington",
        "Nguyen Phu Trong met whom in Beijing",
        "Is it true that China sent troops to Trường Sa?",
        "the can do to me on in an",
        "Who is Ng Eng Hen?",
        "Ha Noi hosted the talks",
        "Which documents were signed by the two ministries",
        "first time in which year",
        "What happened on 27 February 2024?",
        "since when has this cooperation existed",
        "four no's policy",
        "can u tell me abt the mtg",
        "RoK position on cybersecurity",
        "US defence secretary",
        "latest news",
        "hotline between the navies"
      })
  void tellsEnglish(String text) {
    assertEquals(Language.ENGLISH, detector.detect(text, Language.VIETNAMESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "2024",
        "27/2/2024",
        "?!",
        "15",
        "日本",
        "Япония",
        "RoK?",
        "no",
        "🙂",
        "\u0301"
      })
  void takesTheFallbackWhenTheTextDoesNotTell(String text) {
    assertEquals(Language.ENGLISH, detector.detect(text, Language.ENGLISH));
    assertEquals(Language.VIETNAMESE, detector.detect(text, Language.VIETNAMESE));
  }

  @Test
  void readsDecomposedLetters() {
    assertEquals(
        Language.VIETNAMESE,
        detector.detect("đô\u0301i thoa\u0323i quô\u0301c pho\u0300ng", Language.ENGLISH));
  }

  @Test
  void readsOnlyTheBeginningOfLongTexts() {
    String text = "Where was it held? ".repeat(200_000);
    assertEquals(Language.ENGLISH, detector.detect(text, Language.VIETNAMESE));
  }
}
