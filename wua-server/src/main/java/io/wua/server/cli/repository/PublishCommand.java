package io.wua.server.cli.repository;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wua server publish}: signs anew what mirrors and hosts ask for, where it changed. */
@Command(
    name = "publish",
    description = "Signs the index of files and the rules of repositories, where they changed.")
public final class PublishCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private SettingsOptions where = new SettingsOptions();

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = where.settings();
    try (ServerStore store = SettingsOptions.open(settings)) {
      RepositoryDocuments documents = of(settings, store);
      print(RepositoryDocuments.SYNC, documents.publishSync(), out);
      print(RepositoryDocuments.RULES, documents.publishRules(), out);
      out.println(
          "signed by "
              + RepositoryDocuments.folder(settings.data())
                  .resolve(RepositoryDocuments.CERTIFICATE));
    }
    return ExitCode.DONE.code();
  }

  public static RepositoryDocuments of(ServerSettings settings, ServerStore store)
      throws WuaException {
    return RepositoryDocuments.in(
        settings.data(), settings.payloads(), store, Clock.systemUTC(), Failpoints.none());
  }

  static void print(String name, Optional<Long> version, PrintWriter out) {
    out.println(name + version.map(v -> ": version " + v).orElse(": unchanged"));
  }
}
