package org.doithoai.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Scope.Unit;
import org.doithoai.registry.Mention;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a list are to say, beside names, times and outlets: the words and the names
 * nobody knows that stand in the question, and what of it was read as none of all that. For one
 * question.
 */
final class ListingWords {

  /** What every meeting is, and says of itself. */
  private static final Set<Cue> OF_ANY_MEETING = EnumSet.of(Cue.MEETING, Cue.HAPPENING);

  private final QuestionFrame frame;
  private final List<SoughtTerm> words = new ArrayList<>();
  private final List<Span> read = new ArrayList<>();

  private ListingWords(QuestionFrame frame, List<Span> taken) {
    this.frame = frame;
    this.read.addAll(taken);
  }

  /**
   * Those of a question.
   *
   * @param terms its terms
   * @param taken what of it is read as a condition of another sort
   */
  static ListingWords of(QuestionFrame frame, List<SoughtTerm> terms, List<Span> taken) {
    ListingWords words = new ListingWords(frame, taken);
    words.addNames();
    words.addWords(terms);
    return words;
  }

  /** The words and phrases, in no order. */
  List<SoughtTerm> all() {
    return List.copyOf(words);
  }

  /**
   * The words, those together that stand side by side in the question.
   *
   * @param named what else stands there, by its place
   */
  List<List<ContentTerm>> together(Map<Span, ContentTerm> named) {
    NavigableMap<Span, ContentTerm> places = new TreeMap<>(named);
    List<List<ContentTerm>> together = new ArrayList<>();
    for (SoughtTerm word : words) {
      Span place = place(word, frame);
      if (place == null) {
        together.add(List.of(word.term()));
      } else {
        places.put(place, word.term());
      }
    }
    List<ContentTerm> run = new ArrayList<>();
    int end = 0;
    for (Map.Entry<Span, ContentTerm> each : places.entrySet()) {
      boolean beside =
          end > 0
              && end <= each.getKey().start()
              && frame.read().text().substring(end, each.getKey().start()).isBlank();
      if (!beside && !run.isEmpty()) {
        together.add(List.copyOf(run));
        run.clear();
      }
      run.add(each.getValue());
      end = each.getKey().end();
    }
    if (!run.isEmpty()) {
      together.add(run);
    }
    return together;
  }

  /** The same as they were typed, with their diacritics. */
  Stream<String> typed() {
    return words.stream().map(word -> typed(word, frame));
  }

  /** A word as it was typed in a question. */
  static String typed(SoughtTerm word, QuestionFrame frame) {
    Span place = place(word, frame);
    return place == null ? word.term().source() : place.of(frame.read().text());
  }

  /** What the question says beside all that, and the list does not heed. */
  List<String> unread() {
    List<String> unread = new ArrayList<>();
    for (Token word : frame.contentWords()) {
      Span span = word.span();
      boolean heeded =
          read.stream().anyMatch(span::overlaps)
              || (frame.scope().unit() != Unit.ARTICLES && isOf(OF_ANY_MEETING, span));
      if (!heeded) {
        unread.add(word.text());
      }
    }
    return unread;
  }

  private boolean isOf(Set<Cue> cues, Span span) {
    return frame.read().cues().all().stream()
        .anyMatch(cue -> cues.contains(cue.cue()) && place(frame, cue).overlaps(span));
  }

  /** Where a cue stands in a question. */
  static Span place(QuestionFrame frame, CueMention cue) {
    return frame.read().tokens().span(cue.first(), cue.last());
  }

  /** Names of several words that nobody knows: they stand together or not at all. */
  private void addNames() {
    Tokens tokens = frame.read().tokens();
    for (int first = 1; first < tokens.size(); first++) {
      int end = first;
      while (end < tokens.size()
          && isNameLike(tokens, end)
          && (end == first || tokens.isSpaceBefore(end))) {
        end++;
      }
      if (end - first > 1) {
        Span span = tokens.span(first, end - 1);
        String name = span.of(frame.read().text());
        ContentTerm term = ContentTerm.of(name, _ -> List.of(name));
        words.add(new SoughtTerm(term, 1, SoughtTerm.Sort.NAME, false));
        read.add(span);
        first = end;
      }
    }
  }

  private boolean isNameLike(Tokens tokens, int word) {
    Span span = tokens.get(word).span();
    return tokens.get(word).isCapitalised()
        && !frame.isScaffolding(span)
        && frame.mentions().stream().noneMatch(m -> m.span().overlaps(span))
        && frame.dates().stream().noneMatch(d -> d.span().overlaps(span))
        && read.stream().noneMatch(span::overlaps);
  }

  private void addWords(List<SoughtTerm> terms) {
    Set<String> entities = new HashSet<>();
    for (Mention mention : frame.mentions()) {
      entities.add(mention.entity().name(Language.ENGLISH));
    }
    List<SoughtTerm> specific =
        frame.scope().isListing()
            ? Specifics.withDocuments(frame, terms)
            : Specifics.of(frame, terms);
    List<Span> taken = List.copyOf(read);
    for (SoughtTerm term : terms) {
      Span place = place(term, frame);
      boolean sought = !term.carried() && !entities.contains(term.term().source());
      boolean free = place == null || taken.stream().noneMatch(place::overlaps);
      if (sought && free && (isBehindMentioning(place) || specific.contains(term))) {
        words.add(term);
        if (place != null) {
          read.add(place);
        }
      }
    }
  }

  private boolean isBehindMentioning(@Nullable Span place) {
    return place != null
        && frame.scope().mentioned().stream().anyMatch(span -> span.overlaps(place));
  }

  private static @Nullable Span place(SoughtTerm term, QuestionFrame frame) {
    String source = term.term().source().toLowerCase(Locale.ROOT);
    int at = frame.read().text().toLowerCase(Locale.ROOT).indexOf(source);
    return at < 0 ? null : new Span(at, at + source.length());
  }
}
