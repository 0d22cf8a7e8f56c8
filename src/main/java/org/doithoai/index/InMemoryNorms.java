package org.doithoai.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Norms on disk as Lucene's own format has them, but held in memory while postings are written.
 * Lucene asks for the norm of every posting; where few documents of a segment have a field, as with
 * a field for each language, it would look each up by a search through the documents that do.
 */
final class InMemoryNorms extends NormsFormat {

  private final NormsFormat onDisk;

  /** The same format as this one, as far as files go. */
  InMemoryNorms(NormsFormat onDisk) {
    this.onDisk = onDisk;
  }

  @Override
  public NormsConsumer normsConsumer(SegmentWriteState state) throws IOException {
    return onDisk.normsConsumer(state);
  }

  @Override
  public NormsProducer normsProducer(SegmentReadState state) throws IOException {
    return new Producer(onDisk.normsProducer(state), state.segmentInfo.maxDoc());
  }

  private static final class Producer extends NormsProducer {
    private final NormsProducer norms;
    private final int documents;

    Producer(NormsProducer norms, int documents) {
      this.norms = norms;
      this.documents = documents;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo field) throws IOException {
      return norms.getNorms(field);
    }

    /** For the one thread that writes postings. */
    @Override
    public NormsProducer getMergeInstance() {
      return new Held(norms.getMergeInstance(), documents);
    }

    @Override
    public void checkIntegrity() throws IOException {
      norms.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      norms.close();
    }
  }

  private static final class Held extends NormsProducer {
    private final NormsProducer norms;
    private final int documents;
    private final Map<Integer, Values> fields = new HashMap<>();

    Held(NormsProducer norms, int documents) {
      this.norms = norms;
      this.documents = documents;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo field) throws IOException {
      Values held = fields.get(field.number);
      if (held == null) {
        held = Values.of(norms.getNorms(field), documents);
        fields.put(field.number, held);
      }
      return new HeldNorms(held);
    }

    @Override
    public void checkIntegrity() throws IOException {
      norms.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      norms.close();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Values(FixedBitSet present, long[] norms) {
    static Values of(@Nullable NumericDocValues from, int documents) throws IOException {
      FixedBitSet present = new FixedBitSet(Math.max(1, documents));
      long[] norms = new long[documents];
      while (from != null && from.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        present.set(from.docID());
        norms[from.docID()] = from.longValue();
      }
      return new Values(present, norms);
    }
  }

  private static final class HeldNorms extends NumericDocValues {
    private final Values values;
    private int document = -1;

    HeldNorms(Values values) {
      this.values = values;
    }

    @Override
    public long longValue() {
      return values.norms()[document];
    }

    @Override
    public boolean advanceExact(int target) {
      document = target;
      return values.present().get(target);
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      int length = values.present().length();
      document = target >= length ? NO_MORE_DOCS : values.present().nextSetBit(target);
      return document;
    }

    @Override
    public long cost() {
      return values.norms().length;
    }
  }
}
