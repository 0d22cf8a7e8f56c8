package org.doithoai.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.facts.Fact;
import org.doithoai.question.Query;
import org.doithoai.text.Folding;

/** Says who somebody is: the rank and office that a report gives the person. */
final class OfficeAnswers {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)^\\W*(?:and |so )?who(?:'s|’s| is| was) (?!the )(?-i:\\p{Lu})|(?:what|which) (?:is"
              + " |was |are )?(?:(?:the|his|her) )?(?:post|position|office|title|rank|job|role)(?="
              + " (?:does|did|is|was|of|has|do)|\\W*$)|(?<!\\p{L})(?:là ai|la"
              + " ai)\\W*$|(?<!\\p{L})(?:chức vụ|chức danh|chức|cương vị|quân hàm|chuc vu|chuc"
              + " danh|chuc) (?:là )?(?:gì|nào|gi|nao)(?!\\p{L})");

  /** A name between, and nothing else. */
  private static final Pattern WHO_IS =
      Pattern.compile(
          "(?iu)^\\W*(?:and |so )?who(?:'s|’s| is| was) (?!the )([^?]+?)\\W*$"
              + "|^(?:thế |vậy |còn )?(.+?) (?:là ai|la ai)\\W*$");

  /** Forms of address and ranks before a name. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\p{L})(?:mr|mrs|ms|gen|general|admiral|minister|sir|lord|ong|ba|tuong|dai|thuong|trung|thieu|do"
              + " doc|dong chi|the|con|vay)(?!\\p{L})");

  private OfficeAnswers() {}

  /** One person in one report, with the office as it is written there. */
  private record Holder(AnnotatedArticle article, Fact person, String office) {}

  /** States it; whether the query asks for it and a report says it. */
  static boolean state(Query query, List<AnnotatedArticle> articles, AnswerDraft draft) {
    Matcher whoIs = WHO_IS.matcher(query.text());
    boolean alone = whoIs.matches();
    if (!alone && !ASKED.matcher(query.text()).find()) {
      return false;
    }
    String asked =
        alone ? Objects.requireNonNullElse(whoIs.group(1), whoIs.group(2)) : query.text();
    String text = " " + Folding.fold(asked).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
    int words = ADDRESS.matcher(text).replaceAll(" ").split(" +").length - 1;
    Optional<Holder> holder =
        articles.stream()
            .flatMap(OfficeAnswers::people)
            .filter(h -> named(h.person(), text) >= (alone ? words : 1))
            .max(
                Comparator.comparingInt((Holder h) -> named(h.person(), text))
                    .thenComparing(
                        h -> h.article().indexed().article().language() == draft.language()));
    holder.ifPresent(
        h ->
            draft.state(
                draft.wording().say("person.is", h.person().value(), h.office()),
                h.article().indexed(),
                List.of(h.person().span())));
    return holder.isPresent();
  }

  private static Stream<Holder> people(AnnotatedArticle article) {
    return Stream.of(Fact.Kind.CHAIR, Fact.Kind.PERSON)
        .flatMap(article.indexed()::facts)
        .map(person -> new Holder(article, person, Objects.requireNonNullElse(person.detail(), "")))
        .filter(holder -> !holder.office().isBlank());
  }

  /** How many words of the name stand in the text, the one the person is called by among them. */
  private static int named(Fact person, String text) {
    List<String> words = Arrays.asList(Folding.fold(person.value()).split(" ", -1));
    boolean called = Stream.of(words.getFirst(), words.getLast()).anyMatch(w -> has(text, w));
    return called ? (int) words.stream().filter(word -> has(text, word)).count() : 0;
  }

  private static boolean has(String text, String word) {
    return text.contains(" " + word + " ");
  }
}
