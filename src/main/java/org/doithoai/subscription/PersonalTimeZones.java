package org.doithoai.subscription;

import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** By whose clocks people mean their times, so that each is asked once. Any number of threads. */
public final class PersonalTimeZones {

  private final Jdbi jdbi;

  public PersonalTimeZones(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The zone that a person has; empty when it was never asked. */
  public Optional<ZoneId> of(String person) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT zone FROM digest_zone WHERE person = ?", person)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
  }

  /** The person has none any more. */
  public void forget(Handle handle, String person) {
    handle.execute("DELETE FROM digest_zone WHERE person = ?", person);
  }

  /** From now on the person has this one. */
  public void choose(Handle handle, String person, ZoneId zone) {
    handle.execute(
        """
        INSERT INTO digest_zone (person, zone) VALUES (?, ?)
        ON CONFLICT (person) DO UPDATE SET zone = excluded.zone\
        """,
        person,
        zone.getId());
  }
}
