package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Registry;
import org.doithoai.subscription.RequestText.Hit;
import org.doithoai.subscription.RequestText.Run;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a digest is to be about: the registry's names, the glossary's terms, quoted phrases,
 * and behind a word such as "about" also words that neither knows; and what is to be left out.
 * Immutable.
 */
final class FilterReader {

  private static final int LONGEST_NAME = 4;

  /** Longer ones are no phrase to look for, in UTF-16 code units. */
  private static final int LONGEST_PHRASE = 80;

  private static final String ENDS_ITEM = ",;:.!?()[]/&+\n";
  private static final String ENDS_EXCEPTION = ".;:!?()\n";
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«]\\s?([^\"“”„«»\\n"
              + "]{2,80}?)\\s?[\"“”»]|(?<![\\p{L}\\p{N}])[‘']([^‘’'\\n"
              + "]{2,80}?)[’'](?![\\p{L}\\p{N}])");
  private static final Pattern COLON = Pattern.compile(":(?! ?[0-9])");
  private static final Pattern SENTENCE_END = Pattern.compile("[.;!?\\n](?=\\s|$)");

  private final TextAnnotator annotator;
  private final Glossary glossary;
  private final Registry registry;
  private final Set<String> everywhere;

  FilterReader(Registry registry, TextAnnotator annotator, Glossary glossary) {
    this.registry = registry;
    this.annotator = annotator;
    this.glossary = glossary;
    this.everywhere =
        RequestGrammar.get().of(RequestPhrase.EVERYWHERE).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes what the digest is to be about out of a request.
   *
   * @param names true if the request says by its verb that what follows are names: "add Korea"
   */
  Filter take(RequestText text, AnnotatedText annotated, boolean names) {
    return new Reading(text, annotated).read(names);
  }

  /** A filter while it is read. For one thread. */
  private final class Reading {
    private final RequestText text;
    private final Tokens tokens;
    private final List<Mention> mentions;
    private final List<TermMatch> terms;
    private final FilterDraft draft = new FilterDraft(everywhere);

    Reading(RequestText text, AnnotatedText annotated) {
      this.text = text;
      this.tokens = text.tokens();
      this.mentions = annotated.layer(EntityLinker.MENTIONS);
      this.terms = terms(annotated);
    }

    /** The request's own language first; of the other only terms of several words. */
    private List<TermMatch> terms(AnnotatedText annotated) {
      List<TermMatch> own = annotated.layer(TermMatch.LAYER);
      Stream<TermMatch> others =
          annotator
              .annotate(annotated.text(), annotated.language().other())
              .layer(TermMatch.LAYER)
              .stream()
              .filter(other -> words(other.span()) > 1)
              .filter(other -> own.stream().noneMatch(o -> o.span().overlaps(other.span())));
      return Stream.concat(own.stream(), others).toList();
    }

    private int words(Span span) {
      return tokens.indexAt(span.end()) - tokens.indexAt(span.start());
    }

    private String of(Span span) {
      return span.of(tokens.text());
    }

    Filter read(boolean names) {
      List<Span> quoted = quotes();
      text.take(RequestPhrase.COMES_UP);
      exceptions();
      List<Mention> free = mentions.stream().filter(m -> text.isFree(m.span())).toList();
      free.forEach(mention -> draft.add(mention.entity(), mention.span()));
      text.take(free.stream().map(Mention::span).toList());
      List<TermMatch> said =
          terms.stream()
              .filter(term -> text.isFree(term.span()))
              .filter(term -> words(term.span()) > 1 || text.strip(run(term.span())) != null)
              .toList();
      said.forEach(term -> draft.add(glossary.entries().get(term.entry()), term.span()));
      text.take(said.stream().map(TermMatch::span).toList());
      draft.subjects.addAll(quoted);
      List<Run> scopes = scopes();
      if (names) {
        scopes.add(new Run(0, tokens.size()));
      }
      text.take(RequestPhrase.ABOUT);
      items(scopes);
      return draft.filter(text);
    }

    private Run run(Span span) {
      return new Run(tokens.indexAt(span.start()), tokens.indexAt(span.end()));
    }

    private List<Span> quotes() {
      List<Span> kept = new ArrayList<>();
      Matcher quoted = QUOTED.matcher(tokens.text());
      while (quoted.find()) {
        int group = quoted.group(1) == null ? 2 : 1;
        Span words = new Span(quoted.start(group), quoted.end(group));
        int first = tokens.indexAt(words.start());
        if (words(words) > 0 && text.isFree(words)) {
          boolean out = text.before(first, RequestPhrase.EXCEPT) < first;
          (out ? draft.excluded : draft.phrases).add(of(words).strip());
          if (!out) {
            kept.add(words);
          }
          text.take(List.of(words));
        }
      }
      return kept;
    }

    private void exceptions() {
      for (Hit except = text.find(RequestPhrase.EXCEPT);
          except != null;
          except = text.find(RequestPhrase.EXCEPT)) {
        text.take(except.first(), except.end());
        int end = except.end();
        while (end < tokens.size()
            && text.isFree(end)
            && !text.isBehind(end, ENDS_EXCEPTION)
            && text.at(end, RequestPhrase.END_OF_EXCEPT) == null) {
          end++;
        }
        exceptedItems(except.end(), end).forEach(item -> draft.excluded.add(of(item)));
        text.take(except.end(), end);
      }
    }

    /** Names and terms are whole; what stands between them is cut at commas and "and". */
    private List<Span> exceptedItems(int first, int end) {
      List<Span> whole = new ArrayList<>();
      Stream.concat(mentions.stream().map(Mention::span), terms.stream().map(TermMatch::span))
          .filter(s -> tokens.indexAt(s.start()) >= first && tokens.indexAt(s.end()) <= end)
          .sorted(Comparator.naturalOrder())
          .filter(span -> whole.isEmpty() || whole.getLast().end() <= span.start())
          .forEach(whole::add);
      List<Span> items = new ArrayList<>();
      for (Run run : itemRuns(first, end)) {
        Span words = tokens.span(run.first(), run.end() - 1);
        List<Span> inside = whole.stream().filter(span -> span.overlaps(words)).toList();
        if (inside.stream().noneMatch(span -> items.stream().anyMatch(span::overlaps))) {
          Span joined =
              inside.stream()
                  .reduce(
                      words,
                      (a, b) ->
                          new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
          Optional.ofNullable(text.strip(run(joined))).ifPresent(items::add);
        }
      }
      return items;
    }

    private List<Run> itemRuns(int first, int end) {
      return text.runs(first, end, ENDS_ITEM, text.all(RequestPhrase.LIST_WORD));
    }

    /** From a word such as "about", or a colon, to the end of its sentence. */
    private List<Run> scopes() {
      List<Run> scopes = new ArrayList<>();
      text.all(RequestPhrase.ABOUT).forEach(about -> scopes.add(scope(about.end())));
      COLON
          .matcher(tokens.text())
          .results()
          .forEach(colon -> scopes.add(scope(tokens.indexAt(colon.end()))));
      return scopes;
    }

    private Run scope(int first) {
      int end = Math.min(first + 1, tokens.size());
      while (end < tokens.size() && !SENTENCE_END.matcher(text.gap(end)).find()) {
        end++;
      }
      return new Run(first, end);
    }

    /** Names and words that are still left, item by item. */
    private void items(List<Run> scopes) {
      boolean list = !draft.actors.isEmpty() || !draft.subjects.isEmpty();
      for (Run run : itemRuns(0, tokens.size())) {
        boolean about =
            scopes.stream().anyMatch(s -> s.first() <= run.first() && run.end() <= s.end());
        Span item = text.strip(run);
        if (item != null && item(run, item, about, list)) {
          text.take(run.first(), run.end());
        }
      }
    }

    private boolean item(Run run, Span item, boolean about, boolean list) {
      Span all = tokens.span(run.first(), run.end() - 1);
      List<TermMatch> plain = plainTerms(all);
      if (!plain.isEmpty()) {
        plain.forEach(term -> draft.add(glossary.entries().get(term.entry()), all));
        return true;
      }
      Entity named = about || list ? named(run(item)) : null;
      if (named != null) {
        draft.add(named, item);
        return true;
      }
      if (about && isSubject(run.first(), of(item))) {
        draft.phrases.add(of(item));
        draft.subjects.add(item);
        return true;
      }
      return false;
    }

    /** The terms of words without diacritics, which may stand in a request that has some. */
    private List<TermMatch> plainTerms(Span span) {
      String words = of(span);
      return Folding.fold(words).equals(words.toLowerCase(Locale.ROOT))
          ? annotator.annotate(words, Language.VIETNAMESE).layer(TermMatch.LAYER)
          : List.of();
    }

    /** True if there are letters to look for, and no "but written like …". */
    private boolean isSubject(int first, String words) {
      return words.length() <= LONGEST_PHRASE
          && words.chars().filter(Character::isLetter).count() > 2
          && text.at(first, RequestPhrase.MANNER) == null;
    }

    /** Who bears exactly this name, in an item by itself no matter how its letters are written. */
    private @Nullable Entity named(Run item) {
      if (item.end() - item.first() > LONGEST_NAME) {
        return null;
      }
      return registry.entities().stream()
          .filter(entity -> entity instanceof Partner || entity instanceof Person)
          .filter(
              entity -> entity.names().stream().anyMatch(n -> isSpelt(item, Tokens.of(n.text()))))
          .findFirst()
          .orElse(null);
    }

    private boolean isSpelt(Run item, Tokens name) {
      boolean same = name.size() == item.end() - item.first();
      for (int i = 0; same && i < name.size(); i++) {
        var word = tokens.get(item.first() + i);
        same =
            word.isPlain()
                ? word.folded().equals(name.get(i).folded())
                : word.word().equals(name.get(i).word());
      }
      return same;
    }
  }
}
