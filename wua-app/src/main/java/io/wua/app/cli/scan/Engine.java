package io.wua.app.cli.scan;

/** Who evaluates applicability. */
enum Engine {
  /** Our own evaluation of Microsoft's catalog. */
  CATALOG,
  /** The Windows Update Agent of this host. */
  WINDOWS
}
