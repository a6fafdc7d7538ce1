package io.wua.core.host.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A typed registry value.
 *
 * @param type its type
 * @param number the number of a REG_DWORD or REG_QWORD, unsigned as far as 63 bits go
 * @param texts the text of REG_SZ and REG_EXPAND_SZ, the texts of REG_MULTI_SZ, the lower-case
 *     hexadecimal digits of other types
 */
public record RegistryValue(RegistryType type, OptionalLong number, List<String> texts) {
  /** Copies the texts and refuses nulls. */
  public RegistryValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(number, "number");
    texts = List.copyOf(texts);
  }

  /** A REG_DWORD. */
  public static RegistryValue dword(long number) {
    return new RegistryValue(RegistryType.REG_DWORD, OptionalLong.of(number), List.of());
  }

  /** A REG_SZ. */
  public static RegistryValue sz(String text) {
    return new RegistryValue(RegistryType.REG_SZ, OptionalLong.empty(), List.of(text));
  }

  /** The text of a REG_SZ or REG_EXPAND_SZ. */
  public Optional<String> text() {
    boolean isText = type == RegistryType.REG_SZ || type == RegistryType.REG_EXPAND_SZ;
    return isText && !texts.isEmpty() ? Optional.of(texts.get(0)) : Optional.empty();
  }

  @Override
  public String toString() {
    return type + " " + (number.isPresent() ? number.getAsLong() : String.join("|", texts));
  }
}
