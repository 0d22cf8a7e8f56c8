package org.doithoai.web;

import org.doithoai.text.Language;

/**
 * What stands around each page: its title, its words, where to go.
 *
 * @param title of the page
 * @param here its path with its query, for the switch of language; without a language
 * @param reader true for whoever may see all articles
 * @param operator true for whoever may see the desk
 * @param csrf what the operator's forms carry; empty for others
 */
public record Frame(
    PageTexts texts, String title, String here, boolean reader, boolean operator, String csrf) {

  /** Where the style sheet is, which changes its name with its content. */
  public String style() {
    return StaticFiles.STYLE_PATH;
  }

  /** The words with this key. */
  public String t(String key, Object... places) {
    return texts.get(key, places);
  }

  public String lang() {
    return texts.language().code();
  }

  /** The same page in the other language. */
  public String otherLanguage() {
    Language other = texts.language().other();
    String join = here.contains("?") ? "&" : "?";
    return here + join + Request.LANGUAGE + "=" + other.code();
  }
}
