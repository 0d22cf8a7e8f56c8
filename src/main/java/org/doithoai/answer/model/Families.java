package org.doithoai.answer.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doithoai.language.Folding;

/**
 * Words with which reports say the same thing, in both languages: "promote", "step up", "đẩy mạnh".
 * Read once from the file {@code families.txt} beside this class. Immutable.
 */
final class Families {

  private static final Families SHIPPED = load();

  private final Map<String, Set<Integer>> families = new HashMap<>();
  private final Set<String> light = new HashSet<>();

  private Families(String file) {
    int number = 0;
    for (String line : file.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      boolean nothing = line.startsWith("=");
      for (String word : line.replaceFirst("^=", "").split("\\|", -1)) {
        if (nothing) {
          light.add(word.strip());
        } else {
          families.computeIfAbsent(word.strip(), w -> new HashSet<>()).add(number);
        }
      }
      number++;
    }
  }

  static Families shipped() {
    return SHIPPED;
  }

  private static Families load() {
    try (InputStream in = Families.class.getResourceAsStream("families.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "families.txt").readAllBytes();
      return new Families(Folding.nfc(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the words state no more than that something is or happens. */
  boolean isLight(String words) {
    return light.contains(words);
  }

  /** The words of the same families, itself among them; none when it is of no family. */
  Set<String> like(String words) {
    Set<Integer> own = families.getOrDefault(words, Set.of());
    if (own.isEmpty()) {
      return Set.of();
    }
    Set<String> alike = new HashSet<>();
    families.forEach(
        (word, of) -> {
          if (!Collections.disjoint(own, of)) {
            alike.add(word);
          }
        });
    return alike;
  }

  /** The words as a list, for comparison with the terms of a text. */
  static List<String> words(String phrase) {
    return List.of(phrase.split(" ", -1));
  }
}
