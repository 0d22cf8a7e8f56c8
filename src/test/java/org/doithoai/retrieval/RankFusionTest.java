package org.doithoai.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.doithoai.index.RankedPassage;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class RankFusionTest {

  @Test
  void takesFromListsThatShareNothingInTurn() {
    assertEquals(List.of(1, 7, 2, 8, 3), fuse(5, list(1, 2, 3, 4), list(7, 8)));
  }

  @Test
  void whatSeveralListsFindGoesFirst() {
    assertEquals(List.of(3, 1, 7), fuse(9, list(1, 3), list(7, 3)));
  }

  @Test
  void ofNothingIsNothing() {
    assertEquals(List.of(), fuse(5, list(), list()));
  }

  private static List<Integer> fuse(
      int limit, List<RankedPassage> first, List<RankedPassage> second) {
    return RankFusion.fuse(List.of(first, second), limit).stream()
        .map(passage -> Integer.valueOf(passage.article()))
        .toList();
  }

  private static List<RankedPassage> list(Integer... ids) {
    return Arrays.stream(ids)
        .map(id -> new RankedPassage("" + id, new Span(0, 9), Language.ENGLISH, 1))
        .toList();
  }
}
