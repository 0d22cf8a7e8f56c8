package org.doithoai.language;

import java.util.Map;

/** English words that are spelt in a British and in an American way. */
public final class Spelling {

  private static final Map<String, String> BRITISH =
      Map.ofEntries(
          Map.entry("defense", "defence"),
          Map.entry("defenses", "defences"),
          Map.entry("offense", "offence"),
          Map.entry("license", "licence"),
          Map.entry("center", "centre"),
          Map.entry("centers", "centres"),
          Map.entry("theater", "theatre"),
          Map.entry("program", "programme"),
          Map.entry("programs", "programmes"),
          Map.entry("labor", "labour"),
          Map.entry("harbor", "harbour"),
          Map.entry("neighbor", "neighbour"),
          Map.entry("neighbors", "neighbours"),
          Map.entry("neighboring", "neighbouring"),
          Map.entry("maneuver", "manoeuvre"),
          Map.entry("maneuvers", "manoeuvres"),
          Map.entry("armor", "armour"),
          Map.entry("armored", "armoured"),
          Map.entry("honor", "honour"),
          Map.entry("favor", "favour"),
          Map.entry("fulfill", "fulfil"),
          Map.entry("fulfillment", "fulfilment"),
          Map.entry("enrollment", "enrolment"));

  private Spelling() {}

  /**
   * The British spelling of an English word in lower case; words that have only one spelling, and
   * words of other languages, come back as they are. Of {@code -ize} and {@code -ise} it gives the
   * latter, where the word is longer than {@code size} or {@code prize}.
   */
  public static String british(String word) {
    String known = BRITISH.get(word);
    if (known != null) {
      return known;
    }
    int ending = word.lastIndexOf("iz");
    if (ending > 3 && isVerbEnding(word.substring(ending + 2))) {
      return word.substring(0, ending) + "is" + word.substring(ending + 2);
    }
    return word;
  }

  private static boolean isVerbEnding(String rest) {
    return switch (rest) {
      case "e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational" -> true;
      default -> false;
    };
  }
}
