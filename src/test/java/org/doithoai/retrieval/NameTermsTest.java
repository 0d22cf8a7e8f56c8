package org.doithoai.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTermsTest {

  private final NameTerms names = new NameTerms(Shipped.LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          did Sato Kenichi meet colonel Tran Van Binh | Sato Kenichi; Tran Van Binh
          did the shipyard build the Blue Heron       | Blue Heron
          Did Sato Kenichi come                       | Sato Kenichi
          The ship came to port                       | -
          USS Halberd came to port                    | USS Halberd
          who is Anne-Marie                           | Anne-Marie
          did Sato; Kenichi or Mori come              | Sato; Kenichi; Mori
          what did it cost in 2022                    | -
          """)
  void areRunsOfCapitalisedWords(String text, String expected) {
    String found =
        names.spans(text, Language.ENGLISH).stream()
            .map(span -> span.of(text))
            .collect(Collectors.joining("; "));
    assertEquals(expected == null ? "" : expected, found);
  }

  @Test
  void aHeadingIsNoName() {
    String heading = "A Colonel And His Five Sons Open A New School";
    assertTrue(names.spans("seen: " + heading, Language.ENGLISH).isEmpty());
  }

  @Test
  void evidenceMayHaveThePartsOfAName() {
    ContentTerm term = names.term("Trần Quang Lâm", Language.VIETNAMESE);
    assertEquals("trần quang lâm", term.source());
    List<ContentTerm.Form> forms = term.in(Language.VIETNAMESE);
    assertEquals(List.of("trần", "quang", "lâm"), forms.getFirst().terms());
    assertEquals(1, forms.getFirst().strength());
    assertEquals(
        List.of(List.of("trần", "quang"), List.of("quang", "lâm")),
        forms.subList(1, 3).stream().map(ContentTerm.Form::terms).toList());
    assertEquals(6, forms.size(), "the whole, two pairs, three words");
    assertTrue(forms.stream().skip(3).allMatch(form -> form.strength() < 0.8), "" + forms);
    assertEquals(List.of("tran", "quang", "lam"), forms.getFirst().folded());
  }

  @Test
  void aNameOfOneWordHasOneForm() {
    for (Language language : Language.values()) {
      List<ContentTerm.Form> forms = names.term("Novaville", language).in(language);
      assertEquals(1, forms.size());
      assertEquals(1, forms.getFirst().strength());
    }
  }

  @Test
  void aRareWordOfANameSaysMoreThanACommonOne() {
    List<ContentTerm.Form> forms =
        names.term("Blue Xanthippe", Language.ENGLISH).in(Language.ENGLISH);
    ContentTerm.Form rare = forms.get(1);
    assertTrue(rare.terms().getFirst().startsWith("xanth"), "" + forms);
    assertTrue(rare.strength() > forms.get(2).strength(), "" + forms);
  }
}
