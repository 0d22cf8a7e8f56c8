package org.doithoai.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came, and what became of it.
 *
 * @param address where on the web it is, or for a file its source
 * @param origin the feed that announced it; else {@link #BY_HAND} or {@link #FOLDER}
 * @param title as the feed has it; empty for none
 * @param state what became of it
 * @param file its {@code Article.source()}; null as long as there is no file
 * @param detail why it waits or was refused, of what it is a copy; empty for none
 * @param tries how often fetching it has failed
 * @param cameAt when it was first seen
 * @param changedAt when it came to this state
 */
public record Arrival(
    String address,
    String origin,
    String title,
    State state,
    @Nullable String file,
    String detail,
    int tries,
    Instant cameAt,
    Instant changedAt) {

  /** The origin of what {@code doithoai add} was given. */
  public static final String BY_HAND = "added";

  /** The origin of a file that somebody put into the folder. */
  public static final String FOLDER = "folder";

  /** What became of it. */
  public enum State {
    /** It is to be fetched. */
    WAITING,
    /** It is in the folder, to be indexed. */
    SAVED,
    /** It is indexed. */
    INDEXED,
    /** It is indexed, and says what another article says; the detail names it. */
    COPY,
    /** It is no article, or cannot be had; the detail says why. */
    REFUSED,
    /** Its file is gone. */
    REMOVED
  }
}
