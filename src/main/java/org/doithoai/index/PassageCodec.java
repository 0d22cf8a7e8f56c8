package org.doithoai.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsFormat;

/** Writes as another codec does, with {@linkplain InMemoryNorms norms held in memory} meanwhile. */
final class PassageCodec extends FilterCodec {

  private final NormsFormat norms;

  /** The codec under its own name: what is written is read without this class. */
  PassageCodec(Codec codec) {
    super(codec.getName(), codec);
    this.norms = new InMemoryNorms(codec.normsFormat());
  }

  @Override
  public NormsFormat normsFormat() {
    return norms;
  }
}
