package org.doithoai.conversation;

import java.time.Clock;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.storage.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may ask, and who is an admin: by the configuration, or let in by a code; not who was put out.
 * Any number of threads may use one.
 */
public final class AccessControl {

  private final Jdbi jdbi;
  private final Clock clock;
  private final ChatSettings.AccessList list;

  public AccessControl(Jdbi jdbi, Clock clock, ChatSettings.AccessList list) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.list = list;
  }

  /** Whether this person may ask here. */
  public boolean admits(ChatUser person, Address address) {
    String platform = address.account().substring(0, address.account().indexOf(':') + 1);
    return list.admins().contains(person.id())
        || (!isBarred(person) && letsIn(person, address, platform));
  }

  private boolean letsIn(ChatUser person, Address address, String platform) {
    return list.open()
        || list.allowed().contains(person.id())
        || list.allowed().contains(platform + address.chat())
        || list.allowed().contains(address.account())
        || paired(person, false);
  }

  /** Whether this person may see feedback and let others in. */
  public boolean isAdmin(ChatUser person) {
    return list.admins().contains(person.id()) || paired(person, true);
  }

  /** Whether there is any admin. */
  public boolean hasAdmin() {
    return !list.admins().isEmpty()
        || Sql.has(jdbi, "SELECT 1 FROM admitted WHERE admin = 1 LIMIT 1");
  }

  private boolean isBarred(ChatUser person) {
    return Sql.has(jdbi, "SELECT 1 FROM barred WHERE person = ?", person.id());
  }

  private boolean paired(ChatUser person, boolean asAdmin) {
    return Sql.has(
        jdbi,
        "SELECT 1 FROM admitted WHERE person = ? AND admin >= ?",
        person.id(),
        asAdmin ? 1 : 0);
  }

  /** Lets a person in from now on. */
  void admit(Handle handle, ChatUser person, boolean admin, String by) {
    handle.execute(
        """
        INSERT INTO admitted (person, admin, admitted_by, admitted_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (person) DO UPDATE
          SET admin = CASE WHEN admitted.admin = 1 THEN 1 ELSE excluded.admin END\
        """,
        person.id(),
        admin ? 1 : 0,
        by,
        clock.millis());
    handle.execute("DELETE FROM barred WHERE person = ?", person.id());
    handle.execute("DELETE FROM stranger WHERE person = ?", person.id());
  }
}
