package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifest against what the code does: no scope too few, and none too many. */
class ManifestTest {

  private static final Path SOURCES = Path.of("src/main/java/org/doithoai/platform/slack");

  /** What Slack's reference asks for each method of the SDK; empty for none, or an app token. */
  private static final Map<String, Set<String>> METHODS =
      Map.ofEntries(
          Map.entry("authTest", Set.of()),
          Map.entry("appsConnectionsOpen", Set.of()),
          Map.entry("oauthV2Access", Set.of()),
          Map.entry("viewsOpen", Set.of()),
          Map.entry("viewsPush", Set.of()),
          Map.entry("viewsPublish", Set.of()),
          Map.entry("chatPostMessage", Set.of("chat:write")),
          Map.entry("chatPostEphemeral", Set.of("chat:write")),
          Map.entry("chatUpdate", Set.of("chat:write")),
          Map.entry("chatDelete", Set.of("chat:write")),
          Map.entry("chatStartStream", Set.of("chat:write")),
          Map.entry("chatAppendStream", Set.of("chat:write")),
          Map.entry("chatStopStream", Set.of("chat:write")),
          Map.entry("usersInfo", Set.of("users:read")),
          Map.entry("filesInfo", Set.of("files:read")),
          Map.entry("conversationsReplies", Set.of("channels:history", "groups:history")),
          Map.entry("agentsSessionsSetStatus", Set.of("chat:write")),
          Map.entry("assistantThreadsSetStatus", Set.of("chat:write")),
          Map.entry("assistantThreadsSetTitle", Set.of("assistant:write")),
          Map.entry("assistantThreadsSetSuggestedPrompts", Set.of("assistant:write")),
          Map.entry("postFormWithTokenAndParseResponse", Set.of("chat:write")));

  /** The same for events. */
  private static final Map<String, Set<String>> EVENTS =
      Map.of(
          "agent_session_stopped", Set.of("chat:write"),
          "app_context_changed", Set.of(),
          "app_home_opened", Set.of(),
          "app_mention", Set.of("app_mentions:read"),
          "app_uninstalled", Set.of(),
          "message.channels", Set.of("channels:history"),
          "message.groups", Set.of("groups:history"),
          "message.im", Set.of("im:history"),
          "reaction_added", Set.of("reactions:read"),
          "tokens_revoked", Set.of());

  /** Events that are taken before they are read, or from which nothing is taken. */
  private static final Set<String> UNREAD = Set.of("agent_session_stopped", "app_context_changed");

  /** What the bot can do without. */
  private static final Set<String> OPTIONAL =
      Set.of("channels:history", "files:read", "groups:history", "reactions:read");

  /** Keys that Slack refuses in new apps, or will. */
  private static final List<String> DEPRECATED = List.of("assistant_view", "assistant_description");

  private final JsonNode manifest = manifest();

