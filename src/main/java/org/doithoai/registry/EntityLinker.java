package org.doithoai.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.doithoai.text.Annotator;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.Folding;
import org.doithoai.text.Layer;
import org.doithoai.text.PhraseHits;
import org.doithoai.text.PhraseSource;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Links a text to the registry: finds where it names the registry's entities, in either language's
 * names whatever the text's own language.
 *
 * <p>The longest name wins, and names stand at word boundaries: {@code Vietnam–Russia Tropical
 * Centre} is one term and no mention of Russia. A word with diacritics must carry exactly those of
 * the name (the place of the tone aside); a word without any stands for each of its accented forms,
 * so that {@code nhat ban} is found. Names that are also ordinary words have a {@link NameGuard},
 * which {@link NameContext} applies. The first word decides between overlapping names.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class EntityLinker implements Annotator {

  /** The mentions of entities in a text, none overlapping another; only to be asked for. */
  public static final Layer<Mention> MENTIONS = mentions(_ -> Optional.empty());

  /** People called by the given name alone; see {@link #called}. */
  private static final Layer<Mention> CALLED = called(_ -> Optional.empty());

  /** Raised when the rules change. */
  private static final int RULES = 2;

  private static final String VIETNAM = "vn";

  private record Named(Entity entity, Name name) {}

  private final List<Named> names = new ArrayList<>();
  private final Map<Integer, KnownName> known = new ConcurrentHashMap<>();
  private final Map<String, List<Person>> byGivenName = new HashMap<>();
  private final CueLexicon cues;
  private final List<Layer<?>> layers;

  /**
   * A linker to everything in the registry.
   *
   * @param cues those that the texts' phrases were found with
   */
  public EntityLinker(Registry registry, CueLexicon cues) {
    this.cues = cues;
    this.layers = List.of(mentions(registry::find), called(registry::find));
    for (Entity entity : registry.entities()) {
      if (entity instanceof Person person && person.partner().equals(VIETNAM)) {
        String given = Folding.fold(CalledPeople.givenName(person));
        byGivenName.computeIfAbsent(given, _ -> new ArrayList<>()).add(person);
      }
      for (Name name : entity.names()) {
        names.add(new Named(entity, name));
      }
    }
  }

  /** The name with this number, made ready when it is first met. */
  private KnownName name(int number) {
    return known.computeIfAbsent(
        number, each -> KnownName.of(names.get(each).entity(), names.get(each).name()));
  }

  /** Adds all names to a trie; their numbers follow the registry's order. */
  public void addTo(PhraseTrie.Builder trie) {
    for (int i = 0; i < names.size(); i++) {
      trie.add(PhraseSource.ENTITY_NAME, i, names.get(i).name().text());
    }
  }

  @Override
  public List<Layer<?>> layers() {
    return layers;
  }

  @Override
  public int version() {
    return RULES;
  }

  @Override
  public void annotate(AnnotatedText.Builder text) {
    Finder finder = new Finder(text.tokens());
    text.phrases().visit(PhraseSource.ENTITY_NAME, finder);
    text.put(MENTIONS, finder.mentions);
    text.put(CALLED, findCalled(text, finder.mentions));
  }

  /** Takes the first acceptable name that begins behind the mention before. */
  private final class Finder implements PhraseHits.Visitor {
    private final Tokens tokens;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable NameContext context;
    private int next;

    Finder(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    public void phrase(int number, int first, int last) {
      if (first < next) {
        return;
      }
      if (context == null) {
        context = new NameContext(tokens);
      }
      KnownName name = name(number);
      if (name.isSpelt(tokens, first, context.isVietnamese())
          && !name.isOther(tokens, first, last)
          && context.accepts(name, first, last)) {
        mentions.add(new Mention(name.entity(), tokens.span(first, last)));
        next = last + 1;
      }
    }
  }

  /**
   * The {@linkplain #MENTIONS mentions} in the text, and people called by the given name alone, as
   * Vietnamese are: {@code ông Giang}. Only in a question it is safe to take them for the one of
   * that name in the registry.
   */
  public static List<Mention> called(AnnotatedText text) {
    List<Mention> all = new ArrayList<>(text.layer(MENTIONS));
    all.addAll(text.layer(CALLED));
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(all);
  }

  private List<Mention> findCalled(AnnotatedText.Builder text, List<Mention> mentions) {
    List<Mention> called = new ArrayList<>();
    int at = 0;
    for (Mention person : new CalledPeople(text, cues, byGivenName).find()) {
      Span span = person.span();
      while (at < mentions.size() && mentions.get(at).span().end() <= span.start()) {
        at++;
      }
      if (at == mentions.size() || !mentions.get(at).span().overlaps(span)) {
        called.add(person);
      }
    }
    return called;
  }

  private static Layer<Mention> mentions(Function<String, Optional<Entity>> entities) {
    return new Layer<>("mentions", new Codec(entities));
  }

  private static Layer<Mention> called(Function<String, Optional<Entity>> entities) {
    return new Layer<>("called", new Codec(entities));
  }

  private record Codec(Function<String, Optional<Entity>> entities)
      implements Layer.Codec<Mention> {

    @Override
    public void write(Mention mention, AnnotationOutput out) {
      out.string(mention.entity().id());
      out.span(mention.span());
    }

    @Override
    public Mention read(AnnotationInput in) {
      String id = in.string();
      Entity entity =
          entities
              .apply(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("the registry does not have '" + id + "'"));
      return new Mention(entity, in.span());
    }
  }
}
