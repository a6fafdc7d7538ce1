package io.wua.core.install;

import io.wua.core.update.UpdateId;

/** Who is told how far an installation is. Called on any thread; must be quick. */
@FunctionalInterface
public interface InstallProgress {
  /**
   * So much is done.
   *
   * @param id the update
   * @param percent from 0 to 100
   */
  void at(UpdateId id, int percent);

  /** Nobody. */
  static InstallProgress none() {
    return (id, percent) -> {};
  }
}
