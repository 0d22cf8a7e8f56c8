package org.doithoai.registry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Cue;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people whom one text calls by the given name alone, as Vietnamese are, behind a word of
 * address: {@code ông Giang}, {@code Gen. Giang}. Not thread-safe.
 */
final class CalledPeople {

  private final Tokens tokens;
  private final Map<String, List<Person>> byGivenName;

  /** The last words of what people are addressed by. */
  private final BitSet addresses = new BitSet();

  /** The first words of titles and bodies, which are no given names: {@code Chính phủ}. */
  private final BitSet others = new BitSet();

  /**
   * A finder for this text.
   *
   * @param byGivenName Vietnam's people by the folded given name
   */
  CalledPeople(AnnotatedText.Builder text, CueLexicon cues, Map<String, List<Person>> byGivenName) {
    this.tokens = text.tokens();
    this.byGivenName = byGivenName;
    for (Language language : Language.values()) {
      cues.propose(text, language, this::note);
    }
  }

  /** The name by which Vietnamese are called: the last word of the full one. */
  static String givenName(Person person) {
    String name = person.name(Language.VIETNAMESE);
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private void note(CueLexicon.Entry cue, int first, int last) {
    if (cue.cue() == Cue.ADDRESS && isSpelt(cue, first)) {
      addresses.set(last);
    } else if ((cue.cue() == Cue.TITLE || cue.cue() == Cue.BODY) && isSpelt(cue, first)) {
      others.set(first);
    }
  }

  /** True if the words are the cue's own or, typed without diacritics, may stand for it. */
  private boolean isSpelt(CueLexicon.Entry cue, int first) {
    Tokens own = cue.words();
    for (int i = 0; i < own.size(); i++) {
      Token written = tokens.get(first + i);
      boolean plain = written.isPlain() && (own.size() > 1 || cue.value() == 1);
      if ((!plain && !written.word().equals(own.get(i).word()))
          || (i > 0 && !tokens.isSpaceBefore(first + i))) {
        return false;
      }
    }
    return true;
  }

  /** The mentions in the order of the text. */
  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (int last = addresses.nextSetBit(0); last >= 0; last = addresses.nextSetBit(last + 1)) {
      Person person = calledBehind(last);
      if (person != null) {
        found.add(new Mention(person, tokens.get(last + 1).span()));
      }
    }
    return found;
  }

  /** The one person whose given name, and no more of it, stands behind this word; or null. */
  private @Nullable Person calledBehind(int last) {
    int at = last + 1;
    if (at >= tokens.size() || !isSpaceBehind(last) || others.get(at)) {
      return null;
    }
    Token given = tokens.get(at);
    List<Person> people = byGivenName.getOrDefault(given.folded(), List.of());
    if (people.size() != 1 || isFollowedByCapital(given)) {
      return null;
    }
    Person person = people.getFirst();
    boolean own = Tokens.of(givenName(person)).get(0).word().equals(given.word());
    return own || given.isPlain() ? person : null;
  }

  /** True if there is a space and nothing else but the full stop of an abbreviation. */
  private boolean isSpaceBehind(int last) {
    int end = tokens.get(last).end();
    int space = tokens.text().charAt(end) == '.' ? end + 1 : end;
    return tokens.get(last + 1).start() == space + 1 && tokens.text().charAt(space) == ' ';
  }

  private boolean isFollowedByCapital(Token given) {
    String text = tokens.text();
    int behind = given.end() + 1;
    return behind < text.length()
        && text.charAt(given.end()) == ' '
        && Character.isUpperCase(text.codePointAt(behind));
  }
}
