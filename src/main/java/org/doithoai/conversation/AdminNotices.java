package org.doithoai.conversation;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Reply;
import org.doithoai.storage.Sql;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells the admins in their private chats what needs them: once when it begins, and again only
 * after it was over. What was told is kept in the database. For one thread.
 */
public final class AdminNotices {

  private final Jdbi jdbi;
  private final OutboxDigestSink sink;
  private final Set<String> admins;
  private final Clock clock;

  /**
   * @param admins people, as {@code telegram:204}; those who were let in as admins come to them
   */
  public AdminNotices(Jdbi jdbi, OutboxDigestSink sink, Set<String> admins, Clock clock) {
    this.jdbi = jdbi;
    this.sink = sink;
    this.admins = Set.copyOf(admins);
    this.clock = clock;
  }

  /**
   * What is to be told.
   *
   * @param key of the words
   * @param places in the words
   */
  public record Notice(String key, List<Object> places) {
    public Notice {
      places = List.copyOf(places);
    }
  }

  /**
   * Tells what is new among what holds now, and forgets what holds no more.
   *
   * @param now by a name of each
   */
  public void tell(Map<String, Notice> now) {
    jdbi.useTransaction(
        handle -> {
          Set<String> told = Set.copyOf(Sql.list(handle, String.class, "SELECT name FROM alert"));
          for (String name : told) {
            if (!now.containsKey(name)) {
              handle.execute("DELETE FROM alert WHERE name = ?", name);
            }
          }
          Map<String, Notice> fresh = new HashMap<>(now);
          fresh.keySet().removeAll(told);
          fresh.forEach((name, notice) -> tell(handle, name, notice));
        });
  }

  private void tell(Handle handle, String name, Notice notice) {
    boolean any = false;
    for (String account : sink.accounts()) {
      for (Address admin : chats(handle, admins, account)) {
        String platform = account.substring(0, account.indexOf(':') + 1);
        Texts texts = Texts.in(language(handle, platform + admin.chat()));
        String key = "alert:" + name + ":" + clock.millis() + ":" + admin.chat();
        sink.say(handle, key, admin, Reply.of(texts.get(notice.key(), notice.places().toArray())));
        any = true;
      }
    }
    if (any) {
      handle.execute("INSERT INTO alert (name, told_at) VALUES (?, ?)", name, clock.millis());
    }
  }

  /** Read by the same connection: SQLite has one. */
  private static Language language(Handle handle, String person) {
    return Sql.find(
            handle, String.class, "SELECT language FROM memory WHERE conversation = ?", person)
        .flatMap(Language::ofCode)
        .orElse(Language.ENGLISH);
  }

  /** The admins' private chats with this account. */
  static Set<Address> chats(Handle handle, Set<String> admins, String account) {
    String platform = account.substring(0, account.indexOf(':') + 1);
    Set<String> people = new HashSet<>(admins);
    people.addAll(Sql.list(handle, String.class, "SELECT person FROM admitted WHERE admin = 1"));
    Set<Address> addresses = new HashSet<>();
    for (String person : people) {
      if (person.startsWith(platform)) {
        String chat = person.substring(person.indexOf(':') + 1);
        addresses.add(new Address(account, chat, null, true));
      }
    }
    return addresses;
  }
}
