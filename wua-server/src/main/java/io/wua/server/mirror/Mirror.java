package io.wua.server.mirror;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.FileCheck;
import io.wua.http.wire.repository.PublishedFile;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.server.publish.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps a folder as a repository says that it is. Fetches what lacks, then puts the index in place,
 * then deletes what left it, so that whoever reads the index finds what it names. Holds no private
 * key. Close it to let another mirror work in the folder.
 */
public final class Mirror implements AutoCloseable {
  private static final String CATALOG = "wsusscn2.cab";
  private static final int MOST_FAILURES_IN_A_ROW = 3;

  /** How far two clocks of one machine may differ at the end of the window. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final MirrorSettings settings;
  private final MirrorFolder folder;
  private final Clock clock;
  private final Consumer<String> said;

  private Mirror(MirrorSettings settings, MirrorFolder folder, Clock clock, Consumer<String> said) {
    this.settings = settings;
    this.folder = folder;
    this.clock = clock;
    this.said = said;
  }

  /**
   * Opens the folder.
   *
   * @param clock the time, in the zone of the window
   * @param said is told a line for each file that comes or goes
   * @throws WuaException BUSY where another mirror is at work in it, UNREADABLE where it cannot be
   *     written
   */
  public static Mirror open(
      MirrorSettings settings,
      Path folder,
      Clock clock,
      Consumer<String> said,
      Failpoints failpoints)
      throws WuaException {
    return new Mirror(settings, MirrorFolder.open(folder, failpoints), clock, said);
  }

  /** How long the window stays open; a round may not take longer. */
  private Duration left() {
    return settings
        .window()
        .map(window -> window.left(LocalTime.now(clock)))
        .orElse(FetchLimits.DEFAULT.total());
  }

  /**
   * One round.
   *
   * @throws WuaException where the index cannot be had or is not believed, the disk fails, or
   *     somebody asked to stop
   */
  public MirrorResult round() throws WuaException {
    if (left().isZero()) {
      said.accept("Outside of the window: nothing was asked.");
      return MirrorResult.nothing();
    }
    SyncDocument.Verified verified = new IndexSource(settings, folder, clock).ask();
    Map<String, FileStamp> own = new HashMap<>(folder.own());
    MirrorPlan plan = MirrorPlan.of(verified.index().files(), own, folder.unchanged(own));
    Fetching fetching = new Fetching(own);
    if (!plan.fetch().isEmpty()) {
      // Names first: what was fetched when the process ends is known as the mirror's own.
      plan.fetch()
          .forEach(
              file -> own.putIfAbsent(file.name(), new FileStamp(file.size(), 0, file.sha256())));
      folder.remember(own);
      try {
        for (PublishedFile file : plan.fetch()) {
          fetching.take(file);
        }
      } finally {
        folder.remember(own);
      }
    }
    if (fetching.failed + fetching.skipped > 0) {
      return fetching.result(plan, 0, false);
    }
    if (plan.endangers() && !settings.mayDelete()) {
      said.accept(
          "STOPPED: %d of %d files left the index, more than 20 %% of files or bytes. Nothing is deleted and the index is not put in place; if that is right, say --allow-deletion."
              .formatted(plan.delete().size(), own.size()));
      return fetching.result(plan, 0, true);
    }
    publish();
    for (String name : plan.delete()) {
      folder.delete(name);
      own.remove(name);
      said.accept("- " + name);
    }
    if (!plan.delete().isEmpty()) {
      folder.remember(own);
    }
    return fetching.result(plan, plan.delete().size(), false);
  }

  private void publish() throws WuaException {
    try {
      folder.publish(Files.readAllBytes(folder.newIndex()));
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folder.newIndex() + " cannot be read (" + e + ").", e);
    }
  }

  /** The files of a round, one after the other. */
  private final class Fetching {
    private final Map<String, FileStamp> own;
    private int fetched;
    private long bytes;
    private int found;
    private int failed;
    private int failedInARow;
    private int skipped;

    Fetching(Map<String, FileStamp> own) {
      this.own = own;
    }

    void take(PublishedFile file) throws WuaException {
      Duration left = left();
      if (left.isZero() || failedInARow >= MOST_FAILURES_IN_A_ROW) {
        skipped++;
        return;
      }
      Duration longest = FetchLimits.DEFAULT.total();
      FetchLimits limits =
          FetchLimits.DEFAULT.withTotal(left.compareTo(longest) < 0 ? left : longest);
      try {
        note(file, settings.fetchers().apply(limits).fetch(request(file), Progress.none()));
      } catch (WuaException e) {
        boolean outOfTime = e.reason() == FailureReason.TIMED_OUT && left().compareTo(MOMENT) < 0;
        if (outOfTime) {
          skipped++;
          said.accept("! " + file.name() + ": " + e.getMessage());
        } else if (e.reason() == FailureReason.ABORTED || e.reason() == FailureReason.UNREADABLE) {
          throw e;
        } else {
          failed++;
          failedInARow++;
          said.accept("! " + file.name() + ": " + e.getMessage());
        }
      }
    }

    private FetchRequest request(PublishedFile file) {
      return FetchRequest.of(settings.url("/waptwua/" + file.name()), folder.file(file.name()))
          .expecting(file.sha256(), file.size())
          .checkedBy(file.name().equals(CATALOG) ? settings.catalogCheck() : FileCheck.none());
    }

    private void note(PublishedFile file, FetchOutcome outcome) {
      if (outcome instanceof FetchOutcome.Absent) {
        failed++;
        said.accept("! " + file.name() + ": the other side lacks it.");
      } else if (outcome instanceof FetchOutcome.Refused refused) {
        failed++;
        said.accept("! " + file.name() + ": " + refused.reason() + ".");
      } else {
        failedInARow = 0;
        folder.stamp(file.name(), file.sha256()).ifPresent(stamp -> own.put(file.name(), stamp));
        if (outcome instanceof FetchOutcome.Fetched) {
          fetched++;
          bytes += file.size();
          said.accept("+ " + file.name() + " " + file.size());
        } else {
          found++;
        }
      }
    }

    MirrorResult result(MirrorPlan plan, int deleted, boolean stopped) {
      return new MirrorResult(
          fetched, bytes, plan.kept() + found, deleted, failed, skipped, stopped);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
