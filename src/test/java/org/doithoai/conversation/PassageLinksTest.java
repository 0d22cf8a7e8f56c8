package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PassageLinksTest {

  private static final String PAGE = "https://example.org/a.html";

  @Test
  void aShortPassageIsNamedWhole() {
    assertEquals(
        PAGE + "#:~:text=The%20two%20sides%20met%2C%20co%2Dchaired",
        PassageLinks.at(PAGE, "The two sides met, co-chaired"));
  }

  @Test
  void aLongOneIsNamedByItsEdges() {
    assertEquals(
        PAGE + "#:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k",
        PassageLinks.at(PAGE, "a b c d e f g h i j k"));
    assertEquals(
        PAGE + "#:~:text=%C4%90%E1%BB%91i%20tho%E1%BA%A1i%20%26%20h%E1%BB%A3p%20t%C3%A1c",
        PassageLinks.at(PAGE, " Đối thoại & hợp\ntác "));
  }

  @Test
  void anAddressWithAFragmentOfItsOwnStaysAsItIs() {
    assertEquals(PAGE + "#part", PassageLinks.at(PAGE + "#part", "some words"));
    assertEquals(PAGE, PassageLinks.at(PAGE, " "));
  }
}
