package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void aWordIsReadAsWhatItWasMadeOf() {
    String id = AnswerStore.newId();
    for (Action action :
        List.of(
            new Action.Context(id, 12),
            new Action.OtherLanguage(id),
            new Action.More(id, 1),
            new Action.Judge(id, true),
            new Action.Judge(id, false),
            new Action.Again(id),
            new Action.Sources(123),
            new Action.Open("0123456789ab"),
            new Action.Choose(Language.VIETNAMESE),
            new Action.Choose(null),
            new Action.OfSubscription(id, Action.Verb.REMOVE_INDEED),
            new Action.InZone(id, 7),
            new Action.Subscribe(2),
            new Action.MoreNews(id, 35),
            new Action.Why(id))) {
      assertEquals(Optional.of(action), Action.of(action.callbackData()));
      assertTrue(action.callbackData().length() <= 64);
    }
  }

  @Test
  void whatMeansNothingIsNothing() {
    for (String word :
        List.of(
            "",
            "c",
            "c:",
            "c:id",
            "c:id:x",
            "c:id:1234",
            "y:id",
            "s:x",
            "s:123456",
            "x:de",
            "g:id",
            "g:id:99",
            "z:id",
            "b:x",
            "n:id")) {
      assertEquals(Optional.empty(), Action.of(word), word);
    }
  }
}
