package io.wua.server.cli.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Sizes;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.server.cli.StoreOptions;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server files}: what lies in the folder of updates. */
@Command(name = "files", description = "Lists the files that the server has for hosts.")
public final class FilesCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private StoreOptions where = new StoreOptions();

  @Option(names = "--json", description = "Write one JSON document on standard output.")
  private boolean json;

  /** The document {@code wua.server.files/1}. */
  @JsonPropertyOrder({"schema", "files"})
  record FilesJson(String schema, List<FileJson> files) {}

  /** A file of it. */
  record FileJson(
      String name,
      long size,
      String sha1,
      String sha256,
      String cameBy,
      List<String> kbs,
      String storedOn) {}

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    try (ServerStore store = where.open()) {
      Map<Sha1, List<String>> kbs =
          store.files().imports().stream()
              .collect(
                  Collectors.groupingBy(
                      ImportedFile::sha1,
                      Collectors.mapping(i -> i.kb().toString(), Collectors.toList())));
      List<FileJson> files =
          store.files().all().stream()
              .map(file -> line(file, kbs.getOrDefault(file.sha1(), List.of())))
              .toList();
      if (json) {
        JsonOutput.print(new FilesJson("wua.server.files/1", files), out);
      } else {
        print(files, out);
      }
    }
    return ExitCode.DONE.code();
  }

  private static FileJson line(PayloadFile file, List<String> kbs) {
    return new FileJson(
        file.name(),
        file.sizeBytes(),
        file.sha1().hex(),
        file.sha256().hex(),
        file.cameBy().name().toLowerCase(Locale.ROOT),
        kbs,
        file.storedOn().toString());
  }

  private static void print(List<FileJson> files, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Table.Column.elastic("NAME", 20),
                Table.Column.number("SIZE"),
                Table.Column.fixed("CAME BY"),
                Table.Column.elastic("KB", 9),
                Table.Column.fixed("STORED ON")));
    for (FileJson file : files) {
      table.row(
          file.name(),
          Sizes.of(file.size()),
          file.cameBy(),
          file.kbs().isEmpty() ? "-" : String.join(",", file.kbs()),
          file.storedOn());
    }
    table.print(out, Terminal.width());
  }
}
