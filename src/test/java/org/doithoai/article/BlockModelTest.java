package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.doithoai.article.format.Markup;
import org.doithoai.article.format.TextBlock;
import org.doithoai.text.ProgramFile;
import org.junit.jupiter.api.Test;

class BlockModelTest {

  @Test
  void theShippedWeightsAreThoseOfTheFeatures() {
    List<String> names =
        ProgramFile.lines(BlockModel.class, "block-weights.tsv").stream()
            .map(line -> line.substring(0, line.lastIndexOf('\t')))
            .toList();
    List<String> expected =
        Stream.concat(
                BlockFeatures.NAMES.stream().map(name -> "block\t" + name),
                BlockContext.NAMES.stream().map(name -> "context\t" + name))
            .toList();
    assertEquals(expected, names);
    assertEquals(
        ProgramFile.lines(BlockModel.class, "block-weights.tsv"), BlockModel.SHIPPED.lines());
  }

  @Test
  void aMenuIsLeftAsideAndAParagraphKept() {
    Markup menu = new Markup(1, 2, false, false, 0.01, 0.01, 4, -1, 3, false, false);
    Markup text = new Markup(0, 0, false, false, 0.9, 0.9, 1, 1, 1, false, false);
    String first =
        "Officers of both navies met in Da Nang on 4 May 2025 for three days of lectures.";
    List<PageBlock> blocks =
        List.of(
            PageBlock.of(TextBlock.Kind.ITEM, "- Politics", menu),
            PageBlock.of(TextBlock.Kind.ITEM, "- Weather", menu),
            PageBlock.of(TextBlock.Kind.PARAGRAPH, first, text),
            PageBlock.of(TextBlock.Kind.PARAGRAPH, first.replace("met", "will meet"), text));
    double[] odds = BlockModel.SHIPPED.odds(blocks);
    assertTrue(!BlockModel.isKept(odds[0]) && !BlockModel.isKept(odds[1]));
    assertTrue(BlockModel.isKept(odds[2]) && BlockModel.isKept(odds[3]));
  }
}
