package org.doithoai.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Recurrence;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a keyboard: days, times, zones and the partners that are reported on, each a
 * button that puts it in or takes it out. A press changes the subscription and draws the form anew
 * in its place.
 */
final class SubscriptionForm {

  /** So many partners are offered. */
  static final int TOPICS = 9;

  /** With a subscription's id: the subject of its form. */
  static final String SUBJECT = "form:";

  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(6, 30),
          LocalTime.of(7, 30),
          LocalTime.of(8, 0),
          LocalTime.of(9, 0),
          LocalTime.of(12, 0),
          LocalTime.of(16, 0),
          LocalTime.of(18, 0),
          LocalTime.of(20, 0));

  /** The first number of each part of the form; a button has its part's and its place in it. */
  private static final int TIME = 10;

  private static final int ZONE = 30;
  private static final int PARTNER = 50;
  private static final int WEEK = 7;
  private static final int AT_ONCE = 8;
  private static final int MONTHLY = 9;
  private static final int IN_A_ROW = 4;
  private static final String CHOSEN = "✓ ";

  private SubscriptionForm() {}

  /** The form's buttons. */
  static List<List<Button>> rows(
      Subscription subscription, Set<String> partners, SubscriptionWording words, Texts texts) {
    Timing timing = subscription.timing();
    Timing.Regular regular = timing instanceof Timing.Regular r ? r : null;
    List<Button> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(
          button(
              subscription, day.getValue() - 1, name(day, texts), weekdays(regular).contains(day)));
    }
    days.add(button(subscription, MONTHLY, texts.get("digest.form.monthly"), isMonthly(regular)));
    days.add(button(subscription, AT_ONCE, texts.get("digest.form.at.once"), regular == null));
    List<Button> times = new ArrayList<>();
    for (int i = 0; i < TIMES.size(); i++) {
      boolean chosen = regular != null && regular.times().contains(TIMES.get(i));
      times.add(button(subscription, TIME + i, TIMES.get(i).toString(), chosen));
    }
    List<Button> zones = new ArrayList<>();
    for (int i = 0; i < SubscriptionCards.ZONES.size(); i++) {
      ZoneId zone = SubscriptionCards.ZONES.get(i);
      String city = SubscriptionCards.city(zone);
      zones.add(button(subscription, ZONE + i, city, zone.equals(timing.zone())));
    }
    List<Button> topics = new ArrayList<>();
    int place = PARTNER;
    for (String partner : partners) {
      Filter one = SubscriptionFactory.of(partner);
      boolean chosen = subscription.filter().partners().contains(partner);
      topics.add(button(subscription, place++, words.filter(one, texts.language()), chosen));
    }
    List<List<Button>> rows = new ArrayList<>();
    List.of(days, times, zones, topics).forEach(part -> addRows(part, rows));
    rows.add(
        List.of(
            SubscriptionCards.button(subscription, texts, "words", Action.Verb.WORDS),
            SubscriptionCards.button(subscription, texts, "done", Action.Verb.SHOW)));
    return rows;
  }

  private static void addRows(List<Button> part, List<List<Button>> rows) {
    for (int i = 0; i < part.size(); i += IN_A_ROW) {
      rows.add(List.copyOf(part.subList(i, Math.min(i + IN_A_ROW, part.size()))));
    }
  }

  private static Button button(Subscription of, int place, String label, boolean chosen) {
    return new Button((chosen ? CHOSEN : "") + label, new Action.Fill(of.id(), place));
  }

  private static String name(DayOfWeek day, Texts texts) {
    if (texts.language() == Language.VIETNAMESE) {
      return day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1);
    }
    return day.getDisplayName(TextStyle.SHORT, texts.language().locale());
  }

  private static Set<DayOfWeek> weekdays(Timing.@Nullable Regular timing) {
    return timing != null
            && Recurrence.plain(timing.days())
                instanceof Recurrence.Weekly(Set<DayOfWeek> days, _, _)
        ? days
        : Set.of();
  }

  private static boolean isMonthly(Timing.@Nullable Regular timing) {
    return timing != null && Recurrence.plain(timing.days()) instanceof Recurrence.MonthDays;
  }

  /** The subscription after a press; the same where the button says nothing any more. */
  static Subscription pressed(Subscription before, int place, Set<String> partners) {
    if (place >= PARTNER) {
      return place - PARTNER < partners.size()
          ? before.about(toggled(before.filter(), List.copyOf(partners).get(place - PARTNER)))
          : before;
    }
    if (place >= ZONE) {
      return place - ZONE < SubscriptionCards.ZONES.size()
          ? before.in(SubscriptionCards.ZONES.get(place - ZONE))
          : before;
    }
    return before.at(timing(before.timing(), place));
  }

  private static Filter toggled(Filter before, String partner) {
    Filter one = SubscriptionFactory.of(partner);
    return before.partners().contains(partner) ? before.minus(one) : before.plus(one);
  }

  private static Timing timing(Timing before, int place) {
    if (place == AT_ONCE) {
      return new Timing.AtOnce(before.zone(), before.quiet(), before.until());
    }
    Timing.Regular regular =
        before instanceof Timing.Regular r
            ? r
            : new Timing.Regular(
                SubscriptionFactory.MORNING,
                Recurrence.DAILY,
                before.zone(),
                before.quiet(),
                before.until());
    Recurrence days =
        place < TIME ? Recurrence.instead(regular.days(), days(regular, place)) : regular.days();
    List<LocalTime> times = place < TIME ? regular.times() : times(regular, place - TIME);
    return new Timing.Regular(times, days, regular.zone(), regular.quiet(), regular.until());
  }

  private static Recurrence days(Timing.Regular before, int place) {
    if (place == MONTHLY) {
      return new Recurrence.MonthDays(Set.of(1));
    }
    if (place >= WEEK) {
      return Recurrence.plain(before.days());
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    days.addAll(weekdays(before));
    DayOfWeek day = DayOfWeek.of(place + 1);
    if (!days.remove(day)) {
      days.add(day);
    }
    return days.isEmpty() ? Recurrence.plain(before.days()) : new Recurrence.Weekly(days);
  }

  private static List<LocalTime> times(Timing.Regular before, int place) {
    Set<LocalTime> times = new TreeSet<>(before.times());
    if (place < TIMES.size() && !times.remove(TIMES.get(place))) {
      times.add(TIMES.get(place));
    }
    return times.isEmpty() ? before.times() : List.copyOf(times);
  }

  /** Says the form, or draws it anew in the place of the one that was pressed. */
  static void say(TurnContext context, Subscription of, Reply form, boolean anew) {
    String subject = SUBJECT + of.id();
    if (anew) {
      context.say(form, subject, null);
    } else {
      context.turn().say(new Outgoing.Edit(context.address(), subject, form));
    }
  }
}
