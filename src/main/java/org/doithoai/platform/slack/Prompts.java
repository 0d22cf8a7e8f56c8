package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.ArrayList;
import java.util.List;

/** Questions offered in the assistant pane. */
final class Prompts {

  /** Slack shows no more. */
  private static final int MOST = 4;

  private Prompts() {}

  /** Each is sent as it is shown. */
  static List<SuggestedPrompt> of(JsonNode questions) {
    List<SuggestedPrompt> prompts = new ArrayList<>();
    for (JsonNode question : questions) {
      if (prompts.size() < MOST) {
        prompts.add(SuggestedPrompt.create(question.asText()));
      }
    }
    return prompts;
  }
}
