package org.doithoai.subscription;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
 */
public record Filter(
    Set<String> partners,
    Set<String> people,
    Set<String> topics,
    List<String> phrases,
    List<String> excluded,
    boolean together) {

  /** Everything. */
  public static final Filter ALL =
      new Filter(Set.of(), Set.of(), Set.of(), List.of(), List.of(), false);

  public Filter {
    partners = sorted(partners);
    people = sorted(people);
    topics = sorted(topics);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
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

  /** Whether nothing is named that an article has to be about. */
  public boolean isOpen() {
    return partners.isEmpty() && people.isEmpty() && topics.isEmpty() && phrases.isEmpty();
  }
}
