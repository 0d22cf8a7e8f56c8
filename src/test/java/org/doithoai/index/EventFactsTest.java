package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventFactsTest {

  private static final EventFacts NOTHING = new EventFacts(Set.of(), null, null, null, null, null);

  /**
   * What an article says.
   *
   * @param day with its year, {@code --06-04} without, or null
   */
  private static EventFacts said(String partner, @Nullable String edition, @Nullable String day) {
    LocalDate date = day == null || day.startsWith("--") ? null : LocalDate.parse(day);
    MonthDay ofYear = date != null ? MonthDay.from(date) : day == null ? null : MonthDay.parse(day);
    Integer year = date == null ? null : date.getYear();
    return new EventFacts(Set.of(partner), "series", edition, date, ofYear, year);
  }

  private static void contradicts(boolean expected, EventFacts one, EventFacts other) {
    assertEquals(expected, one.contradicts(other), () -> one + " " + other);
    assertEquals(expected, other.contradicts(one), () -> other + " " + one);
  }

  @Test
  void whatIsNotSaidContradictsNothing() {
    contradicts(false, NOTHING, NOTHING);
    contradicts(false, NOTHING, said("jp", "10", "2024-02-27"));
    contradicts(false, said("jp", null, null), said("jp", "10", "2024-02-27"));
  }

  @Test
  void otherPartnersAndEditionsContradict() {
    contradicts(true, said("jp", null, null), said("sg", null, null));
    contradicts(true, said("jp", "10", null), said("jp", "11", null));
    EventFacts both = new EventFacts(Set.of("jp", "sg"), "series", null, null, null, null);
    contradicts(false, both, said("sg", null, null));
    EventFacts other = new EventFacts(Set.of("jp"), "another", null, null, null, null);
    contradicts(true, other, said("jp", null, null));
  }

  @Test
  void theDayMayBeOneApartAsReportersSitInTwoZones() {
    contradicts(false, said("jp", null, "2024-02-27"), said("jp", null, "2024-02-28"));
    contradicts(true, said("jp", null, "2024-02-27"), said("jp", null, "2024-02-29"));
    contradicts(false, said("jp", null, "2023-12-31"), said("jp", null, "2024-01-01"));
  }

  @Test
  void aDayWithoutYearIsInTheYearOfTheOther() {
    contradicts(false, said("jp", null, "--02-27"), said("jp", null, "2024-02-27"));
    contradicts(true, said("jp", null, "--03-27"), said("jp", null, "2024-02-27"));
    assertTrue(said("jp", null, "--02-27").agreesOnDay(said("jp", null, "2024-02-27")));
    assertFalse(said("jp", null, "--02-27").agrees(said("jp", null, "2024-02-27")));
  }

  @Test
  void yearsContradictWhereADayIsMissing() {
    EventFacts before = new EventFacts(Set.of("jp"), null, null, null, null, 2023);
    contradicts(true, before, said("jp", null, "2024-02-27"));
  }

  @Test
  void agreeingTakesAPartnerAndAnEditionOrADate() {
    assertTrue(said("jp", "10", null).agrees(said("jp", "10", "2024-02-27")));
    assertTrue(said("jp", null, "2024-02-27").agrees(said("jp", "10", "2024-02-27")));
    assertFalse(said("jp", "10", null).agrees(said("sg", "10", null)));
    assertFalse(said("jp", null, null).agrees(said("jp", null, null)));
    assertFalse(NOTHING.agrees(NOTHING));
    assertFalse(said("jp", null, null).agreesOnDay(said("jp", null, "2024-02-27")));
  }

  @Test
  void articlesOfOneEventShareAKey() {
    assertEquals(Set.of("k:jp:10", "k:jp:--02-27"), said("jp", "10", "2024-02-27").keys());
    assertEquals(Set.of(), said("jp", null, null).keys());
    assertEquals(Set.of(), NOTHING.keys());
  }
}
