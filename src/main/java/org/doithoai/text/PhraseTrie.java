package org.doithoai.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doithoai.text.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with a value each, found in a text by a walk through a trie whose
 * edges are the {@linkplain Token#key keys} of words; a full stop, a comma or the like stands
 * between two words of the text only where it does in the phrase. It proposes; whoever asks decides
 * whether what stands in the text is acceptable for the value.
 *
 * <p>Filled by one thread, then read by any number.
 */
public final class PhraseTrie<V> {

  /** A phrase that begins at some word: its value, and the place of its last word. */
  public record Found<V>(V value, int last) {}

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>();
    final List<V> values = new ArrayList<>(1);
    final EnumSet<Gap> gaps = EnumSet.of(Gap.JOINED);
  }

  private final Node<V> root = new Node<>();
  private final Function<String, List<String>> forms;

  /** With the forms, likeliest first, under which a {@linkplain Token#key key} is looked up. */
  public PhraseTrie(Function<String, List<String>> forms) {
    this.forms = forms;
  }

  /** Adds a phrase; several may share one spelling. A phrase without any word is left out. */
  public void add(String phrase, V value) {
    Tokens tokens = Tokens.of(phrase);
    Node<V> node = root;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0) {
        node.gaps.add(tokens.gapBefore(i));
      }
      node = node.next.computeIfAbsent(tokens.get(i).key(), w -> new Node<>());
    }
    if (node != root) {
      node.values.add(value);
    }
  }

  /** Every phrase that begins with this word of the text, the longest first. */
  public List<Found<V>> startingAt(Tokens tokens, int first) {
    if (forms.apply(tokens.get(first).key()).stream().noneMatch(root.next::containsKey)) {
      return List.of();
    }
    List<Found<V>> found = new ArrayList<>();
    walk(root, tokens, first, first, found);
    found.sort((a, b) -> Integer.compare(b.last, a.last));
    return found;
  }

  private void walk(Node<V> node, Tokens tokens, int first, int at, List<Found<V>> found) {
    if (at >= tokens.size() || (at > first && !node.gaps.contains(tokens.gapBefore(at)))) {
      return;
    }
    Token token = tokens.get(at);
    for (String form : forms.apply(token.key())) {
      @Nullable Node<V> next = node.next.get(form);
      if (next != null) {
        next.values.forEach(value -> found.add(new Found<>(value, at)));
        walk(next, tokens, first, at + 1, found);
      }
    }
  }
}
