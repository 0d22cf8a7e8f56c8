package org.doithoai.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.question.Question;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Person;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/** The list of terms and people, and a page for each of them. */
final class TermPages {

  static final String LIST = "/terms";
  static final String TERM = "/term/";
  static final String PERSON = "/person/";

  private static final int MOST = 60;

  private final Library library;
  private final SignedLinks links;
  private final Frames frames;

  TermPages(Library library, SignedLinks links, Frames frames) {
    this.library = library;
    this.links = links;
    this.frames = frames;
  }

  Response list(Request request) throws IOException {
    PageTexts texts = PageTexts.in(request.language());
    String words = Folding.fold(request.query("q"));
    List<TermsView.Row> rows = new ArrayList<>();
    List<GlossaryEntry> entries = library.glossary().entries();
    for (int i = 0; i < entries.size() && rows.size() < MOST; i++) {
      GlossaryEntry entry = entries.get(i);
      if (has(entry.english(), words) || has(entry.vietnamese(), words)) {
        rows.add(
            new TermsView.Row(entry.english().getFirst(), entry.vietnamese().getFirst(), TERM + i));
      }
    }
    for (Person person : library.registry().people()) {
      List<String> english = person.names(Language.ENGLISH);
      List<String> vietnamese = person.names(Language.VIETNAMESE);
      if (rows.size() < MOST && (has(english, words) || has(vietnamese, words))) {
        rows.add(
            new TermsView.Row(english.getFirst(), vietnamese.getFirst(), PERSON + person.id()));
      }
    }
    Frame frame = frames.of(request, texts.get("nav.terms"));
    return frames.page(request, 200, "terms", new TermsView(frame, request.query("q"), rows));
  }

  private static boolean has(List<String> names, String words) {
    return words.isEmpty() || names.stream().anyMatch(name -> Folding.fold(name).contains(words));
  }

  Response term(Request request) throws IOException {
    String number = request.path().substring(TERM.length());
    List<GlossaryEntry> entries = library.glossary().entries();
    if (!number.matches("\\d{1,6}") || Integer.parseInt(number) >= entries.size()) {
      return frames.message(request, 404, "gone.forged");
    }
    GlossaryEntry entry = entries.get(Integer.parseInt(number));
    String name = entry.terms(request.language()).getFirst();
    return frames.page(
        request,
        200,
        "entry",
        new EntryView(
            frames.of(request, name),
            entry.english(),
            entry.vietnamese(),
            entry.field().isEmpty() ? List.of() : List.of(entry.field()),
            said(name, request)));
  }

  Response person(Request request) throws IOException {
    Optional<Entity> found = library.registry().find(request.path().substring(PERSON.length()));
    if (found.isEmpty() || !(found.get() instanceof Person person)) {
      return frames.message(request, 404, "gone.forged");
    }
    Language language = request.language();
    List<String> details = new ArrayList<>();
    library.registry().find(person.partner()).ifPresent(p -> details.add(p.name(language)));
    for (Person.Office office : person.offices()) {
      String name = language == Language.ENGLISH ? office.english() : office.vietnamese();
      String from = Objects.toString(office.from(), "");
      String to = Objects.toString(office.to(), "");
      details.add(from.isEmpty() && to.isEmpty() ? name : name + " (" + from + " – " + to + ")");
    }
    return frames.page(
        request,
        200,
        "entry",
        new EntryView(
            frames.of(request, person.name(language)),
            person.names(Language.ENGLISH),
            person.names(Language.VIETNAMESE),
            details,
            said(person.name(language), request)));
  }

  /** What the articles say of it. */
  private AnswerView said(String name, Request request) {
    Question question = new Question(name, request.language(), List.of());
    return AnswerView.of(library.answer(question), links, PageTexts.in(request.language()));
  }
}
