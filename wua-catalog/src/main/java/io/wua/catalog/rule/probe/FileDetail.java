package io.wua.catalog.rule.probe;

/** What rules ask of a file beside its existence. */
public enum FileDetail {
  /** Its fixed file version. */
  VERSION,
  /** Its size. */
  SIZE,
  /** When it was created. */
  CREATED,
  /** When it was last changed. */
  MODIFIED,
  /** The language of its version resource. */
  LANGUAGE
}
