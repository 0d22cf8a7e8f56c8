package org.doithoai.index;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.doithoai.text.Language;

/**
 * The vectors of passages, a field for each language. They are searched as one bit a dimension in a
 * graph of neighbours; beside that the whole vectors are kept, by which what was found is ranked.
 */
public final class PassageVectors {

  /** Of more dimensions no vector is taken. */
  public static final int MOST_DIMENSIONS = 4096;

  /** Neighbours of a passage in the graph: Lucene's default. */
  private static final int NEIGHBOURS = 16;

  /** Candidates for them when a passage is added: Lucene's default. */
  private static final int CANDIDATES = 100;

  private PassageVectors() {}

  /** The field of the vectors of passages in this language. */
  public static String field(Language language) {
    return language.code() + ".vector";
  }

  /** What to write an index with that has vectors; Lucene reads it without being told. */
  public static Codec codec() {
    KnnVectorsFormat format = new Format();
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  /** Adds the vector of one passage, which has the length 1, to its document. */
  public static void add(Document document, Language language, float[] vector) {
    document.add(
        new KnnFloatVectorField(field(language), vector, VectorSimilarityFunction.DOT_PRODUCT));
  }

  /** How many dimensions the vectors of this language have; 0 when there are none. */
  public static int dimensions(IndexReader index, Language language) {
    for (LeafReaderContext leaf : index.leaves()) {
      FieldInfo field = leaf.reader().getFieldInfos().fieldInfo(field(language));
      if (field != null && field.getVectorDimension() > 0) {
        return field.getVectorDimension();
      }
    }
    return 0;
  }

  /** Lucene's format under its own name, for vectors larger than it would take by itself. */
  private static final class Format extends KnnVectorsFormat {
    private final KnnVectorsFormat quantized;

    Format() {
      this(
          new Lucene104HnswScalarQuantizedVectorsFormat(
              ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE, NEIGHBOURS, CANDIDATES));
    }

    private Format(KnnVectorsFormat quantized) {
      super(quantized.getName());
      this.quantized = quantized;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
      return quantized.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
      return quantized.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
      return MOST_DIMENSIONS;
    }
  }
}
