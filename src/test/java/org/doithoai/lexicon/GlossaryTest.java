package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

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

  @TempDir Path folder;

  private static GlossaryEntry entry(String english, String vietnamese) {
    return new GlossaryEntry(List.of(english), List.of(vietnamese), "test");
  }

  private static String found(String text, Language language) {
    return GLOSSARY.find(text, language).stream()
        .map(m -> m.entry().english().getFirst())
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
    assertEquals("Hoà bình", GLOSSARY.find(text, Language.VIETNAMESE).getFirst().span().of(text));
  }

  @Test
  void readsAFile() throws IOException {
    Glossary glossary = load("# a comment\n\npeace | calm\thòa bình\tdiplomacy\n");
    assertEquals(
        new GlossaryEntry(List.of("peace", "calm"), List.of("hòa bình"), "diplomacy"),
        glossary.entries().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          peace,hòa bình,x            | line 2: three columns
          "peace\thòa bình"           | line 2: three columns
          "peace\thòa bình\t"         | line 2: the field is missing
          "\thòa bình\tx"             | line 2: an empty term in the column 'en'
          """)
  void saysInOneLineWhatIsWrong(String line, String expected) {
    KnowledgeFileException e =
        assertThrows(KnowledgeFileException.class, () -> load("# header\n" + line + "\n"));
    assertTrue(e.getMessage().startsWith("test.tsv, " + expected), e.getMessage());
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = folder.resolve("test.tsv");
    assertThrows(KnowledgeFileException.class, () -> Glossary.load(file));
    Files.write(file, "đ".getBytes(StandardCharsets.UTF_16));
    assertThrows(KnowledgeFileException.class, () -> Glossary.load(file));
  }

  private Glossary load(String text) throws IOException {
    return Glossary.load(Files.writeString(folder.resolve("test.tsv"), text));
  }
}
