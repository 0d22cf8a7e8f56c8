package org.doithoai.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A question understood, with what came before it. Nothing behind it reads a question's text.
 *
 * <p>All spans count UTF-16 code units of {@link #text()}.
 *
 * @param text the question as it was typed, in normalization form C, short forms written out and
 *     misspelt names put right
 * @param read the same with its annotations; a Vietnamese question without diacritics has those
 *     here that it most likely was meant with, at the same offsets
 * @param answerLanguage the language to answer in
 * @param types what it asks for; empty when it only names a subject
 * @param focus the nouns for the sort of thing that is asked for: "warships" in "how many
 *     warships", "lĩnh vực" in "lĩnh vực nào"
 * @param subjects the meetings it is about, by partner, edition or both; empty when it names none
 * @param mentions the entities it names
 * @param dates the dates it says
 * @param side the side of a meeting whose people it asks about; empty where it names none as such
 * @param signs what it shows by its words
 * @param scaffolding where words of asking, courtesies, openers of a follow-up and editions stand:
 *     nothing that an article need contain
 * @param asked the day on which it is asked
 * @param order which of several it means: the last, the first, the next
 * @param scope what it asks of all articles together
 * @param term the term that it asks for as such; null for none
 * @param foreign true if it is in neither of the two languages
 * @param before the questions before it that it leans on, oldest first; empty when it stands by
 *     itself
 * @param parts the questions that it consists of, in order; empty when it is one
 * @param corrections the words that were put right
 */
public record QuestionFrame(
    String text,
    AnnotatedText read,
    Language answerLanguage,
    Set<AnswerType> types,
    List<Span> focus,
    List<Subject> subjects,
    List<Mention> mentions,
    List<DateMention> dates,
    Optional<Partner> side,
    Set<Sign> signs,
    List<Span> scaffolding,
    LocalDate asked,
    Order order,
    Scope scope,
    @Nullable TermSought term,
    boolean foreign,
    List<QuestionFrame> before,
    List<QuestionFrame> parts,
    List<Correction> corrections) {

  /** Fewer words between quotation marks are a term or a name. */
  private static final int QUOTED_WORDS = 2;

  /** What a question shows by its words, whatever it asks for. */
  public enum Sign {
    /** That it hardly asks for anything but its {@linkplain QuestionFrame#types() types}. */
    SURE,
    /** That it asks at all. */
    ASKING,
    /** That it sets things beside each other. */
    COMPARING,
    /** That it asks what somebody said, or who said it. */
    OF_SAYING,
    /** That of the things it names either will do. */
    EITHER,
    /** That the date it asks for is a year. */
    OF_YEAR,
    /** That it is about leading a meeting. */
    LEADING,
    /** That it names a meeting as such, of whatever sort. */
    OF_MEETING,
    /** That it names an article as such. */
    OF_ARTICLE,
    /** That it is about an event other than a meeting: a visit, an exercise. */
    OF_HAPPENING
  }

  /** Which of several meetings or events is meant. */
  public enum Order {
    /** None in particular. */
    ANY,
    /** The most recent. */
    LAST,
    /** The earliest. */
    FIRST,
    /** One that is still to come. */
    NEXT
  }

  public QuestionFrame {
    EnumSet<AnswerType> inOrder = EnumSet.noneOf(AnswerType.class);
    inOrder.addAll(types);
    signs = Set.copyOf(signs);
    types = Collections.unmodifiableSet(inOrder);
    focus = List.copyOf(focus);
    subjects = List.copyOf(subjects);
    mentions = List.copyOf(mentions);
    dates = List.copyOf(dates);
    scaffolding = List.copyOf(scaffolding);
    before = List.copyOf(before);
    parts = List.copyOf(parts);
    corrections = List.copyOf(corrections);
  }

  /** The language of the question. */
  public Language language() {
    return read.language();
  }

  /** Whether it asks for this, alone or among others. */
  public boolean asks(AnswerType type) {
    return types.contains(type);
  }

  /**
   * The entities of one sort that it means, each once, in order: those that it names or, where it
   * names none, those of the last question before it that does.
   */
  public <E extends Entity> Stream<E> entities(Class<E> sort) {
    return withBefore()
        .map(frame -> frame.named(sort))
        .filter(named -> !named.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  /** The entities of one sort that it names itself, each once, in order. */
  public <E extends Entity> List<E> named(Class<E> sort) {
    return mentions.stream()
        .map(Mention::entity)
        .filter(sort::isInstance)
        .map(sort::cast)
        .distinct()
        .toList();
  }

  private Stream<QuestionFrame> withBefore() {
    return Stream.concat(Stream.of(this), before.reversed().stream());
  }

  /** True if there is nothing in it to look for: a greeting, a row of dots. */
  public boolean isEmpty() {
    boolean talk = types.isEmpty() || types.equals(Set.of(AnswerType.SMALL_TALK));
    return talk
        && subjects.isEmpty()
        && read.tokens().words().stream().allMatch(word -> isScaffolding(word.span()));
  }

  /** True if a word there only asks, greets or joins. */
  public boolean isScaffolding(Span word) {
    return scaffolding.stream().anyMatch(span -> span.overlaps(word));
  }

  /** True if it carries Vietnamese diacritics, or is English. */
  public boolean isAccented() {
    return language() == Language.ENGLISH || text.equals(read.text());
  }

  /** The text with spaces in the place of the scaffolding. */
  public String content() {
    StringBuilder content = new StringBuilder(text);
    scaffolding.forEach(s -> content.replace(s.start(), s.end(), " ".repeat(s.length())));
    return content.toString();
  }

  /**
   * The same as a question that another one leans on: of what both name one of a sort, only the
   * other's stands.
   */
  QuestionFrame behind(QuestionFrame other) {
    List<Mention> kept =
        mentions.stream()
            .filter(
                mention ->
                    other.mentions.stream()
                        .noneMatch(
                            o ->
                                isForeign(o)
                                    && isForeign(mention)
                                    && o.entity().getClass() == mention.entity().getClass()))
            .toList();
    List<Span> replaced = new ArrayList<>(scaffolding);
    mentions.stream().filter(m -> !kept.contains(m)).map(Mention::span).forEach(replaced::add);
    Copy copy = new Copy(this);
    copy.mentions = kept;
    copy.scaffolding = replaced;
    return copy.made();
  }

  private static boolean isForeign(Mention mention) {
    return !(mention.entity() instanceof Partner partner && partner.home());
  }

  /** The words that are neither scaffolding nor stop words nor parts of a name or a date. */
  public List<Token> contentWords() {
    return read.tokens().words().stream()
        .filter(word -> !isScaffolding(word.span()))
        .filter(word -> mentions.stream().noneMatch(m -> m.span().overlaps(word.span())))
        .filter(word -> dates.stream().noneMatch(d -> d.span().overlaps(word.span())))
        .filter(word -> !StopWords.contains(word.lower(), language(), true))
        .toList();
  }

  /** The same with what it takes from the questions before it. */
  QuestionFrame leaningOn(
      Set<AnswerType> newTypes,
      List<Subject> newSubjects,
      Order newOrder,
      Scope newScope,
      List<QuestionFrame> newBefore) {
    Copy copy = new Copy(this);
    copy.types = newTypes;
    copy.signs = newTypes.equals(types) ? signs : without(Sign.SURE);
    copy.subjects = newSubjects;
    copy.order = newOrder;
    copy.scope = newScope;
    copy.before = newBefore.stream().map(each -> each.behind(this)).toList();
    return copy.made();
  }

  private Set<Sign> without(Sign sign) {
    return signs.stream().filter(each -> each != sign).collect(Collectors.toUnmodifiableSet());
  }

  /** The same, to be answered in this language. */
  QuestionFrame answeredIn(Language language) {
    Copy copy = new Copy(this);
    copy.answerLanguage = language;
    return copy.made();
  }

  /** The same, made of these questions: it asks what they ask. */
  QuestionFrame of(List<QuestionFrame> newParts) {
    Copy copy = new Copy(this);
    copy.parts = newParts;
    if (!newParts.isEmpty()) {
      copy.types = EnumSet.noneOf(AnswerType.class);
      newParts.forEach(part -> copy.types.addAll(part.types));
      copy.signs = without(Sign.SURE);
    }
    return copy.made();
  }

  /** The same with these corrections. */
  public QuestionFrame with(List<Correction> newCorrections) {
    Copy copy = new Copy(this);
    copy.corrections = newCorrections;
    return copy.made();
  }

  /** True if it names what the other question does not. */
  public boolean namesOther(QuestionFrame other) {
    return mentions.stream()
        .map(Mention::entity)
        .anyMatch(e -> other.mentions.stream().noneMatch(m -> m.entity().equals(e)));
  }

  /** True if of the things that it names either will do. */
  public boolean isOfEither() {
    return signs.contains(Sign.EITHER);
  }

  /** True if it sets things beside each other, whatever else it asks. */
  public boolean compares() {
    return signs.contains(Sign.COMPARING);
  }

  /** True if it has no words but names, dates and words of asking. */
  public boolean contentIsNamed() {
    return contentWords().isEmpty();
  }

  /** True if it asks for the gist of an article, not of what the article is about. */
  public boolean briefsArticle() {
    return asks(AnswerType.BRIEF) && signs.contains(Sign.OF_ARTICLE);
  }

  /** True if it asks for a meeting or another event that is still to come. */
  public boolean looksAhead() {
    return order == Order.NEXT
        && (contentIsNamed()
            || asks(AnswerType.DATE)
            || scope.isListing()
            || namesMeeting()
            || signs.contains(Sign.OF_HAPPENING));
  }

  /** True if it speaks of a meeting, by a word for one or by the name of a series. */
  public boolean namesMeeting() {
    return read.cues().has(Cue.MEETING)
        || signs.contains(Sign.OF_MEETING)
        || entities(Series.class).findAny().isPresent();
  }

  /** True if what is to come is a meeting, no visit or exercise. */
  public boolean isOfMeeting() {
    return namesMeeting() || !signs.contains(Sign.OF_HAPPENING);
  }

  /** What it quotes of somebody, without the quotation marks: more than a term or a name. */
  public Optional<String> quotation() {
    return !signs.contains(Sign.OF_SAYING)
        ? Optional.empty()
        : Quotation.in(text)
            .map(span -> span.of(text))
            .filter(quoted -> Tokens.of(quoted).size() >= QUOTED_WORDS);
  }

  /** True if it hardly asks for anything but its types. */
  public boolean isSure() {
    return signs.contains(Sign.SURE);
  }

  /** True if any word of it asks: an order to do something else has none. */
  public boolean isAsking() {
    return signs.contains(Sign.ASKING);
  }

  /** True if it asks who led a meeting, or one side of it. */
  public boolean asksForLeaders() {
    return asks(AnswerType.PERSON) && (signs.contains(Sign.LEADING) || side.isPresent());
  }

  /** A place where it takes for granted that a meeting was. */
  public Optional<Place> assertedPlace() {
    for (Mention mention : mentions) {
      int first = read.tokens().indexAt(mention.span().start());
      boolean there = first > 0 && read.cues().in(first - 1, first, Cue.BEING_IN).size() > 0;
      if (mention.entity() instanceof Place place && there && !asks(AnswerType.PLACE)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** A frame that is like another one but for what is set. */
  private static final class Copy {
    private final QuestionFrame of;
    private Language answerLanguage;
    private Set<AnswerType> types;
    private Set<Sign> signs;
    private List<Subject> subjects;
    private List<Mention> mentions;
    private List<Span> scaffolding;
    private Order order;
    private Scope scope;
    private List<QuestionFrame> before;
    private List<QuestionFrame> parts;
    private List<Correction> corrections;

    Copy(QuestionFrame of) {
      this.of = of;
      this.answerLanguage = of.answerLanguage;
      this.types = of.types;
      this.signs = of.signs;
      this.subjects = of.subjects;
      this.mentions = of.mentions;
      this.scaffolding = of.scaffolding;
      this.order = of.order;
      this.scope = of.scope;
      this.before = of.before;
      this.parts = of.parts;
      this.corrections = of.corrections;
    }

    QuestionFrame made() {
      return new QuestionFrame(
          of.text,
          of.read,
          answerLanguage,
          types,
          of.focus,
          subjects,
          mentions,
          of.dates,
          of.side,
          signs,
          scaffolding,
          of.asked,
          order,
          scope,
          of.term,
          of.foreign,
          before,
          parts,
          corrections);
    }
  }
}
