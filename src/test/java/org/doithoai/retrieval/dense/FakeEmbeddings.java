package org.doithoai.retrieval.dense;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A model that gives what a test says, and remembers what it was asked. */
final class FakeEmbeddings implements EmbeddingModel {

  final List<List<String>> batches = new ArrayList<>();
  private final Function<String, float[]> vectors;

  FakeEmbeddings(Function<String, float[]> vectors) {
    this.vectors = vectors;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    List<String> texts = segments.stream().map(TextSegment::text).toList();
    batches.add(texts);
    return Response.from(texts.stream().map(t -> Embedding.from(vectors.apply(t))).toList());
  }

  /** An embedder that puts every text to this model as it is written. */
  Embedder embedder() {
    return new Embedder("fake", () -> this, TextForm.asWritten("fake"), Embedder.Times.USUAL);
  }
}
