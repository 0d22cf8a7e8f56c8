package org.doithoai.web;

import java.io.IOException;
import java.time.Instant;
import org.doithoai.answer.ExtractiveAnswerer.Explained;
import org.doithoai.answer.Outcome;
import org.doithoai.index.ArticleIndex;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.Question;
import org.doithoai.registry.Registry;

/** The articles and what is known of the field, as pages need them. Any number of threads. */
public interface Library {

  /** Something read from an index. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ArticleIndex index) throws IOException;
  }

  /** Reads from the index as it is now, which stays open meanwhile. */
  <T> T read(Reading<T> reading) throws IOException;

  /** The answer that a chat gives. */
  Outcome answer(Question question);

  /** The answer in the articles' own words, with how it was found. */
  Explained explain(Question question);

  /** When the folders were last looked at, without a failure. */
  Instant lookedAt();

  Registry registry();

  Glossary glossary();
}
