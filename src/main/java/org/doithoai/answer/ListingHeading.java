package org.doithoai.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.registry.Partner;

/** How the conditions of a list are worded: " with Japan mentioning “dioxin”". For one thread. */
final class ListingHeading {

  private final Wording wording;
  private final Set<String> conditions = new LinkedHashSet<>();
  private final Set<String> mentioned = new LinkedHashSet<>();
  private final Set<String> most = new LinkedHashSet<>();
  private boolean any;

  ListingHeading(Wording wording) {
    this.wording = wording;
  }

  /** A condition by the key of its words. */
  void add(String key, Object... places) {
    conditions.add(wording.say(key, places));
  }

  /** The same is none any more. */
  void remove(String key, Object... places) {
    conditions.remove(wording.say(key, places));
  }

  /** That they are with all of these partners, or with any; nothing where there are none. */
  void with(List<Partner> partners, boolean all) {
    String names = wording.list(partners.stream().map(wording::inSentence).toList());
    remove("filter.with", names);
    remove("filter.with.any", names);
    if (!names.isEmpty()) {
      add(all || partners.size() == 1 ? "filter.with" : "filter.with.any", names);
    }
  }

  /** That the articles mention this. */
  void mention(String words) {
    mentioned.add(words);
  }

  /** That they mention most of what is told so. */
  void mentionMost(String words) {
    most.add(words);
  }

  /** That they need mention any of it alone. */
  void mentionAny() {
    any = true;
  }

  /** They need not mention these. */
  void forget(Collection<String> words) {
    mentioned.removeAll(words);
    most.removeAll(words);
  }

  /** True if nothing is told of them. */
  boolean isEmpty() {
    return conditions.isEmpty() && mentioned.isEmpty() && most.isEmpty();
  }

  /** All of it in words, to stand behind what they are of; empty for nothing. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder(String.join("", conditions));
    if (any) {
      all.append(wording.say("filter.any", String.join(", ", mentioned)));
    } else {
      int number = 0;
      for (String words : mentioned) {
        all.append(wording.say(number++ == 0 ? "filter.mention" : "filter.and", words));
      }
    }
    return most.isEmpty()
        ? all.toString()
        : all.append(wording.say("filter.most", String.join(", ", most))).toString();
  }
}
