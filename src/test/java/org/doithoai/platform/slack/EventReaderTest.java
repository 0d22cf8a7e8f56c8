package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as Slack sends them, in JSON. */
class EventReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-02T03:04:05Z");
  private static final SlackIdentity ME = new SlackIdentity("T1", "UBOT", "doithoai");
  private static final String TALK = "1700000000.000100";

  private final EventReader reader =
      new EventReader(
          ME, Clock.fixed(NOW, ZoneOffset.UTC), address -> TALK.equals(address.thread()));

  private List<Incoming> read(String event) throws JsonProcessingException {
    String json = "{'event_id':'Ev1','event':{" + event + "}}";
    return reader.read(new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  private Incoming.Message said(String event) throws JsonProcessingException {
    List<Incoming> read = read(event);
    assertEquals(1, read.size(), read::toString);
    return assertInstanceOf(Incoming.Message.class, read.getFirst());
  }

  private static String message(String channel, String rest) {
    return "'type':'message','channel':'%s','user':'U1','ts':'1700000001.000200'%s"
        .formatted(channel, rest);
  }

  @Test
  void everythingSaidToTheBotAloneIsForIt() throws JsonProcessingException {
    Incoming.Message said = said(message("D1", ",'channel_type':'im','text':'Who led?'"));
    assertEquals("message:D1:1700000001.000200", said.key());
    assertEquals(new Address("slack:T1", "D1", "1700000001.000200", true), said.address());
    assertEquals(Instant.ofEpochSecond(1_700_000_001, 200_000), said.at());
    assertEquals("slack:U1", said.person().id());
    assertEquals("Who led?", said.text());
    assertNull(said.replyTo());
    assertFalse(said.edited());
    assertFalse(said.overheard());
  }

  @Test
  void aMentionIsTakenOutAndToldTwiceHasOneKey() throws JsonProcessingException {
    String text = message("C1", ",'text':'<@UBOT> who led?'");
    Incoming.Message heard = said(text);
    Incoming.Message mention = said(text.replace("'message'", "'app_mention'"));
    assertEquals("who led?", heard.text());
    assertEquals(heard, mention);
    assertFalse(heard.address().direct());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'text':'Who led?'",
        ",'text':'<@U2> who led?'",
        ",'text':'<@UBOT> x','bot_id':'B1'",
        ",'text':'<@UBOT> x','bot_profile':{}",
        ",'text':'<@UBOT> x','subtype':'channel_join'",
        ",'text':'Who led?','thread_ts':'1600000000.000000'",
        ",'text':'<@U2> and you?','thread_ts':'1700000000.000100'",
      })
  void talkOfOthersIsNot(String rest) throws JsonProcessingException {
    assertEquals(List.of(), read(message("C1", rest)));
  }

  @Test
  void aThreadThatTheBotTakesPartInIsOverheard() throws JsonProcessingException {
    Incoming.Message said = said(message("C1", ",'text':'and when?','thread_ts':'" + TALK + "'"));
    assertTrue(said.overheard());
    assertEquals(TALK, said.address().thread());
    assertEquals(TALK, said.replyTo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'UBOT'", "'USLACKBOT'", "''"})
  void itDoesNotHearItself(String user) throws JsonProcessingException {
    String event = message("D1", ",'text':'x'").replace("'U1'", user);
    assertEquals(List.of(), read(event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1700000001", "1700000001.0002000000", "-1.5"})
  void aTimeThatIsNoneIsNoMessage(String ts) throws JsonProcessingException {
    String event = message("D1", ",'text':'x'").replace("1700000001.000200", ts);
    assertEquals(List.of(), read(event));
  }

  @Test
  void anEditionIsToldOnceItsWordsAreOthers() throws JsonProcessingException {
    String now = "'user':'U1','ts':'1.1','text':'%s','edited':{'ts':'2.5'}";
    String event =
        "'type':'message','subtype':'message_changed','channel':'D1','message':{"
            + now
            + "},'previous_message':{'text':'old'}";
    Incoming.Message edited = said(event.formatted("new"));
    assertTrue(edited.edited());
    assertEquals("message:D1:1.1:2.5", edited.key());
    assertEquals(Instant.ofEpochSecond(2, 500_000_000), edited.at());
    assertEquals(List.of(), read(event.formatted("old")), "an unfurled link, say");
  }

  @Test
  void aMentionThatCameInByAnEditionIsToldAsBoth() throws JsonProcessingException {
    String event =
        message("C1", ",'text':'<@UBOT> who?','edited':{'ts':'1700000002.000000'}")
            .replace("'message'", "'app_mention'");
    List<Incoming> read = read(event);
    assertEquals(
        List.of("message:C1:1700000001.000200", "message:C1:1700000001.000200:1700000002.000000"),
        read.stream().map(Incoming::key).toList());
  }

  @Test
  void aDeletedQuestionIsWithdrawn() throws JsonProcessingException {
    String event =
        "'type':'message','subtype':'message_deleted','channel':'C1','deleted_ts':'1.1',"
            + "'previous_message':{'user':'U1','ts':'1.1','thread_ts':'1.0'}";
    Incoming.Withdrawn gone = assertInstanceOf(Incoming.Withdrawn.class, read(event).getFirst());
    assertEquals("1.1", gone.messageId());
    assertEquals("1.0", gone.address().thread());
    assertEquals(List.of(), read(event.replace("'user':'U1',", "")));
  }

  @Test
  void whatIsSharedAndAttachedComesAlong() throws JsonProcessingException {
    Incoming.Message said =
        said(
            message(
                "D1",
                ",'text':'so?','subtype':'file_share',"
                    + "'attachments':[{'text':'a link'},{'is_share':true,'text':'their words'}],"
                    + "'files':[{'id':'F1','name':'a.pdf','size':9},{'id':'F2'}]"));
    assertEquals("their words", said.about());
    assertEquals(new Incoming.Attachment("F1", "a.pdf", 9), said.attachment());
  }

  @ParameterizedTest
  @CsvSource({"+1, true", "thumbsup::skin-tone-3, true", "-1, false", "thumbsdown, false"})
  void thumbsCount(String word, boolean good) throws JsonProcessingException {
    Incoming.Reaction thumb =
        assertInstanceOf(Incoming.Reaction.class, read(reaction(word)).getFirst());
    assertEquals(good, thumb.good());
    assertEquals("1.1", thumb.messageId());
  }

  @Test
  void otherReactionsDoNot() throws JsonProcessingException {
    assertEquals(List.of(), read(reaction("tada")));
    assertEquals(List.of(), read(reaction("+1").replace("1.1", "x")));
  }

  private static String reaction(String word) {
    return "'type':'reaction_added','user':'U1','reaction':'%s','item':{'channel':'C1','ts':'1.1'}"
        .formatted(word);
  }

  @ParameterizedTest
  @CsvSource({"home, PAGE", "messages, PANE"})
  void placesOfTheBotAreOpened(String tab, Incoming.Opened.Place place)
      throws JsonProcessingException {
    String event = "'type':'app_home_opened','user':'U1','channel':'D1','tab':'%s'".formatted(tab);
    Incoming.Opened opened = assertInstanceOf(Incoming.Opened.class, read(event).getFirst());
    assertEquals(place, opened.place());
    assertEquals("event:Ev1", opened.key());
    assertEquals(List.of(), read(event.replace(tab, "about")));
  }

  @Test
  void thePaneOpensInItsThread() throws JsonProcessingException {
    String event =
        "'type':'assistant_thread_started','assistant_thread':"
            + "{'user_id':'U1','channel_id':'D1','thread_ts':'1.1'}";
    assertEquals("1.1", read(event).getFirst().address().thread());
    assertEquals(List.of(), read(event.replace("1.1", "")));
  }

  @Test
  void whatIsNotKnownIsNothing() throws JsonProcessingException {
    assertEquals(List.of(), read("'type':'team_rename'"));
    assertEquals(List.of(), read("'type':'message'"));
  }
}
