package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.platform.slack.SlackEmulator.Call;

/** The scenarios on our own emulator. */
class OwnEmulatorScenariosIT extends SlackScenarios {

  @Override
  Town town(Path folder) {
    SlackEmulator slack = new SlackEmulator(InstantSource.system());
    People people = new People(slack);
    return new Town() {
      @Override
      public URI url() {
        return slack.url();
      }

      @Override
      public void write(String text) {
        people.write(ALICE, text);
      }

      @Override
      public void mention(String text) {
        people.mention(GENERAL, ALICE, text);
      }

      @Override
      public void command(String text) {
        people.command(GENERAL, ALICE, text);
      }

      @Override
      public void press(Seen message, String word) {
        people.press(ALICE, message.channel(), message.ts(), message.thread(), word);
      }

      @Override
      public void openHome() {
        people.openHome(ALICE);
      }

      @Override
      public List<Seen> seen(boolean inChannel) {
        List<Seen> seen = new ArrayList<>();
        String place = inChannel ? GENERAL : People.direct(ALICE);
        for (Call call : slack.messages(place)) {
          seen.add(
              new Seen(place, call.ts(), call.get("thread_ts"), call.text(), call.blocks(), false));
        }
        for (Call call : inChannel ? slack.done("response_url") : List.<Call>of()) {
          seen.add(new Seen(place, "", "", call.text(), call.blocks(), true));
        }
        return seen;
      }

      @Override
      public List<JsonNode> views(String method) {
        return slack.done(method).stream().map(call -> call.json("view")).toList();
      }

      @Override
      public void close() {
        slack.close();
      }
    };
  }
}
