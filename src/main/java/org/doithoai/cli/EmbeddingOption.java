package org.doithoai.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model passages are also ranked by. */
final class EmbeddingOption {

  @Option(
      names = "--embedding",
      paramLabel = "MODEL",
      description =
          "Rank passages by meaning too: none, minilm, onnx:<folder>, openai:<model>,"
              + " ollama:<model>; minilm and onnx need a build with -Pembedding."
              + " Default: none, or DOITHOAI_EMBEDDING.")
  private @Nullable String embedding;

  /** The environment with this option over it. */
  Map<String, String> over(Map<String, String> environment) {
    Map<String, String> with = new HashMap<>(environment);
    if (embedding != null) {
      with.put("DOITHOAI_EMBEDDING", embedding);
    }
    return with;
  }
}
