package io.wua.server.cli.catalog;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.failure.WuaException;
import io.wua.server.cli.StoreOptions;
import io.wua.server.fleet.task.DownloadTask;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server tasks}: what the server did to get the catalog and files. */
@Command(name = "tasks", description = "Lists what the server did to get the catalog and files.")
public final class TasksCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private StoreOptions where = new StoreOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many, the latest first. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Write a document wua.server.tasks/1.")
  private boolean json;

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    try (ServerStore store = where.open()) {
      List<DownloadTask> tasks = store.tasks().latest(Math.max(1, limit));
      if (json) {
        JsonOutput.print(TasksJson.of(tasks), out);
      } else {
        print(tasks, out);
      }
    }
    return ExitCode.DONE.code();
  }

  private static void print(List<DownloadTask> tasks, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Table.Column.fixed("STARTED"),
                Table.Column.fixed("KIND"),
                Table.Column.fixed("STATUS"),
                Table.Column.elastic("SERVER", 10),
                Table.Column.number("BYTES"),
                Table.Column.elastic("WHAT CAME OF IT", 20)));
    for (DownloadTask task : tasks) {
      table.row(
          task.start().startedOn().toString(),
          task.start().kind().word(),
          task.status().word() + (task.end().skipped() ? " (skipped)" : ""),
          task.start().server(),
          task.end().fileSize().map(String::valueOf).orElse("-"),
          task.end().error().orElse(task.end().message()));
    }
    table.print(out, Terminal.width());
  }
}
