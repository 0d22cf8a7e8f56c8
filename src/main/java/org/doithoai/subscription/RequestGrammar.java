package org.doithoai.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * The turns of phrase of digest requests in both languages, from {@code requests.en.tsv} and {@code
 * requests.vi.tsv}, each as a pattern over a {@link RequestText#line() line of words}. Immutable.
 */
final class RequestGrammar {

  /**
   * A phrase.
   *
   * @param value its value in the class; 0 for none
   */
  record Phrase(Pattern pattern, int value) {}

  /** No more of a word follows. */
  private static final String END = "(?![\\p{L}\\p{N}])";

  private static final Pattern PIECE =
      Pattern.compile("/!|<\\w+>|\\{\\w+}|~~|~\\d|!#|!?[\\p{L}\\p{N}_']+|\\S");
  private static final Set<RequestPhrase> LISTS =
      EnumSet.of(RequestPhrase.FILLER, RequestPhrase.OFTEN_MISSPELT, RequestPhrase.MISSPELT_HOUR);
  private static final Pattern PLAIN_LIST = Pattern.compile(" ");

  private static final RequestGrammar OF_THE_PROJECT = new RequestGrammar();

  private final Map<RequestPhrase, List<String[]>> rows = new EnumMap<>(RequestPhrase.class);
  private final Map<RequestPhrase, List<Phrase>> phrases = new EnumMap<>(RequestPhrase.class);
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> plainFillers = new HashSet<>();

  private RequestGrammar() {
    for (Language language : Language.values()) {
      for (String line : lines("requests." + language.code() + ".tsv")) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          RequestPhrase phrase = RequestPhrase.valueOf(columns[0]);
          rows.computeIfAbsent(phrase, _ -> new ArrayList<>()).add(columns);
        }
      }
    }
    for (RequestPhrase phrase : RequestPhrase.values()) {
      phrases.put(phrase, LISTS.contains(phrase) ? List.of() : compiled(phrase));
    }
    of(RequestPhrase.FILLER).flatMap(PLAIN_LIST::splitAsStream).forEach(this::addFiller);
  }

  /** The phrases that ship with the program. */
  static RequestGrammar get() {
    return OF_THE_PROJECT;
  }

  /** The phrases of a class in the order of the files. */
  List<Phrase> phrases(RequestPhrase phrase) {
    return phrases.getOrDefault(phrase, List.of());
  }

  /** The phrases of a class as they are written in the files. */
  Stream<String> of(RequestPhrase phrase) {
    return rows.getOrDefault(phrase, List.of()).stream().map(columns -> columns[1]);
  }

  /** A pattern of any phrase of a class, to be part of another pattern. */
  String any(RequestPhrase phrase) {
    return "(?:" + of(phrase).map(this::regex).collect(Collectors.joining("|")) + ")" + END;
  }

  /** True if the word says nothing by itself. */
  boolean isFiller(Token token) {
    String word = token.word();
    return fillers.contains(word)
        || (token.isPlain() && plainFillers.contains(word))
        || StopWords.contains(word, Language.ENGLISH, true)
        || StopWords.contains(word, Language.VIETNAMESE, !token.isPlain());
  }

  private void addFiller(String word) {
    Token token = Tokens.of(word).get(0);
    fillers.add(token.word());
    plainFillers.add(token.folded());
  }

  private List<Phrase> compiled(RequestPhrase phrase) {
    return rows.getOrDefault(phrase, List.of()).stream()
        .map(
            columns ->
                new Phrase(
                    Pattern.compile(regex(columns[1]) + END),
                    columns.length > 2 ? Integer.parseInt(columns[2]) : 0))
        .toList();
  }

  private String regex(String phrase) {
    StringBuilder regex = new StringBuilder();
    Matcher pieces = PIECE.matcher(phrase);
    String close = "";
    while (pieces.find()) {
      String piece = pieces.group();
      if (piece.startsWith("/")) {
        regex.append(END).append(piece.equals("/") ? "(?=" : "(?!");
        close = ")";
      } else if (piece.equals("*") && regex.charAt(regex.length() - 1) == '?') {
        regex.setCharAt(regex.length() - 1, '*');
      } else {
        regex.append(piece(piece));
      }
    }
    return regex.append(close).toString();
  }

  private String piece(String piece) {
    char first = piece.charAt(0);
    return switch (first) {
      case '<' -> any(RequestPhrase.valueOf(piece.substring(1, piece.length() - 1)));
      case '{' -> hole(piece.substring(1, piece.length() - 1));
      case '~' -> piece.equals("~~") ? ".{0,45}?" : "(?: \\p{L}+){0," + piece.charAt(1) + "}";
      case '#' -> number();
      case '!' -> "(?<!" + (piece.equals("!#") ? " [0-9]{1,4}" : word(piece.substring(1))) + ")";
      case '(', '[' -> "(?:";
      case ']' -> ")?";
      case ')', '|', '*' -> piece;
      case '$' -> "[?!. ]*$";
      default -> Character.isLetterOrDigit(first) ? word(piece) : Pattern.quote(piece);
    };
  }

  /** What the program reads itself. */
  private String hole(String name) {
    return switch (name) {
      case "n" -> "(?<n>" + number() + ")";
      case "a" -> "(?<a>(?:[:.]? [\\p{L}\\p{N}]+){1,3}?)";
      case "b" ->
          "(?<b> [0-9][\\p{L}\\p{N}]*(?:[:.]? [\\p{L}\\p{N}]+){0,2}|"
              + any(RequestPhrase.HOUR_NAME)
              + ")";
      case "whole" -> "(?<whole>" + any(RequestPhrase.WHOLE) + ")?";
      case "offset" -> "(?<sign>[+\\-−–]) (?<h>[0-9]{1,2})(?:(?:: )?(?<m>[0-5][0-9]))?";
      default -> throw new IllegalStateException("no hole is called " + name);
    };
  }

  private static String number() {
    return " (?:[0-9]{1,3}|" + String.join("|", FigureAnnotator.numberWords().keySet()) + ")" + END;
  }

  /** A word as it is written and without diacritics; words joined by _ are either all so or so. */
  private static String word(String written) {
    List<Token> words = Tokens.of(written.replace('_', ' ')).words();
    String exact = words.stream().map(word -> " " + word.word()).collect(Collectors.joining());
    String plain = words.stream().map(word -> " " + word.folded()).collect(Collectors.joining());
    return exact.equals(plain) ? exact : "(?:" + exact + "|" + plain + ")";
  }

  /** The lines of a file of this package. */
  static List<String> lines(String resource) {
    try (InputStream bytes = RequestGrammar.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
