package io.wua.core.install.plan;

import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.NoPlan;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the files of an update are on the host, as its plan wants them. */
final class PlannedFiles {
  private PlannedFiles() {}

  static Optional<Refusal> refuse(PlanInput input, UpdateId id) {
    @Nullable PlannedUpdate plan = input.plans().get(id);
    if (plan == null || plan.plans().isEmpty()) {
      return Optional.of(new UpdateRefusal.NoOfflinePath(NoPlan.NO_FILES));
    }
    if (!plan.obstacles().isEmpty()) {
      return Optional.of(new UpdateRefusal.NoOfflinePath(plan.obstacles().get(0)));
    }
    Map<Sha1, StoredFile> stored = stored(input, id);
    List<String> absent =
        plan.files().stream()
            .filter(file -> !stored.containsKey(file.sha1()))
            .map(PayloadNames::stored)
            .toList();
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    List<String> lacking =
        input.memory().of(id).files().map(FilesMemory::lacking).orElse(List.of());
    List<String> asked = absent.stream().filter(lacking::contains).toList();
    return Optional.of(
        asked.isEmpty()
            ? new UpdateRefusal.Missing(absent, false)
            : new UpdateRefusal.Missing(asked, true));
  }

  /** The files of an update that {@link #refuse} does not refuse. */
  static StagedUpdate staged(PlanInput input, UpdateId id) {
    return new StagedUpdate(
        Objects.requireNonNull(input.plans().get(id), "plan"), stored(input, id));
  }

  private static Map<Sha1, StoredFile> stored(PlanInput input, UpdateId id) {
    Map<Sha1, StoredFile> stored = new HashMap<>();
    input
        .memory()
        .of(id)
        .files()
        .ifPresent(files -> files.stored().forEach(file -> stored.put(file.sha1(), file)));
    return stored;
  }
}
