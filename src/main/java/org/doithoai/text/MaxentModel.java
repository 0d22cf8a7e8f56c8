package org.doithoai.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A maximum entropy model over features that are there or not (Berger, Della Pietra and Della
 * Pietra 1996): of a sentence it may tell the kind, of a word its role. Labels are numbers from 0.
 *
 * <p>It is a hash table with open addressing in one buffer that can be mapped from a file and needs
 * no reading. A feature is known by the 64 bits that its name is hashed to (FNV-1a), behind which
 * its weights stand, in hundredths, for each label that has one. Immutable.
 */
public final class MaxentModel {

  private static final int MAGIC = 0x4D_45_30_31;

  /** How many of the whole numbers that are kept make a weight of one. */
  static final double UNIT = 100;

  /** Magic number, labels, slots. */
  private static final int HEADER = 3 * Integer.BYTES;

  /** The hash of a feature, and where its weights begin; 0 for an empty one. */
  private static final int SLOT = Long.BYTES + Integer.BYTES;

  /** How many ways to label the words so far are kept. */
  private static final int WIDTH = 4;

  private static final int WEIGHT = 2 * Short.BYTES;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final ByteBuffer bytes;
  private final int labels;
  private final int mask;

  /**
   * A model of the bytes that {@link #toBytes} gives.
   *
   * @throws IllegalArgumentException if they are of something else
   */
  public MaxentModel(ByteBuffer of) {
    this.bytes = of.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < HEADER || bytes.getInt(0) != MAGIC) {
      throw new IllegalArgumentException("no model, or one of another version");
    }
    this.labels = bytes.getInt(Integer.BYTES);
    int slots = bytes.getInt(2 * Integer.BYTES);
    if (slots <= 0
        || Integer.bitCount(slots) != 1
        || HEADER + (long) slots * SLOT > bytes.limit()) {
      throw new IllegalArgumentException("a model that is cut short");
    }
    this.mask = slots - 1;
  }

  /**
   * A model.
   *
   * @param labels how many it tells apart
   * @param weights by feature, one for each label in their order
   */
  MaxentModel(int labels, Map<String, double[]> weights) {
    this(table(labels, weights));
  }

  private static ByteBuffer table(int labels, Map<String, double[]> weights) {
    int slots = Math.max(2, Integer.highestOneBit(weights.size()) * 4);
    int size = HEADER + slots * SLOT;
    for (double[] of : weights.values()) {
      size += Short.BYTES + used(of) * WEIGHT;
    }
    ByteBuffer table = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(0, MAGIC).putInt(Integer.BYTES, labels).putInt(2 * Integer.BYTES, slots);
    table.position(HEADER + slots * SLOT);
    weights.forEach(
        (feature, of) -> {
          long hash = hash(feature);
          int slot = slot(hash, slots - 1);
          while (table.getInt(slot + Long.BYTES) != 0) {
            slot = next(slot, slots - 1);
          }
          table.putLong(slot, hash).putInt(slot + Long.BYTES, table.position());
          put(of, table);
        });
    return table.flip();
  }

  private static int used(double[] weights) {
    int used = 0;
    for (double weight : weights) {
      used += hundredths(weight) == 0 ? 0 : 1;
    }
    return used;
  }

  private static void put(double[] weights, ByteBuffer table) {
    table.putShort((short) used(weights));
    for (int label = 0; label < weights.length; label++) {
      if (hundredths(weights[label]) != 0) {
        table.putShort((short) label).putShort(hundredths(weights[label]));
      }
    }
  }

  private static short hundredths(double weight) {
    return (short) Math.clamp(Math.round(weight * UNIT), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private static int slot(long hash, int mask) {
    return HEADER + ((int) (hash ^ (hash >>> 32)) & mask) * SLOT;
  }

  private static int next(int slot, int mask) {
    return HEADER + (((slot - HEADER) / SLOT + 1) & mask) * SLOT;
  }

  private static long hash(String feature) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Where the weights of a feature begin; 0 for one without. */
  private int find(String feature) {
    long hash = hash(feature);
    int slot = slot(hash, mask);
    for (int at = bytes.getInt(slot + Long.BYTES); at != 0; at = bytes.getInt(slot + Long.BYTES)) {
      if (bytes.getLong(slot) == hash) {
        return at;
      }
      slot = next(slot, mask);
    }
    return 0;
  }

  /**
   * This model.
   *
   * @throws IllegalArgumentException if it does not tell so many labels apart
   */
  public MaxentModel of(int number) {
    if (labels != number) {
      throw new IllegalArgumentException(labels + " labels, not " + number);
    }
    return this;
  }

  /** The bytes that the model is. */
  public ByteBuffer toBytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** True of a feature that it was learned from. */
  public boolean knows(String feature) {
    return find(feature) != 0;
  }

  /** How probable each label is, in their order. */
  public double[] probabilities(Collection<String> features) {
    double[] sums = new double[labels];
    for (String feature : features) {
      int at = find(feature);
      int used = at == 0 ? 0 : bytes.getShort(at);
      for (int i = 0; i < used; i++) {
        int weight = at + Short.BYTES + i * WEIGHT;
        sums[bytes.getShort(weight)] += bytes.getShort(weight + Short.BYTES) / UNIT;
      }
    }
    return softmax(sums);
  }

  /**
   * The likeliest labels of words, read from the first to the last, of those that a beam of a few
   * keeps in view.
   *
   * @param labels in the order of their numbers
   * @param size how many words there are
   * @param features of a word by its number and the labels of those before it
   */
  public <R> List<R> tag(
      List<R> labels, int size, BiFunction<Integer, List<R>, List<String>> features) {
    List<Way<R>> ways = List.of(new Way<>(List.of(), 0));
    for (int word = 0; word < size; word++) {
      List<Way<R>> longer = new ArrayList<>();
      for (Way<R> way : ways) {
        double[] probabilities = probabilities(features.apply(word, way.labels()));
        for (int label = 0; label < probabilities.length; label++) {
          longer.add(way.and(labels.get(label), probabilities[label]));
        }
      }
      longer.sort(Comparator.comparingDouble(Way::surprise));
      ways = longer.subList(0, Math.min(WIDTH, longer.size()));
    }
    return ways.getFirst().labels();
  }

  /** Labels of the first words, and how surprising they are. */
  private record Way<R>(List<R> labels, double surprise) {
    private Way<R> and(R label, double probability) {
      List<R> longer = new ArrayList<>(labels);
      longer.add(label);
      return new Way<>(longer, surprise - StrictMath.log(probability + 1e-12));
    }
  }

  /** The same from the sums of the weights, in whose place it stands. */
  public static double[] softmax(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
