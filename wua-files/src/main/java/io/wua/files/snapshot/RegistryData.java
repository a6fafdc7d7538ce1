package io.wua.files.snapshot;

import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How a snapshot writes a registry value: its type and its data. */
final class RegistryData {
  private static final List<String> TYPES =
      Arrays.stream(RegistryType.values()).map(Enum::name).toList();

  private RegistryData() {}

  static Optional<RegistryValue> read(JsonPlace place) {
    JsonFields fields = place.fields("type", "data");
    Optional<JsonPlace> data = fields.required("data");
    return fields
        .required("type")
        .flatMap(type -> type.word(TYPES, RegistryType::parse))
        .flatMap(type -> data.flatMap(d -> value(type, d)));
  }

  private static Optional<RegistryValue> value(RegistryType type, JsonPlace data) {
    return switch (type) {
      case REG_DWORD -> Forms.dword(data).map(RegistryValue::dword);
      case REG_QWORD ->
          Forms.qword(data).map(n -> new RegistryValue(type, OptionalLong.of(n), List.of()));
      case REG_SZ, REG_EXPAND_SZ -> data.text().map(text -> texts(type, List.of(text)));
      case REG_MULTI_SZ -> Forms.texts(data).map(texts -> texts(type, texts));
      case REG_BINARY, REG_FULL_RESOURCE_DESCRIPTOR ->
          data.read("bytes in base64", RegistryData::hex).map(hex -> texts(type, List.of(hex)));
    };
  }

  private static RegistryValue texts(RegistryType type, List<String> texts) {
    return new RegistryValue(type, OptionalLong.empty(), texts);
  }

  private static Optional<String> hex(String base64) {
    try {
      return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
