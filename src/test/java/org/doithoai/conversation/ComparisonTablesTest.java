package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Text;
import org.junit.jupiter.api.Test;

class ComparisonTablesTest {

  private static final String TWO =
      """
      Date
      • 14th: 5 October 2023
      • 15th: not said [1]
      Place
      • 14th: Hanoi
      • 15th: Singapore: the city [1] [2]\
      """;

  @Test
  void whatComparesTheSameSidesIsATable() {
    List<Block> blocks =
        ComparisonTables.blocks("Read “x” as “y”.\n" + TWO + "\nThe same: level [3]");
    assertEquals(3, blocks.size());
    assertEquals(Block.Paragraph.of("Read “x” as “y”."), blocks.get(0));
    assertEquals(
        new Block.Table(
            List.of(
                List.of("–", "14th", "15th"),
                List.of("Date [1]", "5 October 2023", "not said"),
                List.of("Place [1] [2]", "Hanoi", "Singapore: the city")),
            Text.of(TWO)),
        blocks.get(1));
    assertEquals(Block.Paragraph.of("The same: level [3]"), blocks.get(2));
  }

  @Test
  void everythingElseStaysAsItIs() {
    for (String text :
        List.of(
            "One statement. [1]",
            "",
            "Date\n• 14th: 5 October 2023\n• 15th: not said [1]",
            "Led by\n• A: x\n• B: y [1]\nFields\n• C: x\n• D: y [1]",
            "Fields\n• cyber\n• medicine [1]\nDocuments\n• a\n• b [2]",
            "• A: x\n• B: y\n• A: x\n• B: y")) {
      assertEquals(List.of(Block.Paragraph.of(text)), ComparisonTables.blocks(text), text);
    }
  }
}
