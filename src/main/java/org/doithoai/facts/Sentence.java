package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an annotated article, with the annotations that lie in it. Immutable.
 *
 * <p>Its own offsets count from its start; {@link #of()} and what belongs to it count from the
 * start of the article's text.
 */
public final class Sentence {

  private final AnnotatedText of;
  private final org.doithoai.text.Sentence place;
  private final String text;
  private final boolean body;
  private final List<Mention> mentions;

  private Sentence(AnnotatedText of, org.doithoai.text.Sentence place, int bodyStart) {
    this.of = of;
    this.place = place;
    this.text = place.span().of(of.text());
    this.body = place.span().start() >= bodyStart;
    this.mentions =
        of.within(EntityLinker.MENTIONS, Mention::span, place.span()).stream()
            .map(mention -> new Mention(mention.entity(), inHere(mention.span())))
            .toList();
  }

  /** The sentences of an article in order, the title's among them. */
  public static List<Sentence> in(Article article, AnnotatedText text) {
    int bodyStart = article.bodyStart();
    List<Sentence> sentences = new ArrayList<>(text.sentences().size());
    for (org.doithoai.text.Sentence place : text.sentences()) {
      sentences.add(new Sentence(text, place, bodyStart));
    }
    return List.copyOf(sentences);
  }

  /** The annotated text that it is a sentence of. */
  public AnnotatedText of() {
    return of;
  }

  /** Its place in that text. */
  public org.doithoai.text.Sentence place() {
    return place;
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return place.span();
  }

  /** The article's own substring at that span. */
  public String text() {
    return text;
  }

  /** The language of the article. */
  public Language language() {
    return of.language();
  }

  /** True if it belongs to the body; else it is of the title. */
  public boolean body() {
    return body;
  }

  /** The registry's entities in it, in order; their offsets count from the sentence's start. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The mentions of one sort of entity. */
  public <E extends Entity> Stream<Mention> mentionsOf(Class<E> sort) {
    return mentions.stream().filter(mention -> sort.isInstance(mention.entity()));
  }

  /** True if it names this entity. */
  public boolean names(Entity entity) {
    return mentions.stream().anyMatch(mention -> mention.entity().equals(entity));
  }

  /** The people it names, in order; their offsets count from the start of the article's text. */
  public List<PersonName> people() {
    return of.within(PersonName.LAYER, PersonName::name, span());
  }

  /** The same stretch counted from the start of the sentence. */
  public Span inHere(Span span) {
    return new Span(span.start() - span().start(), span.end() - span().start());
  }

  /** A pattern of alternative words at word boundaries, in upper or lower case. */
  public static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** True if it has a cue of this class. */
  public boolean has(Cue cue) {
    return first(cue) != null;
  }

  /** The first cue of this class in it; null for none. */
  @Nullable CueMention first(Cue cue) {
    return of.cues().firstIn(place.first(), place.end(), cue);
  }

  /** The cues of this class in it. */
  public List<CueMention> all(Cue cue) {
    return of.cues().in(place.first(), place.end(), cue);
  }

  /** The dates it says; their offsets count from the start of the article's text. */
  public List<DateMention> dates() {
    return of.within(DateMention.LAYER, DateMention::span, span());
  }

  /** A fact that this sentence says. */
  Fact says(Fact.Kind kind, String value) {
    return new Fact(kind, span(), value, null, null);
  }
}