  private static JsonNode manifest() {
    try {
      String yaml = Files.readString(Path.of("config", "slack-manifest.yaml"));
      Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      return new ObjectMapper().valueToTree(read);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Set<String> list(String path) {
    Set<String> words = new TreeSet<>();
    manifest.at(path).forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void theScopesAreThoseOfTheMethodsAndEventsUsed() throws IOException {
    Set<String> needed = new TreeSet<>(Set.of("commands"));
    Pattern call = Pattern.compile("(?:client|methods)\\s*\\.(\\w+)\\(");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher calls = call.matcher(Files.readString(file));
        while (calls.find()) {
          if (Character.isLowerCase(calls.group(1).charAt(0))
              && METHODS.containsKey(calls.group(1))) {
            used.add(calls.group(1));
          }
        }
      }
    }
    assertTrue(used.containsAll(Set.of("chatUpdate", "usersInfo", "viewsOpen")), used.toString());
    used.forEach(method -> needed.addAll(METHODS.get(method)));
    for (String event : list("/settings/event_subscriptions/bot_events")) {
      needed.addAll(EVENTS.get(event));
    }
    needed.add("assistant:write"); // prompts, and what makes an app an agent
    Set<String> optional = new TreeSet<>(needed);
    optional.retainAll(OPTIONAL);
    needed.removeAll(OPTIONAL);
    assertEquals(needed, list("/oauth_config/scopes/bot"));
    assertEquals(optional, list("/oauth_config/scopes/bot_optional"));
    assertEquals(needed, new TreeSet<>(Installer.SCOPES));
  }

  @Test
  void noKeyIsOneThatSlackRefuses() {
    for (String key : DEPRECATED) {
      assertEquals(List.of(), manifest.findValues(key), key);
    }
    assertFalse(manifest.at("/features/agent_view/agent_description").asText().isEmpty());
    JsonNode prompts = manifest.at("/features/agent_view/suggested_prompts");
    assertTrue(prompts.size() >= 1 && prompts.size() <= 4, prompts.toString());
    prompts.forEach(
        prompt -> {
          assertFalse(prompt.path("title").asText().isEmpty());
          assertFalse(prompt.path("message").asText().isEmpty());
        });
  }

  @Test
  void everyCallOfTheSdkIsOneWhoseScopeIsKnown() throws IOException {
    Pattern call = Pattern.compile("->\\s*(?:client|methods)\\s*\\.(\\w+)\\(");
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher calls = call.matcher(Files.readString(file));
        while (calls.find()) {
          assertTrue(METHODS.containsKey(calls.group(1)), file + ": " + calls.group(1));
        }
      }
    }
  }

  @Test
  void theEventsAreThoseTheCodeReads() {
    Set<String> events = list("/settings/event_subscriptions/bot_events");
    assertEquals(new TreeSet<>(EVENTS.keySet()), events);
    SlackIdentity me = new SlackIdentity("T1", "U0BOT", "b");
    EventReader reader = new EventReader(me, Clock.systemUTC(), thread -> false);
    for (String event : events) {
      ObjectNode payload = new ObjectMapper().createObjectNode().put("event_id", "E1");
      ObjectNode body = payload.putObject("event");
      body.put("type", event.replaceFirst("\\..*", "")).put("user", "U1").put("ts", "1.1");
      body.put("channel", "D1").put("text", "hello").put("tab", "home");
      body.put("reaction", "+1").putObject("item").put("channel", "D1").put("ts", "1.1");
      body.putObject("assistant_thread")
          .put("user_id", "U1")
          .put("channel_id", "D1")
          .put("thread_ts", "1.1");
      boolean unread = SlackReceiver.LEAVING.contains(event) || UNREAD.contains(event);
      assertEquals(unread ? 0 : 1, reader.read(payload).size(), event);
    }
    assertTrue(events.containsAll(SlackReceiver.LEAVING));
  }

  @Test
  void theCommandTheShortcutAndThePlacesAreThoseTheCodeKnows() {
    assertEquals(
        InteractionReader.COMMAND, manifest.at("/features/slash_commands/0/command").asText());
    assertTrue(manifest.at("/features/slash_commands/0/should_escape").asBoolean());
    assertEquals(
        InteractionReader.SHORTCUT, manifest.at("/features/shortcuts/0/callback_id").asText());
    assertEquals("message", manifest.at("/features/shortcuts/0/type").asText());
    assertTrue(manifest.at("/features/app_home/home_tab_enabled").asBoolean());
    assertTrue(manifest.at("/features/app_home/messages_tab_enabled").asBoolean());
    assertFalse(manifest.at("/features/app_home/messages_tab_read_only_enabled").asBoolean());
    assertTrue(manifest.at("/settings/interactivity/is_enabled").asBoolean());
    assertTrue(manifest.at("/settings/socket_mode_enabled").asBoolean());
  }

  @Test
  void theWordsAreAsShortAsSlackWants() {
    for (Map.Entry<String, Integer> limit :
        Map.of(
                "/display_information/name", 35,
                "/display_information/description", 140,
                "/features/bot_user/display_name", 80,
                "/features/agent_view/agent_description", 300,
                "/features/shortcuts/0/name", 24,
                "/features/shortcuts/0/description", 150,
                "/features/slash_commands/0/description", 2000,
                "/features/slash_commands/0/usage_hint", 1000)
            .entrySet()) {
      String words = manifest.at(limit.getKey()).asText();
      assertTrue(!words.isEmpty() && words.length() <= limit.getValue(), limit.getKey());
    }
    int length = manifest.at("/display_information/long_description").asText().length();
    assertTrue(length >= 174 && length <= 4000, "long_description has " + length);
  }

  @Test
  void theGuideExplainsEachScope() throws IOException {
    String guide = Files.readString(Path.of("src", "docs", "slack.md"));
    Set<String> all = list("/oauth_config/scopes/bot");
    all.addAll(list("/oauth_config/scopes/bot_optional"));
    for (String scope : all) {
      assertTrue(guide.contains("| `" + scope + "` |"), scope);
    }
  }
}
