package org.doithoai.question;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The short forms that people type in a chat, written out: {@code wat}, {@code ko}, {@code dc},
 * {@code ntn}. Only in lower case: {@code DC} is a city, {@code NC} may be anything.
 */
final class ChatSpelling {

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("wat", "what"),
          Map.entry("wut", "what"),
          Map.entry("wht", "what"),
          Map.entry("wen", "when"),
          Map.entry("wich", "which"),
          Map.entry("whos", "who is"),
          Map.entry("wheres", "where is"),
          Map.entry("whens", "when is"),
          Map.entry("ur", "your"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("abt", "about"),
          Map.entry("govt", "government"),
          Map.entry("mtg", "meeting"),
          Map.entry("coop", "cooperation"),
          Map.entry("ko", "không"),
          Map.entry("hok", "không"),
          Map.entry("dc", "được"),
          Map.entry("đc", "được"),
          Map.entry("ntn", "như thế nào"),
          Map.entry("gj", "gì"),
          Map.entry("j", "gì"),
          Map.entry("nc", "nước"),
          Map.entry("trc", "trước"),
          Map.entry("cx", "cũng"),
          Map.entry("lm", "làm"),
          Map.entry("nhìu", "nhiều"),
          Map.entry("bnhieu", "bao nhiêu"),
          Map.entry("bnhiêu", "bao nhiêu"),
          Map.entry("bnhiu", "bao nhiêu"),
          Map.entry("nhiu", "nhiêu"),
          Map.entry("mk", "mình"),
          Map.entry("bqp", "Bộ Quốc phòng"),
          Map.entry("btqp", "Bộ trưởng Quốc phòng"));

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@/-])(?:"
              + String.join("|", FORMS.keySet())
              + ")(?![\\p{L}\\p{N}@/-])");

  private ChatSpelling() {}

  /** The text with its short forms written out. */
  static String writtenOut(String text) {
    return FORM.matcher(text).replaceAll(form -> FORMS.getOrDefault(form.group(), form.group()));
  }
}
