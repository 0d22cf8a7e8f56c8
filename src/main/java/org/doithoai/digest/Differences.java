package org.doithoai.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.Wording;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * What an event's articles say other than those that were known before: another day or place of the
 * same event, a document that nobody named, a round with a higher number, a partner of whom there
 * was nothing. Each line ends with the numbers of the passages that show it.
 */
final class Differences {

  /** Lines at most. */
  private static final int LINES = 3;

  /** Two texts name the same document when they share this part of their words. */
  private static final double SAME_DOCUMENT = 0.5;

  private final DigestWording words;
  private final EventText texts;
  private final Wording wording;
  private final CitationList citations;
  private final SameEventGrouping events;

  Differences(
      DigestWording words,
      EventText texts,
      Language language,
      SameEventGrouping events,
      CitationList citations) {
    this.words = words;
    this.events = events;
    this.texts = texts;
    this.wording = Wording.in(language);
    this.citations = citations;
  }

  /**
   * The lines, the most telling first.
   *
   * @param best the event's articles, the best one first
   * @param known what was indexed before on the same partners, of this event and of others
   * @param together what is as new as the event, of other events
   */
  List<String> lines(
      List<IndexedArticle> best, List<IndexedArticle> known, List<IndexedArticle> together) {
    List<IndexedArticle> same =
        known.stream().filter(old -> best.stream().anyMatch(a -> events.test(a, old))).toList();
    List<String> lines = new ArrayList<>();
    if (same.isEmpty()) {
      newRound(best, known, together).ifPresent(lines::add);
    } else {
      other(best, same, Fact.Kind.DATE, "other.date").ifPresent(lines::add);
      other(best, same, Fact.Kind.PLACE, "other.place").ifPresent(lines::add);
      newDocument(best, same).ifPresent(lines::add);
    }
    return lines.stream().limit(LINES).toList();
  }

  private Optional<String> newRound(
      List<IndexedArticle> best, List<IndexedArticle> known, List<IndexedArticle> together) {
    IndexedArticle article = best.getFirst();
    Fact partner = article.fact(Fact.Kind.PARTNER).orElse(null);
    if (partner == null) {
      return Optional.empty();
    }
    String name = words.name(partner.value());
    if (known.isEmpty()
        && together.stream().noneMatch(a -> a.says(Fact.Kind.PARTNER, partner.value()))) {
      Fact seen =
          article.fact(Fact.Kind.CHAIR).or(() -> article.fact(Fact.Kind.DATE)).orElse(partner);
      return Optional.of(words.say("new.partner", name) + " " + cited(article, seen.span()));
    }
    Fact round = article.fact(Fact.Kind.EDITION).orElse(null);
    if (round == null) {
      return Optional.empty();
    }
    Optional<IndexedArticle> last =
        Stream.concat(known.stream(), together.stream())
            .filter(old -> edition(old) > 0 && sameSeries(old, article))
            .filter(old -> old.says(Fact.Kind.PARTNER, partner.value()))
            .filter(old -> edition(old) < Integer.parseInt(round.value()))
            .max(
                Comparator.comparingInt(Differences::edition)
                    .thenComparing(old -> old.article().language() == wording.language()));
    if (last.isEmpty() || known.stream().anyMatch(old -> isLater(old, round, article))) {
      return Optional.empty();
    }
    String now = wording.edition(Integer.parseInt(round.value()));
    String before = wording.edition(edition(last.get()));
    Fact lastRound = last.get().fact(Fact.Kind.EDITION).orElseThrow();
    String numbers = cited(article, round.span()) + " " + cited(last.get(), lastRound.span());
    Optional<Fact> day = last.get().fact(Fact.Kind.DATE);
    return Optional.of(
        day.isPresent()
            ? words.say(
                "new.edition.dated", now, name, before, wording.date(day.get().value()), numbers)
            : words.say("new.edition", now, name, before, numbers));
  }

  /** Whether a later round of the same was known already: then this one is no news of a round. */
  private static boolean isLater(IndexedArticle old, Fact round, IndexedArticle article) {
    return sameSeries(old, article) && edition(old) > Integer.parseInt(round.value());
  }

  private static int edition(IndexedArticle article) {
    return article.fact(Fact.Kind.EDITION).map(f -> Integer.parseInt(f.value())).orElse(0);
  }

