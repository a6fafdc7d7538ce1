package io.wua.server.cli.repository;

import io.wua.app.cli.ExitCode;
import io.wua.app.wiring.InterruptAtExit;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import io.wua.server.mirror.Mirror;
import io.wua.server.mirror.MirrorResult;
import io.wua.server.mirror.MirrorSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wua mirror}: keeps a secondary repository. */
@Command(
    name = "mirror",
    description = {
      "Keeps a folder as a repository says that it is: sync.json, and the files in waptwua.",
      "Any web server may serve that folder. Runs until it is told to stop."
    })
public final class MirrorCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private MirrorOptions options = new MirrorOptions();

  @Override
  public Integer call() throws WuaException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    try (HttpConnection connection = HttpConnection.open(options.connection());
        InterruptAtExit stop = InterruptAtExit.ofThisThread();
        Mirror mirror =
            Mirror.open(
                settings(connection, clock),
                options.folder(),
                clock,
                this::say,
                Failpoints.none())) {
      ExitCode code = round(mirror);
      while (!options.isOnce() && !Thread.currentThread().isInterrupted()) {
        Thread.sleep(options.pause(clock).toMillis());
        code = again(mirror);
      }
      return code.code();
    } catch (InterruptedException toldToStop) {
      return ExitCode.DONE.code();
    }
  }

  private MirrorSettings settings(HttpConnection connection, Clock clock) throws WuaException {
    Bandwidth share =
        options
            .limit()
            .map(megabits -> Bandwidth.ofMegabits(megabits, Timing.system()))
            .orElseGet(Bandwidth::unlimited);
    Optional<Path> roots = options.catalogRoots();
    CatalogTrustCheck trust =
        CatalogTrustCheck.of(
            options.isCatalogTrustRequired() ? CatalogTrust.REQUIRED : CatalogTrust.WARN,
            roots.isPresent() ? TrustedRoots.read(roots.get()) : TrustedRoots.microsoft(),
            clock);
    try {
      return new MirrorSettings(
          options.from(),
          options.window(),
          options.signer(),
          options.mayDelete(),
          limits -> Fetcher.over(connection).bandwidth(share).limits(limits).build(),
          file -> trust.check(file).forEach(warning -> complain("warning: " + warning)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
    }
  }

  /** What may pass is no reason to end: the next round may do better. */
  private ExitCode again(Mirror mirror) throws WuaException {
    try {
      return round(mirror);
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        return ExitCode.DONE;
      }
      complain(String.valueOf(e.getMessage()));
      return ExitCode.of(e);
    }
  }

  private ExitCode round(Mirror mirror) throws WuaException {
    MirrorResult result = mirror.round();
    say(
        "%d files and %d bytes fetched, %d unchanged, %d deleted, %d failed, %d skipped"
            .formatted(
                result.fetched(),
                result.bytes(),
                result.kept(),
                result.deleted(),
                result.failed(),
                result.skipped()));
    if (result.stopped()) {
      return ExitCode.FAILURE;
    }
    return result.failed() > 0 ? ExitCode.PARTLY_FAILED : ExitCode.DONE;
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void complain(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("wua: " + line);
    err.flush();
  }
}
