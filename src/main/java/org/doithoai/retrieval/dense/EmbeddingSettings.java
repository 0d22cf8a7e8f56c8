package org.doithoai.retrieval.dense;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model makes the vectors, and where it is.
 *
 * @param kind where it comes from
 * @param name the folder of an ONNX model, or the model's name at its endpoint; empty for MiniLM
 * @param url where the endpoint is; null for the provider's own address
 * @param key the secret; null where none is needed. It is not in {@link #toString}
 */
public record EmbeddingSettings(Kind kind, String name, @Nullable URI url, @Nullable String key) {

  private static final String ALLOWED =
      "none, minilm, onnx:<folder>, openai:<model>, ollama:<model>";

  /** Where a model comes from. */
  public enum Kind {
    /** The English MiniLM that LangChain4j bundles. */
    MINILM,
    /** A folder with {@code model.onnx} and {@code tokenizer.json}. */
    ONNX,
    /** OpenAI, and every server that speaks its protocol. */
    OPENAI,
    /** Ollama, by default on this machine. */
    OLLAMA;

    /** Its name in the settings. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the value of {@code embedding} says.
   *
   * @return empty for {@code none} or nothing
   * @throws IllegalArgumentException with one line for a person
   */
  public static Optional<EmbeddingSettings> parse(String value) {
    String text = value.strip();
    if (text.isEmpty() || text.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    String key = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    String name = colon < 0 ? "" : text.substring(colon + 1).strip();
    Optional<Kind> kind = Arrays.stream(Kind.values()).filter(k -> k.key().equals(key)).findFirst();
    if (kind.isEmpty() || name.isEmpty() != (kind.get() == Kind.MINILM)) {
      throw new IllegalArgumentException(
          "embedding: '%s' is not one of %s".formatted(printable(text), ALLOWED));
    }
    return Optional.of(new EmbeddingSettings(kind.get(), name, null, null));
  }

  /**
   * The same model at another address.
   *
   * @param address the value of {@code embedding-url}
   * @throws IllegalArgumentException with one line for a person, when it is no HTTP address
   */
  public EmbeddingSettings at(String address) {
    URI uri;
    try {
      uri = URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("embedding-url: not an address", e);
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("embedding-url: must begin with http:// or https://");
    }
    return new EmbeddingSettings(kind, name, uri, key);
  }

  /** The same model with this key. */
  public EmbeddingSettings withKey(String secret) {
    return new EmbeddingSettings(kind, name, url, secret.strip());
  }

  /** A value may be a secret put into the wrong place: no more than its beginning is shown. */
  private static String printable(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
  }

  /** As it is configured, without address and key. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.key() : kind.key() + ":" + name;
  }
}
