package io.wua.core.install.failure;

import io.wua.core.failure.FailureReason;
import java.util.HashMap;
import java.util.Map;

/** The codes that have a name here, read from {@link ErrorCodeRows}. */
final class ErrorCodeTable {
  static final Map<Integer, ErrorCode> CODES = parse(ErrorCodeRows.TEXT);

  private static final int COLUMNS = 5;

  private ErrorCodeTable() {}

  private static Map<Integer, ErrorCode> parse(String text) {
    Map<Integer, ErrorCode> codes = new HashMap<>();
    text.lines()
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
