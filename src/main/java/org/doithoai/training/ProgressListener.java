package org.doithoai.training;

/** Is told how far a long computation has come; called often, on the computing thread. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Says how far it is.
   *
   * @param step what is being done, a few English words
   * @param done units of work done of the whole computation, never more than {@code total}
   * @param total units of work of the whole computation, the same in every call
   */
  void progress(String step, long done, long total);
}
