package io.wua.files.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Text that is not JSON, or JSON beyond the limits, with its line and column. */
public final class JsonFault extends WuaException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String text;

  private JsonFault(
      FailureReason reason, String source, String position, String text, int line, Throwable e) {
    super(reason, source + position + ": " + text + ".", e);
    this.line = line;
    this.text = (position.isEmpty() ? "" : "line" + position.replaceFirst(":", " ") + ": ") + text;
  }

  static JsonFault of(String source, IOException failure) {
    FailureReason reason =
        failure instanceof StreamConstraintsException
            ? FailureReason.LIMIT_EXCEEDED
            : FailureReason.MALFORMED;
    if (!(failure instanceof JsonProcessingException syntax)) {
      return new JsonFault(reason, source, "", "bad JSON: " + failure.getMessage(), 0, failure);
    }
    @Nullable JsonLocation at = syntax.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    String position = at == null || line == 0 ? "" : ":" + line + ":" + at.getColumnNr();
    return new JsonFault(
        reason, source, position, "bad JSON: " + syntax.getOriginalMessage(), line, failure);
  }

  /** The 1-based line, where it is known. */
  public OptionalInt line() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** What is wrong and where, without the name of the file: {@code line 3:14: ...}. */
  public String text() {
    return text;
  }
}
