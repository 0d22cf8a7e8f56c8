package org.doithoai.text;

import java.time.LocalTime;

/** A part of the day, as it is said with an hour of the 12-hour clock. */
enum DayPart {
  MORNING(LocalTime.of(7, 30)),
  NOON(LocalTime.NOON),
  AFTERNOON(LocalTime.of(16, 30)),
  EVENING(LocalTime.of(19, 0)),
  NIGHT(LocalTime.of(21, 0));

  private static final int HALF_DAY = 12;
  private static final int FIRST_EVENING_HOUR = 5;
  private static final int LAST_NOON_HOUR = 3;

  private final LocalTime usual;

  DayPart(LocalTime usual) {
    this.usual = usual;
  }

  /** The time meant when the part is named and no hour. */
  LocalTime usual() {
    return usual;
  }

  /** The time on the 24-hour clock when it is said with this part. */
  LocalTime of(LocalTime time) {
    int hour = time.getHour();
    boolean later =
        switch (this) {
          case MORNING -> false;
          case NOON -> hour > 0 && hour <= LAST_NOON_HOUR;
          case AFTERNOON -> hour > 0 && hour < HALF_DAY;
          case EVENING, NIGHT -> hour >= FIRST_EVENING_HOUR && hour < HALF_DAY;
        };
    boolean midnight = hour == HALF_DAY && this != NOON && this != AFTERNOON;
    return midnight ? time.minusHours(HALF_DAY) : later ? time.plusHours(HALF_DAY) : time;
  }
}
