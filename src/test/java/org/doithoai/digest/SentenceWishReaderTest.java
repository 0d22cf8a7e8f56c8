package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceWishReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static List<WishFile.Case> wishes() {
    return WishFile.read("wishes.txt");
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void understands(WishFile.Case wish) {
    Wish read = Shipped.wishes().read(wish.sentence(), wish.language(), TODAY);
    assertEquals(wish.expected(), WishFile.parts(read), wish.sentence());
  }
}
