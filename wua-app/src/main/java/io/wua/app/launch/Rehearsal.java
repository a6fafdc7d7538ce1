package io.wua.app.launch;

import com.sun.net.httpserver.HttpServer;
import io.wua.app.Main;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs once what agents do again and again, over the files of the demo and in one process, so that
 * the archive of class data that this process leaves holds the classes of all of it.
 */
public final class Rehearsal {
  private static final List<List<String>> OF_AN_AGENT =
      List.of(
          List.of("run-due"),
          List.of("run-due"),
          List.of("status"),
          List.of("history"),
          List.of("install", "--all-allowed", "--dry-run"));

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param args an empty folder to work in
   * @throws IOException where it cannot be written
   * @throws WuaException where the files of the demo cannot be written
   */
  public static void main(String[] args) throws IOException, WuaException {
    Path folder = Path.of(args[0]);
    run("demo", "--dir", folder.resolve("shown").toString());
    DemoSet demo = DemoSet.writeTo(folder.resolve("demo"));
    HttpServer repository = serve(demo.catalog());
    try {
      Path ini = settings(demo, repository.getAddress().getPort(), folder.resolve("wapt-get.ini"));
      for (List<String> command : OF_AN_AGENT) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--config", ini.toString(), "--state", folder + "/state"));
        all.addAll(List.of("--cache", folder + "/cache", "--host", demo.hosts().get(0).toString()));
        run(all.toArray(new String[0]));
      }
    } finally {
      repository.stop(0);
    }
  }

  private static void run(String... args) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Main.run(nobody, nobody, args);
  }

  private static HttpServer serve(Path catalog) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean there = exchange.getRequestURI().getPath().endsWith("wsusscn2.cab");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(catalog) : -1);
            if (there) {
              Files.copy(catalog, exchange.getResponseBody());
            }
          }
        });
    server.start();
    return server;
  }

  private static Path settings(DemoSet demo, int port, Path ini) throws IOException {
    String root = demo.settings().resolveSibling("catalog-root.pem").toString();
    return Files.writeString(
        ini,
        """
        [global]
        repo_url = http://127.0.0.1:%d/wapt
        [waptwua]
        enabled = True
        scan_engine = catalog
        catalog_roots = %s
        allowed_severities = Critical,Important
        download_scheduling = 12h
        install_scheduling = 1d
        install_window = 02:00-02:01
        """
            .formatted(port, root.replace('\\', '/')),
        StandardCharsets.UTF_8);
  }
}
