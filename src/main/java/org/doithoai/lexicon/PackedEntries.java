package org.doithoai.lexicon;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.doithoai.text.PackedReader;
import org.doithoai.text.PackedWriter;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a glossary in bytes, which may be mapped: each is made when it is first asked for.
 * Immutable; any number of threads may use one.
 */
final class PackedEntries extends AbstractList<GlossaryEntry> implements RandomAccess {

  private final PackedReader bytes;
  private final AtomicReferenceArray<@Nullable GlossaryEntry> made;

  /**
   * The entries that {@link #pack} packed.
   *
   * @throws IllegalArgumentException if the bytes are too few
   */
  PackedEntries(ByteBuffer of) {
    this.bytes = new PackedReader(of);
    this.made = new AtomicReferenceArray<>(bytes.from(0).number());
  }

  /** Puts entries into bytes. */
  static ByteBuffer pack(List<GlossaryEntry> entries) {
    PackedWriter writer = new PackedWriter().number(entries.size());
    entries.forEach(_ -> writer.number(0));
    for (int i = 0; i < entries.size(); i++) {
      GlossaryEntry entry = entries.get(i);
      writer.replace(1 + i, writer.position());
      writer.texts(entry.english()).texts(entry.vietnamese()).text(entry.field());
    }
    return writer.toBytes();
  }

  @Override
  public GlossaryEntry get(int index) {
    GlossaryEntry known = made.get(index);
    if (known != null) {
      return known;
    }
    PackedReader reader = bytes.from(bytes.from(1 + index).number());
    GlossaryEntry fresh = new GlossaryEntry(reader.texts(), reader.texts(), reader.text());
    GlossaryEntry other = made.compareAndExchange(index, null, fresh);
    return other == null ? fresh : other;
  }

  @Override
  public int size() {
    return made.length();
  }
}
