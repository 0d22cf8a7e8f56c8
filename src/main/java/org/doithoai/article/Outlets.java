package org.doithoai.article;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outlets of {@code outlets.tsv} and how they sign: alone, behind an article, in a dateline.
 */
final class Outlets {

  private static final Map<String, String> NAMES = load();

  /** Longest signature behind a last sentence, in UTF-16 code units. */
  private static final int LONGEST = 70;

  private static final Pattern END_MARK = Pattern.compile("\\s?(?:/\\s?\\.|[■□◼◾▪●◆♦])\\s*$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "^.*?[.!?…\"”’)\\]]\\s?(?:/\\s?\\.?)?\\s*(?<sign>(?:[—–-]{1,2}\\s?|\\(|)(?:(?:Theo|Source|Nguồn|By|According"
              + " to)[: ]\\s?)?(?<name>[^—–()]{2,45}?)\\)?\\.?)$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Theo|Source|Sources|Nguồn|Nguồn tin|By|According to|Reporting by|Published"
              + " by|Báo|PV)[: ]+");
  private static final Pattern PERSON =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.’'-]{0,20}(?: |$)){1,6}");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:[^().!?;–—]{2,60}?(?:\\d{4})?[^().!?;–—]{0,20}? ?)?\\((?<agency>[^()]{2,40})\\)"
              + " ?(?:[:,]|--?|–|—)?\\s");
  private static final Pattern PLAIN_DATELINE =
      Pattern.compile(
          "^(?<agency>[^–—()]{2,30}?)(?: [Oo]nline)? ?(?:--?|–|—)\\s?(?=[\\p{Lu}\\d“\"])");

  private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.|m\\.)?([^/:?#]{3,80})");

  /** What stands around the name of an outlet: {@code Báo điện tử VOV}, {@code VOV News}. */
  private static final Pattern KIND_OF_PAPER =
      Pattern.compile(
          "(?iu)^(?:báo điện tử|trang tin điện tử|tạp chí điện tử) | (?:news|newsletter|alerts?|online"
              + "|bản tin|điện tử)$");

  /** What sites call themselves that says nothing. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?iu)(?:trang chủ|home|homepage|news|tin tức|website|admin|untitled|wordpress)");

  private Outlets() {}

  /** The outlet's short name, when the words are one of the forms of its name. */
  static @Nullable String named(String words) {
    return NAMES.get(words.strip());
  }

  /**
   * The outlet of a site: its short name where it is known, else the name that the site gives
   * itself, else the outlet whose address it is.
   */
  static @Nullable String ofSite(@Nullable String name, @Nullable String url) {
    String known = name == null ? null : known(name);
    if (known == null && url != null) {
      Matcher host = HOST.matcher(url);
      known = host.find() ? named(host.group(1)) : null;
    }
    boolean usable = name != null && name.length() <= LONGEST && !GENERIC.matcher(name).matches();
    return known == null && usable ? name : known;
  }

  private static @Nullable String known(String name) {
    String bare = KIND_OF_PAPER.matcher(name).replaceAll("");
    if (named(bare) != null) {
      return named(bare);
    }
    for (String part :
        Stream.concat(Stream.of(name), Stream.of(name.split(" [|–—-] |: ", -1))).toList()) {
      if (named(part) != null) {
        return named(part);
      }
    }
    return null;
  }

  /**
   * How a paragraph ends.
   *
   * @param end where its words end before a signature or a mark behind them
   * @param outlet who signs; null for nobody
   * @param isMarked whether a mark such as {@code ./.} says that the article ends
   */
  record Signature(int end, @Nullable String outlet, boolean isMarked) {

    /** Whether the article ends here, if nothing speaks against it. */
    boolean isEnd() {
      return isMarked || outlet != null;
    }
  }

  /** What a paragraph ends in: {@code ./.}, {@code — VNS}, {@code (Theo TTXVN)}. */
  static Signature signature(String paragraph) {
    int from = Math.max(0, paragraph.length() - LONGEST);
    String tail = paragraph.substring(from);
    Matcher signed = BEHIND.matcher(tail);
    String outlet = null;
    int end = paragraph.length();
    if (signed.matches()) {
      outlet = named(signed.group("name"));
      end = outlet == null ? end : from + signed.start("sign");
    }
    String rest = paragraph.substring(0, end).stripTrailing();
    Matcher mark = END_MARK.matcher(rest);
    mark.region(Math.max(0, rest.length() - 6), rest.length());
    boolean marked = mark.find();
    if (marked) {
      rest = rest.substring(0, mark.start()).stripTrailing();
    }
    return new Signature(rest.length(), outlet, marked);
  }

  /** The outlet of a line that is a signature and nothing else; null for any other line. */
  static @Nullable String ofLine(String line) {
    if (line.length() > 80) {
      return null;
    }
    String first = null;
    for (String part : line.split("[()/|—–,;]| - |(?<=Source|Nguồn|Theo):", -1)) {
      String name = LABEL.matcher(part.strip() + " ").replaceFirst("").strip();
      String whole = named(part);
      String outlet =
          whole == null
              ? named(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
              : whole;
      if (outlet == null
          && !name.isEmpty()
          && !PERSON.matcher(name).matches()
          && !name.equals("Source")
          && !name.equals("Nguồn")) {
        return null;
      }
      first = first == null ? outlet : first;
    }
    return first;
  }

  /** The outlet that a first paragraph names before its text: {@code Seoul (VNA) –}. */
  static @Nullable String ofDateline(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), 130));
    Matcher inBrackets = DATELINE.matcher(head);
    if (inBrackets.find()) {
      return agency(inBrackets.group("agency"));
    }
    Matcher plain = PLAIN_DATELINE.matcher(head);
    return plain.find() ? named(plain.group("agency")) : null;
  }

  /** The outlet named beside the day an article appeared; null for none. */
  static @Nullable String besideDate(String line) {
    for (String part : line.split("[()|–—]| - |, ", -1)) {
      if (named(part) != null) {
        return named(part);
      }
    }
    return null;
  }

  private static @Nullable String agency(String words) {
    String known = named(words);
    if (known != null) {
      return known;
    }
    for (String part : words.split("[/,;–-]", -1)) {
      if (named(part) != null) {
        return named(part);
      }
    }
    return null;
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    for (String line : BoilerplatePhrases.lines("outlets.tsv")) {
      String[] forms = line.split("\t", -1);
      for (String form : forms) {
        names.put(form.strip(), forms[0].strip());
      }
    }
    return names;
  }
}
