package org.doithoai.answer.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which language model answers, and where.
 *
 * @param provider whose protocol is spoken
 * @param name the model's name, as the provider calls it
 * @param baseUrl where the provider is; null for the provider's own address
 * @param apiKey the secret; null where none is needed. It is in no log and not in {@link #toString}
 * @param timeout the longest an answer may take, the check included
 * @param dailyTokens the most tokens a day, requests and answers; 0 for no limit
 * @param verify who tells whether a quote states a claim
 */
public record ModelSettings(
    Provider provider,
    String name,
    @Nullable URI baseUrl,
    @Nullable String apiKey,
    Duration timeout,
    long dailyTokens,
    Verify verify) {

  /** Who tells whether a quote states a claim, once names and figures stand in it. */
  public enum Verify {
    /** The learned score over words. */
    WORDS,
    /** The model itself, in one short call for each answer. */
    MODEL
  }

  /** The longest an answer takes unless it is set otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  /** A protocol. */
  public enum Provider {
    /** OpenAI, and every server that speaks its protocol. */
    OPENAI(true),
    /** Ollama, by default on this machine. */
    OLLAMA(false),
    ANTHROPIC(true),
    GOOGLE(true);

    private final boolean needsKey;

    Provider(boolean needsKey) {
      this.needsKey = needsKey;
    }

    /** Its name in the settings. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Provider> of(String key) {
      return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
  }

  public ModelSettings {
    if (name.isBlank()) {
      throw new IllegalArgumentException("model: the name of the model is missing");
    }
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("model-timeout: must be longer than nothing");
    }
  }

  /**
   * What the value of {@code model} says: {@code none} or {@code provider:name}.
   *
   * @return empty for {@code none}
   * @throws IllegalArgumentException with one line for the operator, when it says neither
   */
  public static Optional<ModelSettings> parse(String value) {
    String text = value.strip();
    if (text.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    String key = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    String name = colon < 0 ? "" : text.substring(colon + 1).strip();
    Optional<Provider> provider = Provider.of(key);
    if (provider.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException(
          "model: '%s' is not one of %s".formatted(printable(text), allowed()));
    }
    return Optional.of(
        new ModelSettings(provider.get(), name, null, null, DEFAULT_TIMEOUT, 0, Verify.WORDS));
  }

  private static String allowed() {
    return Arrays.stream(Provider.values())
        .map(provider -> provider.key() + ":<name>")
        .collect(Collectors.joining(", ", "none, ", ""));
  }

  /** A value may be a secret put into the wrong line: no more than its beginning is shown. */
  private static String printable(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
  }

  /**
   * The same model at another address, from the value of {@code model-url}.
   *
   * @throws IllegalArgumentException with one line for the operator, when it is no HTTP address
   */
  public ModelSettings at(String url) {
    URI uri;
    try {
      uri = URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("model-url: not an address", e);
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("model-url: must begin with http:// or https://");
    }
    return new ModelSettings(provider, name, uri, apiKey, timeout, dailyTokens, verify);
  }

  /** The same model with this key. */
  public ModelSettings withKey(String key) {
    return new ModelSettings(provider, name, baseUrl, key.strip(), timeout, dailyTokens, verify);
  }

  /** The same model within another time. */
  public ModelSettings within(Duration limit) {
    return new ModelSettings(provider, name, baseUrl, apiKey, limit, dailyTokens, verify);
  }

  /** The same model with at most so many tokens a day, 0 for no limit, verified like this. */
  public ModelSettings limited(long tokens, Verify by) {
    return new ModelSettings(provider, name, baseUrl, apiKey, timeout, tokens, by);
  }

  /** True for OpenAI's own service. */
  boolean isOpenAi() {
    return provider == Provider.OPENAI && baseUrl == null;
  }

  /** What is missing, in one line for the operator; empty when nothing is. */
  public Optional<String> problem() {
    boolean own = baseUrl == null || provider != Provider.OPENAI;
    if (provider.needsKey && own && (apiKey == null || apiKey.isEmpty())) {
      return Optional.of(
          "model: " + provider.key() + " needs a key (DOITHOAI_MODEL_KEY or model-key-file)");
    }
    return Optional.empty();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return provider.key() + ":" + name + (baseUrl == null ? "" : " at " + baseUrl.getHost());
  }
}
