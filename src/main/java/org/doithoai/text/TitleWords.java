package org.doithoai.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads ranks and titles of office word by word, as they stand before a name: {@code Deputy
 * Minister of National Defence Sen. Lt. Gen.}, {@code Bộ trưởng Quốc phòng Hàn Quốc}. A title
 * begins with one of its heads and goes on over ranks, further heads, the words of offices and
 * names of countries.
 */
final class TitleWords {

  /** English words that begin a title by themselves or with the next ones. */
  private static final Set<String> ENGLISH_HEADS =
      words(
          "minister secretary president premier chancellor chairman chairwoman chairperson director"
              + " commander commandant chief ambassador attaché attache spokesperson spokesman"
              + " spokeswoman counterpart representative envoy adviser advisor commissar general"
              + " gen lieutenant lieut lt major maj colonel col captain capt admiral adm brigadier"
              + " brig marshal commodore mr mrs ms dr prof professor sergeant");

  private static final Set<String> ENGLISH_PREFIXES =
      words(
          "deputy vice prime permanent under assistant senior sen sr snr rear first second acting"
              + " foreign defence defense state parliamentary administrative secretary-general");

  /** English words over which a title goes on. */
  private static final Set<String> ENGLISH_MORE =
      words(
          "of for the and to s national defence defense foreign affairs international public"
              + " security state armed forces force staff staffs joint chiefs army navy air coast"
              + " guard border department ministry people command committee commission region"
              + " central military political politics party peacekeeping operations relations"
              + " policy strategy parliament assembly interior home institute logistics engineering"
              + " intelligence technology external bureau office in extraordinary plenipotentiary"
              + " council union academy service industry general-secretary indo pacific command"
              + " republic kingdom federation democratic socialist politburo member mission agency"
              + " trade finance war veterans services medicine");

  /** Words no title ends with: what follows them is somebody or something else. */
  private static final Set<String> OPEN_ENDS =
      words("of for the and to in s của và các về với cho tại cua va cac ve voi tai");

  private static final List<String> VIETNAMESE_HEADS =
      List.of(
          "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn tướng", "đại tá",
          "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
          "đô đốc", "chuẩn đô đốc", "nguyên soái", "bộ trưởng", "thứ trưởng", "thủ tướng",
          "tổng thống", "chủ tịch",
          "bí thư", "thư ký", "tư lệnh", "chính ủy", "cục trưởng", "vụ trưởng", "viện trưởng",
          "chủ nhiệm", "tham mưu trưởng", "đại sứ", "tùy viên", "ngoại trưởng", "đồng chí",
          "giám đốc", "trưởng đoàn", "trợ lý", "quốc vụ khanh", "người đồng cấp", "quốc vương",
          "đại diện", "hiệu trưởng", "trưởng phái đoàn", "đặc phái viên", "cố vấn", "ông", "bà");

  private static final List<String> VIETNAMESE_PREFIXES =
      List.of("phó", "tổng", "phó tổng", "nguyên", "cựu");

  /** Vietnamese syllables over which a title goes on. */
  private static final Set<String> VIETNAMESE_MORE =
      words(
          "bộ quốc phòng ngoại giao công an quân đội nhân dân thường trực nước hội tổng tham mưu"
              + " trưởng phó cục đối hải lục không cảnh sát biển biên lực lượng chính trị ủy viên"
              + " trung ương đảng phụ trách các vấn đề tế về của kiêm phủ đặc mệnh toàn quyền chiến"
              + " lược viện tác chủng vệ liên hợp cấp quan hệ gìn giữ cơ vùng khu tư lệnh ban chấp"
              + " hành trị khoa học nhà tình báo hậu cần kỹ thuật công nghiệp");

  private static final Set<String> VIETNAMESE_MORE_FOLDED =
      VIETNAMESE_MORE.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private static final Map<String, List<Tokens>> VIETNAMESE_STARTS = new HashMap<>();
  private static final Set<String> ALL = new HashSet<>();

