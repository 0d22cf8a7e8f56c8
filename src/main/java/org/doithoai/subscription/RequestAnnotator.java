package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Language;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.TimesOfDay;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Turns an annotated request into a row of {@link RequestAtom}s: its words, dates, times, zones,
 * numbers, registry and glossary mentions. Where two overlap, the surer or else the longer one
 * stands. Immutable.
 */
final class RequestAnnotator {

  /**
   * A request as a row.
   *
   * @param usual the time that is meant where only a part of the day is said; empty where none is
   */
  record Row(Tokens tokens, Language language, List<RequestAtom> atoms, List<LocalTime> usual) {}

  private record Proposal(int rank, RequestAtom atom) {}

  private static final int EXACT = 0;
  private static final int FIGURE = 1;
  private static final int WORDS = 2;
  private static final int LOW = 3;

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/])(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?|[.-](\\d{1,2})[.-](\\d{4}))"
              + "(?![\\p{L}\\p{N}/])");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«]\\s?([^\"“”„«»\\n]{2,80}?)\\s?[\"“”»]"
              + "|(?<![\\p{L}\\p{N}])[‘']([^‘’'\\n]{2,80}?)[’'](?![\\p{L}\\p{N}])");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h");
  private static final int CENTURY = 2000;
  private static final Map<String, Integer> NUMBERS = FigureAnnotator.numberWords();

  private final TextAnnotator annotator;
  private final Glossary glossary;

  RequestAnnotator(TextAnnotator annotator, Glossary glossary) {
    this.annotator = annotator;
    this.glossary = glossary;
  }

  Row annotate(AnnotatedText text) {
    return new Reading(text).row();
  }

  /** True if the word says nothing by itself; a capital in the other language's may be a name. */
  static boolean isStopWord(Token word, Language language) {
    boolean english = language == Language.ENGLISH || !word.isCapitalised();
    return (english && StopWords.contains(word.word(), Language.ENGLISH, true))
        || StopWords.contains(word.word(), Language.VIETNAMESE, !word.isPlain());
  }

  /** A request while it is turned into a row. For one thread. */
  private final class Reading {
    private final AnnotatedText text;
    private final Tokens tokens;
    private final List<RequestLexicon.Hit> hits;
    private final List<Proposal> proposals = new ArrayList<>();

    Reading(AnnotatedText text) {
      this.text = text;
      this.tokens = text.tokens();
      this.hits = RequestLexicon.get().find(tokens, text.language());
    }

    private void propose(int rank, RequestWord word, int value, int first, int end, Object thing) {
      proposals.add(new Proposal(rank, new RequestAtom(word, value, first, end, thing)));
    }

    private void propose(int rank, RequestWord word, Span span, Object thing) {
      propose(rank, word, 0, tokens.indexAt(span.start()), tokens.indexAt(span.end()), thing);
    }

    Row row() {
      quoted();
      dates();
      references();
      intervals();
      BitSet closed = closed();
      TimesOfDay times = TimesOfDay.find(tokens, word -> !closed.get(word));
      BitSet timeEnds = new BitSet();
      for (TimesOfDay.TimeOfDay time : times.all()) {
        if (time.isCertain()) {
          propose(FIGURE, RequestWord.TIME, time.span(), time.time());
          timeEnds.set(tokens.indexAt(time.span().end()));
        }
      }
      List<LocalTime> usual =
          times.all().stream().filter(t -> !t.isCertain()).map(t -> t.time()).toList();
      times.partsOfDay().forEach(part -> propose(LOW, RequestWord.FILLER, part, ""));
      TimeZoneNames.find(tokens, hits, timeEnds)
          .forEach(z -> propose(EXACT, RequestWord.ZONE, 0, z.first(), z.end(), z.zone()));
      hits.forEach(
          hit ->
              proposals.add(
                  new Proposal(
                      WORDS,
                      new RequestAtom(
                          hit.word(), hit.value(), hit.first(), hit.end(), isPlural(hit)))));
      items();
      numbers();
      return new Row(tokens, text.language(), chosen(), usual);
    }

    /** True for {@code Mondays}, which recur. */
    private boolean isPlural(RequestLexicon.Hit hit) {
      return hit.word() == RequestWord.WEEKDAY && tokens.get(hit.first()).lower().endsWith("days");
    }

    private void quoted() {
      Matcher quotes = QUOTED.matcher(tokens.text());
      while (quotes.find()) {
        int group = quotes.group(1) == null ? 2 : 1;
        Span words = new Span(quotes.start(group), quotes.end(group));
        if (tokens.indexAt(words.start()) < tokens.indexAt(words.end())) {
          propose(EXACT, RequestWord.ITEM, words, quotes.group(group).strip());
        }
      }
    }

    private void dates() {
      for (DateMention date : text.dates()) {
        if (date.isRange()) {
          endOfRange(date.span());
        } else if (date.month() != null) {
          propose(FIGURE, RequestWord.DATE, date.span(), date.from());
        }
      }
      for (MatchResult figures : FIGURES.matcher(tokens.text()).results().toList()) {
        Span span = new Span(figures.start(), figures.end());
        propose(EXACT, RequestWord.DATE, span, date(figures));
      }
    }

    /** "At 8 until 20 December" is no stretch of days, only its end is one. */
    private void endOfRange(Span range) {
      for (RequestLexicon.Hit hit : hits) {
        int start = hit.end() < tokens.size() ? tokens.get(hit.end()).start() : range.end();
        if (hit.word() == RequestWord.RANGE && range.start() < start && start < range.end()) {
          FigureAnnotator.dates(tokens.text().substring(start, range.end())).stream()
              .filter(date -> date.month() != null && !date.isRange())
              .forEach(
                  date ->
                      propose(
                          FIGURE,
                          RequestWord.DATE,
                          new Span(start + date.span().start(), start + date.span().end()),
                          date.from()));
        }
      }
    }

    /** Day before month; a text that says that it is none. */
    private static Object date(MatchResult figures) {
      String month = figures.group(2) == null ? figures.group(4) : figures.group(2);
      String written = figures.group(2) == null ? figures.group(5) : figures.group(3);
      Integer year = written == null ? null : Integer.valueOf(written);
      try {
        PartialDate date =
            new PartialDate(
                year == null || year >= CENTURY ? year : Integer.valueOf(year + CENTURY),
                Integer.valueOf(month),
                Integer.valueOf(figures.group(1)),
                null);
        var _ = java.time.MonthDay.of(Integer.parseInt(month), Integer.parseInt(figures.group(1)));
        return date;
      } catch (DateTimeException e) {
        return "";
      }
    }

    /** The number of {@code digest 2} and {@code bản tin số 2}. */
    private void references() {
      for (RequestLexicon.Hit hit : hits) {
        if (hit.word() == RequestWord.DIGEST && hit.value() == 0) {
          boolean sign = hit.end() < tokens.size() && tokens.get(hit.end()).folded().equals("so");
          int at = sign ? hit.end() + 1 : hit.end();
          boolean counted = begins(RequestWord.UNIT, at + 1) || begins(RequestWord.TIMES, at + 1);
          boolean more = at + 1 < tokens.size() && !gap(at + 1).isBlank();
          if (at < tokens.size() && tokens.get(at).isNumber() && !counted && !more) {
            propose(EXACT, RequestWord.REFERENCE, number(at), at, at + 1, "");
          }
        }
      }
    }

    private boolean begins(RequestWord word, int at) {
      return hits.stream().anyMatch(hit -> hit.word() == word && hit.first() == at);
    }

    private boolean ends(RequestWord word, int at) {
      return hits.stream().anyMatch(hit -> hit.word() == word && hit.end() == at);
    }

    /** {@code every 6 hours}, {@code mỗi 4h}, {@code 4 tiếng một lần}: no times of the day. */
    private void intervals() {
      for (int i = 0; i < tokens.size(); i++) {
        Matcher joined = HOURS.matcher(tokens.get(i).lower());
        boolean every = ends(RequestWord.EVERY, i);
        if (every && joined.matches()) {
          propose(EXACT, RequestWord.RECUR, -Integer.parseInt(joined.group(1)), i - 1, i + 1, "");
        } else if (number(i) > 0 && isHour(i + 1)) {
          int once = countEnd(i + 2);
          if (every || once > 0) {
            int end = Math.max(i + 2, once);
            propose(EXACT, RequestWord.RECUR, -number(i), every ? i - 1 : i, end, "");
          }
        }
      }
    }

    private boolean isHour(int word) {
      return hits.stream()
          .anyMatch(h -> h.word() == RequestWord.UNIT && h.value() == 0 && h.first() == word);
    }

    /** One past the words for "once" that begin there; -1 for none. */
    private int countEnd(int word) {
      return hits.stream()
          .filter(hit -> hit.word() == RequestWord.COUNT && hit.first() == word)
          .mapToInt(RequestLexicon.Hit::end)
          .max()
          .orElse(-1);
    }

    /** Words that say something else than a time of the day. */
    private BitSet closed() {
      BitSet closed = new BitSet();
      proposals.forEach(p -> closed.set(p.atom().first(), p.atom().end()));
      for (RequestLexicon.Hit hit : hits) {
        boolean own =
            switch (hit.word()) {
              case WEEKDAY, COUNT -> true;
              case RECUR -> hit.value() != 1;
              case UNIT -> hit.value() > 0;
              case TIMES -> true;
              default -> false;
            };
        boolean counts = hit.word() == RequestWord.UNIT || hit.word() == RequestWord.TIMES;
        if (own) {
          boolean number = counts && hit.first() > 0 && number(hit.first() - 1) >= 0;
          closed.set(hit.first() - (number ? 1 : 0), hit.end());
        }
      }
      return closed;
    }

    private void items() {
      text.layer(EntityLinker.MENTIONS)
          .forEach(mention -> propose(WORDS, RequestWord.ITEM, mention.span(), mention.entity()));
      List<TermMatch> own = text.layer(TermMatch.LAYER);
      Stream<TermMatch> others =
          annotator.annotate(text.text(), text.language().other()).layer(TermMatch.LAYER).stream()
              .filter(o -> tokens.indexAt(o.span().end()) - tokens.indexAt(o.span().start()) > 1);
      Stream.concat(own.stream(), others)
          .forEach(t -> propose(WORDS, RequestWord.ITEM, t.span(), glossary.entries().get(t.entry())));
    }

    private void numbers() {
      for (int i = 0; i < tokens.size(); i++) {
        Matcher ordinal = ORDINAL.matcher(tokens.get(i).lower());
        if (ordinal.matches()) {
          propose(WORDS, RequestWord.ORDINAL, Integer.parseInt(ordinal.group(1)), i, i + 1, "");
        } else if (number(i) >= 0) {
          propose(LOW, RequestWord.NUMBER, number(i), i, i + 1, "");
        }
      }
    }

    private int number(int word) {
      if (word < 0 || word >= tokens.size()) {
        return -1;
      }
      Token token = tokens.get(word);
      if (token.isNumber()) {
        return token.text().length() < 4 ? Integer.parseInt(token.text()) : Integer.MAX_VALUE;
      }
      return NUMBERS.getOrDefault(token.lower(), -1);
    }

    private String gap(int word) {
      int from = word == 0 ? 0 : tokens.get(word - 1).end();
      int to = word == tokens.size() ? tokens.text().length() : tokens.get(word).start();
      return tokens.text().substring(from, to);
    }

    private List<RequestAtom> chosen() {
      BitSet taken = new BitSet();
      List<RequestAtom> chosen = new ArrayList<>();
      proposals.stream()
          .sorted(
              Comparator.comparingInt(Proposal::rank)
                  .thenComparingInt(p -> -p.atom().length())
                  .thenComparing(p -> order(p.atom()))
                  .thenComparingInt(p -> p.atom().first()))
          .forEach(
              p -> {
                int next = taken.nextSetBit(p.atom().first());
                if (p.atom().length() > 0 && (next < 0 || next >= p.atom().end())) {
                  taken.set(p.atom().first(), p.atom().end());
                  chosen.add(p.atom());
                }
              });
      for (int i = 0; i < tokens.size(); i++) {
        if (!taken.get(i) && !isStopWord(tokens.get(i), text.language())) {
          chosen.add(new RequestAtom(RequestWord.UNKNOWN, 0, i, i + 1));
        }
      }
      chosen.removeIf(atom -> atom.is(RequestWord.FILLER));
      chosen.sort(Comparator.comparingInt(RequestAtom::first));
      return withSigns(chosen);
    }

    /** A name stands before a word that says nothing, a term behind it. */
    private static RequestWord order(RequestAtom atom) {
      return atom.thing() instanceof Entity ? RequestWord.HOME : atom.word();
    }

    /** The atoms with the commas, dashes, colons and ends of sentences between them. */
    private List<RequestAtom> withSigns(List<RequestAtom> atoms) {
      List<RequestAtom> row = new ArrayList<>();
      int from = 0;
      for (RequestAtom atom : atoms) {
        for (int word = from; word <= atom.first(); word++) {
          sign(word, row);
        }
        from = atom.end();
        from = Math.max(from, atom.first() + 1);
        row.add(atom);
      }
      return row;
    }

    /** True if a digit stands on that side of the gap before a word: {@code 25:00}. */
    private boolean isDigit(int word, int side) {
      int at = word < tokens.size() ? tokens.get(word).start() : 0;
      int place = side < 0 ? at - 2 : at;
      return place >= 0 && Character.isDigit(tokens.text().charAt(place));
    }

    private void sign(int word, List<RequestAtom> row) {
      String gap = gap(word);
      boolean figure = gap.length() == 1 && isDigit(word, -1) && isDigit(word, 0);
      if (figure && !gap.isBlank()) {
        return;
      }
      if (gap.chars().anyMatch(c -> ".;!?\n".indexOf(c) >= 0)) {
        row.add(new RequestAtom(RequestWord.STOP_SIGN, 0, word, word));
      } else if (gap.indexOf(':') >= 0) {
        row.add(new RequestAtom(RequestWord.COLON, 0, word, word));
      } else if (gap.chars().anyMatch(c -> ",/&+()".indexOf(c) >= 0)) {
        row.add(new RequestAtom(RequestWord.AND, 0, word, word));
      } else if (gap.chars().anyMatch(c -> "-–—>".indexOf(c) >= 0)) {
        row.add(new RequestAtom(RequestWord.RANGE, 0, word, word));
      }
    }
  }
}
