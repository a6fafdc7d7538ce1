package io.wua.core.host.registry;

/** Which view of the registry a 64 bit Windows shows ({@code KEY_WOW64_64KEY}, {@code _32KEY}). */
public enum RegistryView {
  /** What a native process sees. */
  NATIVE,
  /** What a 32 bit process sees; on a 32 bit Windows the same as {@link #NATIVE}. */
  WOW64
}
