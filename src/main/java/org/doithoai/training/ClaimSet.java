package org.doithoai.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * Claims to learn from, and the articles that prove or disprove them. In the file a block of lines
 * is about one fact: {@code quote FILE | WORDS} names the sentence of an article in which these
 * words stand, {@code +en CLAIM} a claim that it states, {@code -vi CLAIM} one that it does not. A
 * block may quote several articles: each claim is then one about each.
 *
 * @param file of the claims
 * @param sha256 of that file, in hexadecimal digits
 * @param articles the folder
 * @param claims in the order of the file
 */
public record ClaimSet(Path file, String sha256, Path articles, List<LabelledClaim> claims) {

  private static final Pattern QUOTE = Pattern.compile("quote (\\S+) \\| (\\S.*)");
  private static final Pattern CLAIM = Pattern.compile("([+-])(en|vi) (\\S.*)");

  /**
   * A claim.
   *
   * @param block the number of its block, which is about one fact
   * @param article the file of the article, as its folder names it
   * @param words some of the sentence quoted for it
   * @param sound whether the sentence states it
   */
  public record LabelledClaim(
      int block, String article, String words, Language language, String text, boolean sound) {}

  public ClaimSet {
    claims = List.copyOf(claims);
  }

  /** The name of the file without its folder. */
  public String name() {
    return String.valueOf(file.toAbsolutePath().getFileName());
  }

  /**
   * Reads a set.
   *
   * @throws TrainingException when file or folder cannot be read, or naming the first line that is
   *     not as it should be
   */
  public static ClaimSet read(Path file, Path articles) throws TrainingException {
    TrainingFile read = TrainingFile.read(file, articles);
    List<LabelledClaim> claims = claims(file, Folding.nfc(read.text()));
    if (claims.isEmpty()) {
      throw new TrainingException(file + " has no claim");
    }
    return new ClaimSet(file, read.sha256(), articles, claims);
  }

  private static List<LabelledClaim> claims(Path file, String text) throws TrainingException {
    List<LabelledClaim> claims = new ArrayList<>();
    List<Matcher> quotes = new ArrayList<>();
    int block = 0;
    int number = 0;
    boolean inQuotes = false;
    for (String line : text.lines().toList()) {
      number++;
      Matcher quote = QUOTE.matcher(line);
      Matcher claim = CLAIM.matcher(line);
      if (quote.matches()) {
        if (!inQuotes) {
          quotes.clear();
          block++;
        }
        quotes.add(quote);
      } else if (claim.matches() && !quotes.isEmpty()) {
        Language language = claim.group(2).equals("en") ? Language.ENGLISH : Language.VIETNAMESE;
        boolean sound = claim.group(1).equals("+");
        for (Matcher of : quotes) {
          claims.add(
              new LabelledClaim(
                  block, of.group(1), of.group(2).strip(), language, claim.group(3), sound));
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new TrainingException(file + ", line " + number + ": neither a quote nor a claim");
      }
      inQuotes = quote.matches();
    }
    return claims;
  }
}
