package io.wua.core.report;

import io.wua.core.update.UpdateId;

/** Whether a repository was asked for the files of an update and lacks one. */
@FunctionalInterface
public interface FileAvailability {
  /** True only where a repository was asked and lacks a file. */
  boolean lacks(UpdateId id);

  /** No repository was asked. */
  static FileAvailability notAsked() {
    return id -> false;
  }
}