  static {
    for (String head : VIETNAMESE_HEADS) {
      addStart(head);
      VIETNAMESE_PREFIXES.forEach(prefix -> addStart(prefix + " " + head));
    }
    ALL.addAll(ENGLISH_HEADS);
    ALL.addAll(ENGLISH_PREFIXES);
    ALL.addAll(ENGLISH_MORE);
  }

  /** As {@code Lieut}, in UTF-16 code units. */
  static final int LONGEST_ABBREVIATION = 5;

  private TitleWords() {}

  /**
   * The last word of the title that begins with this one; -1 when none does. The words behind it
   * are no part of any title.
   */
  static int last(Tokens tokens, int first) {
    int vietnameseHead = vietnameseStart(tokens, first);
    boolean vietnamese = vietnameseHead >= 0;
    int last = vietnamese ? vietnameseHead : englishStart(tokens, first);
    if (last < 0) {
      return -1;
    }
    int next = last + 1;
    while (next < tokens.size() && continues(tokens, next)) {
      int country = CountryWords.last(tokens, next);
      int head = vietnamese ? vietnameseStart(tokens, next) : englishStart(tokens, next);
      if (Math.max(country, head) >= 0) {
        next = Math.max(country, head) + 1;
      } else if (isMore(tokens.get(next), vietnamese)) {
        next++;
      } else {
        break;
      }
    }
    return OPEN_ENDS.contains(tokens.get(next - 1).word()) ? -1 : next - 1;
  }

  /** Whether the word is one of English titles and offices, and so none of a name. */
  static boolean isTitleWord(Token token) {
    return ALL.contains(token.word()) && !OPEN_ENDS.contains(token.word());
  }

  private static boolean continues(Tokens tokens, int next) {
    return switch (tokens.gapBefore(next)) {
      case JOINED -> true;
      // behind an abbreviated rank only
      case STOP -> {
        Token rank = tokens.get(next - 1);
        yield rank.text().length() <= LONGEST_ABBREVIATION && rank.isCapitalised();
      }
      case BREAK -> false;
    };
  }

  private static int englishStart(Tokens tokens, int first) {
    int at = first;
    while (at < tokens.size()
        && (at == first || continues(tokens, at))
        && ENGLISH_PREFIXES.contains(tokens.get(at).lower())) {
      at++;
    }
    boolean head =
        at < tokens.size()
            && (at == first || continues(tokens, at))
            && ENGLISH_HEADS.contains(tokens.get(at).lower());
    return head ? at : -1;
  }

  private static int vietnameseStart(Tokens tokens, int first) {
    int longest = -1;
    for (Tokens head : VIETNAMESE_STARTS.getOrDefault(tokens.get(first).folded(), List.of())) {
      if (stands(head, tokens, first)) {
        longest = Math.max(longest, first + head.size() - 1);
      }
    }
    return longest;
  }

  /** A head of one syllable must have its diacritics: {@code ba} is "three". */
  private static boolean stands(Tokens head, Tokens tokens, int first) {
    if (first + head.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < head.size(); i++) {
      Token token = tokens.get(first + i);
      boolean plain = token.isPlain() && head.size() > 1;
      boolean spelt =
          token.folded().equals(head.get(i).folded())
              && (plain || token.word().equals(head.get(i).word()));
      if (!spelt || (i > 0 && !tokens.isSpaceBefore(first + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMore(Token token, boolean vietnamese) {
    if (!vietnamese) {
      boolean name = token.isCapitalised() && OPEN_ENDS.contains(token.word()); // To Lam
      return !name && (ENGLISH_MORE.contains(token.word()) || token.isNumber());
    }
    return VIETNAMESE_MORE.contains(token.word())
        || (token.isPlain() && VIETNAMESE_MORE_FOLDED.contains(token.folded()));
  }

  private static void addStart(String head) {
    Tokens words = Tokens.of(head);
    VIETNAMESE_STARTS
        .computeIfAbsent(words.get(0).folded(), s -> new ArrayList<>())
        .add(words);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
