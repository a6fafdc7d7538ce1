package io.wua.core.download.plan;

import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;

/**
 * An update and the parts that are installed by themselves, as a catalog has them.
 *
 * @param id the update that people see
 * @param kbs its KB numbers
 * @param leaves its leaves that have files or a handler; itself where it is no bundle
 */
public record UpdateLeaves(UpdateId id, List<KbNumber> kbs, List<Leaf> leaves) {
  /** Copies the lists and refuses nulls. */
  public UpdateLeaves {
    Objects.requireNonNull(id, "id");
    kbs = List.copyOf(kbs);
    leaves = List.copyOf(leaves);
  }
}
