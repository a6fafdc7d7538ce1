package io.wua.simulation.catalog;

import io.wua.simulation.catalog.cabinet.CabinetWriter;
import io.wua.simulation.catalog.fragment.IndexText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes fragments into cabinets, a new one whenever the current one has its share of revisions.
 */
final class ShardSink implements FragmentSink {
  private final Path folder;
  private final CatalogLayout layout;
  private final Instant memberTime;
  private final List<Long> rangeStarts = new ArrayList<>();
  private @Nullable CabinetWriter current;
  private int revisionsInCurrent = 0;

  ShardSink(Path folder, CatalogLayout layout, Instant memberTime) {
    this.folder = folder;
    this.layout = layout;
    this.memberTime = memberTime;
  }

  @Override
  public void startRevision(long revisionId) throws IOException {
    if (current == null || revisionsInCurrent == layout.revisionsPerShard()) {
      finish();
      Path shard = folder.resolve(IndexText.shardName(rangeStarts.size()));
      current = new CabinetWriter(shard, layout.shards(), memberTime, layout.folderBytes());
      // The first range starts at 0, whatever the lowest address.
      rangeStarts.add(rangeStarts.isEmpty() ? 0 : revisionId);
      revisionsInCurrent = 0;
    }
    revisionsInCurrent++;
  }

  @Override
  public void write(String name, String text) throws IOException {
    if (current == null) {
      throw new IllegalStateException("the fragment " + name + " comes before any revision");
    }
    try (OutputStream member = current.member(name)) {
      member.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Completes the last shard. */
  void finish() throws IOException {
    if (current != null) {
      current.finish();
      close();
    }
  }

  /** For each shard where its range starts. */
  List<Long> rangeStarts() {
    return List.copyOf(rangeStarts);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
