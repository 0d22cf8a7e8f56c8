package org.doithoai.cli;

import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is said with {@code --language en|vi|auto}. */
final class LanguageChoice {

  private LanguageChoice() {}

  /**
   * The language; null for {@code auto}.
   *
   * @throws ParameterException for anything else
   */
  static @Nullable Language of(String chosen, CommandSpec spec) {
    if (chosen.equals("auto")) {
      return null;
    }
    return Language.ofCode(chosen)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--language is en, vi or auto, not " + chosen));
  }
}
