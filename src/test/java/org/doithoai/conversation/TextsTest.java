package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("org.doithoai.conversation.texts", language.locale());
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaces() {
    ResourceBundle english = bundle(Language.ENGLISH);
    ResourceBundle vietnamese = bundle(Language.VIETNAMESE);
    assertEquals(english.keySet(), vietnamese.keySet());
    for (String key : english.keySet()) {
      assertEquals(places(english.getString(key)), places(vietnamese.getString(key)), key);
    }
  }

  private static int places(String words) {
    return new MessageFormat(words, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @Test
  void theWordsAreFitForFormatsAndMenus() {
    for (Language language : Language.values()) {
      Set<String> names = new HashSet<>();
      for (String key : bundle(language).keySet()) {
        String words = bundle(language).getString(key);
        assertFalse(words.contains("'"), key + ": an apostrophe is a quote of MessageFormat's");
        assertTrue(Normalizer.isNormalized(words, Normalizer.Form.NFC), key);
      }
      for (Command command : Command.values()) {
        assertTrue(command.name(language).matches("[a-z]{1,32}"), command + " " + language);
        assertTrue(names.add(command.name(language)), command + " " + language);
        assertTrue(command.description(language).length() <= 256, command + " " + language);
      }
    }
  }

  @Test
  void everyKeyTheCodeMakesUpIsThere() {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (UsageCounters.Event event : UsageCounters.Event.values()) {
        String number = language == Language.ENGLISH ? "1,234" : "1.234";
        assertTrue(texts.get("tally." + event, 1234).contains(number), event.name());
      }
      for (String key : Set.of("usage.ask", "usage.timeline", "usage.compare", "usage.article")) {
        assertFalse(texts.get(key).isEmpty());
      }
    }
  }

  @Test
  void theProcessesOwnLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"en-US", "vi-VN", "tr-TR"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("tro giup", Folding.fold("TRỢ GIÚP"));
        assertEquals(Command.LANGUAGE, CommandMessage.of("/LANGUAGE vi").orElseThrow().command());
        assertEquals(Command.HELP, CommandMessage.of("TRỢ GIÚP").orElseThrow().command());
        assertTrue(Texts.in(Language.VIETNAMESE).get("about", 1, 2).contains("1 bài tiếng Anh"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
