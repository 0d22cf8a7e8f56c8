package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryMatcherTest {

  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              entry("defence policy dialogue", "đối thoại chính sách quốc phòng"),
              entry("dialogue", "đối thoại"),
              entry("policy", "chính sách"),
              entry("co-chair", "đồng chủ trì"),
              entry("peace", "hòa bình"),
              entry("Sen. Lt. Gen.", "Thượng tướng"),
              entry("General", "Đại tướng"),
              entry("UNCLOS", "công ước"),
              entry("organise", "tổ chức"),
              entry("organisation", "tổ chức"),
              entry("commander", "tư lệnh"),
              entry("command", "bộ tư lệnh")));

  private static final TextAnnotator ANNOTATOR = annotator();

  private static TextAnnotator annotator() {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    GlossaryMatcher matcher = new GlossaryMatcher(GLOSSARY.entries(), Glossary.TERMS);
    matcher.addTo(phrases);
    return new TextAnnotator(phrases.build(), CueLexicon.get(), List.of(matcher));
  }

  private static List<TermMatch> find(String text, Language language) {
    return ANNOTATOR.annotate(text, language).layer(TermMatch.LAYER);
  }

  private static GlossaryEntry entry(String english, String vietnamese) {
    return new GlossaryEntry(List.of(english), List.of(vietnamese), "test");
  }

  private static String found(String text, Language language) {
    return find(text, language).stream()
        .map(m -> GLOSSARY.entries().get(m.entry()).english().getFirst())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Defense Policy Dialogues were held     | defence policy dialogue
          policies and dialogue                      | policy; dialogue
          They co-chaired it, co–chairing            | co-chair; co-chair
          Sen. Lt. Gen. Chien; Sen Lt Gen Chien      | Sen. Lt. Gen.; Sen. Lt. Gen.
          a peaceful commander commands              | commander; command
          they organized organizations               | organise; organisation
          defence. Policy                            | policy
          General Giang, in general, unclos          | General; UNCLOS
          """)
  void findsEnglishTermsAndTheirInflections(String text, String expected) {
    assertEquals(expected, found(text, Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đối thoại Chính sách quốc phòng lần thứ 10     | defence policy dialogue
          doi thoai chinh sach quoc phong lan thu 10     | defence policy dialogue
          đối thoại chinh sach quốc phòng                | defence policy dialogue
          hoà bình và hòa bình                           | peace; peace
          tổ chức                                        | organise; organisation
          bộ tư lệnh, tư lệnh                            | command; commander
          chính sạch                                     | ''
          """)
  void findsVietnameseTermsWithTonesOrWithoutAny(String text, String expected) {
    assertEquals(expected, found(text, Language.VIETNAMESE));
  }

  @Test
  void spansAreUtf16Offsets() {
    String text = "🎖 Hoà bình!";
    assertEquals("Hoà bình", find(text, Language.VIETNAMESE).getFirst().span().of(text));
  }
}
