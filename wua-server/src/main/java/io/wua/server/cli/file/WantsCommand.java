package io.wua.server.cli.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Sizes;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.server.cli.StoreOptions;
import io.wua.server.fleet.payload.Want;
import io.wua.server.store.ServerStore;
import io.wua.server.store.want.WantStore;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wua server wants}: which files are still to come, and why each is not there yet. */
@Command(
    name = "wants",
    description = "Lists the files that hosts wait for, and has them tried again.")
public final class WantsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private StoreOptions where = new StoreOptions();

  @Option(names = "--json", description = "Write one JSON document on standard output.")
  private boolean json;

  @Option(
      names = "--retry",
      paramLabel = "SHA1",
      description = "Try that file again at the next turn, whatever became of it before.")
  private @Nullable String retry;

  @Option(names = "--retry-all", description = "Try all files again at the next turn.")
  private boolean retryAll;

  /** The document {@code wua.server.wants/1}. */
  @JsonPropertyOrder({"schema", "wants"})
  record WantsJson(String schema, List<WantJson> wants) {}

  /** A file of it. */
  record WantJson(
      String name,
      @Nullable Long size,
      String sha1,
      String url,
      int hosts,
      String state,
      int tries,
      int rounds,
      String nextTry,
      @Nullable String lastError) {}

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    Instant now = Instant.now();
    try (ServerStore store = where.open()) {
      retry(store.wants(), now);
      List<WantJson> wants = store.wants().all().stream().map(want -> line(want, now)).toList();
      if (json) {
        JsonOutput.print(new WantsJson("wua.server.wants/1", wants), out);
      } else {
        print(wants, out);
      }
    }
    return ExitCode.DONE.code();
  }

  private void retry(WantStore wants, Instant now) throws WuaException {
    if (retryAll) {
      for (Want want : wants.all()) {
        wants.retry(want.sha1(), now);
      }
    } else if (retry != null && !wants.retry(sha1(retry), now)) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "No host waits for a file of that SHA-1; 'wua server wants --json' shows them.");
    }
  }

  private Sha1 sha1(String text) {
    try {
      return new Sha1(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--retry: " + e.getMessage() + ".", e);
    }
  }

  private static WantJson line(Want want, Instant now) {
    boolean fetching = want.lease().filter(lease -> lease.until().isAfter(now)).isPresent();
    return new WantJson(
        want.file().storedName(),
        want.file().payload().sizeBytes().isPresent()
            ? want.file().payload().sizeBytes().getAsLong()
            : null,
        want.sha1().hex(),
        want.file().url().toString(),
        want.file().hosts(),
        fetching ? "fetching" : want.state().name().toLowerCase(Locale.ROOT),
        want.tries(),
        want.rounds(),
        want.nextTryOn().toString(),
        want.lastError().orElse(null));
  }

  private static void print(List<WantJson> wants, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Table.Column.elastic("FILE", 20),
                Table.Column.number("SIZE"),
                Table.Column.number("HOSTS"),
                Table.Column.fixed("STATE"),
                Table.Column.number("TRIES"),
                Table.Column.number("ROUNDS"),
                Table.Column.fixed("NEXT TRY"),
                Table.Column.elastic("LAST ERROR", 20)));
    for (WantJson want : wants) {
      table.row(
          want.name(),
          want.size() == null ? "-" : Sizes.of(want.size()),
          Integer.toString(want.hosts()),
          want.state(),
          Integer.toString(want.tries()),
          Integer.toString(want.rounds()),
          want.state().equals("waiting") ? want.nextTry() : "-",
          want.lastError() == null ? "-" : want.lastError());
    }
    table.print(out, Terminal.width());
  }
}
