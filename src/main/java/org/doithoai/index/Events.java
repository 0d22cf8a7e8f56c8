package org.doithoai.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.index.Link.Kind;

/**
 * Which articles of an index belong together: copies, translations, and other reports of the same
 * event. An article has one translation at most, the likeliest; the others that would do are
 * further reports of the event.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Events {

  private final Map<String, List<Link>> links = new HashMap<>();
  private final Map<String, Set<String>> groups;
  private final Map<String, Set<String>> copies;

  /** Of these links, each pair once. */
  Events(List<Link> found) {
    List<Link> strongest = new ArrayList<>(found);
    strongest.sort(
        Comparator.comparingDouble(Link::strength)
            .reversed()
            .thenComparing(Link::first)
            .thenComparing(Link::second));
    Set<String> translated = new HashSet<>();
    for (Link link : strongest) {
      Link kept = link;
      if (link.kind() == Kind.TRANSLATION) {
        boolean taken = translated.contains(link.first()) || translated.contains(link.second());
        kept = taken ? link.as(Kind.SAME_EVENT) : link;
        translated.add(link.first());
        translated.add(link.second());
      }
      links.computeIfAbsent(link.first(), key -> new ArrayList<>()).add(kept);
      links.computeIfAbsent(link.second(), key -> new ArrayList<>()).add(kept);
    }
    groups = groups(found);
    copies = groups(found.stream().filter(link -> link.kind() == Kind.COPY).toList());
  }

  /** The links of an article, the strongest first; none for an article that stands alone. */
  public List<Link> links(String key) {
    return List.copyOf(links.getOrDefault(key, List.of()));
  }

  /** The keys of the articles that an article is linked to in this way, the strongest first. */
  public List<String> linked(String key, Kind kind) {
    return links(key).stream().filter(l -> l.kind() == kind).map(l -> l.from(key)).toList();
  }

  /** The key of the article's translation. */
  public Optional<String> translation(String key) {
    return linked(key, Kind.TRANSLATION).stream().findFirst();
  }

  /** The keys of all articles of the same event, this one included, in their order. */
  public Set<String> sameEvent(String key) {
    return Collections.unmodifiableSet(groups.getOrDefault(key, Set.of(key)));
  }

  /** The keys of the article and its copies, those of copies included, in their order. */
  public Set<String> copies(String key) {
    return Collections.unmodifiableSet(copies.getOrDefault(key, Set.of(key)));
  }

  /** The connected articles, each group once under each of its members. */
  static Map<String, Set<String>> groups(List<Link> links) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Link link : links) {
      Set<String> one = groups.computeIfAbsent(link.first(), key -> new TreeSet<>(Set.of(key)));
      Set<String> other = groups.computeIfAbsent(link.second(), key -> new TreeSet<>(Set.of(key)));
      if (!one.contains(link.second())) {
        Set<String> more = one.size() >= other.size() ? one : other;
        Set<String> less = one.size() >= other.size() ? other : one;
        more.addAll(less);
        less.forEach(key -> groups.put(key, more));
      }
    }
    return groups;
  }
}
