package io.wua.app.output.catalog;

import io.wua.app.output.Sizes;
import io.wua.app.output.Terminal;
import io.wua.catalog.container.PassListener;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far the one reading of a catalog is: a bar with bytes, rate and time
 * left on a terminal, one line for a large catalog elsewhere, nothing for what is quick.
 */
public final class PreparationProgress implements PassListener, AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;
  private static final long WORTH_A_WORD = 16 * MEBIBYTE;
  private static final int REFRESH_MILLIS = 250;

  private final Path catalog;
  private @Nullable ProgressBar bar;
  private boolean said;

  /** Shows nothing until there is something to show. */
  public PreparationProgress(Path catalog) {
    this.catalog = catalog;
  }

  @Override
  public void progressed(long doneBytes, long totalBytes) {
    if (totalBytes < WORTH_A_WORD) {
      return;
    }
    if (!Terminal.errorIsTerminal()) {
      sayOnce(totalBytes);
      return;
    }
    if (bar == null) {
      bar = bar(totalBytes);
    }
    bar.stepTo(doneBytes);
  }

  private void sayOnce(long totalBytes) {
    if (!said) {
      said = true;
      System.err.println(
          "wua: reading "
              + catalog
              + " ("
              + Sizes.of(totalBytes)
              + ") once; later scans use what is prepared now");
    }
  }

  private static ProgressBar bar(long totalBytes) {
    return new ProgressBarBuilder()
        .setTaskName("reading the catalog")
        .setInitialMax(totalBytes)
        .setUnit(" MiB", MEBIBYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .showSpeed()
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
