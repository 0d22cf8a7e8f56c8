package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sentences of a set once more, each with other things that it is about: what a digest is about may
 * be anything, so nothing is to be learned from what it is about in a set.
 */
final class RequestVariants {

  private static final List<String> PARTS = List.of("about", "except", "drop");
  private static final int COPIES = 2;
  private static final long SEED = 5;

  private RequestVariants() {}

  /** Variants of the lines of one set, whose things are taken from others of its lines. */
  static List<JsonNode> of(List<JsonNode> lines) {
    List<String> things = new ArrayList<>();
    for (JsonNode line : lines) {
      for (String part : PARTS) {
        line.path(part).forEach(each -> things.add(each.asText()));
      }
    }
    things.removeIf(each -> each.startsWith(RequestExample.OUTLET));
    Random random = new Random(SEED);
    List<JsonNode> variants = new ArrayList<>();
    for (int i = 0; i < COPIES && !things.isEmpty(); i++) {
      for (JsonNode line : lines) {
        ObjectNode variant = line.deepCopy();
        PARTS.forEach(part -> replace(variant, part, things, random));
        if (!variant.equals(line)) {
          variants.add(variant);
        }
      }
    }
    return variants;
  }

  private static void replace(ObjectNode line, String part, List<String> things, Random random) {
    if (!line.has(part)) {
      return;
    }
    ArrayNode named = line.arrayNode();
    for (JsonNode each : line.path(part)) {
      String thing = each.asText();
      String text = line.path("text").asText();
      if (thing.startsWith(RequestExample.OUTLET) || !text.contains(thing)) {
        named.add(thing);
      } else {
        String other = things.get(random.nextInt(things.size()));
        line.put("text", text.replace(thing, other));
        named.add(other);
      }
    }
    line.set(part, named);
  }
}
