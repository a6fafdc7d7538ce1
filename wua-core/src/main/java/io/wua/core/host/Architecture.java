package io.wua.core.host;

import java.util.Locale;
import java.util.Optional;

/**
 * The native processor architecture ({@code wProcessorArchitecture} of <a
 * href="https://learn.microsoft.com/windows/win32/api/sysinfoapi/ns-sysinfoapi-system_info">SYSTEM_INFO</a>).
 */
public enum Architecture {
  /** 32 bit Intel. */
  X86(0),
  /** 64 bit AMD or Intel. */
  AMD64(9),
  /** 32 bit ARM. */
  ARM(5),
  /** 64 bit ARM. */
  ARM64(12),
  /** Itanium. */
  IA64(6);

  private final int number;

  Architecture(int number) {
    this.number = number;
  }

  /** The number in rules. */
  public int number() {
    return number;
  }

  /** Whether it has a second, 32 bit view of registry and files. */
  public boolean is64Bit() {
    return this == AMD64 || this == ARM64 || this == IA64;
  }

  /**
   * Reads a word of manifests and snapshots ("amd64", "x64", "x86", "arm64"), whatever its case.
   */
  public static Optional<Architecture> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.equals("X64")) {
      return Optional.of(AMD64);
    }
    for (Architecture each : values()) {
      if (each.name().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
