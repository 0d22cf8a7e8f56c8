package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in an article: direct speech with the sentences that it runs over, what the article
 * reports of somebody's words, and the turns of a transcript or interview. Immutable.
 */
public final class Utterances {

  /** As many sentences off may stand who says something. */
  private static final int FAR = 2;

  /** A quotation that is not closed within so many sentences ends with the first. */
  private static final int LONGEST = 8;

  /** As many words between quotation marks are speech; fewer may be a title or a nickname. */
  private static final int SPEECH = 4;

  private final List<Sentence> sentences;
  private final Map<String, String> names;
  private final List<Utterance> turns;
  private final List<Utterance> all = new ArrayList<>();

  private Utterances(List<Sentence> sentences) {
    this.sentences = sentences;
    this.names = sentences.isEmpty() ? Map.of() : Speech.fullNames(sentences.getFirst());
    this.turns = Turns.of(sentences, names);
    int start = turns.isEmpty() ? sentences.size() : turns.getFirst().first();
    for (int at = 0; at < start; at++) {
      Utterance found = sentences.get(at).body() ? from(at, start) : null;
      if (found != null) {
        all.add(found);
        at = found.end() - 1;
      }
    }
    all.addAll(turns);
  }

  /** Those of an article, whose sentences these are. */
  public static Utterances of(List<Sentence> sentences) {
    return new Utterances(sentences);
  }

  /** The utterance that a sentence is a part of; empty for one that nobody says. */
  public Optional<Utterance> at(int sentence) {
    return all.stream().filter(u -> u.first() <= sentence && sentence < u.end()).findFirst();
  }

  /** The utterance that begins with a sentence; null if none does. */
  private @Nullable Utterance from(int at, int stop) {
    int quoted = quotationEnd(at, stop);
    boolean direct = quoted > at;
    if (!direct && !isReported(at)) {
      return null;
    }
    int end = Math.max(quoted, at + 1);
    while (end < stop && end - at < LONGEST && goesOn(end)) {
      int next = quotationEnd(end, stop);
      boolean own = next > end && isParagraph(end) && has(Cue.SAYING, end, next);
      if ((direct && next == end) || own) {
        break;
      }
      end = Math.max(next, end + 1);
    }
    String speaker = speaker(at, end);
    return speaker == null
        ? new Utterance(at, end, direct, speakerBefore(at), false)
        : new Utterance(at, end, direct, speaker, true);
  }

  /** The full name of whom the article calls by one word; the word itself if it has none. */
  private String inFull(String name) {
    return names.getOrDefault(Folding.fold(name), name);
  }

  private boolean has(Cue cue, int first, int end) {
    return sentences.subList(first, end).stream().anyMatch(s -> s.has(cue));
  }

  /** The first utterance that begins behind a sentence, at most so many sentences off. */
  public Optional<Utterance> behind(int sentence, int far) {
    return all.stream()
        .filter(u -> u.first() > sentence && u.first() <= sentence + far)
        .findFirst();
  }

  /** What answers a question of a transcript or interview: the turn behind it. */
  public Optional<Utterance> answer(Utterance question) {
    boolean turn = !turns.isEmpty() && question.first() >= turns.getFirst().first();
    return turn && Turns.asks(question, sentences) ? at(question.end()) : Optional.empty();
  }

  private boolean isReported(int at) {
    Sentence sentence = sentences.get(at);
    return Speech.isStatement(sentence)
        && (sentence.has(Cue.SAYING) || Speech.subject(sentence).isPresent());
  }

  /** True for a sentence without a subject of its own that goes on with what is said before. */
  private boolean goesOn(int at) {
    boolean opens = "“\"«".indexOf(sentences.get(at).text().charAt(0)) >= 0;
    return (opens || !isParagraph(at)) && Speech.subject(sentences.get(at)).isEmpty();
  }

  /** True if a sentence begins a paragraph. */
  private boolean isParagraph(int at) {
    String text = sentences.get(at).of().text();
    int before = sentences.get(at - 1).span().end();
    return text.substring(before, sentences.get(at).span().start()).indexOf('\n') >= 0;
  }

  /**
   * One past the sentence in which a quotation ends that begins in this one; the sentence itself if
   * none does.
   */
  private int quotationEnd(int at, int stop) {
    boolean inside = false;
    boolean speech = false;
    StringBuilder quoted = new StringBuilder();
    for (int i = at; i < Math.min(stop, at + LONGEST); i++) {
      for (char c : sentences.get(i).text().toCharArray()) {
        boolean closes = inside && "”\"»".indexOf(c) >= 0;
        speech |= closes && words(quoted) >= SPEECH;
        if (Speech.QUOTATION_MARKS.indexOf(c) >= 0) {
          quoted.setLength(0);
          inside = !closes && c != '”' && c != '»';
        } else if (inside) {
          quoted.append(c);
        }
      }
      speech |= i == at && inside && words(quoted) >= SPEECH;
      if (!inside || !speech) {
        return speech ? i + 1 : at;
      }
      quoted.append(' ');
    }
    return at + 1;
  }

  private static int words(CharSequence quoted) {
    return new StringTokenizer(quoted.toString()).countTokens();
  }

  /** Who says these sentences: as one of them tells, or one right behind them. */
  private @Nullable String speaker(int first, int end) {
    boolean told =
        has(Cue.SAYING, first, end)
            || sentences.subList(first, end).stream().anyMatch(s -> Speech.subject(s).isPresent());
    int last = told ? end : Math.min(end + 1, sentences.size());
    for (int i = first; i < last; i++) {
      Sentence sentence = sentences.get(i);
      boolean behind = i == end && Speech.isDirect(sentence);
      if (sentence.has(Cue.SAYING) && !behind) {
        Optional<String> subject = Speech.speaker(sentence);
        if (subject.isPresent()) {
          return inFull(subject.get());
        }
      }
    }
    return null;
  }

  /** Whom the sentence is about, or else who is told of, or speaks, right before. */
  private @Nullable String speakerBefore(int first) {
    for (int i = first; i >= Math.max(0, first - FAR); i--) {
      Optional<String> before = Speech.subject(sentences.get(i));
      if (before.isPresent() && sentences.get(i).body()) {
        return inFull(before.get());
      }
      if (i < first && !all.isEmpty() && all.getLast().end() > i) {
        return all.getLast().speaker();
      }
    }
    return null;
  }
}
