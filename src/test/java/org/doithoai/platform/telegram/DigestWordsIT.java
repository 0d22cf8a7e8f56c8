package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.Test;

/** Digests from the wish to the message, with the real articles, reader and writer. */
class DigestWordsIT extends DigestScene {

  private Call last(long chat) {
    return telegram.messages(chat).getLast();
  }

  /** Says something, and gives what the bot says to it. */
  private Call ask(long person, String words) {
    int before = telegram.messages(person).size();
    people.write(person, words);
    return said(person, before + 1);
  }

  @Test
  void changesInWordsChangeJustWhatTheySay() {
    assertSays(ask(51, "/digest daily at 8 about Japan"), "Japan", "08:00");
    assertSays(ask(51, "/digest #1 also about Korea"), "Japan", "South Korea");
    assertSays(ask(51, "/digest #1 but not exercises"), "Japan", "South Korea", "not: exercises");
    assertSays(
        ask(51, "/digest #1 instead of Japan, Laos"), "South Korea", "Laos", "not: exercises");
    assertFalse(last(51).text().contains("Japan"));
    Call card = last(51);
    people.answer(51, card.message(), "and Japan too");
    assertSays(said(51, 5), "Japan", "South Korea", "Laos");
    assertSays(ask(51, "#1 but not at night"), "nothing from 22:00 to 06:00");
  }

  @Test
  void oneOfSeveralIsPausedAndAnImpossibleDayIsAskedFor() {
    ask(52, "/digest daily at 8 about Japan");
    ask(52, "/digest daily at 9 about Laos");
    assertSays(ask(52, "pause #1"), "digest #1", "Paused");
    assertSays(ask(52, "/digest"), "#2 Laos", "Next");
    assertSays(ask(52, "/digest pause #2 until 31 February"), "31 February", "Until which day?");
    assertSays(ask(52, "5 March"), "digest #2", "5 March 2026");
    assertSays(ask(52, "resume #1"), "digest #1", "Next");
    assertSays(ask(52, "skip the next one"), "Which one");
    said(52, 9);
    assertSays(ask(52, "skip the next of #1"), "digest #1", "4 March 2026");
  }

  @Test
  void aTimeThatIsOverIsSummedUpBesideTheOneBefore() throws IOException {
    add("japan-10th");
    bot.look();
    Call back = ask(55, "/digest recap of February 2024");
    assertSays(back, "one event", "as many days before: none", "New", "Japan", "[1]");
    assertSays(ask(55, "/digest recap of March 2024"), "No article");
    assertSays(ask(55, "/bantin tổng kết tháng 2/2024"), "1 sự kiện", "Nhật Bản", "[1]");
  }

  @Test
  void aDigestIsAskedAboutByAnsweringIt() throws IOException {
    ask(56, "/digest at once about Japan");
    add("japan-10th");
    bot.look();
    tickAt("2026-03-02T02:01:00Z");
    Call digest = said(56, 2);
    assertSays(digest, "Japan", "[1]");
    people.answer(56, digest.message(), "Who co-chaired it?");
    assertSays(said(56, 3), "Hoàng Xuân Chiến");
  }

  @Test
  void aDigestIsNamedByWhatItIsAbout() {
    ask(57, "/digest daily at 8 about Japan");
    ask(57, "/digest daily at 9 about Laos");
    assertSays(ask(57, "/digest remove the one about Laos"), "Remove the digest about Laos?");
  }

  @Test
  void removingIsDoneAfterOneConfirmation() {
    ask(53, "/digest daily at 8 about Japan");
    ask(53, "/digest daily at 9 about Laos");
    ask(53, "/digest daily at 10 about Russia");
    assertSays(ask(53, "/digest remove #1"), "Remove the digest about Japan?");
    press(53, 53, last(53), "Yes");
    assertSays(said(53, 5), "removed");
    assertSays(ask(53, "delete all digests"), "Remove all 2 digests");
    press(53, 53, last(53), "Yes");
    assertSays(said(53, 7), "2 digests are removed");
    assertSays(ask(53, "/bantin xóa hết"), "/bantin");
    Call card = ask(53, "/digest daily at 8 about Japan");
    people.answer(53, card.message(), "delete it");
    assertSays(said(53, 10), "Remove the digest about Japan?");
  }

  @Test
  void aQuestionIsAnsweredAndOffersADigestWhereItMayAskForOne() {
    Call answer = ask(54, "Tell me who chaired the dialogue with Singapore on Monday");
    assertFalse(answer.text().contains("Subscribed"), answer.text());
    Call maybe = ask(54, "Tell me about Singapore every Thursday");
    assertFalse(maybe.text().contains("Subscribed"), maybe.text());
    press(54, 54, maybe, "want a digest");
    assertSays(said(54, 3), "Subscribed", "Singapore", "Thursday");
    Call led = ask(54, "Who led the 15th dialogue with Singapore?");
    press(54, 54, led, "Follow this");
    assertSays(said(54, 5), "Subscribed", "Singapore", "every day at 07:30");
  }

  @Test
  void daysMissingInARequestAreAskedForAndReadWithTheAnswer() {
    assertSays(ask(55, "subscribe me to news about submarines twice a week"), "On which days?");
    assertSays(ask(55, "Tuesday and Friday"), "Subscribed", "submarine", "Tuesday, Friday");
  }

  @Test
  void theFormPutsDaysTimesZonesAndPartnersInAndOut() throws IOException {
    add("japan-10th");
    bot.look();
    Call card = ask(56, "/digest daily at 7:30");
    press(56, 56, card, "Days, times");
    Call form = said(56, 2);
    press(56, 56, form, "Sun");
    press(56, 56, form, "18:00");
    press(56, 56, form, "Japan");
    telegram.awaitAllAcknowledged();
    assertSays(ask(56, "/digest"), "Japan", "Monday, Tuesday", "07:30 and 18:00");
    assertFalse(last(56).text().contains("Sunday,"), last(56).text());
  }

  @Test
  void oneForASingleDayComesOnceAndIsGone() throws IOException {
    assertSays(ask(57, "/digest tomorrow at 8 about Japan"), "on 3 March 2026 at 08:00");
    add("japan-10th");
    bot.look();
    tickAt("2026-03-03T01:00:00Z");
    assertSays(said(57, 2), "Digest", "Japan");
    tickAt("2026-03-04T01:00:00Z");
    assertSays(ask(57, "/digest"), "I can tell you regularly");
  }

  @Test
  void aFilterWithoutAMatchForAMonthIsToldOnce() throws IOException {
    ask(58, "/digest daily at 8 about Mongolia");
    clock.set("2026-03-20T00:00:00Z");
    add("japan-10th");
    bot.look();
    clock.set("2026-04-05T00:00:00Z");
    bot.tidy();
    assertSays(said(58, 2), "no new article has matched", "Mongolia");
    bot.tidy();
    telegram.awaitAllAcknowledged();
    assertEquals(2, telegram.messages(58).size());
  }
}
