package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PhraseTreeTest {

  @Test
  void oneWalkFindsAllPhrasesThatBeginAtAPlace() {
    PhraseTree tree = new PhraseTree();
    tree.add("tin", 1);
    tree.add("tin anh", 2);
    tree.add("anh", 4);
    assertEquals(3, tree.at("tin anh:", 0));
    assertEquals(1, tree.at("tin", 0));
    assertEquals(4, tree.at("tin anh:", 4));
    assertEquals(0, tree.at("ti", 0));
    assertEquals(7, tree.in("- tin anh"));
    assertEquals(0, tree.in("danh"), "inside a word");
  }
}
