package io.wua.http.fetch;

import io.wua.core.failure.WuaException;
import java.nio.file.Path;

/** A look at a file that was fetched, before it takes its place. */
@FunctionalInterface
public interface FileCheck {
  /**
   * Looks at it.
   *
   * @param file where it is for now
   * @throws WuaException where it must not be kept; one that may pass is passed on, any other
   *     refuses the file
   */
  void check(Path file) throws WuaException;

  /** No look. */
  static FileCheck none() {
    return file -> {};
  }
}
