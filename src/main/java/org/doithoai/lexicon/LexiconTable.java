package org.doithoai.lexicon;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lexicon's terms in a hash table with open addressing, their counts and translations beside
 * it, all of it in one buffer that can be mapped from a file and needs no reading. Entries are
 * numbered from 0; those of one {@link Kind} stand together in the order they were added.
 *
 * <p>Immutable; any number of threads may use one.
 */
final class LexiconTable {

  /** What a term is of. */
  enum Kind {
    ENGLISH(0),
    VIETNAMESE(1),
    /** A syllable without diacritics, which stands for all that look like it. */
    PLAIN(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private static final int KINDS = Kind.values().length;
  private static final int MAGIC = 0x4C_45_58_32;
  private static final int PARTS = 3;

  /** The magic number, the ends of the kinds, the sizes of the parts. */
  private static final int HEADER = 1 + KINDS + PARTS;

  /** Of an entry: its letters, its count (low, high), its first translation. */
  private static final int ENTRY = 4;

  /** Of a translation: its letters, its probability in thousandths. */
  private static final int TRANSLATION = 2;

  private static final double THOUSAND = 1000;

  private final int[] ends = new int[KINDS];
  private final IntBuffer slots;
  private final IntBuffer entries;
  private final IntBuffer translations;
  private final CharBuffer letters;
  private final ByteBuffer bytes;

  /**
   * A table of the bytes that {@link #toBytes} gives.
   *
   * @throws IllegalArgumentException if they are of something else
   */
  LexiconTable(ByteBuffer of) {
    this.bytes = of.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < HEADER * Integer.BYTES || bytes.getInt(0) != MAGIC) {
      throw new IllegalArgumentException("no table of a lexicon, or one of another version");
    }
    for (int i = 0; i < KINDS; i++) {
      ends[i] = bytes.getInt((1 + i) * Integer.BYTES);
    }
    IntBuffer[] parts = new IntBuffer[PARTS];
    long at = (long) HEADER * Integer.BYTES;
    for (int i = 0; i < PARTS; i++) {
      long length = (long) bytes.getInt((1 + KINDS + i) * Integer.BYTES) * Integer.BYTES;
      if (length < 0 || at + length > bytes.limit()) {
        throw new IllegalArgumentException("a table of a lexicon that is cut short");
      }
      parts[i] = slice((int) at, (int) length).asIntBuffer();
      at += length;
    }
    this.slots = parts[0];
    this.entries = parts[1];
    this.translations = parts[2];
    this.letters = slice((int) at, bytes.limit() - (int) at).asCharBuffer();
  }

  private ByteBuffer slice(int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes that the table is. */
  ByteBuffer toBytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The number of the first entry of a kind. */
  int first(Kind kind) {
    return kind.number == 0 ? 0 : ends[kind.number - 1];
  }

  /** The number after that of the last entry of a kind. */
  int end(Kind kind) {
    return ends[kind.number];
  }

  /** The number of a term's entry; -1 if there is none. */
  int find(String term, Kind kind) {
    int mask = slots.limit() - 1;
    int slot = slot(term, kind) & mask;
    for (int entry = slots.get(slot) - 1; entry >= 0; entry = slots.get(slot) - 1) {
      if (entry >= first(kind) && entry < end(kind) && isTerm(entry, term)) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static int slot(String term, Kind kind) {
    int mixed = (term.hashCode() + 0x9E3779B9 * kind.number) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 15);
  }

  private boolean isTerm(int entry, String term) {
    return isAt(entries.get(entry * ENTRY), term) && length(entry) == term.length();
  }

  /** True if the entry's term begins so. */
  boolean begins(int entry, String with) {
    return length(entry) >= with.length() && isAt(entries.get(entry * ENTRY), with);
  }

  private int length(int entry) {
    return letters.get(entries.get(entry * ENTRY));
  }

  private boolean isAt(int offset, String text) {
    int length = text.length();
    if (letters.get(offset) < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters.get(offset + 1 + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String term(int entry) {
    return text(entries.get(entry * ENTRY));
  }

  private String text(int offset) {
    char[] text = new char[letters.get(offset)];
    letters.get(offset + 1, text);
    return new String(text);
  }

  long count(int entry) {
    long low = entries.get(entry * ENTRY + 1) & 0xFFFF_FFFFL;
    return (long) entries.get(entry * ENTRY + 2) << Integer.SIZE | low;
  }

  boolean isTranslated(int entry) {
    return translationsEnd(entry) > entries.get(entry * ENTRY + 3);
  }

  private int translationsEnd(int entry) {
    int next = (entry + 1) * ENTRY + 3;
    return next < entries.limit() ? entries.get(next) : translations.limit() / TRANSLATION;
  }

  /** The entry's translations, best first. */
  List<Translation> translations(int entry) {
    int begin = entries.get(entry * ENTRY + 3);
    int end = translationsEnd(entry);
    List<Translation> list = new ArrayList<>(end - begin);
    for (int i = begin; i < end; i++) {
      int thousandths = translations.get(i * TRANSLATION + 1);
      list.add(new Translation(text(translations.get(i * TRANSLATION)), thousandths / THOUSAND));
    }
    return List.copyOf(list);
  }

  /** Collects entries, each kind's after those of the kind before. Not thread-safe. */
  static final class Builder {

    private record Entry(Kind kind, String term, long count, int translation) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> translations = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private final Map<String, Integer> offsets = new HashMap<>();

    Builder add(Kind kind, String term, long count, List<Translation> list) {
      entries.add(new Entry(kind, term, count, translations.size() / TRANSLATION));
      for (Translation translation : list) {
        translations.add(offset(translation.term()));
        translations.add((int) Math.round(THOUSAND * translation.probability()));
      }
      return this;
    }

    private int offset(String text) {
      return offsets.computeIfAbsent(
          text,
          fresh -> {
            letters.append((char) fresh.length()).append(fresh);
            return letters.length() - fresh.length() - 1;
          });
    }

    LexiconTable build() {
      entries.forEach(entry -> offset(entry.term()));
      int[] slots = slots();
      int ints = HEADER + slots.length + entries.size() * ENTRY + translations.size();
      ByteBuffer bytes =
          ByteBuffer.allocate(ints * Integer.BYTES + letters.length() * Character.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(MAGIC);
      for (Kind kind : Kind.values()) {
        bytes.putInt((int) entries.stream().filter(e -> e.kind().compareTo(kind) <= 0).count());
      }
      bytes.putInt(slots.length).putInt(entries.size() * ENTRY).putInt(translations.size());
      for (int slot : slots) {
        bytes.putInt(slot);
      }
      for (Entry entry : entries) {
        bytes.putInt(offset(entry.term())).putLong(entry.count()).putInt(entry.translation());
      }
      translations.forEach(bytes::putInt);
      for (int i = 0; i < letters.length(); i++) {
        bytes.putChar(letters.charAt(i));
      }
      return new LexiconTable(bytes.flip());
    }

    /** The first entry of a term is found before others of the same term. */
    private int[] slots() {
      int[] slots = new int[Integer.highestOneBit(Math.max(1, entries.size())) << 2];
      for (int i = 0; i < entries.size(); i++) {
        int slot = slot(entries.get(i).term(), entries.get(i).kind()) & (slots.length - 1);
        while (slots[slot] > 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = i + 1;
      }
      return slots;
    }
  }
}
