package io.wua.server.fleet.collect;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import java.util.List;
import java.util.Set;

/**
 * What lies in the folder of updates, as far as it is known.
 *
 * @param files the known files
 * @param imports what administrators brought, and for which KB number
 * @param wanted what is in the queue of files to fetch
 */
public record HeldFiles(List<PayloadFile> files, List<ImportedFile> imports, Set<Sha1> wanted) {
  /** Copies the collections. */
  public HeldFiles {
    files = List.copyOf(files);
    imports = List.copyOf(imports);
    wanted = Set.copyOf(wanted);
  }
}
