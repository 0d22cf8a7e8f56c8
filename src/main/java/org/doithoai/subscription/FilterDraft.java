package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.text.Span;

/** A filter while it is read, with where its partners and topics stand. For one thread. */
final class FilterDraft {

  private static final int MOST_PHRASES = 20;

  final Set<String> phrases = new LinkedHashSet<>();
  final Set<String> excluded = new LinkedHashSet<>();
  final List<Span> actors = new ArrayList<>();
  final List<Span> subjects = new ArrayList<>();
  private final Set<String> partners = new TreeSet<>();
  private final Set<String> people = new TreeSet<>();
  private final Set<String> topics = new TreeSet<>();
  private final Set<String> everywhere;

  /**
   * An empty one.
   *
   * @param everywhere keys of terms that every article is about
   */
  FilterDraft(Set<String> everywhere) {
    this.everywhere = everywhere;
  }

  void add(Entity entity, Span span) {
    switch (entity) {
      case Partner partner -> {
        if (!partner.home()) {
          partners.add(partner.id());
          actors.add(span);
        }
      }
      case Person person -> {
        people.add(person.id());
        actors.add(span);
      }
      default -> {
        topics.add(entity.id());
        subjects.add(span);
      }
    }
  }

  void add(GlossaryEntry term, Span span) {
    String key = term.english().getFirst();
    boolean title = Set.of("rank", "office").contains(term.field());
    boolean ofSomebody =
        title
            && actors.stream()
                .anyMatch(a -> a.start() >= span.end() && a.start() - span.end() <= 1);
    if (!everywhere.contains(key) && !term.field().equals("question") && !ofSomebody) {
      topics.add(key);
      subjects.add(span);
    }
  }

  /** The filter of a request. */
  Filter filter(RequestText text) {
    return new Filter(
        partners,
        people,
        topics,
        phrases.stream().limit(MOST_PHRASES).toList(),
        excluded.stream().limit(MOST_PHRASES).toList(),
        isTogether(text));
  }

  /** True if each topic stands with a partner: "cyber security with Japan". */
  private boolean isTogether(RequestText text) {
    return !actors.isEmpty()
        && !subjects.isEmpty()
        && subjects.stream().allMatch(s -> actors.stream().anyMatch(a -> isWith(s, a, text)));
  }

  private static boolean isWith(Span subject, Span actor, RequestText text) {
    boolean before = subject.start() < actor.start();
    Span first = before ? subject : actor;
    Span last = before ? actor : subject;
    if (first.end() >= last.start()) {
      return false;
    }
    String between = text.between(first, last);
    return between.isEmpty()
        || RequestGrammar.get().phrases(RequestPhrase.TOGETHER).stream()
            .anyMatch(phrase -> phrase.pattern().matcher(between).matches());
  }
}
