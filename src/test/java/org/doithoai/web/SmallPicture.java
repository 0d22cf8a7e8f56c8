package org.doithoai.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A PNG with its most frequent colours alone: a picture of a page in a third of the bytes. */
final class SmallPicture {

  private static final int COLOURS = 16;

  private SmallPicture() {}

  static byte[] of(byte[] png) throws IOException {
    BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
    Map<Integer, Integer> seen = new HashMap<>();
    for (int y = 0; y < all.getHeight(); y++) {
      for (int x = 0; x < all.getWidth(); x++) {
        seen.merge(all.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    List<Integer> kept =
        seen.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] palette = kept.stream().mapToInt(colour -> colour).toArray();
    IndexColorModel model =
        new IndexColorModel(4, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage few =
        new BufferedImage(all.getWidth(), all.getHeight(), BufferedImage.TYPE_BYTE_BINARY, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < all.getHeight(); y++) {
      for (int x = 0; x < all.getWidth(); x++) {
        int colour = all.getRGB(x, y) & 0xffffff;
        int index = nearest.computeIfAbsent(colour, c -> nearest(c, palette));
        few.getRaster().setSample(x, y, 0, index);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(few, "png", bytes);
    return bytes.toByteArray();
  }

  private static int nearest(int colour, int[] palette) {
    return IntStream.range(0, palette.length)
        .boxed()
        .min(Comparator.comparingInt(i -> distance(colour, palette[i])))
        .orElse(0);
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += apart * apart;
    }
    return sum;
  }
}
