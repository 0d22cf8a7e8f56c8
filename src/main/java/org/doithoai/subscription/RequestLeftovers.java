package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.doithoai.text.Tokens;

/** What of a request has no role and was not understood. For one request and thread. */
final class RequestLeftovers {

  private final RequestAnnotator.Row row;
  private final List<RequestRole> roles;

  RequestLeftovers(RequestAnnotator.Row row, List<RequestRole> roles) {
    this.row = row;
    this.roles = roles;
  }

  /**
   * The words that were not understood: those that nothing is known of, and those that say when in
   * a way that no rule understands.
   *
   * @param refused whether a word is one of the latter
   * @param known whether a word is one of those that people say beside what they want
   */
  List<String> words(Predicate<Integer> refused, Predicate<String> known) {
    List<String> unknown = new ArrayList<>();
    Tokens tokens = row.tokens();
    int start = -1;
    int end = -1;
    for (int i = 0; i <= roles.size(); i++) {
      boolean open = i < roles.size() && roles.get(i) == RequestRole.OTHER;
      boolean unread = open && isUnknown(i) && !known.test(tokens.get(i).folded());
      if (i < roles.size() && (unread || refused.test(i))) {
        start = start < 0 ? i : start;
        end = i + 1;
      } else if (start >= 0 && (!open || row.breaksBefore(i) || !isSilent(i))) {
        unknown.add(tokens.span(start, end - 1).of(tokens.text()));
        start = -1;
      }
    }
    return unknown;
  }

  private boolean isUnknown(int word) {
    return row.all().stream()
        .anyMatch(
            atom ->
                atom.first() <= word
                    && word < atom.end()
                    && (atom.is(RequestWord.UNKNOWN) || atom.is(RequestWord.ITEM)));
  }

  /** True of a word that says nothing, which may stand between two that were not understood. */
  private boolean isSilent(int word) {
    return row.all().stream()
        .filter(atom -> atom.first() <= word && word < atom.end())
        .allMatch(atom -> atom.is(RequestWord.FILLER) || atom.is(RequestWord.MANNER));
  }
}
