package io.wua.core.settings.value;

/** What a catalog whose signature does not lead to a Microsoft root means. */
public enum CatalogTrust {
  /** It is refused. */
  REQUIRED,
  /** It is used with a warning. */
  WARN
}
