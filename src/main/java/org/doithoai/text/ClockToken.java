package org.doithoai.text;

import org.jspecify.annotations.Nullable;

/**
 * A word in which figures and letters are one time of the day: {@code 7h30}, {@code 7g}, {@code
 * 8am}, {@code 1930h}.
 *
 * @param hour from 0 to 24
 * @param minute -1 if it does not say any
 * @param takesMinutes true if minutes may follow as a word of their own
 * @param part null if it does not say any
 */
record ClockToken(int hour, int minute, boolean takesMinutes, @Nullable DayPart part) {

  private static final int LONGEST = 9;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int HUNDRED = 100;
  private static final int MILITARY_LENGTH = 4;

  /** The time that a word is; null for none. */
  static @Nullable ClockToken of(Token token) {
    String word = token.lower();
    if (word.length() < 2 || word.length() > LONGEST || !WordView.isDigit(word.charAt(0))) {
      return null;
    }
    int digits = runOf(word, 0, true);
    int letters = runOf(word, digits, false);
    String sign = word.substring(digits, letters);
    int number = digits <= MILITARY_LENGTH ? Integer.parseInt(word, 0, digits, 10) : HUNDRED;
    if (sign.isEmpty()) {
      return null;
    }
    DayPart half = part(sign);
    if (digits > 2 && digits <= MILITARY_LENGTH && letters == word.length() && half != null) {
      boolean time = number / HUNDRED <= HOURS / 2 && number % HUNDRED < MINUTES;
      return time ? new ClockToken(number / HUNDRED, number % HUNDRED, false, half) : null;
    }
    if (digits == MILITARY_LENGTH && letters == word.length()) {
      boolean time = isSign(sign) && number / HUNDRED < HOURS && number % HUNDRED < MINUTES;
      return time ? new ClockToken(number / HUNDRED, number % HUNDRED, false, null) : null;
    }
    return digits <= 2 && number <= HOURS ? ofHour(number, sign, word.substring(letters)) : null;
  }

  /** The minutes that a word such as {@code 45am} or {@code 30h} begins with; -1 for any other. */
  static int minute(Token token) {
    String word = token.lower();
    int digits = runOf(word, 0, true);
    String sign = word.substring(digits);
    boolean signed = isSign(sign) || part(sign) != null;
    int minute = digits == 2 && signed ? Integer.parseInt(word, 0, digits, 10) : MINUTES;
    return minute < MINUTES ? minute : -1;
  }

  /** The part of the day that these letters behind figures say; null for none. */
  static @Nullable DayPart part(String sign) {
    return switch (sign) {
      case "am" -> DayPart.MORNING;
      case "pm" -> DayPart.AFTERNOON;
      default -> null;
    };
  }

  private static @Nullable ClockToken ofHour(int hour, String sign, String rest) {
    boolean single = sign.equals("h") || sign.equals("g");
    if (rest.isEmpty()) {
      DayPart part = part(sign);
      return part != null || isSign(sign) ? new ClockToken(hour, -1, single, part) : null;
    }
    int digits = runOf(rest, 0, true);
    String end = rest.substring(digits);
    boolean minutes = digits == 2 && (end.isEmpty() || end.equals("h"));
    int minute = minutes ? Integer.parseInt(rest, 0, digits, 10) : MINUTES;
    return single && minute < MINUTES ? new ClockToken(hour, minute, false, null) : null;
  }

  private static boolean isSign(String sign) {
    return switch (sign) {
      case "h", "g", "hr", "hrs", "hours" -> true;
      default -> false;
    };
  }

  /** The end of the figures, or of what is none, from there on. */
  private static int runOf(String word, int from, boolean figures) {
    int at = from;
    while (at < word.length() && WordView.isDigit(word.charAt(at)) == figures) {
      at++;
    }
    return at;
  }
}
