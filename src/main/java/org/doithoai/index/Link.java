package org.doithoai.index;

/**
 * Two articles that tell of the same event.
 *
 * @param first the {@link IndexedArticle#key key} of the one; before the other's in order
 * @param second the key of the other
 * @param kind how they belong together
 * @param strength how surely, from 0 to 1; comparable within its kind
 */
public record Link(String first, String second, Kind kind, double strength) {

  /** How two articles belong together, the closest first. */
  public enum Kind {
    /** The same text in the same language, perhaps with small edits. */
    COPY,
    /** The same report in the two languages, marked as such or found to be. */
    TRANSLATION,
    /** Two reports of the same event, each in its own words. */
    SAME_EVENT
  }

  /** A link of these two, whichever comes first. */
  static Link of(String one, String other, Kind kind, double strength) {
    return one.compareTo(other) < 0
        ? new Link(one, other, kind, strength)
        : new Link(other, one, kind, strength);
  }

  private static final String SEPARATOR = "\0";

  /** The link as an index keeps it. */
  public String toText() {
    return String.join(SEPARATOR, kind.name(), Double.toString(strength), first, second);
  }

  /** What {@link #toText} gave. */
  public static Link ofText(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return new Link(parts[2], parts[3], Kind.valueOf(parts[0]), Double.parseDouble(parts[1]));
  }

  /** The same two as another kind. */
  Link as(Kind other) {
    return new Link(first, second, other, strength);
  }

  /** The article that it leads to from this one. */
  public String from(String key) {
    return first.equals(key) ? second : first;
  }
}
