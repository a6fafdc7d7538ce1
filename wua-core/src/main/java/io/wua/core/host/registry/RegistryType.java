package io.wua.core.host.registry;

import java.util.Locale;
import java.util.Optional;

/** The types of registry values that rules name. */
public enum RegistryType {
  /** Bytes. */
  REG_BINARY,
  /** 32 bit number. */
  REG_DWORD,
  /** 64 bit number. */
  REG_QWORD,
  /** Text. */
  REG_SZ,
  /** Text with %variables%. */
  REG_EXPAND_SZ,
  /** Several texts. */
  REG_MULTI_SZ,
  /** A resource list. */
  REG_FULL_RESOURCE_DESCRIPTOR;

  /** Reads the name, whatever its case. */
  public static Optional<RegistryType> parse(String text) {
    try {
      return Optional.of(valueOf(text.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
