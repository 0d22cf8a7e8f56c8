package org.doithoai.subscription;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doithoai.text.Folding;

/**
 * What a subscription is about. An article matches when it is about any of the partners, people,
 * topics or phrases, or when none is named at all; and when it is about nothing that is excluded.
 *
 * @param partners ids of the registry's partners
 * @param people ids of the registry's people
 * @param topics ids of the registry's series, places and terms, or the first English term of one of
 *     the glossary's entries
 * @param phrases as they were typed
 * @param excluded as they were typed
 * @param together whether an article has to be about one of the partners and people and one of the
 *     topics and phrases as well ("cyber security with Japan"); where either has none, no matter
 * @param outlets who has to have published it, by the names that articles have; none for anybody
 */
public record Filter(
    Set<String> partners,
    Set<String> people,
    Set<String> topics,
    List<String> phrases,
    List<String> excluded,
    boolean together,
    Set<String> outlets) {

  /** Everything. */
  public static final Filter ALL =
      new Filter(Set.of(), Set.of(), Set.of(), List.of(), List.of(), false);

  public Filter {
    partners = sorted(partners);
    people = sorted(people);
    topics = sorted(topics);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    outlets = outlets == null ? Set.of() : sorted(outlets); // none in what was stored before
  }

  /** From anybody. */
  public Filter(
      Set<String> partners,
      Set<String> people,
      Set<String> topics,
      List<String> phrases,
      List<String> excluded,
      boolean together) {
    this(partners, people, topics, phrases, excluded, together, Set.of());
  }

  /** The same of any of them. */
  public Filter(
      Set<String> partners,
      Set<String> people,
      Set<String> topics,
      List<String> phrases,
      List<String> excluded) {
    this(partners, people, topics, phrases, excluded, false);
  }

  /** The same set always reads the same. */
  private static Set<String> sorted(Set<String> ids) {
    return Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /** True if nothing is named that an article has to be about. */
  public boolean isOpen() {
    return partners.isEmpty() && people.isEmpty() && topics.isEmpty() && phrases.isEmpty();
  }

  /** True if it neither names nor excludes anything. */
  public boolean isEverything() {
    return isOpen() && excluded.isEmpty() && outlets.isEmpty();
  }

  /** True if both name one of the same partners, people, topics or phrases. */
  public boolean sharesWith(Filter other) {
    return !Collections.disjoint(partners, other.partners)
        || !Collections.disjoint(people, other.people)
        || !Collections.disjoint(topics, other.topics)
        || phrases.stream().anyMatch(each -> isAmong(each, other.phrases));
  }

  private static boolean isAmong(String phrase, List<String> phrases) {
    return phrases.stream().anyMatch(each -> Folding.fold(each).equals(Folding.fold(phrase)));
  }

  /** This one with what another one names. */
  public Filter plus(Filter other) {
    return new Filter(
        both(partners, other.partners),
        both(people, other.people),
        both(topics, other.topics),
        List.copyOf(both(phrases, other.phrases)),
        List.copyOf(both(excluded, other.excluded)),
        together || other.together,
        both(outlets, other.outlets));
  }

  /** This one without what another one names; phrases are the same however they are spelled. */
  public Filter minus(Filter other) {
    return new Filter(
        without(partners, other.partners),
        without(people, other.people),
        without(topics, other.topics),
        List.copyOf(without(phrases, other.phrases)),
        List.copyOf(without(excluded, other.excluded)),
        together,
        without(outlets, other.outlets));
  }

  private static Set<String> both(Collection<String> some, Collection<String> others) {
    Set<String> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return both;
  }

  private static Set<String> without(Collection<String> some, Collection<String> others) {
    Set<String> gone = others.stream().map(Folding::fold).collect(Collectors.toSet());
    return some.stream()
        .filter(each -> !gone.contains(Folding.fold(each)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
