package org.doithoai.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.doithoai.training.ProgressListener;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, nothing elsewhere. */
final class TrainingProgress implements ProgressListener, AutoCloseable {

  private final String task;
  private final boolean shown = BotCommand.isTerminal();
  private @Nullable ProgressBar bar;

  /**
   * A bar.
   *
   * @param task what stands before it
   */
  TrainingProgress(String task) {
    this.task = task;
  }

  @Override
  public void progress(String step, long done, long total) {
    if (!shown) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .build();
    }
    bar.maxHint(total);
    bar.stepTo(done);
    bar.setExtraMessage(step);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
