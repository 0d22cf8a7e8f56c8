package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.facts.Sentence;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.registry.Term;
import org.doithoai.text.PersonNameFinder;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/** Whether what a claim names is named in its evidence, under whichever of its names. */
final class NameCheck {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  private static final Pattern ADJECTIVE = Pattern.compile("(?:[ei]an|ican|ese|ish|ench)$");

  private static final Pattern PARTIES =
      Sentence.words(
          "two (?:ministers|officials|heads of delegation)|both ministers"
              + "|hai (?:bộ trưởng|thứ trưởng|trưởng đoàn)");

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  NameCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    AnalyzedText claim = claimCase.claim();
    return claim.mentions().stream().allMatch(this::holds)
        && people(claim).stream().allMatch(this::isNamed)
        && areKnown(claim);
  }

  /** The names of persons in the claim: by their shape, and those that the article has. */
  private List<Span> people(AnalyzedText claim) {
    List<Span> names = new ArrayList<>();
    claimCase.people().in(claim.tokens()).forEach(named -> names.add(named.span()));
    for (PersonNameFinder.PersonName name : PersonNameFinder.find(claim.text())) {
      if (names.stream().noneMatch(span -> span.contains(name.name()))) {
        names.add(name.name());
      }
    }
    for (Mention mention : claim.mentions()) {
      if (mention.entity() instanceof Person
          && names.stream().noneMatch(span -> span.contains(mention.span()))) {
        names.add(mention.span());
      }
    }
    return names;
  }

  private boolean holds(Mention mention) {
    Entity entity = mention.entity();
    if (entity instanceof Partner partner && !isThere(partner, mention)) {
      return false;
    }
    if (isMentioned(entity)) {
      return areYearsThere(mention.span().of(claimCase.claim().text()));
    }
    MeetingContext meeting = claimCase.frame();
    return switch (entity) {
      case Person _ -> true; // as a name
      case Partner partner ->
          isMeant(partner) || partner.home() || meeting.partner(partner.id()).map(claimCase::add).orElse(false);
      case Series series -> meeting.series(series.id()).map(claimCase::add).orElse(false);
      case Place place ->
          ValueCheck.isBesideMeeting(claimCase.claim().text(), mention.span())
              && meeting
                  .place(place.id())
                  .map(span -> ValueCheck.keepsDates(claimCase, span) && claimCase.add(span))
                  .orElse(false);
      case Term _ -> isWritten(mention.span().of(claimCase.claim().text()));
    };
  }

  /** Whether the country in which the claim has something happen is a place in the evidence too. */
  private boolean isThere(Partner partner, Mention mention) {
    boolean place =
        partner.country() != null
            && !ADJECTIVE.matcher(mention.span().of(claimCase.claim().text())).find()
            && claimCase.actors().all().stream()
                .anyMatch(a -> a.isPlace() && a.span().overlaps(mention.span()));
    return !place
        || IntStream.range(0, claimCase.sentences().size())
            .mapToObj(claimCase::actors)
            .flatMap(there -> there.all().stream())
            .filter(a -> a.isPlace() || a.isGoal())
            .anyMatch(a -> a.sides().contains(partner.id()));
  }

  /** Whether a sentence means the country by "it". */
  private boolean isMeant(Partner partner) {
    return IntStream.range(0, claimCase.sentences().size())
        .mapToObj(claimCase::antecedent)
        .flatMap(Optional::stream)
        .filter(a -> a.actor().people().isEmpty() && a.actor().sides().contains(partner.id()))
        .anyMatch(a -> claimCase.add(a.sentence()));
  }

  private boolean isMentioned(Entity entity) {
    return claimCase.sentences().stream()
        .anyMatch(s -> s.mentions().stream().anyMatch(m -> m.entity().equals(entity)));
  }

  /** Whether the years in a name stand in the evidence: two forums may differ by them alone. */
  private boolean areYearsThere(String name) {
    return YEAR.matcher(name)
        .results()
        .allMatch(
            year -> claimCase.sentences().stream().anyMatch(s -> s.text().contains(year.group())));
  }

  private boolean isWritten(String name) {
    Tokens wanted = Tokens.of(name);
    return claimCase.sentences().stream().anyMatch(s -> contains(s.tokens(), wanted));
  }

  private static boolean contains(Tokens tokens, Tokens wanted) {
    for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
      boolean stands = true;
      for (int k = 0; k < wanted.size() && stands; k++) {
        stands = tokens.get(i + k).key().equals(wanted.get(k).key());
      }
      if (stands) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person is named in a sentence, or meant by a pronoun or an office of it. */
  private boolean isNamed(Span name) {
    String written = name.of(claimCase.claim().text());
    Optional<ArticlePeople.Known> person = claimCase.people().find(written);
    if (person.isEmpty()) {
      return isWritten(written);
    }
    String id = person.get().id();
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      AnalyzedText sentence = claimCase.sentences().get(s);
      boolean named =
          claimCase.people().in(sentence.tokens()).stream()
              .anyMatch(n -> n.person().id().equals(id));
      boolean meant =
          AgentFinder.hasPronoun(sentence.text())
              && claimCase
                  .antecedent(s)
                  .map(a -> a.actor().people().contains(id) && claimCase.add(a.sentence()))
                  .orElse(false);
      if (named || meant) {
        return true;
      }
      Span introduced = person.get().introduced();
      if (introduced != null && sentence.has(PARTIES)) {
        return claimCase.add(introduced);
      }
    }
    return false;
  }

  /** Whether each further capitalised word stands in a sentence, itself or translated. */
  private boolean areKnown(AnalyzedText claim) {
    List<Span> known = new ArrayList<>(people(claim));
    claim.mentions().forEach(mention -> known.add(mention.span()));
    claim.dates().forEach(date -> known.add(date.span()));
    claim.numerals().forEach(number -> known.add(number.span()));
    PersonNameFinder.find(claim.text())
        .forEach(
            name -> {
              Span title = name.title();
              if (title != null) {
                known.add(title);
              }
            });
    for (int i = 0; i < claim.tokens().size(); i++) {
      Token token = claim.tokens().get(i);
      boolean named = token.isCapitalised() && !claim.tokens().isFirstInSentence(i);
      if ((named || token.isAcronym())
          && known.stream().noneMatch(span -> span.overlaps(token.span()))
          && !isWritten(token.text())
          && !isTranslated(token.span())) {
        return false;
      }
    }
    return true;
  }

  private boolean isTranslated(Span word) {
    List<Anchor> anchors = alignment.in(word);
    // a word without an anchor is a stop word of the language: "The", "Của"
    return anchors.isEmpty() || anchors.stream().anyMatch(anchor -> !anchor.places().isEmpty());
  }
}
