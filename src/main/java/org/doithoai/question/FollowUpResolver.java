package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Terms;

/**
 * Fills in what a question leaves open from the one before it. A follow-up that only names another
 * partner, edition or date ("còn lần thứ 15?", "and with Japan?") asks the question before it again
 * with that changed; one that asks something of its own ("and who led the Japanese side?") keeps
 * the meeting.
 */
final class FollowUpResolver {

  private static final Pattern OPENER =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:and|but|so|then|ok|okay)?,?\\s*(?:what about|how about)|no,?\\s+i"
              + " meant?|i meant?|sorry,?\\s+i meant?|and|but|so|also|or|thế còn|the con|vậy"
              + " còn|vay con|còn|con|thế|vậy|và|va|rồi|roi|sau đó|sau do|đồng thời|dong"
              + " thoi|nhưng|không,?\\s+ý (?:tôi|mình) là|khong,?\\s+y (?:toi|minh) la|ý"
              + " (?:tôi|mình) là|y (?:toi|minh) la|à không)(?=[\\s,:])");

  /** What points back: the meeting, its sides and people are those spoken of. */
  private static final Pattern REFERRING =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:it|they|them|their|there|he|his|him|she|her|that|those|this|these|both|the"
              + " (?:two"
              + " )?(?:sides?|dialogue|meeting|talks|visit|ministers?)|same|đó|đấy|ấy|này|họ|ông"
              + " ấy|bà ấy|hai bên|cuộc (?:đối thoại|hội đàm|gặp)|do|hai ben)(?![\\p{L}\\p{N}])");

  /** Who is neither Vietnam nor named. */
  private static final Pattern OTHER_SIDE =
      Pattern.compile(
          "(?iu)\\W*(?:(?:and|what about|how about|and what about|thế còn|vậy còn|còn|thế|the con"
              + "|con) )?(?:the other (?:side|party|one)|their side|the partner|the counterpart"
              + "|phía bạn|bên bạn|nước bạn|phía bên kia|bên kia|phía đối tác|đối tác|phia ban|ben"
              + " kia|doi tac)(?: (?:thì sao|thi sao|sao|nhỉ))?\\W*");

  private static final Pattern FILLER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:thì sao|thi"
              + " sao|sao|nhé|nhe|ạ|then|instead|lần|lan)(?![\\p{L}\\p{N}])");

  private final QueryAnalyzer analyzer;
  private final Query before;

  FollowUpResolver(QueryAnalyzer analyzer, Query before) {
    this.analyzer = analyzer;
    this.before = before;
  }

  /** Where a follow-up's opening words stand. */
  static Optional<Span> opener(String text) {
    Matcher matcher = OPENER.matcher(text);
    return matcher.find() ? Optional.of(new Span(0, matcher.end())) : Optional.empty();
  }

  Query resolve(Query query) {
    Optional<String> otherSide = otherSide(query);
    if (otherSide.isPresent()) {
      return answeredIn(
          query.answerLanguage(), analyzer.read(otherSide.get(), null, before.language()));
    }
    boolean opened = opener(query.text()).isPresent();
    if (isOnlyAnother(query) && (opened || !query.subjects().isEmpty())) {
      return answeredIn(
          query.answerLanguage(), analyzer.read(withSpansReplaced(query), null, before.language()));
    }
    boolean refers = opened || REFERRING.matcher(query.text()).find();
    if (refers || (query.subjects().isEmpty() && isShort(query))) {
      return withMeetingKept(query);
    }
    return query;
  }

  /** The question before, asked of the partner where it was asked of Vietnam. */
  private Optional<String> otherSide(Query query) {
    if (!OTHER_SIDE.matcher(query.text()).matches()) {
      return Optional.empty();
    }
    Optional<Partner> partner =
        before.subjects().stream().map(Subject::partner).filter(Objects::nonNull).findFirst();
    Optional<Span> home =
        before.mentions().stream().filter(FollowUpResolver::isHome).map(Mention::span).findFirst();
    if (partner.isEmpty() || home.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(before.text());
    text.replace(home.get().start(), home.get().end(), partner.get().name(before.language()));
    return Optional.of(text.toString());
  }

  /** Whether the question names an entity, an edition or a date and has no other content. */
  private static boolean isOnlyAnother(Query query) {
    if (!query.kinds().isEmpty() || content(query) > 0) {
      return false;
    }
    return !query.mentions().isEmpty() || !query.subjects().isEmpty() || !query.dates().isEmpty();
  }

  private static boolean isShort(Query query) {
    return content(query) <= 3;
  }

  /** How many words are neither part of a name, a date or the scaffolding nor a stop word. */
  private static long content(Query query) {
    List<Span> taken = new ArrayList<>(query.scaffolding());
    query.mentions().forEach(mention -> taken.add(mention.span()));
    query.dates().forEach(date -> taken.add(date.span()));
    Matcher filler = FILLER.matcher(query.text());
    while (filler.find()) {
      taken.add(new Span(filler.start(), filler.end()));
    }
    return Terms.WORDS.in(query.text(), query.language()).stream()
        .filter(token -> taken.stream().noneMatch(span -> span.overlaps(token.span())))
        .filter(token -> !StopWords.contains(token.text(), query.language(), query.isAccented()))
        .count();
  }

  private record Replacement(Span span, String by) {}

  /** The question before, with the entities of this one in the place of its own. */
  private String withSpansReplaced(Query query) {
    List<Replacement> replacements = new ArrayList<>();
    StringBuilder appended = new StringBuilder();
    for (Mention mention : query.mentions()) {
      if (!isHome(mention)) {
        Optional<Span> old =
            before.mentions().stream()
                .filter(other -> !isHome(other))
                .filter(other -> other.entity().getClass() == mention.entity().getClass())
                .map(Mention::span)
                .findFirst();
        replace(old, mention.span().of(query.text()), replacements, appended);
      }
    }
    List<Ordinal> editions = QueryAnalyzer.editions(query.text());
    Optional<Span> oldEdition =
        QueryAnalyzer.editions(before.text()).stream().map(Ordinal::span).findFirst();
    for (Ordinal edition : editions) {
      replace(oldEdition, edition.span().of(query.text()), replacements, appended);
    }
    if (editions.isEmpty() && query.subjects().stream().anyMatch(s -> s.partner() != null)) {
      oldEdition.ifPresent(old -> replacements.add(new Replacement(old, "")));
    }
    if (!query.dates().isEmpty()) {
      Optional<Span> old = before.dates().stream().map(date -> date.span()).findFirst();
      replace(old, query.dates().getFirst().span().of(query.text()), replacements, appended);
    }
    replacements.sort((a, b) -> Integer.compare(b.span().start(), a.span().start()));
    StringBuilder text = new StringBuilder(before.text());
    replacements.forEach(r -> text.replace(r.span().start(), r.span().end(), r.by()));
    return text.append(appended).toString();
  }

  private static void replace(
      Optional<Span> old, String by, List<Replacement> replacements, StringBuilder appended) {
    boolean free =
        old.isPresent() && replacements.stream().noneMatch(r -> r.span().overlaps(old.get()));
    if (free) {
      replacements.add(new Replacement(old.get(), by));
    } else {
      appended.append(' ').append(by);
    }
  }

  private static boolean isHome(Mention mention) {
    return mention.entity() instanceof Partner partner && partner.home();
  }

  /** This question, about the meeting of the one before unless it names another. */
  private Query withMeetingKept(Query query) {
    List<Subject> kept = new ArrayList<>();
    for (Subject old : before.subjects()) {
      if (query.subjects().isEmpty()) {
        kept.add(old);
      }
      for (Subject own : query.subjects()) {
        boolean samePartner = own.partner() == null || own.partner().equals(old.partner());
        Integer edition = own.edition() == null && samePartner ? old.edition() : own.edition();
        Partner partner = own.partner() == null ? old.partner() : own.partner();
        kept.add(new Subject(partner, edition));
      }
    }
    List<Subject> subjects = kept.isEmpty() ? query.subjects() : kept.stream().distinct().toList();
    return new Query(
        query.text(),
        query.language(),
        query.answerLanguage(),
        query.kinds(),
        subjects,
        query.mentions(),
        query.dates(),
        query.scaffolding());
  }

  private static Query answeredIn(Language language, Query query) {
    return new Query(
        query.text(),
        query.language(),
        language,
        query.kinds(),
        query.subjects(),
        query.mentions(),
        query.dates(),
        query.scaffolding());
  }
}
