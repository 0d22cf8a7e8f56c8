package org.doithoai.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.doithoai.text.Tokens.Gap;

/**
 * Finds where a text names the registry's entities, in either language's names whatever the text's
 * own language.
 *
 * <p>The longest name wins, and names stand at word boundaries: {@code Vietnam–Russia Tropical
 * Centre} is one term and no mention of Russia. A word with diacritics must carry exactly those of
 * the name (the place of the tone aside); a word without any stands for each of its accented forms,
 * so that {@code nhat ban} is found. Names that are also ordinary words have a {@link NameGuard}, which
 * {@link NameContext} applies. The first word decides between overlapping names.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class EntityLinker {

  private static final String VIETNAM = "vn";

  private record Candidate(Entity entity, Name name, Tokens words) {}

  /** Before a name that a person is called by. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:mr|mrs|ms|gen|general|minister|official|ông|bà|đồng chí|đại tướng"
              + "|thượng tướng|trung tướng|thiếu tướng|tướng|bộ trưởng|thứ trưởng|ong|dai tuong"
              + "|thuong tuong|trung tuong|thieu tuong|tuong|bo truong|thu truong)\\.? "
              + "(\\p{L}+)(?!\\p{L}|(?-i: \\p{Lu}))");

  private final PhraseTrie<Candidate> phrases = new PhraseTrie<>(List::of);
  private final Map<String, List<Person>> called = new HashMap<>();

  /** A finder of everything in the registry. */
  public EntityLinker(Registry registry) {
    for (Entity entity : registry.entities()) {
      if (entity instanceof Person person && person.partner().equals(VIETNAM)) {
        String name = person.name(Language.VIETNAMESE);
        String given = Folding.fold(name.substring(name.lastIndexOf(' ') + 1));
        called.computeIfAbsent(given, _ -> new ArrayList<>()).add(person);
      }
      for (Name name : entity.names()) {
        Candidate candidate = new Candidate(entity, name, Tokens.of(name.text()));
        phrases.add(name.text(), candidate);
      }
    }
  }

  /**
   * The mentions, in the order of the text, none overlapping another.
   *
   * @param text in normalization form C
   */
  public List<Mention> find(String text) {
    Tokens tokens = Tokens.of(text);
    NameContext context = new NameContext(tokens);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int next = at + 1;
      for (PhraseTrie.Found<Candidate> found : phrases.startingAt(tokens, at)) {
        if (accepts(context, tokens, found, at)) {
          mentions.add(new Mention(found.value().entity(), tokens.span(at, found.last())));
          next = found.last() + 1;
          break;
        }
      }
      at = next;
    }
    return List.copyOf(mentions);
  }

  /**
   * As {@link #find}, and people called by the given name alone, as Vietnamese are: {@code ông
   * Giang}. Only in a question it is safe to take them for the one of that name in the registry.
   */
  public List<Mention> findCalled(String text) {
    List<Mention> mentions = new ArrayList<>(find(text));
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      Span span = new Span(address.start(1), address.end(1));
      List<Person> people = called.getOrDefault(Folding.fold(address.group(1)), List.of());
      if (people.size() == 1 && mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
        mentions.add(new Mention(people.getFirst(), span));
      }
    }
    mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return List.copyOf(mentions);
  }

  private static boolean accepts(
      NameContext context, Tokens tokens, PhraseTrie.Found<Candidate> found, int first) {
    Candidate candidate = found.value();
    return spelt(tokens, first, candidate.words(), context)
        && !before(candidate.name(), tokens, found.last() + 1)
        && !after(candidate.name(), tokens, first)
        && context.accepts(candidate.name(), first, found.last());
  }

  /** Whether each word is the name's own or, without diacritics, may stand for it. */
  private static boolean spelt(Tokens tokens, int first, Tokens name, NameContext context) {
    for (int i = 0; i < name.size(); i++) {
      Token written = tokens.get(first + i);
      Token own = name.get(i);
      boolean standsFor =
          written.isPlain() && (own.isPlain() || name.size() > 1 || !context.isVietnamese());
      if (!standsFor && !written.word().equals(own.word())) {
        return false;
      }
    }
    return true;
  }

  private static boolean before(Name name, Tokens tokens, int next) {
    return !name.notBefore().isEmpty()
        && tokens.gapBefore(next) == Gap.JOINED
        && NameContext.isOneOf(tokens.get(next), name.notBefore());
  }

  private static boolean after(Name name, Tokens tokens, int first) {
    return !name.notAfter().isEmpty()
        && tokens.gapBefore(first) == Gap.JOINED
        && NameContext.isOneOf(tokens.get(first - 1), name.notAfter());
  }
}
