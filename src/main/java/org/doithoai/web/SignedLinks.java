package org.doithoai.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.answer.Citation;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of passage pages, {@code /p/PASSAGE.DAY.SIGNATURE}: signed, and good until a day,
 * so that nobody comes from one passage to another by counting. Where all articles are public the
 * passage alone is the address. Thread-safe.
 */
final class SignedLinks implements PassageLinks {

  static final String PATH = "/p/";

  private static final Pattern SIGNED =
      Pattern.compile("(.{1,60})\\.(\\d{1,6})\\.([A-Za-z0-9_-]{22})");

  private static final long SECONDS_OF_DAY = 86_400;

  private final WebSettings settings;
  private final LinkSigner signer;
  private final Clock clock;

  SignedLinks(WebSettings settings, LinkSigner signer, Clock clock) {
    this.settings = settings;
    this.signer = signer;
    this.clock = clock;
  }

  /** The whole address, for chats; the article's own where there is no public one of ours. */
  @Override
  public @Nullable String of(Citation citation, Language language) {
    return settings.url() == null
        ? PassageLinks.source(citation)
        : settings.url() + path(PassageRef.of(citation), language);
  }

  /** The path, for our own pages. */
  String path(PassageRef passage, Language language) {
    String name = passage.toString();
    if (!settings.open()) {
      long until = day(clock.instant().plus(settings.linksValid())) + 1;
      String signed = name + "." + until;
      name = signed + "." + signer.sign(signed);
    }
    return PATH + name + "?" + Request.LANGUAGE + "=" + language.code() + "#passage";
  }

  /** What became of an address. */
  sealed interface Read {
    record Good(PassageRef passage) implements Read {}

    /** It was good once. */
    record Expired() implements Read {}

    /** It is none of ours. */
    record Forged() implements Read {}
  }

  /**
   * Reads what follows {@link #PATH}.
   *
   * @param trusted true for whoever may see all articles anyway
   */
  Read read(String name, boolean trusted) {
    Matcher form = SIGNED.matcher(name);
    if (form.matches()) {
      Optional<PassageRef> passage = PassageRef.read(form.group(1));
      if (passage.isEmpty()
          || !signer.isSigned(form.group(1) + "." + form.group(2), form.group(3))) {
        return new Read.Forged();
      }
      boolean old = Long.parseLong(form.group(2)) <= day(clock.instant());
      return old && !trusted ? new Read.Expired() : new Read.Good(passage.get());
    }
    Optional<PassageRef> plain = PassageRef.read(name);
    return plain.isPresent() && trusted ? new Read.Good(plain.get()) : new Read.Forged();
  }

  private static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
  }
}
