package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * The clauses of what a person typed, of which each may ask something of its own: "Where did they
 * meet? And who chaired it?", "ai chủ trì, rồi hai bên ký gì", but not "khi nào và ở đâu".
 */
final class ClauseSplitter {

  private static final Pattern ASKING =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:who|whom|whose|what|which|when|where|why|how|ai|gì|nào|đâu|sao|mấy|bao"
              + " nhiêu|bao giờ|bao lâu|gi|nao|dau|may|bao nhieu|bao gio|bao lau|tell"
              + " me|list|name|cho biết|cho tôi biết|cho hỏi|nêu|liệt kê|kể tên"
              + ")(?![\\p{L}\\p{N}])");

  /** Before these a new clause may begin; in English only where it begins by asking. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu),?\\s+(?=(?:and|then|and then|but|plus)\\s+(?:also\\s+|then\\s+|please\\s+)*"
              + "(?:(?:tell me|say|let me know|answer)\\s+)?"
              + "(?:(?:at|in|on|to|by|with|from|for|of)\\s+)?"
              + "(?:who|whom|whose|what|which|when|where|why|how)(?!\\p{L}))"
              + "|,?\\s+(?=(?:và|rồi|sau đó|đồng thời|va|roi|sau do|dong thoi)(?!\\p{L}))");

  /** The sort of thing that is asked for: "which town", "lĩnh vực nào". */
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:which|what|how many|how much) \\p{L}+|\\p{L}+(?: \\p{L}+)?"
              + " (?:nào|nao)(?!\\p{L})");

  /** What says that one thing comes after the other, so that the other need not be asked. */
  private static final Pattern ORDER =
      Pattern.compile("(?iu)^(?:and then|then|and tell me|rồi|sau đó|roi|sau do)(?!\\p{L})");

  /** So many words of its own make a first clause one that can stand alone. */
  private static final int ALONE = 3;

  private ClauseSplitter() {}

  /**
   * What is asked, one question for each clause that asks, with the clauses before it as the
   * beginning of the conversation. A question of one clause is returned as it is.
   *
   * @param analyzer reads the clauses
   */
  static List<Question> of(Question question, QueryAnalyzer analyzer) {
    List<String> clauses = split(question.text(), analyzer);
    List<String> said = new ArrayList<>(question.history());
    List<Question> asked = new ArrayList<>();
    for (String clause : clauses) {
      if (ASKING.matcher(clause).find()) {
        asked.add(new Question(clause, question.language(), said));
      }
      said.add(clause);
    }
    return clauses.size() == 1 || asked.isEmpty() ? List.of(question) : List.copyOf(asked);
  }

  private static List<String> split(String text, QueryAnalyzer analyzer) {
    List<String> clauses = new ArrayList<>();
    for (Span sentence : Sentences.split(text)) {
      int start = 0;
      String rest = sentence.of(text);
      Matcher joint = JOINT.matcher(rest);
      while (joint.find()) {
        String left = rest.substring(start, joint.start());
        String right = rest.substring(joint.end());
        boolean leads = ORDER.matcher(right).find();
        if (standsAlone(left, clauses.isEmpty() && start == 0, leads, analyzer) && asks(right)) {
          clauses.add(left);
          start = joint.end();
        }
      }
      clauses.add(rest.substring(start));
    }
    return clauses;
  }

  /** Whether a stretch asks, and of something: "ở đâu" alone belongs to what stands before it. */
  private static boolean asks(String text) {
    return ASKING.matcher(text).find() && content(ASKED_FOR.matcher(text).replaceAll(" ")) > 0;
  }

  /**
   * Whether a stretch is a clause: it asks, and of something; or what it says goes before.
   *
   * @param first whether no clause stands before it that could say what it is about
   * @param leads whether it may be a clause without asking
   */
  private static boolean standsAlone(
      String text, boolean first, boolean leads, QueryAnalyzer analyzer) {
    int content = content(text);
    if (!ASKING.matcher(text).find()) {
      return leads && content > 0;
    }
    return content >= (first && !analyzer.names(text) ? ALONE : 1);
  }

  /** How many words it has that do not only ask or join, in whichever language. */
  private static int content(String text) {
    QuestionWords english = QuestionWords.of(text, Language.ENGLISH);
    QuestionWords vietnamese = QuestionWords.of(text, Language.VIETNAMESE);
    int content = 0;
    for (int i = 0; i < english.size() && i < vietnamese.size(); i++) {
      if (!english.isFunctionWord(i) && !vietnamese.isFunctionWord(i)) {
        content++;
      }
    }
    return content;
  }
}
