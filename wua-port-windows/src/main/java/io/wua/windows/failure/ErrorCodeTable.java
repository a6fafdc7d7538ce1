package io.wua.windows.failure;

import io.wua.core.failure.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The codes of {@code codes.txt}, which lies beside this class. */
final class ErrorCodeTable {
  static final Map<Integer, ErrorCode> CODES = read("codes.txt");

  private static final int COLUMNS = 5;

  private ErrorCodeTable() {}

  private static Map<Integer, ErrorCode> read(String resource) {
    try (InputStream in = ErrorCodeTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Map<Integer, ErrorCode> parse(String text) {
    Map<Integer, ErrorCode> codes = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(ErrorCodeTable::row)
        .forEach(
            row -> {
              if (codes.put(row.code(), row) != null) {
                throw new IllegalStateException("listed twice: " + row);
              }
            });
    return Map.copyOf(codes);
  }

  private static ErrorCode row(String line) {
    String[] columns = line.split(" +", COLUMNS);
    return new ErrorCode(
        Integer.parseUnsignedInt(columns[0].substring("0x".length()), 16),
        columns[1],
        FailureReason.valueOf(columns[2]),
        Remedy.valueOf(columns[3]),
        columns[4]);
  }
}
