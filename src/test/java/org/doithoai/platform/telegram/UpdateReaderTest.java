package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Updates as Telegram sends them, in JSON. */
class UpdateReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-02T03:04:05Z");
  private static final long BOT = 42;

  private final UpdateReader reader =
      new UpdateReader(
          "telegram:42", new BotMentions(BOT, "DoithoaiTestBot"), Clock.fixed(NOW, ZoneOffset.UTC));

  private Optional<Incoming> read(String update) throws TelegramApiRequestException {
    String json = update.replace('\'', '"');
    return reader.read(
        new UpdateDecoder()
            .deserializeResponse("{\"ok\":true,\"result\":[{\"update_id\":7," + json + "}]}")
            .getFirst());
  }

  /** A message of person 5; a chat below zero is a group. */
  private static String message(long chat, String rest) {
    String type = chat > 0 ? "private" : "supergroup";
    return ("{'message_id':3,'date':1000,'chat':{'id':%d,'type':'%s'},"
            + "'from':{'id':5,'is_bot':false,'first_name':'A','language_code':'vi-VN'}%s}")
        .formatted(chat, type, rest);
  }

  private Incoming.Message said(String update) throws TelegramApiRequestException {
    return assertInstanceOf(Incoming.Message.class, read(update).orElseThrow());
  }

  @Test
  void everythingInAPrivateChatIsForTheBot() throws TelegramApiRequestException {
    Incoming.Message said = said("'message':" + message(5, ",'text':'Who led?'"));
    assertEquals("7", said.key());
    assertEquals(new Address("telegram:42", "5", null, true), said.address());
    assertEquals(Instant.ofEpochSecond(1000), said.at());
    assertEquals("telegram:5", said.person().id());
    assertEquals(Language.VIETNAMESE, said.person().language());
    assertEquals("Who led?", said.text());
    assertFalse(said.edited());
    assertNull(said.replyTo());
    assertNull(said.attachment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'text':'Who led?'",
        ",'text':'@other who led?','entities':[{'type':'mention','offset':0,'length':6}]",
        ",'text':'/sources@OtherBot'",
        ",'text':'/unknown'",
        ",'photo':[{'file_id':'p'}]",
      })
  void talkInAGroupIsNot(String rest) throws TelegramApiRequestException {
    assertEquals(Optional.empty(), read("'message':" + message(-9, rest)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/sources 2 | /sources 2",
        "/sources@doithoaitestbot 2 | /sources@doithoaitestbot 2",
      })
  void itsCommandsInAGroupAre(String text, String read) throws TelegramApiRequestException {
    Incoming.Message said = said("'message':" + message(-9, ",'text':'" + text + "'"));
    assertEquals(read, said.text());
    assertFalse(said.address().direct());
  }

  @Test
  void aMentionIsTakenOut() throws TelegramApiRequestException {
    String entity = ",'entities':[{'type':'mention','offset':%d,'length':16}]";
    assertEquals(
        "who led?",
        said("'message':"
                + message(-9, ",'text':'@DOITHOAITESTBOT, who led?'" + entity.formatted(0)))
            .text());
    assertEquals(
        "tell me who led",
        said("'message':"
                + message(-9, ",'text':'tell me @DoithoaiTestBot who led'" + entity.formatted(8)))
            .text());
  }

  @Test
  void anAnswerToTheBotIsForItAndNamesWhatItAnswers() throws TelegramApiRequestException {
    String before =
        ",'reply_to_message':{'message_id':2,'date':1,'chat':{'id':-9,'type':'supergroup'},"
            + "'from':{'id':42,'is_bot':true,'first_name':'B'},'text':'An answer'}";
    Incoming.Message said = said("'message':" + message(-9, ",'text':'and when?'" + before));
    assertEquals("2", said.replyTo());
    assertNull(said.about(), "the bot's own words are no quotation");
  }

  @Test
  void theWordsOfSomebodyElseAreWhatItIsAbout() throws TelegramApiRequestException {
    String before =
        ",'reply_to_message':{'message_id':2,'date':1,'chat':{'id':5,'type':'private'},"
            + "'from':{'id':6,'is_bot':false,'first_name':'C'},'text':'all of it'}";
    String quote = ",'quote':{'text':'a part','position':0}";
    assertEquals("all of it", said("'message':" + message(5, ",'text':'so?'" + before)).about());
    assertEquals(
        "a part", said("'message':" + message(5, ",'text':'so?'" + before + quote)).about());
    String forwarded = ",'forward_origin':{'type':'hidden_user','date':1,'sender_user_name':'D'}";
    Incoming.Message handed = said("'message':" + message(5, ",'text':'theirs'" + forwarded));
    assertEquals("", handed.text());
    assertEquals("theirs", handed.about());
  }

  @Test
  void anEditionHasItsOwnTime() throws TelegramApiRequestException {
    Incoming.Message said =
        said("'edited_message':" + message(5, ",'edit_date':2000,'text':'Who led it?'"));
    assertTrue(said.edited());
    assertEquals(Instant.ofEpochSecond(2000), said.at());
  }

  @Test
  void aFileHasAHandleAndOtherThingsHaveNone() throws TelegramApiRequestException {
    Incoming.Message file =
        said(
            "'message':"
                + message(5, ",'document':{'file_id':'f','file_name':'a.pdf','file_size':9}"));
    assertEquals(new Incoming.Attachment("f", "a.pdf", 9), file.attachment());
    assertEquals("", file.text());
    Incoming.Message voice =
        said("'message':" + message(5, ",'voice':{'file_id':'v','duration':1}"));
    assertEquals(Incoming.Attachment.OTHER, voice.attachment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'new_chat_title':'x'",
        ",'text':'x','via_bot':{'id':8,'is_bot':true,'first_name':'G'}",
      })
  void noticesAndWhatOtherBotsMadeAreNot(String rest) throws TelegramApiRequestException {
    assertEquals(Optional.empty(), read("'message':" + message(5, rest)));
  }

  @Test
  void whoeverWritesAsAChatIsThatChat() throws TelegramApiRequestException {
    String as = ",'text':'/help','sender_chat':{'id':-9,'type':'supergroup','title':'x'}";
    assertEquals("telegram:-9", said("'message':" + message(-9, as)).person().id());
    String bot =
        "{'message_id':3,'date':1000,'chat':{'id':-9,'type':'supergroup'},'text':'/help',"
            + "'from':{'id':6,'is_bot':true,'first_name':'G'}}";
    assertEquals(Optional.empty(), read("'message':" + bot));
  }

  @Test
  void onlyATopicIsAThread() throws TelegramApiRequestException {
    String thread = ",'text':'/help','message_thread_id':11";
    assertNull(said("'message':" + message(-9, thread)).address().thread());
    assertEquals(
        "11",
        said("'message':" + message(-9, thread + ",'is_topic_message':true")).address().thread());
  }

  @Test
  void aGroupThatMovesTellsWhere() throws TelegramApiRequestException {
    Incoming moved = read("'message':" + message(-9, ",'migrate_to_chat_id':-1009")).orElseThrow();
    assertEquals("-1009", assertInstanceOf(Incoming.Moved.class, moved).newChat());
  }

  @Test
  void aThumbIsAReactionAndNothingElseIs() throws TelegramApiRequestException {
    String reaction =
        "'message_reaction':{'chat':{'id':5,'type':'private'},'message_id':3,'date':1,"
            + "'user':{'id':5,'is_bot':false,'first_name':'A'},'old_reaction':[],"
            + "'new_reaction':[{'type':'emoji','emoji':'%s'}]}";
    assertTrue(thumb(read(reaction.formatted("👍"))).good());
    assertFalse(thumb(read(reaction.formatted("👎"))).good());
    assertEquals(Optional.empty(), read(reaction.formatted("🔥")));
  }

  private static Incoming.Reaction thumb(Optional<Incoming> read) {
    return assertInstanceOf(Incoming.Reaction.class, read.orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "member, kicked, Gone",
    "member, left, Gone",
    "kicked, member, Back",
    "left, member, Back"
  })
  void comingAndGoing(String before, String now, String what) throws TelegramApiRequestException {
    Incoming change = read(membership(before, now)).orElseThrow();
    assertEquals(what, change.getClass().getSimpleName());
    assertEquals(NOW, change.at());
  }

  @Test
  void anotherRankInTheSameChatIsNothing() throws TelegramApiRequestException {
    assertEquals(Optional.empty(), read(membership("member", "administrator")));
  }

  private static String membership(String before, String now) {
    String member =
        "{'status':'%s','user':{'id':42,'is_bot':true,'first_name':'B'},'until_date':0}";
    return "'my_chat_member':{'chat':{'id':-9,'type':'group'},"
        + "'from':{'id':5,'is_bot':false,'first_name':'A'},'date':1,"
        + ("'old_chat_member':" + member + ",'new_chat_member':" + member + "}")
            .formatted(before, now);
  }

  @Test
  void anUpdateOfNoConcernIsNothing() throws TelegramApiRequestException {
    assertEquals(Optional.empty(), read("'poll_answer':{'poll_id':'1','option_ids':[0]}"));
  }
}
