package io.wua.server.fleet.want;

import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What hosts wait for, sorted out.
 *
 * @param files the files to fetch, those first that most hosts wait for
 * @param unmet what cannot be fetched, with the reason
 * @param complete the updates of which the server has everything that some host needs
 * @param incomplete the updates of which it lacks something
 */
public record WantList(
    List<WantedFile> files, List<Unmet> unmet, Set<UpdateId> complete, Set<UpdateId> incomplete) {
  /** Copies the lists. */
  public WantList {
    files = List.copyOf(files);
    unmet = List.copyOf(unmet);
    complete = Set.copyOf(complete);
    incomplete = Set.copyOf(incomplete);
  }

  /** The same files at other addresses. */
  public WantList at(UnaryOperator<URI> address) {
    return new WantList(
        files.stream().map(file -> file.at(address.apply(file.url()))).toList(),
        unmet,
        complete,
        incomplete);
  }

  /** How many bytes are to come, as far as sizes are known. */
  public long bytes() {
    return files.stream().mapToLong(file -> file.payload().sizeBytes().orElse(0)).sum();
  }
}
