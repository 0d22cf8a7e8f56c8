package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.RequestFeatures;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.subscription.RequestModels.Flag;
import org.doithoai.subscription.RequestRole;
import org.doithoai.text.Language;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of which is known whether it asks for something of a digest, and what for.
 *
 * @param kind what it asks for; null where it is a question or a remark
 * @param roles of its words; empty where the kind is null
 * @param flags what it says as a whole
 */
record RequestExample(
    RequestFeatures features, @Nullable Kind kind, List<RequestRole> roles, Set<Flag> flags) {

  /** Before the name of an outlet. */
  static final String OUTLET = "outlet:";

  RequestExample {
    roles = List.copyOf(roles);
  }

  /**
   * The example that a line of a set is.
   *
   * @param line with {@code text} or {@code question}, {@code context}, {@code kind} and the parts
   *     of the request in the words of the sentence
   */
  static RequestExample of(JsonNode line, DigestRequestParser parser) {
    String text = line.path(line.has("text") ? "text" : "question").asText();
    Setting setting = Setting.valueOf(line.path("context").asText("chat").toUpperCase(Locale.ROOT));
    Language language = language(line, text);
    RequestFeatures features = parser.features(text, language, setting);
    String kind = line.path("kind").asText("null").toUpperCase(Locale.ROOT);
    if (kind.equals("NULL") || line.has("question")) {
      return new RequestExample(features, null, List.of(), Set.of());
    }
    List<RequestRole> roles =
        new RequestLabels(
                line, features, phrase -> parser.features(phrase, language, setting).text())
            .roles();
    return new RequestExample(
        features,
        kind.equals("LOOKBACK") ? Kind.LOOK_BACK : Kind.valueOf(kind),
        roles,
        flags(line));
  }

  private static Set<Flag> flags(JsonNode line) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (line.path("at_once").asBoolean()) {
      flags.add(Flag.AT_ONCE);
    }
    if (line.path("all").asBoolean()) {
      flags.add(Flag.ALL);
    }
    if (line.path("days").asText().startsWith("once ")) {
      flags.add(Flag.ONCE);
    }
    if (line.has("even_when_empty")) {
      boolean even = line.path("even_when_empty").asBoolean();
      flags.add(even ? Flag.EVEN_EMPTY : Flag.NEVER_EMPTY);
    }
    if (line.path("change").asText().equals("add") || line.has("drop")) {
      flags.add(Flag.ADD);
    }
    return flags;
  }

  private static Language language(JsonNode line, String text) {
    String named = line.path("written").asText(line.path("lang").asText(""));
    boolean marked = Tokens.of(text).words().stream().anyMatch(word -> !word.isPlain());
    return Language.ofCode(named).orElse(marked ? Language.VIETNAMESE : Language.ENGLISH);
  }
}
