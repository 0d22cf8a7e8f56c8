package org.doithoai.platform.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doithoai.messaging.ChatUser;
import org.doithoai.text.Language;
import org.doithoai.text.RecentMap;
import org.jspecify.annotations.Nullable;

/** What language people's Slack is set to, asked for once a day. Any number of threads. */
final class Locales {

  private static final Duration KNOWN_FOR = Duration.ofDays(1);
  private static final int REMEMBERED = 10_000;

  /** Where Slack's names for people begin in ours: {@code slack:U012AB3CD}. */
  private static final int PREFIX = "slack:".length();

  private record Known(@Nullable Language language, Instant until) {}

  private final WebApi.Authorized api;
  private final RateLimitTiers tiers;
  private final Clock clock;
  private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

  Locales(WebApi.Authorized api, RateLimitTiers tiers, Clock clock) {
    this.api = api;
    this.tiers = tiers;
    this.clock = clock;
  }

  /** The language; null when Slack does not say, or it is neither of the two. */
  @Nullable Language of(ChatUser person) {
    Instant now = clock.instant();
    synchronized (known) {
      Known before = known.get(person.id());
      if (before != null && before.until().isAfter(now)) {
        return before.language();
      }
    }
    if (tiers.enter("users.info", "users.info").isPresent()) {
      return null;
    }
    String user = person.id().substring(PREFIX);
    Language language =
        api.ask(
                client -> client.usersInfo(r -> r.user(user).includeLocale(true)),
                response -> response.getUser().getLocale())
            .map(locale -> locale.replaceAll("[-_].*", ""))
            .flatMap(Language::ofCode)
            .orElse(null);
    synchronized (known) {
      known.put(person.id(), new Known(language, now.plus(KNOWN_FOR)));
    }
    return language;
  }
}
