package org.doithoai.index;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.index.Link.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of an index belong together: copies, translations, and other reports of the same
 * event. An article has one translation at most, the likeliest; the others that would do are
 * further reports of the event. Each answer is looked up in the index, and costs as much as the
 * articles of one event are.
 *
 * <p>Every method throws {@link UncheckedIOException} if the index cannot be read. Any number of
 * threads may use one.
 */
public final class Events {

  private static final Comparator<Link> STRONGEST_FIRST =
      Comparator.comparingDouble(Link::strength)
          .reversed()
          .thenComparing(Link::first)
          .thenComparing(Link::second);

  private final PassageIndex index;
  private @Nullable Map<String, String> names;

  Events(PassageIndex index) {
    this.index = index;
  }

  /** The links of an article, the strongest first; none for an article that stands alone. */
  public List<Link> links(String key) {
    List<Link> links = found(key);
    links.replaceAll(
        link ->
            link.kind() != Kind.TRANSLATION || isTranslation(link)
                ? link
                : link.as(Kind.SAME_EVENT));
    return List.copyOf(links);
  }

  private List<Link> found(String key) {
    List<Link> links = new ArrayList<>(Reading.of(() -> index.links(key)));
    links.sort(STRONGEST_FIRST);
    return links;
  }

  /** True if neither of the two has a likelier translation. */
  private boolean isTranslation(Link link) {
    return link.equals(likeliest(link.first())) && link.equals(likeliest(link.second()));
  }

  private Link likeliest(String key) {
    return found(key).stream()
        .filter(link -> link.kind() == Kind.TRANSLATION)
        .findFirst()
        .orElseThrow();
  }

  /** The keys of the articles that an article is linked to in this way, the strongest first. */
  public List<String> linked(String key, Kind kind) {
    return links(key).stream().filter(l -> l.kind() == kind).map(l -> l.from(key)).toList();
  }

  /** The key of the article's translation. */
  public Optional<String> translation(String key) {
    return linked(key, Kind.TRANSLATION).stream().findFirst();
  }

  /**
   * A name for the event that an article reports: other reports of it have the same. All are told
   * at the first call, so that many can be asked for.
   */
  public String event(String key) {
    return named().getOrDefault(key, key);
  }

  private synchronized Map<String, String> named() {
    Map<String, String> known = names;
    if (known == null) {
      known = new HashMap<>();
      for (Link link : Reading.of(index::links)) {
        String one = root(link.first(), known);
        String other = root(link.second(), known);
        known.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
      }
      for (String key : List.copyOf(known.keySet())) {
        known.put(key, root(key, known));
      }
      names = known;
    }
    return known;
  }

  private static String root(String key, Map<String, String> parents) {
    String root = key;
    for (String next = parents.get(root); next != null && !next.equals(root); ) {
      root = next;
      next = parents.get(root);
    }
    return root;
  }

  /** The keys of all articles of the same event, this one included, in their order. */
  public Set<String> sameEvent(String key) {
    Set<String> reached = new TreeSet<>(Set.of(key));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      String from = next.remove();
      for (Link link : found(from)) {
        if (reached.add(link.from(from))) {
          next.add(link.from(from));
        }
      }
    }
    return Collections.unmodifiableSet(reached);
  }
}
