package io.wua.simulation.catalog;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes the shards of a catalog on several threads. Each thread takes the next shard, so that the
 * bytes do not depend on how many there are; after a failure none takes another.
 */
final class ShardCrew {
  private final CatalogContent content;
  private final CatalogLayout layout;
  private final Path folder;
  private final WritingListener listener;
  private final List<Shard> shards = new ArrayList<>();
  private WrittenCatalog soFar = WrittenCatalog.NOTHING;
  private int next = 0;
  private boolean ended = false;

  ShardCrew(CatalogContent content, CatalogLayout layout, Path folder, WritingListener listener) {
    this.content = content;
    this.layout = layout;
    this.folder = folder;
    this.listener = listener;
  }

  /** All shards in order; returns or fails once no thread is at work any more. */
  List<Shard> write(int workers) throws IOException {
    ExecutorService crew = Executors.newFixedThreadPool(workers);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      work.add(this::takeShards);
    }
    try {
      for (Future<Boolean> each : crew.invokeAll(work)) {
        each.get();
      }
      shards.sort(Comparator.comparingInt(Shard::number));
      return shards;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IllegalStateException("a shard could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("writing the catalog was interrupted");
    } finally {
      end();
      dismiss(crew);
    }
  }

  private boolean takeShards() throws IOException {
    try {
      for (OptionalInt number = take(); number.isPresent(); number = take()) {
        Optional<Shard> shard = Shard.write(content, layout, number.getAsInt(), folder);
        shard.ifPresentOrElse(this::add, this::end);
      }
      return true;
    } finally {
      end();
    }
  }

  private synchronized OptionalInt take() {
    return ended ? OptionalInt.empty() : OptionalInt.of(next++);
  }

  private synchronized void add(Shard shard) {
    shards.add(shard);
    soFar = soFar.plus(shard.written());
    listener.written(soFar);
  }

  private synchronized void end() {
    ended = true;
  }

  /** A thread that is interrupted still completes its shard. */
  private static void dismiss(ExecutorService crew) {
    crew.shutdown();
    boolean interrupted = false;
    boolean gone = false;
    while (!gone) {
      try {
        gone = crew.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
