package org.doithoai.retrieval.dense;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/** How passages and questions are put to a model. */
interface TextForm {

  String passage(Language language, String text);

  /** Whether the model can tell more of passages in that language than the words do. */
  boolean isOfUse(Language question, Language passages);

  /** A question, of which it is known what its terms are searched as. */
  String question(PassageQuery query, List<ExpandedTerm> terms);

  /** English for a model that knows nothing else: Vietnamese through its gloss. */
  static TextForm inEnglish(EnglishGloss gloss) {
    return new InEnglish(gloss);
  }

  /**
   * As it is written, for a model that knows both languages.
   *
   * @param model its name: an E5 model (Wang et al., "Text embeddings by weakly-supervised
   *     contrastive pre-training", 2022) is told which texts are questions and which passages
   */
  static TextForm asWritten(String model) {
    boolean told = AsWritten.E5.matcher(model.toLowerCase(Locale.ROOT)).find();
    return told ? new AsWritten("query: ", "passage: ") : new AsWritten("", "");
  }

  /** Through the gloss. */
  record InEnglish(EnglishGloss gloss) implements TextForm {
    @Override
    public String passage(Language language, String text) {
      return language == Language.ENGLISH ? text : orElse(gloss.of(text), text);
    }

    /** Two glosses lose what Vietnamese words have in common with themselves. */
    @Override
    public boolean isOfUse(Language question, Language passages) {
      return question == Language.ENGLISH || passages == Language.ENGLISH;
    }

    @Override
    public String question(PassageQuery query, List<ExpandedTerm> terms) {
      return query.language() == Language.ENGLISH
          ? Folding.nfc(query.text())
          : orElse(EnglishGloss.of(terms), query.text());
    }

    private static String orElse(String text, String other) {
      return text.isBlank() ? other : text;
    }
  }

  /** As it is, behind a prefix. */
  record AsWritten(String beforeQuestion, String beforePassage) implements TextForm {
    private static final Pattern E5 = Pattern.compile("(?<![a-z0-9])e5(?![a-z0-9])");

    @Override
    public String passage(Language language, String text) {
      return beforePassage + text;
    }

    @Override
    public boolean isOfUse(Language question, Language passages) {
      return true;
    }

    @Override
    public String question(PassageQuery query, List<ExpandedTerm> terms) {
      return beforeQuestion + Folding.nfc(query.text());
    }
  }
}
