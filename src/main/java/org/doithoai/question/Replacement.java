package org.doithoai.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doithoai.registry.Partner;
import org.doithoai.text.DateMention;
import org.doithoai.text.Span;

/**
 * An earlier question with the names, editions and dates of a follow-up in the place of its own:
 * what has no counterpart there is said at its end.
 */
final class Replacement {

  /**
   * A change of the earlier text.
   *
   * @param by what stands there then
   */
  private record Change(Span span, String by) {}

  private final QuestionFrame own;
  private final QuestionFrame last;
  private final List<Named> names;
  private final List<Span> editions;
  private final List<Change> changes = new ArrayList<>();
  private final StringBuilder added = new StringBuilder();

  Replacement(QuestionFrame own, QuestionFrame last) {
    this.own = own;
    this.last = last;
    this.names = Named.in(own).stream().filter(name -> !name.home()).toList();
    this.editions = Named.editions(own);
  }

  /** True if the follow-up names anything. */
  boolean namesAny() {
    return !names.isEmpty() || !editions.isEmpty() || !own.dates().isEmpty();
  }

  /** True if one of the things has a counterpart, or is a meeting or a time. */
  boolean fitsAny() {
    return !own.subjects().isEmpty()
        || names.stream().anyMatch(name -> counterpart(name).isPresent())
        || !own.dates().isEmpty();
  }

  private Optional<Span> counterpart(Named name) {
    return Named.in(last).stream()
        .filter(other -> !other.home() && other.sort() == name.sort())
        .map(Named::span)
        .findFirst();
  }

  /** The earlier text, changed. */
  String text() {
    names.forEach(name -> replace(counterpart(name), name.span().of(own.text())));
    replaceEditions();
    Optional<Span> date = last.dates().stream().map(DateMention::span).findFirst();
    own.dates().stream().limit(1).forEach(said -> replace(date, said.span().of(own.text())));
    changes.sort(Comparator.comparingInt((Change change) -> change.span().start()).reversed());
    StringBuilder text = new StringBuilder(last.text());
    changes.forEach(c -> text.replace(c.span().start(), c.span().end(), c.by()));
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.codePointBefore(end))) {
      end--;
    }
    return text.insert(end, added).toString();
  }

  /** Another partner's dialogue has its own numbers. */
  private void replaceEditions() {
    Optional<Span> old = Named.editions(last).stream().findFirst();
    editions.forEach(edition -> replace(old, edition.of(own.text())));
    boolean partner = names.stream().anyMatch(name -> name.sort() == Partner.class);
    if (editions.isEmpty() && partner) {
      old.ifPresent(span -> changes.add(new Change(span, "")));
    }
  }

  private void replace(Optional<Span> old, String by) {
    if (old.isPresent() && changes.stream().noneMatch(c -> c.span().overlaps(old.get()))) {
      changes.add(new Change(old.get(), by));
    } else {
      added.append(' ').append(by);
    }
  }
}
