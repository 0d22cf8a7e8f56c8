package org.doithoai.web;

import java.io.IOException;

/** One page, or all whose paths begin alike. Any number of threads call it. */
@FunctionalInterface
public interface Page {

  /**
   * Answers a request.
   *
   * @throws IOException when the articles cannot be read
   */
  Response answer(Request request) throws IOException;
}
