package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.text.Language;
import org.doithoai.training.ClaimSet.LabelledClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of claims. */
class ClaimSetTest {

  @TempDir Path folder;

  private ClaimSet read(String text) throws IOException {
    Path file = folder.resolve("claims.txt");
    Files.writeString(file, text);
    return ClaimSet.read(file, folder);
  }

  @Test
  void aBlockIsAboutEachOfItsQuotes() throws IOException {
    ClaimSet set =
        read(
            """
            # a comment
            quote a.en.md | It rained
            quote a.vi.md | Trời mưa
            +en It was wet.

            quote b.md | It snowed
            -vi Trời nắng.
            """);
    assertEquals(
        List.of(
            new LabelledClaim(1, "a.en.md", "It rained", Language.ENGLISH, "It was wet.", true),
            new LabelledClaim(1, "a.vi.md", "Trời mưa", Language.ENGLISH, "It was wet.", true),
            new LabelledClaim(2, "b.md", "It snowed", Language.VIETNAMESE, "Trời nắng.", false)),
        set.claims());
  }

  @Test
  void anotherLineIsNamed() {
    TrainingException thrown =
        assertThrows(TrainingException.class, () -> read("quote a | b\n+en x\n+fr y\n"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("line 3"), thrown.getMessage());
  }

  @Test
  void aClaimWithoutAQuoteAndAnEmptyFileAreRefused() {
    assertThrows(TrainingException.class, () -> read("+en x\n"));
    assertThrows(TrainingException.class, () -> read("# nothing\n"));
  }
}
