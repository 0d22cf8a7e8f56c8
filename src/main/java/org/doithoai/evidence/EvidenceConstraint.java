package org.doithoai.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Something of a question that evidence has to contain, in one form or another. */
public sealed interface EvidenceConstraint {

  /**
   * What it weighs among the others before its rarity in what was found is known.
   *
   * @param language the language of the evidence
   */
  double weight(Language language);

  /** How surely the sentence contains it, from 0 to 1. */
  double in(ReadSentence sentence);

  /** How surely each sentence of the article contains it, from 0 to 1. */
  default double[] in(AnnotatedArticle article) {
    return article.sentences().stream().mapToDouble(this::in).toArray();
  }

  /** How surely the article as a whole settles it, whatever the sentence; from 0 to 1. */
  default double settledBy(AnnotatedArticle article) {
    return 0;
  }

  /** A word or phrase. */
  record Word(ContentTerm term) implements EvidenceConstraint {

    /** What is left of a word for whoever it was: reports call people by name and pronoun. */
    private static final double AS_ROLE = 0.4;

    private static final Pattern ROLE =
        Sentence.words(
            "lady|gentleman|man|woman|general|generals|minister|ministers|official|officials|guest"
                + "|guests|host|hosts|visitor|visitors|leader|leaders|counterpart|boss|chief|our"
                + " side|người|bạn|khách|chủ nhà|tướng|vị tướng|quan chức|lãnh đạo|bộ trưởng|thứ"
                + " trưởng|người đồng cấp|phía bạn|bên mình|phía mình|mình|sếp");

    /** What a word counts of which no translation is known, so that it cannot be recognised. */
    private static final double UNTRANSLATED = 0.35;

    @Override
    public double weight(Language language) {
      boolean name = Character.isUpperCase(term.source().charAt(0));
      double known = term.isKnownIn(language) || name ? 1 : UNTRANSLATED;
      return term.weight() * known * (ROLE.matcher(term.source()).matches() ? AS_ROLE : 1);
    }

    @Override
    public double[] in(AnnotatedArticle article) {
      TermMatcher matcher =
          TermMatcher.of(term, article.terms(), article.indexed().article().language());
      double[] in = new double[article.sentences().size()];
      for (int i = 0; i < in.length && !matcher.isNowhere(); i++) {
        in[i] = matcher.in(article.sentences().get(i));
      }
      return in;
    }

    @Override
    public double in(ReadSentence sentence) {
      return matcher(sentence).in(sentence);
    }

    /** Where its forms begin in the sentence's terms. */
    List<Integer> places(ReadSentence sentence) {
      return matcher(sentence).places(sentence);
    }

    private TermMatcher matcher(ReadSentence sentence) {
      return TermMatcher.of(term, sentence.sentence().of().terms(), sentence.sentence().language());
    }

    /** Terms are many-layered, and those of one question differ in what was asked. */
    @Override
    public int hashCode() {
      return term.source().hashCode();
    }
  }

  /** An entity, under whichever of its names. */
  record Named(Entity entity) implements EvidenceConstraint {

    /** A person called by the given name alone. */
    private static final double SHORT = 0.9;

    @Override
    public double weight(Language language) {
      return switch (entity) {
        case Series _ -> 0.5;
        case Person _ -> 0.6;
        default -> 1;
      };
    }

    @Override
    public double in(ReadSentence sentence) {
      boolean named =
          sentence.sentence().mentions().stream().anyMatch(m -> m.entity().equals(entity));
      if (named || !(entity instanceof Person person)) {
        return named ? 1 : 0;
      }
      return person.names().stream().anyMatch(name -> calls(sentence, name.text())) ? SHORT : 0;
    }

    private static boolean leads(Person person, AnnotatedArticle article) {
      return article
          .indexed()
          .facts(Fact.Kind.CHAIR)
          .map(chair -> Folding.fold(chair.value()))
          .anyMatch(
              chair -> person.names().stream().anyMatch(n -> chair.equals(Folding.fold(n.text()))));
    }

