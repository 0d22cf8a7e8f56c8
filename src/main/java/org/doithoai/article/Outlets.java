package org.doithoai.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.doithoai.text.ProgramFile;
import org.jspecify.annotations.Nullable;

/**
 * The outlets of {@code outlets.tsv} and how they sign: alone, behind an article, in a dateline.
 */
public final class Outlets {

  /** Begins the short name that an outlet has in its other language. */
  private static final String SAME = "=";

  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, String> FOLDED = new HashMap<>();

  /** Longest signature behind a last sentence, in UTF-16 code units. */
  private static final int LONGEST = 70;

  private static final String END_MARKS = "■□◼◾▪●◆♦";
  private static final Pattern BEHIND =
      BoilerplatePhrases.ALL.pattern(
          "^.*?[.!?…\"”’)\\]]\\s?(?:/\\s?\\.?)?\\s*(?<sign>(?:[—–-]{1,2}\\s?|\\(|)(?:{signed}[:"
              + " ]\\s?)?(?<name>[^—–()]{2,45}?)\\)?\\.?)$");
  private static final Pattern LABEL = BoilerplatePhrases.ALL.pattern("^{outlet-label}[: ]+");
  private static final Pattern PERSON =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.’'-]{0,20}(?: |$)){1,6}");
  private static final Pattern PARTS =
      BoilerplatePhrases.ALL.pattern("[()/|—–,;]| - |(?<={outlet-colon}):");

  /** Longest place and day before an agency in brackets. */
  private static final int LONGEST_DATELINE = 81;

  private static final Pattern AGENCY =
      Pattern.compile("\\((?<agency>[^()]{2,40})\\) ?(?:[:,]|--?|–|—)?\\s");
  private static final Pattern PLAIN_DATELINE =
      Pattern.compile(
          "^(?<agency>[^–—()]{2,30}?)(?: [Oo]nline)? ?(?:--?|–|—)\\s?(?=[\\p{Lu}\\d“\"])");

