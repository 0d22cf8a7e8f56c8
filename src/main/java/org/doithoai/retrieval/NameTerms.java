package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Names that no registry knows, as one term each: runs of capitalised words. Evidence may have the
 * whole name, a part of it, or the word by which its bearer is called.
 */
final class NameTerms {

  /** What two neighbouring words of a longer name count. */
  private static final double PART = 0.8;

  /** What one word of a name counts at most: a rare one. */
  private static final double WORD = 0.75;

  /** The first word of a sentence is written with a capital; so common a word is no name. */
  private static final double COMMON = 0.6;

  /** More words are no name but a heading. */
  private static final int LONGEST = 8;

  private final Lexicon lexicon;

  NameTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Where names stand in a text.
   *
   * @param text in which what is no content is blanked with semicolons
   */
  List<Span> spans(String text, Language language) {
    Tokens tokens = Tokens.of(text);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i;
      while (end < tokens.size()
          && isNameLike(tokens, end)
          && (end == i || (isJoined(tokens, end) && !tokens.get(end).isNumber()))) {
        end++;
      }
      int first = i == 0 && end > i && isCommon(tokens.get(i), language) ? i + 1 : i;
      boolean number = first < end && tokens.get(first).isNumber();
      if (end > first && end - first <= LONGEST && !number) {
        spans.add(new Span(tokens.get(first).start(), tokens.get(end - 1).end()));
      }
      i = Math.max(end, i + 1);
    }
    return spans;
  }

  private static boolean isNameLike(Tokens tokens, int at) {
    Token token = tokens.get(at);
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  private static boolean isJoined(Tokens tokens, int at) {
    String between = tokens.text().substring(tokens.get(at - 1).end(), tokens.get(at).start());
    return between.isBlank() || between.equals("-") || between.equals(".");
  }

  private boolean isCommon(Token token, Language language) {
    return !token.isAcronym() && lexicon.rarity(token.lower(), language) < COMMON;
  }

  /** The term of a name. */
  ContentTerm term(String name, Language language) {
    Map<Language, List<ContentTerm.Form>> forms = new EnumMap<>(Language.class);
    for (Language of : Language.values()) {
      List<String> words = Terms.EXACT.in(name, of).stream().map(Term::text).toList();
      forms.put(of, forms(words, of));
    }
    String source = name.toLowerCase(Locale.ROOT);
    return new ContentTerm(source, 1, forms);
  }

  private List<ContentTerm.Form> forms(List<String> words, Language language) {
    List<ContentTerm.Form> forms = new ArrayList<>();
    if (words.isEmpty()) {
      return forms;
    }
    forms.add(new ContentTerm.Form(words, 1));
    for (int i = 0; words.size() > 2 && i + 1 < words.size(); i++) {
      forms.add(new ContentTerm.Form(words.subList(i, i + 2), PART));
    }
    for (int i = 0; words.size() > 1 && i < words.size(); i++) {
      double rarity = lexicon.rarity(words.get(i), language);
      forms.add(new ContentTerm.Form(List.of(words.get(i)), WORD * rarity));
    }
    forms.sort(Comparator.comparingDouble(ContentTerm.Form::strength).reversed());
    return List.copyOf(forms);
  }
}
