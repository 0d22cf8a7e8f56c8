package org.doithoai.registry;

import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.doithoai.text.Tokens.Gap;

/**
 * Whether the words around a {@linkplain NameGuard guarded} name speak for the name.
 *
 * <p>Capitals count only in a text that has both cases. A Vietnamese name as written counts only in
 * a Vietnamese text with diacritics: the {@code Nga} of an English report is a person. Otherwise
 * the neighbours decide: Vietnam beside it, with a dash or a word such as {@code và} between, or a
 * word after which countries stand ({@code nước}, {@code quốc phòng}; weaker {@code với}, {@code
 * tại}).
 */
final class NameContext {

  /** A text is Vietnamese with diacritics when at least one in so many words carries one. */
  private static final int ACCENTED_SHARE = 4;

  private static final Set<String> HOME = Set.of("viet", "vietnam", "vn");
  private static final Set<String> BETWEEN = Set.of("va", "voi", "and", "with");

  /** Folded last words of what stands before a country's name. */
  private static final Set<String> STRONG =
      Set.of(
          "nuoc", "phong", "doi", "quan", "bang", "phu", "thong", "tuong", "su", "truong", "giao",
          "quoc", "sy", "si", "asean", "eu");

  private static final Set<String> WEAK =
      Set.of(
          "voi", "cua", "sang", "tham", "tai", "o", "den", "con", "tu", "va", "giua", "cung", "hay",
          "hoac", "nguoi", "phia", "nhu", "toi", "ban", "doan", "vao", "gap", "vien");

  private static final Set<String> ENGLISH_BEFORE = Set.of("the", "asean");
  private static final Set<String> ENGLISH_AFTER =
      Set.of("navy", "army", "military", "secretary", "president", "ambassador", "marines");

  /** Short names of countries as they stand beside one another: {@code Việt - Trung}. */
  private static final Set<String> PAIRED =
      Set.of(
          "viet", "trung", "nhat", "han", "my", "nga", "an", "lao", "phap", "duc", "uc", "thai",
          "xo", "anh", "trieu", "cam", "vietnam");

  private final Tokens tokens;
  private final boolean cased;
  private final boolean vietnamese;

  NameContext(Tokens tokens) {
    this.tokens = tokens;
    String text = tokens.text();
    this.cased =
        text.codePoints().anyMatch(Character::isUpperCase)
            && text.codePoints().anyMatch(Character::isLowerCase);
    long accented = tokens.words().stream().filter(t -> !t.isPlain()).count();
    this.vietnamese = accented > 0 && accented * ACCENTED_SHARE >= tokens.size();
  }

  /** Whether the text is Vietnamese, written with diacritics. */
  boolean isVietnamese() {
    return vietnamese;
  }

  /** Whether the name, which stands from the one word to the other, is meant. */
  boolean accepts(Name name, int first, int last) {
    return switch (name.guard()) {
      case NONE -> true;
      case AS_WRITTEN -> isWritten(name, first, last) || strong(name, first, last) || weak(first);
      case STRICT ->
          (isWritten(name, first, last) && (isAll(first, last) || !tokens.isFirstInSentence(first)))
              || strong(name, first, last);
      case PAIR -> paired(first, last);
    };
  }

  /** Whether the word, or its form without diacritics where it is typed so, is one of these. */
  static boolean isOneOf(Token token, Set<String> words) {
    return words.contains(token.word())
        || (token.isPlain() && words.stream().map(Folding::fold).anyMatch(token.folded()::equals));
  }

  private boolean isWritten(Name name, int first, int last) {
    String written = tokens.span(first, last).of(tokens.text());
    boolean begins = name.text().substring(1).equals(written.substring(1));
    boolean lower = Character.isLowerCase(name.text().charAt(0));
    if (!written.equals(name.text())
        && !(begins && lower && written.equalsIgnoreCase(name.text()))) {
      return false;
    }
    if (isAll(first, last)) {
      return true;
    }
    boolean acronym = name.text().equals(name.text().toUpperCase(name.language().locale()));
    return cased
        && (name.language() == Language.ENGLISH || vietnamese)
        && (acronym || !followsCapital(first));
  }

  private boolean isAll(int first, int last) {
    return first == 0 && last == tokens.size() - 1;
  }

  /** Whether it goes on a run of capitalised words, as a person's given name does. */
  private boolean followsCapital(int first) {
    if (!tokens.isSpaceBefore(first)) {
      return false;
    }
    Token previous = tokens.get(first - 1);
    return previous.isCapitalised()
        && !previous.isAcronym()
        && !tokens.isFirstInSentence(first - 1)
        && !HOME.contains(previous.folded())
        && !previous.folded().equals("nam")
        && !STRONG.contains(previous.folded());
  }

  private boolean strong(Name name, int first, int last) {
    if (homeBefore(first) || homeAfter(last)) {
      return true;
    }
    if (name.language() == Language.ENGLISH) {
      return (joined(first) && ENGLISH_BEFORE.contains(folded(first - 1)))
          || (joined(last + 1) && ENGLISH_AFTER.contains(folded(last + 1)));
    }
    return joined(first) && STRONG.contains(folded(first - 1));
  }

  private boolean weak(int first) {
    return joined(first) && WEAK.contains(folded(first - 1));
  }

  private boolean homeBefore(int first) {
    int at = first - 1;
    if (joined(first) && at > 0 && BETWEEN.contains(folded(at))) {
      at--;
    }
    return at >= 0
        && joined(at + 1)
        && (HOME.contains(folded(at))
            || (folded(at).equals("nam") && at > 0 && folded(at - 1).equals("viet")));
  }

  private boolean homeAfter(int last) {
    int at = last + 1;
    if (joined(at) && BETWEEN.contains(folded(at))) {
      at++;
    }
    return joined(at) && HOME.contains(folded(at));
  }

  /** With a dash beside any short name; with a space only beside {@code Việt}. */
  private boolean paired(int first, int last) {
    return pairs(first, first - 1) || pairs(last + 1, last + 1);
  }

  private boolean pairs(int gap, int neighbour) {
    if (!joined(gap) || !PAIRED.contains(folded(neighbour))) {
      return false;
    }
    return !tokens.isSpaceBefore(gap)
        || HOME.contains(folded(neighbour))
        || HOME.contains(folded(gap == neighbour ? gap - 1 : gap));
  }

  private boolean joined(int index) {
    return tokens.gapBefore(index) == Gap.JOINED;
  }

  private String folded(int index) {
    return tokens.get(index).folded();
  }
}
