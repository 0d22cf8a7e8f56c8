package org.doithoai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes pages by the templates of {@code src/main/jte}. Thread-safe. */
final class Templates {

  private static final int USUAL_LENGTH = 16_384;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * A page.
   *
   * @param template its name, without {@code .jte}
   * @param page what it shows; the template's only parameter
   */
  String write(String template, Record page) {
    StringOutput out = new StringOutput(USUAL_LENGTH);
    engine.render(template + ".jte", page, out);
    return out.toString();
  }
}
