package org.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.lexicon.AccentedReading.Known;
import org.doithoai.question.AskingLexicon.Phrase;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/** The phrases of a text without diacritics of which it is known how they are written. */
final class KnownAccents {

  private static final Set<Asking> ANY = EnumSet.allOf(Asking.class);
  private static final Set<Asking> FIRST =
      EnumSet.of(Asking.COURTESY_FIRST, Asking.COURTESY, Asking.TELLING, Asking.OPENER);
  private static final Set<Asking> LAST = EnumSet.of(Asking.COURTESY_LAST);

  private KnownAccents() {}

  /** The names in a text, then the phrases of asking of two words or more; none overlapping. */
  static List<Known> in(AnnotatedText typed) {
    List<Known> known = new ArrayList<>();
    for (Mention mention : EntityLinker.called(typed)) {
      known.add(new Known(mention.span(), written(mention, typed.text())));
    }
    Tokens tokens = typed.tokens();
    int talk = addTalk(tokens, known);
    for (int first = talk; first < tokens.size(); first++) {
      Span word = tokens.get(first).span();
      boolean ordinal = typed.layer(Ordinal.LAYER).stream().anyMatch(o -> o.span().contains(word));
      asking(tokens, first, ordinal ? 1 : 2, ANY, known).ifPresent(known::add);
    }
    return known;
  }

  /** Adds what stands at both ends, where single words are known too; where its beginning ends. */
  private static int addTalk(Tokens tokens, List<Known> known) {
    int first = 0;
    Optional<Known> next = talkAt(tokens, first, known);
    while (next.isPresent()) {
      known.add(next.get());
      first = tokens.indexAt(next.get().span().end());
      next = talkAt(tokens, first, known);
    }
    boolean talk = true;
    for (int last = tokens.size() - 1; last >= first && talk; last--) {
      Optional<Known> particle = asking(tokens, last, 1, LAST, known);
      particle.ifPresent(known::add);
      talk = particle.isPresent();
    }
    return first;
  }

  /** The talk that begins with a word, unless a longer phrase of another sort does. */
  private static Optional<Known> talkAt(Tokens tokens, int first, List<Known> known) {
    Optional<Known> any = asking(tokens, first, 1, ANY, known);
    return asking(tokens, first, 1, FIRST, known)
        .filter(talk -> any.stream().allMatch(other -> talk.span().contains(other.span())));
  }

  private static boolean isApart(Span span, List<Known> known) {
    return known.stream().noneMatch(other -> other.span().overlaps(span));
  }

  private static String written(Mention mention, String text) {
    String typed = mention.span().of(text);
    String folded = Folding.fold(typed);
    return mention.entity().names(Language.VIETNAMESE).stream()
        .filter(name -> Folding.fold(name).equals(folded))
        .findFirst()
        .orElse(typed);
  }

  /** The longest phrase of asking that begins with a word, of so many words at least. */
  private static Optional<Known> asking(
      Tokens tokens, int first, int least, Set<Asking> classes, List<Known> known) {
    if (first >= tokens.size()) {
      return Optional.empty();
    }
    for (Phrase phrase :
        AskingLexicon.get().beginningWith(tokens.get(first).folded(), Language.VIETNAMESE)) {
      int last = first + phrase.words().size() - 1;
      boolean enough = phrase.words().size() >= least && classes.contains(phrase.asking());
      if (enough && last < tokens.size() && isFolded(phrase.words(), tokens, first)) {
        Span span = tokens.span(first, last);
        String accented = phrase.words().text();
        boolean fits = Folding.fold(accented).equals(Folding.fold(span.of(tokens.text())));
        if (fits && isApart(span, known)) {
          return Optional.of(new Known(span, accented));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFolded(Tokens phrase, Tokens tokens, int first) {
    for (int i = 0; i < phrase.size(); i++) {
      boolean same = phrase.get(i).folded().equals(tokens.get(first + i).folded());
      if (!same || (i > 0 && tokens.gapBefore(first + i) != phrase.gapBefore(i))) {
        return false;
      }
    }
    return true;
  }
}
