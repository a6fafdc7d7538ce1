package io.wua.app.cli.demo;

import io.wua.app.fleet.DemoServer;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of a host of the demo: those of all, with the server of this run. */
final class DemoSettings {
  private static final String OWN =
      """

      enabled = True
      install_window = 20:00-23:00
      install_scheduling = 1d
      reboot = when_required
      reboot_window = 21:00-23:00""";

  private DemoSettings() {}

  /**
   * Writes them.
   *
   * @param own the folder of the host, made where it is not there
   * @throws WuaException where they cannot be written
   */
  static Path write(DemoSet demo, DemoServer.Running server, Path own) throws WuaException {
    try {
      Files.createDirectories(own);
      String text =
          Files.readString(demo.settings(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^repo_url = .*$", "repo_url = " + server.uri() + "/wapt")
              .replaceAll("(?m)^wapt_server = .*$", server(server))
              .replaceAll("(?m)^install_scheduling = .*\n", "")
              .replaceAll("(?m)^enabled = True$", OWN.strip())
              .replace(
                  "catalog_roots = ",
                  "catalog_roots = " + slashes(demo.settings().resolveSibling("")) + "/");
      return Files.writeString(own.resolve("wapt-get.ini"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          own + " cannot be written: " + e + ". Name a folder by --dir.",
          e);
    }
  }

  private static String server(DemoServer.Running server) {
    return "wapt_server = "
        + server.uri()
        + "\nverify_cert = "
        + slashes(server.certificate())
        + "\nuse_repo_rules = True\npublic_certs_dir = "
        + slashes(server.signers());
  }

  private static String slashes(Path path) {
    return path.toAbsolutePath().toString().replace('\\', '/');
  }
}
