package org.doithoai.answer.llm;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/** Asks a language model for one word, to see whether it answers. */
public final class ModelPing {

  private static final int LONGEST = 200;

  private ModelPing() {}

  /** What is wrong, in one line without the key; empty when it answers. */
  public static String problem(ModelSettings settings) {
    try {
      ChatModels.of(settings)
          .whole()
          .chat(ChatRequest.builder().messages(UserMessage.from("Say: yes")).build());
      return "";
    } catch (RuntimeException e) {
      String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      String key = settings.apiKey();
      String safe = key == null || key.isEmpty() ? line : line.replace(key, "…");
      return e.getClass().getSimpleName()
          + ": "
          + safe.substring(0, Math.min(LONGEST, safe.length()));
    }
  }
}
