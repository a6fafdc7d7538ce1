package io.wua.simulation.windows.machine;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.StagedUpdate;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Looks at the files of an update as Windows does before it takes them. */
final class StagedFiles {
  private StagedFiles() {}

  static void check(StagedUpdate update) throws WuaException {
    for (Payload payload : update.plan().files()) {
      StoredFile file = Objects.requireNonNull(update.files().get(payload.sha1()));
      Sha1 digest;
      try {
        digest = new Sha1(Digest.sha1(Path.of(file.location())));
      } catch (IOException e) {
        throw new WuaException(
            FailureReason.UNREADABLE,
            "The file "
                + file.location()
                + " of "
                + update.id()
                + " is gone or cannot be read. Download it again.",
            e);
      }
      if (!digest.equals(payload.sha1())) {
        throw new WuaException(
            FailureReason.UNTRUSTED,
            "The file "
                + file.location()
                + " of "
                + update.id()
                + " is not the one that the catalog names. Download it again.");
      }
    }
  }
}
