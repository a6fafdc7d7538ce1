package io.wua.app.output.agent;

import io.wua.app.output.Sizes;
import io.wua.app.output.Terminal;
import io.wua.core.download.Progress;
import java.io.PrintWriter;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far downloads are: a bar for each file with bytes, rate and time left
 * on a terminal, elsewhere a line when a file is there.
 */
public final class TransferProgress implements Progress, AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;
  private static final int REFRESH_MILLIS = 250;

  private final PrintWriter err;
  private @Nullable ProgressBar bar;
  private String file = "";

  /** Writes there where standard error is no terminal. */
  public TransferProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(String name, long doneBytes, OptionalLong totalBytes) {
    if (Terminal.errorIsTerminal()) {
      bar(name, totalBytes).stepTo(doneBytes);
    } else if (doneBytes == totalBytes.orElse(-1) && !name.equals(file)) {
      file = name;
      err.println("wua: fetched " + name + " (" + Sizes.of(doneBytes) + ")");
      err.flush();
    }
  }

  private ProgressBar bar(String name, OptionalLong totalBytes) {
    ProgressBar current = bar;
    if (current != null && name.equals(file)) {
      return current;
    }
    close();
    file = name;
    ProgressBar next =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(totalBytes.orElse(-1))
            .setUnit(" MiB", MEBIBYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .showSpeed()
            .clearDisplayOnFinish()
            .build();
    bar = next;
    return next;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
