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

  private static final String BAD = "bad JSON: ";

  private final int line;
  private final String text;

  private JsonFault(
      FailureReason reason, String source, int line, int column, String text, Throwable cause) {
    super(reason, source + (line > 0 ? ":" + line + ":" + column : "") + ": " + text + ".", cause);
    this.line = line;
    this.text = line > 0 ? text + " at line " + line + ", column " + column : text;
  }

  static JsonFault of(String source, IOException failure) {
    FailureReason reason =
        failure instanceof StreamConstraintsException
            ? FailureReason.LIMIT_EXCEEDED
            : FailureReason.MALFORMED;
    if (!(failure instanceof JsonProcessingException syntax)) {
      return new JsonFault(reason, source, 0, 0, BAD + failure.getMessage(), failure);
    }
    @Nullable JsonLocation at = syntax.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : at.getColumnNr();
    return new JsonFault(reason, source, line, column, BAD + syntax.getOriginalMessage(), failure);
  }

  /** The 1-based line, where it is known. */
  public OptionalInt line() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** What is wrong, with line and column and without the name of the file. */
  public String text() {
    return text;
  }
}
