package org.doithoai.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doithoai.language.Token;
import org.doithoai.language.Tokens;
import org.doithoai.language.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with a value each, found in a text by a walk through a trie whose
 * edges are words without diacritics. It proposes; whoever asks decides whether what stands in the
 * text is acceptable for the value.
 *
 * <p>Filled by one thread, then read by any number.
 */
final class Phrases<V> {

  /** A phrase that begins at some word: its value, and the place of its last word. */
  record Found<V>(V value, int last) {}

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>();
    final List<V> values = new ArrayList<>(1);
    boolean abbreviated;
  }

  private final Node<V> root = new Node<>();
  private final Function<String, List<String>> forms;

  /** With the forms, likeliest first, under which a word without diacritics is looked up. */
  Phrases(Function<String, List<String>> forms) {
    this.forms = forms;
  }

  /** Adds a phrase; several may share one spelling. A phrase without any word is left out. */
  void add(String phrase, V value, Function<String, String> form) {
    Tokens tokens = Tokens.of(phrase);
    Node<V> node = root;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.gapBefore(i) == Gap.STOP) {
        node.abbreviated = true;
      }
      node = node.next.computeIfAbsent(form.apply(tokens.get(i).folded()), w -> new Node<>());
    }
    if (node != root) {
      node.values.add(value);
    }
  }

  /** Every phrase that begins with this word of the text, the longest first. */
  List<Found<V>> startingAt(Tokens tokens, int first) {
    List<Found<V>> found = new ArrayList<>();
    walk(root, tokens, first, first, found);
    found.sort((a, b) -> Integer.compare(b.last, a.last));
    return found;
  }

  private void walk(Node<V> node, Tokens tokens, int first, int at, List<Found<V>> found) {
    if (at >= tokens.size() || (at > first && !mayGoOn(node, tokens.gapBefore(at)))) {
      return;
    }
    Token token = tokens.get(at);
    for (String form : forms.apply(token.folded())) {
      @Nullable Node<V> next = node.next.get(form);
      if (next != null) {
        next.values.forEach(value -> found.add(new Found<>(value, at)));
        walk(next, tokens, first, at + 1, found);
      }
    }
  }

  private static boolean mayGoOn(Node<?> node, Gap gap) {
    return gap == Gap.JOINED || (gap == Gap.STOP && node.abbreviated);
  }
}
