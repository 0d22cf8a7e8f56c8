package org.doithoai.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases that a text is searched for (cues, glossary, registry), in one trie whose edges are
 * the {@linkplain WordForm#key() keys} of words. Each phrase has a value: what it is of, and its
 * number there. A full stop, a comma or the like stands between two words of the text only where it
 * does in some phrase of the same source that goes on in the same way.
 *
 * <p>It proposes: whoever asks for the phrases of one {@link PhraseSource} decides which hits are
 * acceptable. The trie is a few arrays in one buffer, so that it can be mapped from a file and
 * needs no reading. Immutable; any number of threads may use one.
 */
public final class PhraseTrie {

  private static final int MAGIC = 0x50_54_52_33;

  /** The sources of which regular English inflections count. */
  private static final int INFLECTED =
      PhraseSource.ENGLISH_TERM.bit() | PhraseSource.ENGLISH_RELATED_WORD.bit();

  /**
   * A node's gaps are two sets of sources: of those that go on from it behind a break, and, so many
   * bits higher, of those that do behind a full stop.
   */
  private static final int STOP_SHIFT = 16;

  private static final int ALL_SOURCES = (1 << STOP_SHIFT) - 1;
  private static final int SOURCE_SHIFT = 27;
  private static final int NUMBERS = (1 << SOURCE_SHIFT) - 1;

  /** Numbers in front: which format, and how long each part is, the letters last. */
  private static final int HEADER = 6;

  private static final int PARTS = 4;
  private static final int EDGE = 3;
  private static final int NODE = 2;
  private static final int ROOT = 0;

  private final IntBuffer words;
  private final IntBuffer edges;
  private final IntBuffer nodes;
  private final IntBuffer hits;
  private final CharBuffer letters;

  private PhraseTrie(
      IntBuffer words, IntBuffer edges, IntBuffer nodes, IntBuffer hits, CharBuffer letters) {
    this.words = words;
    this.edges = edges;
    this.nodes = nodes;
    this.hits = hits;
    this.letters = letters;
  }

  /**
   * The trie that {@link #toBytes} wrote.
   *
   * @param bytes read from its position on; not copied
   * @throws IllegalArgumentException if the bytes are of something else
   */
  public static PhraseTrie of(ByteBuffer bytes) {
    ByteBuffer own = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (own.remaining() < HEADER * Integer.BYTES || own.getInt(0) != MAGIC) {
      throw new IllegalArgumentException("no trie of phrases, or one of another version");
    }
    int at = HEADER * Integer.BYTES;
    IntBuffer[] parts = new IntBuffer[PARTS];
    for (int i = 0; i < parts.length; i++) {
      int length = own.getInt((i + 1) * Integer.BYTES);
      if (length < 0 || (long) at + (long) length * Integer.BYTES > own.limit()) {
        throw new IllegalArgumentException("a trie of phrases that is cut short");
      }
      parts[i] = own.slice(at, length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      at += length * Integer.BYTES;
    }
    int length = own.getInt((PARTS + 1) * Integer.BYTES);
    if (length < 0 || (long) at + (long) length * Character.BYTES > own.limit()) {
      throw new IllegalArgumentException("a trie of phrases that is cut short");
    }
    CharBuffer letters =
        own.slice(at, length * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
    return new PhraseTrie(parts[0], parts[1], parts[2], parts[3], letters);
  }

  /** The trie as {@link #of} reads it; the same phrases in the same order give the same bytes. */
  public ByteBuffer toBytes() {
    IntBuffer[] parts = {words, edges, nodes, hits};
    int ints = HEADER + Arrays.stream(parts).mapToInt(IntBuffer::limit).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(ints * Integer.BYTES + letters.limit() * Character.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(MAGIC);
    for (IntBuffer part : parts) {
      bytes.putInt(part.limit());
    }
    bytes.putInt(letters.limit());
    for (IntBuffer part : parts) {
      for (int i = 0; i < part.limit(); i++) {
        bytes.putInt(part.get(i));
      }
    }
    for (int i = 0; i < letters.limit(); i++) {
      bytes.putChar(letters.get(i));
    }
    return bytes.flip();
  }

  /** The phrases of the text, in the order of their first words, of those the longest first. */
  public PhraseHits find(Tokens tokens) {
    PhraseHits.Collector found = new PhraseHits.Collector();
    for (int first = 0; first < tokens.size(); first++) {
      int from = found.size();
      walk(ROOT, tokens, first, first, ALL_SOURCES, found);
      found.sortFrom(from);
    }
    return found.done();
  }

  /** Goes on from a node for the sources that may go on to it. */
  private void walk(
      int node, Tokens tokens, int first, int at, int sources, PhraseHits.Collector found) {
    if (at >= tokens.size()) {
      return;
    }
    int own = at == first ? sources : sources & goingOn(node, tokens.gapBefore(at));
    if (own == 0) {
      return;
    }
    WordForm form = tokens.get(at).form();
    follow(node, form.key(), tokens, first, at, own, found);
    List<String> bases = (own & INFLECTED) == 0 ? List.of() : form.bases();
    for (int i = 1; i < bases.size(); i++) {
      follow(node, bases.get(i), tokens, first, at, own & INFLECTED, found);
    }
  }

  private void follow(
      int node,
      String key,
      Tokens tokens,
      int first,
      int at,
      int sources,
      PhraseHits.Collector found) {
    int word = word(key);
    int next = word < 0 ? -1 : next(node, word);
    if (next < 0) {
      return;
    }
    int end = hitsEnd(next);
    for (int i = nodes.get(next * NODE); i < end; i++) {
      int value = hits.get(i);
      PhraseSource source = PhraseSource.of(value >>> SOURCE_SHIFT);
      if ((sources & source.bit()) != 0) {
        found.add(source, value & NUMBERS, first, at);
      }
    }
    walk(next, tokens, first, at + 1, sources, found);
  }

  /** The sources of which some phrase goes on from the node behind that gap. */
  private int goingOn(int node, Tokens.Gap gap) {
    int gaps = nodes.get(node * NODE + 1);
    return switch (gap) {
      case JOINED -> ALL_SOURCES;
      case STOP -> gaps >>> STOP_SHIFT;
      case BREAK -> gaps & ALL_SOURCES;
    };
  }

  private int hitsEnd(int node) {
    int after = (node + 1) * NODE;
    return after < nodes.limit() ? nodes.get(after) : hits.limit();
  }

  /** The number of a word; -1 for one that no phrase has. */
  private int word(String key) {
    int mask = words.limit() - 1;
    int slot = mix(key.hashCode()) & mask;
    while (words.get(slot) >= 0) {
      if (isWord(words.get(slot), key)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private boolean isWord(int offset, String key) {
    if (letters.get(offset) != key.length()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (letters.get(offset + 1 + i) != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int next(int node, int word) {
    int mask = edges.limit() / EDGE - 1;
    int slot = edgeSlot(node, word) & mask;
    while (edges.get(slot * EDGE + 2) > 0) {
      if (edges.get(slot * EDGE) == node && edges.get(slot * EDGE + 1) == word) {
        return edges.get(slot * EDGE + 2);
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static int edgeSlot(int node, int word) {
    return mix(node * 0x9E3779B9 + word);
  }

  private static int mix(int hash) {
    int mixed = hash * 0x85EBCA6B;
    return mixed ^ (mixed >>> 15);
  }

  /** Collects phrases. Not thread-safe. */
  public static final class Builder {

    private static final class Node {
      final Map<String, Node> next = new HashMap<>();
      final List<Integer> values = new ArrayList<>(1);
      int number;
      int gaps;
    }

    private final Node root = new Node();
    private final List<Node> all = new ArrayList<>(List.of(root));
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<String> keysInOrder = new ArrayList<>();
    private final List<Node> parents = new ArrayList<>();
    private final List<String> parentKeys = new ArrayList<>();

    /** Adds a phrase; several may share one spelling. One without any word is left out. */
    public Builder add(PhraseSource source, int number, String phrase) {
      Tokens tokens = Tokens.of(phrase);
      Node node = root;
      for (int i = 0; i < tokens.size(); i++) {
        if (i > 0) {
          node.gaps |= gaps(source, tokens.gapBefore(i));
        }
        node = child(node, tokens.get(i).key());
      }
      if (node != root) {
        node.values.add((source.number() << SOURCE_SHIFT) | number);
      }
      return this;
    }

    private static int gaps(PhraseSource source, Tokens.Gap gap) {
      return switch (gap) {
        case JOINED -> 0;
        case STOP -> source.bit() << STOP_SHIFT;
        case BREAK -> source.bit();
      };
    }

    private Node child(Node node, String key) {
      Node known = node.next.get(key);
      if (known != null) {
        return known;
      }
      Node made = new Node();
      made.number = all.size();
      node.next.put(key, made);
      all.add(made);
      parents.add(node);
      parentKeys.add(key);
      if (keys.putIfAbsent(key, keysInOrder.size()) == null) {
        keysInOrder.add(key);
      }
      return made;
    }

    /** The trie of the phrases added so far. */
    public PhraseTrie build() {
      StringBuilder letters = new StringBuilder();
      int[] words = new int[tableSize(keysInOrder.size())];
      Arrays.fill(words, -1);
      Map<String, Integer> slots = new HashMap<>();
      for (String key : keysInOrder) {
        int slot = mix(key.hashCode()) & (words.length - 1);
        while (words[slot] >= 0) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = letters.length();
        slots.put(key, slot);
        letters.append((char) key.length()).append(key);
      }
      int[] nodes = new int[all.size() * NODE];
      List<Integer> hits = new ArrayList<>();
      for (Node node : all) {
        nodes[node.number * NODE] = hits.size();
        nodes[node.number * NODE + 1] = node.gaps;
        hits.addAll(node.values);
      }
      return new PhraseTrie(
          IntBuffer.wrap(words),
          IntBuffer.wrap(edges(slots)),
          IntBuffer.wrap(nodes),
          IntBuffer.wrap(hits.stream().mapToInt(Integer::intValue).toArray()),
          CharBuffer.wrap(letters.toString()));
    }

    private int[] edges(Map<String, Integer> slots) {
      int size = tableSize(parents.size());
      int[] edges = new int[size * EDGE];
      for (int i = 0; i < parents.size(); i++) {
        int from = parents.get(i).number;
        int word = slots.getOrDefault(parentKeys.get(i), 0);
        int slot = edgeSlot(from, word) & (size - 1);
        while (edges[slot * EDGE + 2] > 0) {
          slot = (slot + 1) & (size - 1);
        }
        edges[slot * EDGE] = from;
        edges[slot * EDGE + 1] = word;
        edges[slot * EDGE + 2] = i + 1;
      }
      return edges;
    }

    private static int tableSize(int entries) {
      return Integer.highestOneBit(Math.max(1, entries)) << 2;
    }
  }
}
