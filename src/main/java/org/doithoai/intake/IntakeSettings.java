package org.doithoai.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How articles come by themselves.
 *
 * @param feeds the addresses of RSS and Atom feeds
 * @param every how often each is asked; a tenth more or less, so that not all are asked at once
 * @param pause between two requests to one host
 * @param allowedHosts hosts that may have inner addresses, in small letters
 * @param look how often folders are looked at that tell nothing of their changes
 */
public record IntakeSettings(
    List<URI> feeds, Duration every, Duration pause, Set<String> allowedHosts, Duration look) {

  public IntakeSettings {
    feeds = List.copyOf(feeds);
    allowedHosts = Set.copyOf(allowedHosts);
  }
}
