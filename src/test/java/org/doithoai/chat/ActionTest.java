package org.doithoai.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.doithoai.language.Language;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void aWordIsReadAsWhatItWasMadeOf() {
    String id = Answers.newId();
    for (Action action :
        List.of(
            new Action.Context(id, 12),
            new Action.OtherLanguage(id),
            new Action.More(id),
            new Action.Judge(id, true),
            new Action.Judge(id, false),
            new Action.Again(id),
            new Action.Sources(123),
            new Action.Open("0123456789ab"),
            new Action.Choose(Language.VIETNAMESE),
            new Action.Choose(null))) {
      assertEquals(Optional.of(action), Action.of(action.word()));
      assertTrue(action.word().length() <= 64);
    }
  }

  @Test
  void whatMeansNothingIsNothing() {
    for (String word :
        List.of("", "c", "c:", "c:id", "c:id:x", "c:id:1234", "q:id", "s:x", "s:123456", "x:de")) {
      assertEquals(Optional.empty(), Action.of(word), word);
    }
  }
}
