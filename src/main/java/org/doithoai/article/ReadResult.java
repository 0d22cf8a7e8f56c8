package org.doithoai.article;

import org.jspecify.annotations.Nullable;

/** What became of a file: an article, or a reason why there is none. */
public sealed interface ReadResult {

  /**
   * The file was read.
   *
   * @param notice what somebody may want to know of how, one line: how much of the file was left
   *     aside; null for nothing
   */
  record Read(Article article, @Nullable String notice) implements ReadResult {}

  /**
   * The file was not read, or holds no article.
   *
   * @param source the file's path relative to its knowledge folder; may hold any character
   * @param reason one line for people, without the file's name and without a full stop
   */
  record Refused(String source, String reason) implements ReadResult {}
}
