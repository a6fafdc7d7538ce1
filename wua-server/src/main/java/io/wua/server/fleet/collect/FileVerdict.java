package io.wua.server.fleet.collect;

import io.wua.server.fleet.payload.PayloadFile;
import java.util.Objects;

/** Whether a file stays, and why. */
public sealed interface FileVerdict {
  /** The file. */
  PayloadFile file();

  /**
   * The file stays.
   *
   * @param file the file
   * @param reason why
   */
  record Keep(PayloadFile file, KeepReason reason) implements FileVerdict {
    /** Refuses nulls. */
    public Keep {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The file goes.
   *
   * @param file the file
   * @param reason why
   */
  record Collect(PayloadFile file, CollectReason reason) implements FileVerdict {
    /** Refuses nulls. */
    public Collect {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
