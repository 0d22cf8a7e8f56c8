package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The questions that one text consists of: "Where did they meet? And who chaired it?", "ai chủ trì,
 * rồi hai bên ký gì", but not "khi nào và ở đâu". What asks nothing leads up to them. For one
 * question.
 */
final class QuestionParts {

  private static final Asking[] INTERROGATIVES = {
    Asking.WHO,
    Asking.WHEN,
    Asking.WHERE,
    Asking.HOW_MANY,
    Asking.HOW_MUCH,
    Asking.HOW_LONG,
    Asking.WHY,
    Asking.WHICH,
    Asking.WHAT,
    Asking.WHICH_SEVERAL,
    Asking.WHICH_EDITION
  };
  private static final Asking[] ASKING = {
    Asking.WHO,
    Asking.WHEN,
    Asking.WHERE,
    Asking.HOW_MANY,
    Asking.HOW_MUCH,
    Asking.HOW_LONG,
    Asking.WHY,
    Asking.WHICH,
    Asking.WHAT,
    Asking.WHICH_SEVERAL,
    Asking.WHICH_EDITION,
    Asking.TELLING,
    Asking.LISTING,
    Asking.COMPARING,
    Asking.TIMELINE,
    Asking.BRIEFING,
    Asking.NEWS,
    Asking.WHETHER
  };

  /** So many words of its own make a first clause one that can stand alone. */
  private static final int ALONE = 3;

  private final QuestionFrame whole;
  private final AskingWords words;

  /**
   * A clause.
   *
   * @param text as it was typed
   * @param asks false for one that leads up to others
   */
  record Clause(String text, boolean asks) {}

  private QuestionParts(QuestionFrame whole) {
    this.whole = whole;
    this.words = AskingWords.of(whole);
  }

  /** The clauses of a question, without mere courtesies; a question of one is one clause. */
  static List<Clause> of(QuestionFrame whole) {
    return new QuestionParts(whole).clauses();
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    for (Stretch sentence : words.sentences()) {
      if (!isTalk(sentence)) {
        split(sentence, clauses);
      }
    }
    return clauses;
  }

  private void split(Stretch sentence, List<Clause> clauses) {
    int first = sentence.first();
    for (int i = first + 1; i < sentence.end(); i++) {
      if (!isJoint(i)) {
        continue;
      }
      Stretch left = new Stretch(first, i);
      Stretch right = new Stretch(i, sentence.end());
      boolean leads = words.has(i, Asking.NEXT_JOINT);
      boolean begins = clauses.isEmpty() && first == sentence.first();
      if (standsAlone(left, begins, leads) && asksOfSomething(right)) {
        clauses.add(clause(left, asks(left)));
        first = i;
      }
    }
    Stretch rest = new Stretch(first, sentence.end());
    clauses.add(clause(rest, asks(rest) || (first == sentence.first() && endsAsking(rest))));
  }

  private Clause clause(Stretch stretch, boolean asks) {
    int start = words.tokens().get(stretch.first()).start();
    boolean more = stretch.end() < words.tokens().size();
    int end = more ? words.tokens().get(stretch.end()).start() : whole.text().length();
    return new Clause(trimmed(whole.text().substring(start, end)), asks);
  }

  private static String trimmed(String clause) {
    String text = clause.strip();
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  /** True if a new clause may begin with this word. */
  private boolean isJoint(int word) {
    if (words.has(word, Asking.JOINT)) {
      return true;
    }
    Found joint = words.at(word, Asking.ASKING_JOINT);
    if (joint == null) {
      return false;
    }
    int next = joint.last() + 1;
    for (Found between = between(next); between != null; between = between(next)) {
      next = between.last() + 1;
    }
    return words.has(next, INTERROGATIVES);
  }

  private @Nullable Found between(int word) {
    return words.at(word, Asking.PREPOSITION, Asking.TELLING, Asking.COURTESY);
  }

  private boolean isTalk(Stretch stretch) {
    for (int i = stretch.first(); i < stretch.end(); i++) {
      if (!whole.isScaffolding(words.tokens().get(i).span()) || words.has(i, INTERROGATIVES)) {
        return false;
      }
    }
    return true;
  }

  private boolean asks(Stretch stretch) {
    boolean first =
        whole.language() == Language.ENGLISH
            && words
                .all(Asking.WHETHER_FIRST)
                .anyMatch(f -> stretch.holds(f) && isTalk(new Stretch(stretch.first(), f.first())));
    return first || words.hasIn(stretch, ASKING);
  }

  /** True if the writer says by a question mark that it asks. */
  private boolean endsAsking(Stretch stretch) {
    int end = words.tokens().get(stretch.end() - 1).end();
    return whole.text().startsWith("?", end);
  }

  /** "ở đâu" alone belongs to what stands before it. */
  private boolean asksOfSomething(Stretch stretch) {
    return asks(stretch) && content(stretch) > 0;
  }

  private boolean standsAlone(Stretch stretch, boolean first, boolean leads) {
    int content = content(stretch);
    if (!asks(stretch)) {
      return leads && content > 0;
    }
    return content >= (first && !names(stretch) ? ALONE : 1);
  }

  private boolean names(Stretch stretch) {
    Span span = words.tokens().span(stretch.first(), stretch.end() - 1);
    return whole.mentions().stream().anyMatch(m -> span.contains(m.span()))
        || whole.dates().stream().anyMatch(d -> span.contains(d.span()))
        || Named.editions(whole).stream().anyMatch(span::contains);
  }

  /** How many words it has that neither ask nor join nor say what sort of thing is asked for. */
  private int content(Stretch stretch) {
    int content = 0;
    for (int i = stretch.first(); i < stretch.end(); i++) {
      Token word = words.tokens().get(i);
      boolean asked =
          words.isWithin(i, Asking.Group.ASKING, Asking.Group.TALK)
              || whole.focus().stream().anyMatch(f -> f.overlaps(word.span()))
              || (whole.isScaffolding(word.span()) && words.isWithin(i, Asking.Group.NOUN));
      boolean joins = FunctionWords.contains(word.lower(), whole.language());
      content += asked || joins ? 0 : 1;
    }
    return content;
  }
}
