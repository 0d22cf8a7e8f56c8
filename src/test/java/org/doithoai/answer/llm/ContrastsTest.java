package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases of {@code contrasts.tsv} in texts. */
class ContrastsTest {

  @ParameterizedTest
  @CsvSource({
    "they signed it, ENGLISH, act, signed",
    "they shared the view, ENGLISH, act, shared the view",
    "hai bên ký kết, VIETNAMESE, act, ký kết",
    "không quân Việt Nam, VIETNAMESE, denial, ''",
    "họ không ký, VIETNAMESE, denial, không",
    "the two armies met, ENGLISH, pair, two armies",
  })
  void finds(String text, Language language, String group, String phrase) {
    String nfc = Folding.nfc(text);
    Tokens tokens = Tokens.of(nfc);
    String found =
        Contrasts.get().find(tokens, 0, tokens.size(), language).stream()
            .filter(each -> each.is(group))
            .map(each -> each.span().of(nfc))
            .findFirst()
            .orElse("");
    assertEquals(Folding.nfc(phrase), found);
  }
}
