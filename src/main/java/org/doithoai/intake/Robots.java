package org.doithoai.intake;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doithoai.text.RecentMap;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of programs, in their {@code robots.txt} (RFC 9309): fetched once a day, of a
 * server in trouble after an hour, which meanwhile is left alone. Thread-safe.
 */
final class Robots {

  private static final int LARGEST = 500 << 10;
  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final Duration BAD_FOR = Duration.ofHours(1);
  private static final int SITES = 1_000;

  private final WebClient web;
  private final Clock clock;
  private final Map<String, Rules> sites = new RecentMap<>(SITES);

  /**
   * @param unread why they could not be had, which allows nothing; null if they could
   */
  private record Rules(SimpleRobotRules rules, Instant until, @Nullable String unread) {}

  Robots(WebClient web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  /** Why this address is not to be fetched; empty when it may be. */
  synchronized Optional<String> refusal(URI address) {
    Rules known = sites.get(site(address));
    if (known == null || known.until().isBefore(clock.instant())) {
      known = fetch(address);
      sites.put(site(address), known);
    }
    return known.rules().isAllowed(address.toString())
        ? Optional.empty()
        : Optional.of(
            "robots.txt of %s %s"
                .formatted(
                    address.getHost(),
                    known.unread() == null
                        ? "does not allow it"
                        : "cannot be read (" + known.unread() + ")"));
  }

  private static String site(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  private Rules fetch(URI address) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    URI robots = URI.create(site(address) + "/robots.txt");
    return switch (web.get(WebClient.Wanted.of(robots, LARGEST))) {
      case Fetched.Got got ->
          new Rules(
              parser.parseContent(
                  robots.toString(),
                  got.body(),
                  "text/plain",
                  List.of(WebClient.AGENT.toLowerCase(Locale.ROOT))),
              clock.instant().plus(GOOD_FOR),
              null);
      case Fetched.Failed failed when failed.forGood() ->
          rules(parser.failedFetch(404), GOOD_FOR, null);
      case Fetched.Failed failed -> rules(parser.failedFetch(503), BAD_FOR, failed.reason());
      case Fetched.Unchanged _ -> rules(parser.failedFetch(503), BAD_FOR, "nothing was sent");
    };
  }

  private Rules rules(SimpleRobotRules rules, Duration goodFor, @Nullable String unread) {
    return new Rules(rules, clock.instant().plus(goodFor), unread);
  }
}