  private static boolean sameSeries(IndexedArticle a, IndexedArticle b) {
    Optional<Fact> one = a.fact(Fact.Kind.SERIES);
    Optional<Fact> other = b.fact(Fact.Kind.SERIES);
    return one.isEmpty() || other.isEmpty() || one.get().value().equals(other.get().value());
  }

  /** Another value than all known ones of the same event say. */
  private Optional<String> other(
      List<IndexedArticle> best, List<IndexedArticle> same, Fact.Kind kind, String key) {
    List<Fact> known = same.stream().flatMap(old -> old.fact(kind).stream()).toList();
    for (IndexedArticle article : best) {
      Fact now = article.fact(kind).orElse(null);
      if (now != null
          && !known.isEmpty()
          && known.stream().noneMatch(old -> says(old.value(), now.value()))) {
        IndexedArticle old =
            same.stream().filter(a -> a.fact(kind).isPresent()).findFirst().orElseThrow();
        Fact before = old.fact(kind).orElseThrow();
        return Optional.of(
            words.say(
                key,
                value(kind, now.value()),
                value(kind, before.value()),
                cited(article, now.span()) + " " + cited(old, before.span())));
      }
    }
    return Optional.empty();
  }

  /** A date without its year says the same as one with it; a name the same with its diacritics. */
  private static boolean says(String known, String now) {
    boolean partial = known.startsWith("--") || now.startsWith("--");
    return partial
        ? known
            .substring(Math.max(0, known.length() - 5))
            .equals(now.substring(Math.max(0, now.length() - 5)))
        : Folding.fold(known).equals(Folding.fold(now));
  }

  /** A fact's value as a person reads it. */
  String value(Fact.Kind kind, String value) {
    return switch (kind) {
      case DATE -> wording.date(value);
      case PLACE -> texts.place(value);
      case EDITION -> wording.edition(Integer.parseInt(value));
      default -> value;
    };
  }

  /** A document that none of the known articles in the same language names. */
  private Optional<String> newDocument(List<IndexedArticle> best, List<IndexedArticle> same) {
    for (IndexedArticle article : best) {
      Language language = article.article().language();
      List<IndexedArticle> comparable =
          same.stream().filter(old -> old.article().language() == language).toList();
      boolean none = same.stream().allMatch(old -> old.fact(Fact.Kind.DOCUMENT).isEmpty());
      if (comparable.isEmpty() && !none) {
        continue;
      }
      Optional<Fact> found =
          article
              .facts(Fact.Kind.DOCUMENT)
              .filter(now -> comparable.stream().noneMatch(old -> names(old, now.value())))
              .findFirst();
      if (found.isPresent()) {
        return Optional.of(
            words.say("new.document", found.get().value(), cited(article, found.get().span())));
      }
    }
    return Optional.empty();
  }

  private static boolean names(IndexedArticle old, String document) {
    return old.facts(Fact.Kind.DOCUMENT).anyMatch(fact -> alike(fact.value(), document));
  }

  private static boolean alike(String a, String b) {
    Set<String> one = words(a);
    Set<String> other = words(b);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() >= SAME_DOCUMENT * Math.min(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  /**
   * What an article says now other than when it was sent, a line for each fact.
   *
   * @param sent the article as it was then
   */
  List<String> corrections(IndexedArticle article, ArticleSnapshot sent) {
    Map<Fact.Kind, String> keys = new LinkedHashMap<>();
    keys.put(Fact.Kind.DATE, "changed.date");
    keys.put(Fact.Kind.PLACE, "changed.place");
    keys.put(Fact.Kind.EDITION, "changed.edition");
    keys.put(Fact.Kind.CHAIR, "changed.chair");
    List<String> lines = new ArrayList<>();
    keys.forEach(
        (kind, key) -> {
          String before = sent.facts().get(kind);
          Fact now = article.fact(kind).orElse(null);
          if (before != null && now != null && !before.equals(now.value())) {
            lines.add(
                words.say(
                    key,
                    value(kind, now.value()),
                    value(kind, before),
                    cited(article, now.span())));
          }
        });
    return lines;
  }

  private String cited(IndexedArticle article, Span span) {
    return "[" + citations.cite(article.article(), span) + "]";
  }
}