  private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.|m\\.)?([^/:?#]{3,80})");

  /** What stands around the name of an outlet: {@code Báo điện tử VOV}, {@code VOV News}. */
  private static final Pattern KIND_OF_PAPER =
      BoilerplatePhrases.ALL.pattern("(?iu)^{paper} | {paper-behind}$");

  /** What sites call themselves that says nothing. */
  private static final Pattern GENERIC = BoilerplatePhrases.ALL.pattern("(?iu){no-site}");

  /** What parts a line into names, days and titles. */
  static final Pattern SIDES = Pattern.compile("\\s*[()|•·—–;]\\s*|\\s+(?:[-/»]|::)\\s+|, |: ");

  private static final int MOST_WORDS = 7;
  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d.’'&+-]{0,30}|\\p{Ll}{1,3}|&)(?: (?!$)|$)");
  private static final Pattern FIRST = BoilerplatePhrases.ALL.pattern("{~paper-first} ");
  private static final Pattern PAPER =
      BoilerplatePhrases.ALL.pattern("{~paper-first} .*|(?:.*\\b)?{~paper-word}(?:\\b.*)?");
  private static final Pattern NO_PAPER = BoilerplatePhrases.ALL.pattern("\\b{~no-paper}\\b");
  private static final Pattern SOURCED =
      BoilerplatePhrases.ALL.pattern("^{outlet-colon} ?: ?([^:|]{3,60}?)\\.?$");

  /** The names backwards, to see whether one stands at the end of a text. */
  private static final PhraseTree ENDS = new PhraseTree();

  static {
    ProgramFile.lines(Outlets.class, "outlets.tsv").forEach(Outlets::load);
    NAMES.keySet().forEach(name -> ENDS.add(new StringBuilder(name).reverse().toString(), 1));
  }

  private Outlets() {}

  /**
   * The short name of the outlet that a person means, in whatever letters; of one with a name in
   * each language always the same. Empty for none.
   */
  public static Optional<String> meant(String words) {
    String bare = KIND_OF_PAPER.matcher(words.strip()).replaceAll("");
    return Stream.of(words.strip(), bare)
        .map(each -> FOLDED.get(Folding.fold(each)))
        .filter(Objects::nonNull)
        .findFirst();
  }

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
    boolean usable =
        name != null
            && name.length() <= LONGEST
            && !GENERIC.matcher(name).matches()
            && !BoilerplatePhrases.isMenu(PageBlock.of(name, name));
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
    String outlet = null;
    int end = paragraph.length();
    if (endsInName(paragraph)) {
      Matcher signed = BEHIND.matcher(paragraph.substring(from));
      outlet = signed.matches() ? named(signed.group("name")) : null;
      end = outlet == null ? end : from + signed.start("sign");
    }
    end = stripped(paragraph, end);
    int mark = endMark(paragraph, end);
    return new Signature(mark < 0 ? end : stripped(paragraph, mark), outlet, mark >= 0);
  }

  /** Whether the name of an outlet stands at the end, but for a bracket and a full stop. */
  private static boolean endsInName(String paragraph) {
    int end = paragraph.length();
    end -= end > 0 && paragraph.charAt(end - 1) == '.' ? 1 : 0;
    end -= end > 0 && paragraph.charAt(end - 1) == ')' ? 1 : 0;
    String tail = paragraph.substring(Math.max(0, end - LONGEST), stripped(paragraph, end));
    return ENDS.at(new StringBuilder(tail).reverse().toString(), 0) != 0;
  }

  /** Where a mark begins that ends an article, {@code ./.} without its first stop; -1 for none. */
  private static int endMark(String text, int end) {
    if (end > 0 && END_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      return end - 1;
    }
    int stroke = end > 1 && text.charAt(end - 1) == '.' ? end - 2 : -1;
    stroke -= stroke > 0 && Character.isWhitespace(text.charAt(stroke)) ? 1 : 0;
    return stroke >= 0 && text.charAt(stroke) == '/' ? stroke : -1;
  }

  private static int stripped(String text, int end) {
    int last = end;
    while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** The outlet of a line that is a signature and nothing else; null for any other line. */
  static @Nullable String ofLine(String line) {
    if (line.length() > 80) {
      return null;
    }
    String first = null;
    for (String part : PARTS.split(line, -1)) {
      String name = LABEL.matcher(part.strip() + " ").replaceFirst("").strip();
      String whole = named(part);
      String outlet =
          whole == null
              ? named(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
              : whole;
      if (outlet == null && !name.isEmpty() && !PERSON.matcher(name).matches()) {
        return null;
      }
      first = first == null ? outlet : first;
    }
    return first;
  }

  /** The outlet that a first paragraph names before its text: {@code Seoul (VNA) –}. */
  static @Nullable String ofDateline(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), 130));
    int bracket = head.indexOf('(');
    if (bracket == 0 || (bracket > 1 && bracket <= LONGEST_DATELINE)) {
      boolean place = head.chars().limit(bracket).noneMatch(c -> ").!?;–—".indexOf(c) >= 0);
      Matcher agency = AGENCY.matcher(head).region(bracket, head.length());
      if (place && agency.lookingAt()) {
        return agency(agency.group("agency"));
      }
    }
    Matcher plain = PLAIN_DATELINE.matcher(head);
    return plain.find() ? named(plain.group("agency")) : null;
  }

  /** Whether a line is a name by its capital letters and its length. */
  static boolean isName(String line) {
    return line.length() > 2
        && PageBlock.words(line) <= MOST_WORDS
        && Character.isUpperCase(line.charAt(0))
        && NAME.matcher(line).replaceAll("").isEmpty()
        && !isNoPaper(line)
        && PageBlock.of(line, line).cue() == BlockCue.NONE;
  }

  /** Whether a line is the name of an outlet, or of a body that publishes, by a word in it. */
  static boolean isPaper(String line) {
    return PageBlock.words(line) <= MOST_WORDS
        && (isKnown(line)
            || (PageBlock.words(line) > 1
                && Character.isUpperCase(line.charAt(0))
                && PAPER.matcher(Folding.fold(line)).matches()
                && (isName(line) || FIRST.matcher(Folding.fold(line)).lookingAt())
                && !isNoPaper(line)));
  }

  private static boolean isNoPaper(String line) {
    return NO_PAPER.matcher(Folding.fold(line)).find();
  }

  static boolean isKnown(String name) {
    return named(name) != null;
  }

  /** Whether a part of a line is the name of a known outlet. */
  static boolean holdsKnown(String line) {
    return SIDES.splitAsStream(line).anyMatch(Outlets::isKnown);
  }

  /** The outlet of a line that is a label of sources and a name; null for any other line. */
  static @Nullable String sourced(String line) {
    Matcher label = SOURCED.matcher(line);
    return label.matches() && isName(label.group(1)) ? ofSite(label.group(1), null) : null;
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

  private static void load(String line) {
    List<String> forms = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    String name = forms.getFirst();
    String meant =
        forms.stream()
            .filter(form -> form.startsWith(SAME))
            .map(form -> form.substring(SAME.length()))
            .findFirst()
            .orElse(name);
    for (String form : forms) {
      if (!form.startsWith(SAME)) {
        NAMES.put(form, name);
        FOLDED.put(Folding.fold(form), meant);
      }
    }
  }
}
