package io.wua.files.snapshot;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.files.json.BoundedFile;
import io.wua.files.json.JsonDocument;
import io.wua.files.json.JsonPlace;
import io.wua.files.json.JsonProblems;
import java.nio.file.Path;

/**
 * Reads snapshots of hosts, documents {@code wua.host/1}.
 *
 * <p>A document is read whole or not at all: unknown names, bad values, names written twice and
 * entries that contradict each other are refused, all in one message, because a fact that is lost
 * would make an update seem not to apply.
 */
public final class SnapshotReader {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private SnapshotReader() {}

  /**
   * The facts that a snapshot holds. A host without a name takes that of its file.
   *
   * @param file a JSON document of 16 MiB at the most
   * @throws WuaException NOT_FOUND, ACCESS_DENIED or UNREADABLE where the file cannot be read,
   *     LIMIT_EXCEEDED where it is too large or nested too deeply, MALFORMED with line and column
   *     where it is not JSON, and MALFORMED with the JSON path of each bad value otherwise
   */
  public static HostFacts read(Path file) throws WuaException {
    String fileName = String.valueOf(file.getFileName());
    return read(
        file.toString(),
        fileName.replaceFirst("(?i)\\.json$", ""),
        BoundedFile.read(file, "a host snapshot", MAX_BYTES));
  }

  static HostFacts read(String source, String nameOtherwise, byte[] content) throws WuaException {
    JsonProblems problems = new JsonProblems();
    JsonPlace document = JsonDocument.parse(source, content, problems);
    HostFacts facts = new SnapshotHostFacts(document, nameOtherwise);
    int count = problems.count();
    if (count > 0) {
      throw new WuaException(
          FailureReason.MALFORMED,
          source
              + " is no host snapshot of the form wua.host/1: "
              + (count == 1 ? "1 problem" : count + " problems")
              + ". Correct it and read it again:\n"
              + problems.listing());
    }
    return facts;
  }
}