    /** Whether the person is called by the last word of the name, as Vietnamese people are. */
    private static boolean calls(ReadSentence sentence, String name) {
      String last = name.substring(name.lastIndexOf(' ') + 1);
      String lower = last.toLowerCase(Locale.ROOT);
      Tokens tokens = sentence.sentence().of().tokens();
      for (int i = sentence.sentence().place().first();
          i < sentence.sentence().place().end();
          i++) {
        if (tokens.get(i).isCapitalised() && tokens.get(i).lower().equals(lower)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public double settledBy(AnnotatedArticle article) {
      return switch (entity) {
        case Series series -> article.indexed().says(Fact.Kind.SERIES, series.id()) ? 1 : 0;
        case Person person -> leads(person, article) ? 1 : 0;
        case Partner partner -> article.indexed().says(Fact.Kind.PARTNER, partner.id()) ? 1 : 0;
        default -> 0;
      };
    }
  }

  /** A date, as exactly as it is asked. */
  record Dated(DateMention date) implements EvidenceConstraint {
    @Override
    public double weight(Language language) {
      return 1;
    }

    @Override
    public double in(ReadSentence sentence) {
      return sentence.dates().stream().anyMatch(said -> agrees(said, sentence)) ? 1 : 0;
    }

    /** A month without its year has that of another date beside it: "November the same year". */
    private boolean agrees(DateMention said, ReadSentence sentence) {
      boolean sameYear =
          (said.year() == null && said.month() != null)
              ? sentence.dates().stream().anyMatch(d -> agree(date.year(), d.year()))
              : agree(date.year(), said.year());
      return sameYear && agree(date.month(), said.month()) && agree(date.day(), said.day());
    }

    @Override
    public double settledBy(AnnotatedArticle article) {
      LocalDate of = article.indexed().article().date();
      boolean same =
          of != null
              && agree(date.year(), of.getYear())
              && agree(date.month(), of.getMonthValue())
              && agree(date.day(), of.getDayOfMonth());
      return same ? 1 : 0;
    }

    private static boolean agree(@Nullable Integer asked, @Nullable Integer said) {
      return asked == null || asked.equals(said);
    }
  }

  /** The number of an edition that no report is of, but that some report speaks of. */
  record Numbered(int edition) implements EvidenceConstraint {
    @Override
    public double weight(Language language) {
      return 1;
    }

    @Override
    public double in(ReadSentence sentence) {
      return sentence.ordinals().stream().anyMatch(o -> o.value() == edition) ? 1 : 0;
    }
  }

  /**
   * The next meeting, of which there can be no report yet.
   *
   * @param editions the numbers it may have
   */
  record Upcoming(Set<Integer> editions) implements EvidenceConstraint {

    private static final String WORDS =
        "next|upcoming|tiếp theo|kế tiếp|sắp tới|lần tới|vòng tới|kỳ tới|lần sau|tiep theo|ke tiep"
            + "|sap toi|lan toi|vong toi|ky toi|lan sau";

    private static final Pattern NEXT = Sentence.words(WORDS);

    private static final Pattern ASKED =
        Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:next|upcoming) (?:[\\p{L}-]+"
                + " ){0,3}?(?:dialogues?|rounds?|meetings?|talks|editions?|sessions?|ones?)|(?:đối"
                + " thoại|vòng|kỳ|cuộc họp|hội đàm|cuộc gặp|phiên|doi thoai|vong|ky|cuoc hop|hoi"
                + " dam|cuoc gap|phien)[^,.;?]{0,60}?(?:"
                + WORDS
                + ")|(?:lần|lan) (?:tới|sau|tiếp theo|toi|tiep theo))(?!\\p{L})");

    public Upcoming {
      editions = Set.copyOf(editions);
    }

    /** The requirement of a query that asks for the meeting after those reported here. */
    public static Optional<Upcoming> of(Query query, List<AnnotatedArticle> reports) {
      if (!ASKED.matcher(query.text()).find()) {
        return Optional.empty();
      }
      return Optional.of(
          new Upcoming(
              reports.stream()
                  .flatMap(report -> report.indexed().facts(Fact.Kind.EDITION))
                  .map(edition -> Integer.parseInt(edition.value()) + 1)
                  .collect(Collectors.toSet())));
    }

    /** The terms that say more than that. */
    public List<ContentTerm> without(List<ContentTerm> terms) {
      return terms.stream().filter(term -> !NEXT.matcher(term.source()).find()).toList();
    }

    /** This and the others. */
    public List<EvidenceConstraint> with(List<EvidenceConstraint> others) {
      List<EvidenceConstraint> all = new ArrayList<>(others);
      all.add(this);
      return List.copyOf(all);
    }

    @Override
    public double weight(Language language) {
      return 1;
    }

    @Override
    public double in(ReadSentence sentence) {
      String text = sentence.sentence().text();
      boolean numbered = sentence.ordinals().stream().anyMatch(o -> editions.contains(o.value()));
      return numbered || NEXT.matcher(text).find() ? 1 : 0;
    }
  }

  /** For explanations. */
  default String label() {
    return switch (this) {
      case Word word -> word.term().source();
      case Named named -> named.entity().id();
      case Numbered numbered -> Integer.toString(numbered.edition());
      case Upcoming _ -> "the next one";
      case Dated dated -> dated.date().toString().toLowerCase(Locale.ROOT);
    };
  }
}
