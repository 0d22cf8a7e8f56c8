package org.doithoai.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.format.MailHead;
import org.doithoai.text.DateMention;

/**
 * Finds what a block says of itself by its form and its words: a caption, a day, a notice. What is
 * cheap to see, a length, a first letter, decides before a pattern is tried.
 */
final class BlockCues {

  /** From this many words on a line is text even if no sentence ends in it. */
  static final int TEXT = 36;

  /** From this many words on a sentence is prose. */
  static final int PROSE = 20;

  private static final int LONGEST_DATE = 160;
  private static final int MOST_WORDS_OF_DATE = 22;
  private static final int MOST_OF_ROW = 6;

  private static final Pattern INNER_END =
      Pattern.compile("[\\p{L}\\d)”\"%][.!?…][\"”’)]{0,2}(?: |\\[|[^\\p{ASCII}])");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-–—•*+·●▪◦✓]|\\(?\\d{1,2}[.)]|\\(?[a-zđ]\\)|\\(?[ivx]{1,4}\\))"
              + " ?(?:[^\\s\\d-]|(?<=[^\\d)] )\\d[\\d.,]{0,20}%? \\p{L})");
  private static final Pattern CREDIT =
      BoilerplatePhrases.ALL.pattern(
          "(?:\\((?iu:{picture-bracket})\\b|(?:^|[\\s.(\\[|—–/-])(?:{picture-by}(?: ?:| by |"
              + " courtesy|/)|{picture-colon} ?:))[^.]{0,60}(?:\\.[^.\\s]{1,20}){0,2}\\)?\\.?$");
  private static final Pattern AGENCY_PHOTO =
      BoilerplatePhrases.ALL.pattern(
          "\\b\\p{Lu}{2,10}(?:[/-]\\p{Lu}{2,10})? {picture-agency}\\b.{0,40}$");
  private static final Pattern SCENE = BoilerplatePhrases.ALL.pattern("{scene}\\b");
  private static final Pattern SOURCE =
      BoilerplatePhrases.ALL.pattern("\\({source}:[^()]{1,60}\\)\\.?$");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}(?:[:.hg]| giờ )\\d{2}(?::\\d{2})?\\b|\\b(?:GMT|UTC) ?[+-] ?\\d{1,2}");
  private static final Pattern AGE =
      BoilerplatePhrases.ALL.pattern(
          "(?iu)(?:\\d{1,3}[,.]?\\d{0,3}[KM]? ?{age}(?: ?{age-end})?[ ,.·|]{0,3}){1,8}");
  private static final Pattern BYLINE =
      BoilerplatePhrases.ALL.pattern(
          "{author} ?(?:(?:(?:{and}|&) )?\\p{Lu}[\\p{L}.’'-]{0,20}+(?:,? |(?=[|,(·•–—/]|$))){1,12}"
              + "(?:[|,(·•–—/].{0,80}[^.])?");
  private static final Pattern HASHTAGS = Pattern.compile("(?:#[\\p{L}\\d_]{1,60}[ ,]{0,2}){1,40}");
  private static final Pattern PATH = Pattern.compile(".{1,40} (?:>|»|›|→|/) .{1,60}");
  private static final int LONGEST_PATH = 103;
  private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)\\S{3,500}");

  private static final Set<String> CAPTION_LABELS = BoilerplatePhrases.ALL.of("caption-label");
  private static final Set<String> NUMBERED = BoilerplatePhrases.ALL.of("picture-number");

  /**
   * Mark-up of a site generator: {@code {: .notice}}, {@code {{< figure … >}}}, {@code {% … %}}.
   */
  private static final Pattern GENERATOR = Pattern.compile("\\{[:%{].{0,400}\\}");

  /** The text of a note, or the address of a link, of Markdown. */
  private static final Pattern DEFINITION =
      Pattern.compile("\\[(?:\\^[^\\[\\]\\s]{1,40}\\]: |[^\\[\\]]{1,40}\\]: <?https?://)");

  private static final String RULERS = "-=_*~•.·—– /\\|+<>:";
  private static final int LONGEST_RULE = 200;
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"”’»)]*";
  private static final int LONGEST_BEHIND = 400;

  /** What may stand behind a sentence's end: marks of notes, a source, signs, addresses, tags. */
  private static final Pattern BEHIND_END =
      Pattern.compile(
          "[\\p{L}\\d\\p{Pe}\\p{Pf}\"%][.!?…][\"”’»)]{0,3}(?: ?(?:\\[\\^?[\\p{L}\\d-]{1,12}\\]"
              + "|\\([^()]{1,40}\\)|https?://\\S{1,300}+|#[\\p{L}\\d_]{1,60}+"
              + "|[\\p{So}\\p{Sk}\\p{No}\\p{Cf}\\p{Mn}†‡*]|(?<=\\p{L}[.!?…])\\d{1,2})){1,8}$");

  private BlockCues() {}

  /** The strongest cue of a block. */
  static BlockCue of(PageBlock block) {
    boolean sentence = block.endsSentence();
    if (isPicture(block)) {
      return BlockCue.RULE;
    }
    if (BoilerplatePhrases.isStop(block)) {
      return BlockCue.STOP;
    }
    if (BoilerplatePhrases.isListHeading(block)) {
      return BlockCue.LIST_HEADING;
    }
    if (block.words() < TEXT
        && ((BoilerplatePhrases.isCredit(block) && !(sentence && block.words() >= PROSE))
            || BYLINE.matcher(block.text()).matches())) {
      return BlockCue.CREDIT;
    }
    if (isCaption(block)) {
      return BlockCue.CAPTION;
    }
    if (BoilerplatePhrases.isNotice(block, sentence)) {
      return BlockCue.NOTICE;
    }
    if (isLabel(block, sentence)) {
      return BlockCue.LABEL;
    }
    if (isDate(block)) {
      return BlockCue.DATE;
    }
    if (!sentence && Addresses.areMost(block.text())) {
      return BlockCue.LABEL;
    }
    return !sentence
            && (Outlets.ofLine(block.text()) != null || Outlets.sourced(block.text()) != null)
        ? BlockCue.SIGNATURE
        : BlockCue.NONE;
  }

  /**
   * Whether the line ends as a sentence does: a mark and no more than three that close, or marks of
   * notes, a short bracket, signs or an address behind these.
   */
  static boolean endsSentence(String line) {
    int end = line.length();
    int least = Math.max(1, end - 3);
    while (end > least && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return (end > 0 && ENDS.indexOf(line.charAt(end - 1)) >= 0)
        || BEHIND_END
            .matcher(line)
            .region(Math.max(0, line.length() - LONGEST_BEHIND), line.length())
            .find();
  }

  /** Whether the line is a few words with their source in brackets, as beneath a picture. */
  static boolean isSourced(PageBlock line) {
    return line.words() < TEXT && SOURCE.matcher(line.text()).find();
  }

  /** Whether it is a quotation from its first letter to its last. */
  static boolean isQuoted(String text) {
    String closed = text.replaceFirst("[.,]$", "");
    return closed.length() > 2
        && "\"“«„".indexOf(closed.charAt(0)) >= 0
        && "\"”»“".indexOf(closed.charAt(closed.length() - 1)) >= 0;
  }

  /** Whether something has to follow. */
  static boolean isOpen(PageBlock block) {
    String text = block.text();
    return !text.isEmpty() && ":;,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether a sentence ends in a text: a mark with a word before it and a space behind it. */
  static boolean holdsSentence(String text) {
    return INNER_END.matcher(text).find();
  }

  /** Whether the line begins as a member of a list does. */
  static boolean isItem(String line) {
    return !Character.isUpperCase(line.isEmpty() ? 0 : line.charAt(0))
        && ITEM.matcher(line).lookingAt();
  }

  /** Whether a line is an address alone, counts of readers, or mark-up for a site generator. */
  static boolean isMachine(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return (first == '{' && GENERATOR.matcher(line).matches())
        || (first == '[' && DEFINITION.matcher(line).lookingAt())
        || (first >= '0' && first <= '9' && AGE.matcher(line).matches())
        || ((first == 'h' || first == 'w') && WEB.matcher(line).matches());
  }

  private static boolean isPicture(PageBlock line) {
    String text = line.text();
    return text.isEmpty()
        || ((line.raw().startsWith("|") || line.raw().endsWith("|")) && !line.isRow())
        || (text.length() <= LONGEST_RULE && text.chars().allMatch(c -> RULERS.indexOf(c) >= 0));
  }

  private static boolean isCaption(PageBlock line) {
    if (line.words() > 70) {
      return false;
    }
    String text = line.text();
    String end = text.substring(Math.max(0, text.length() - 100));
    return (BoilerplatePhrases.namesPicture(end)
            && (CREDIT.matcher(end).find() || AGENCY_PHOTO.matcher(end).find()))
        || (line.words() <= 60 && holdsPictureNumber(text))
        || isCaptionLabel(text)
        || (line.words() <= 15
            && SCENE.matcher(text).lookingAt()
            && !line.endsSentence()
            && !isOpen(line));
  }

  /** {@code Photo 2} stands in it. */
  private static boolean holdsPictureNumber(String text) {
    for (int i = 2; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9' && text.charAt(i - 1) == ' ') {
        int start = text.lastIndexOf(' ', i - 2) + 1;
        if (i - start < 8
            && NUMBERED.contains(text.substring(start, i - 1).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code Photo: …}, or the label alone. */
  private static boolean isCaptionLabel(String text) {
    int colon = text.indexOf(':');
    int end = colon >= 0 ? colon : text.endsWith(".") ? text.length() - 1 : text.length();
    return end < 40
        && CAPTION_LABELS.contains(
            text.substring(0, end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end));
  }

  private static boolean isLabel(PageBlock line, boolean sentence) {
    String text = line.text();
    char first = text.charAt(0);
    return (!sentence && BoilerplatePhrases.isMenu(line))
        || (line.words() == 0 && line.foldedHead().isEmpty())
        || isMachine(text)
        || (first == '#' && HASHTAGS.matcher(text).matches())
        || (text.indexOf('@') > 0 && MailHead.isLabelled(text))
        || (!sentence
            && line.words() <= 12
            && text.length() <= LONGEST_PATH
            && PATH.matcher(text).matches()
            && line.dates().stream().noneMatch(date -> date.day() != null));
  }

  /** Whether a line is, as it stands, a day and nothing else. */
  static boolean isDay(String line) {
    return line.length() <= LONGEST_DATE
        && holdsDigit(line)
        && PageBlock.of(line, line).cue() == BlockCue.DATE;
  }

  private static boolean holdsDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether nothing is left of the line but a few words once dates, hours and labels are gone. */
  private static boolean isDate(PageBlock line) {
    String text = line.text();
    int words = line.words();
    if (words > MOST_WORDS_OF_DATE
        || text.length() > LONGEST_DATE
        || !holdsDigit(text)
        || (endsLikeText(text) && words > 4)) {
      return false;
    }
    String rest = withoutDates(line);
    boolean time = TIME.matcher(rest).find();
    long left = besideDates(rest).size();
    boolean day = line.dates().stream().anyMatch(date -> date.day() != null);
    boolean signed = Outlets.holdsKnown(text);
    return (day && (signed || left <= (time ? 4 : 2) || isRow(text)) && !endsLikeText(text))
        || (time && left == 0 && words <= 4);
  }

  /** Whether marks part it into a few words each: {@code Lan Chi · 3 May 2024 · 7 min read}. */
  private static boolean isRow(String text) {
    List<String> parts = List.of(text.split(" ?[·|•] ?", -1));
    return parts.size() > 1
        && parts.stream().allMatch(part -> PageBlock.words(part) <= MOST_OF_ROW);
  }

  /** The words of a line that are neither dates nor hours nor labels of them. */
  static List<String> besideDates(PageBlock line) {
    return besideDates(withoutDates(line));
  }

  private static List<String> besideDates(String rest) {
    return Stream.of(TIME.matcher(rest).replaceAll(" ").split("[^\\p{L}\\d]+", -1))
        .filter(word -> word.length() > 1)
        .filter(word -> !BoilerplatePhrases.isDateLabel(PageBlock.folded(word)))
        .toList();
  }

  private static String withoutDates(PageBlock line) {
    StringBuilder rest = new StringBuilder(line.text());
    for (DateMention date : line.dates().reversed()) {
      rest.replace(date.span().start(), date.span().end(), " ");
    }
    return rest.toString();
  }

  static boolean endsLikeText(String text) {
    return text.endsWith(".") && !text.endsWith("m.");
  }
}
