package org.doithoai.registry;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.registry.Person.Office;
import org.doithoai.registry.Series.Level;
import org.doithoai.text.Language;
import org.doithoai.text.PackedReader;
import org.doithoai.text.PackedWriter;
import org.jspecify.annotations.Nullable;

/** The registry in bytes, so that its file need not be parsed again. */
public final class RegistryBytes {

  private static final int MONTHS = 12;

  /** What stands for no month. */
  private static final int NO_MONTH = Integer.MIN_VALUE;

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final List<NameGuard> GUARDS = List.of(NameGuard.values());
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<Kind> KINDS = List.of(Kind.values());

  private enum Kind {
    PARTNER,
    SERIES,
    PERSON,
    PLACE,
    TERM
  }

  private RegistryBytes() {}

  /** The registry as {@link #read} takes it: the same entities give the same bytes. */
  public static ByteBuffer write(Registry registry) {
    PackedWriter to = new PackedWriter();
    List<Entity> entities = registry.entities();
    to.number(entities.size());
    entities.forEach(entity -> write(entity, to));
    return to.toBytes();
  }

  private static void write(Entity entity, PackedWriter to) {
    to.number(KINDS.indexOf(kind(entity))).text(entity.id()).number(entity.names().size());
    entity.names().forEach(name -> write(name, to));
    switch (entity) {
      case Partner partner -> to.text(partner.country()).number(partner.home() ? 1 : 0);
      case Series series -> to.number(LEVELS.indexOf(series.level())).texts(series.partners());
      case Person person -> {
        to.text(person.partner()).number(person.offices().size());
        person.offices().forEach(office -> write(office, to));
      }
      case Place place -> to.text(place.country()).number(place.capital() ? 1 : 0);
      case Topic _ -> {}
    }
  }

  private static Kind kind(Entity entity) {
    return switch (entity) {
      case Partner _ -> Kind.PARTNER;
      case Series _ -> Kind.SERIES;
      case Person _ -> Kind.PERSON;
      case Place _ -> Kind.PLACE;
      case Topic _ -> Kind.TERM;
    };
  }

  private static void write(Name name, PackedWriter to) {
    to.text(name.text());
    to.number(LANGUAGES.indexOf(name.language())).number(GUARDS.indexOf(name.guard()));
    to.texts(new TreeSet<>(name.notBefore())).texts(new TreeSet<>(name.notAfter()));
  }

  private static void write(Office office, PackedWriter to) {
    to.text(office.english()).text(office.vietnamese());
    to.number(month(office.from())).number(month(office.to()));
  }

  private static int month(@Nullable YearMonth month) {
    return month == null ? NO_MONTH : month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  /**
   * The registry that was written.
   *
   * @throws RuntimeException if the bytes are of something else
   */
  public static Registry read(ByteBuffer bytes) {
    PackedReader from = new PackedReader(bytes);
    int count = from.number();
    List<Entity> entities = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entities.add(entity(from));
    }
    return new Registry(entities);
  }

  private static Entity entity(PackedReader from) {
    Kind kind = KINDS.get(from.number());
    String id = from.text();
    List<Name> names = names(from);
    return switch (kind) {
      case PARTNER -> new Partner(id, names, from.optionalText(), from.number() > 0);
      case SERIES -> new Series(id, names, LEVELS.get(from.number()), from.texts());
      case PERSON -> new Person(id, names, from.text(), offices(from));
      case PLACE -> new Place(id, names, from.optionalText(), from.number() > 0);
      case TERM -> new Topic(id, names);
    };
  }

  private static List<Name> names(PackedReader from) {
    int count = from.number();
    List<Name> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String text = from.text();
      Language language = LANGUAGES.get(from.number());
      NameGuard guard = GUARDS.get(from.number());
      names.add(
          new Name(text, language, guard, Set.copyOf(from.texts()), Set.copyOf(from.texts())));
    }
    return names;
  }

  private static List<Office> offices(PackedReader from) {
    int count = from.number();
    List<Office> offices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      offices.add(new Office(from.text(), from.text(), month(from.number()), month(from.number())));
    }
    return offices;
  }

  private static @Nullable YearMonth month(int number) {
    return number == NO_MONTH
        ? null
        : YearMonth.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1);
  }
}
