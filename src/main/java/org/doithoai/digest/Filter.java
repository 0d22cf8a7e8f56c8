package org.doithoai.digest;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a subscription is about. An article matches when it is about any of the partners, people,
 * topics or phrases, or when none is named at all; and when no excluded phrase stands in it.
 *
 * @param partners ids of the registry's partners
 * @param people ids of the registry's people
 * @param topics keys of the glossary's entries
 * @param phrases as they were typed
 * @param excluded as they were typed
 * @param together whether it has to be about both one of the partners or people and one of the
 *     topics or phrases: "cyber security with Japan"
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

  /** The same set always reads the same. */
  private static Set<String> sorted(Set<String> ids) {
    return Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /** Whether nothing is named that an article has to be about. */
  public boolean isOpen() {
    return partners.isEmpty() && people.isEmpty() && topics.isEmpty() && phrases.isEmpty();
  }
}
