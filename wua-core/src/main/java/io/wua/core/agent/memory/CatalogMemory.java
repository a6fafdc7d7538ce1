package io.wua.core.agent.memory;

import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import java.util.Objects;

/**
 * The catalog on the host.
 *
 * @param file where it lies
 * @param validators what the repository said of it
 */
public record CatalogMemory(StoredFile file, Validators validators) {
  /** Refuses nulls. */
  public CatalogMemory {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(validators, "validators");
  }
}
