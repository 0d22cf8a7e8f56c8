package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestYearIT {

  @TempDir Path folder;

  @Test
  void eachDueDeliveryOfAYearIsMadeOnceAtItsTime() throws IOException {
    DigestYear.Figures figures = new DigestYear(12).run(folder);
    assertTrue(figures.due() > 2000, figures.toString());
    assertEquals(new DigestYear.Figures(figures.due(), figures.due(), 0, 0, 0, 0), figures);
  }
}
