package org.doithoai.web;

/**
 * One thing that the bot needs, looked at when somebody asks. Any number of threads call it.
 *
 * @param name of one word
 */
public record HealthCheck(String name, Look look) {

  /** How it is. */
  public enum Level {
    GOOD,
    /** The bot works, and somebody should look. */
    WORRYING,
    /** The bot does not do its work. */
    BAD
  }

  /**
   * What was seen.
   *
   * @param detail in words for the operator
   */
  public record Seen(Level level, String detail) {

    public static Seen good(String detail) {
      return new Seen(Level.GOOD, detail);
    }
  }

  /** Looks. */
  @FunctionalInterface
  public interface Look {

    /**
     * What is seen now.
     *
     * @throws Exception when it is bad; the message is the detail
     */
    Seen look() throws Exception;
  }

  /** Looks, and does not fail. */
  public Seen seen() {
    try {
      return look.look();
    } catch (Exception e) {
      return new Seen(Level.BAD, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
