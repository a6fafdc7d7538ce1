package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua register} against the real server, over TLS. */
class RegisterTest {
  @TempDir private Path folder;
  private RunningServer server;
  private Path snapshot;
  private Path ini;

  /** What the command did. */
  private record Ran(int code, String text) {
    boolean says(String delivery) {
      return text.contains("\"delivery\" : \"" + delivery + "\"");
    }
  }

  @BeforeEach
  void start() throws Exception {
    snapshot = DemoSet.writeTo(folder.resolve("demo")).hosts().get(0);
    Path data = folder.resolve("server");
    server =
        RunningServer.start(
            ServerOptions.of(data).listeningOn(RunningServer.ANY_PORT).with(ServerOptions.Tls.AUTO),
            HttpLimits.DEFAULT);
    ini = folder.resolve("wapt-get.ini");
    Files.writeString(
        ini,
        String.join(
            "\n",
            "[global]",
            "wapt_server = " + server.uri(),
            "verify_cert = " + data.resolve("tls-auto.crt").toString().replace('\\', '/'),
            "[waptwua]",
            "enabled = True",
            ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Ran register(Object... more) {
    List<String> args = new ArrayList<>(List.of("register", "--json", "--config", ini.toString()));
    args.addAll(List.of("--state", folder.resolve("state").toString()));
    args.addAll(List.of("--host", snapshot.toString()));
    for (Object each : more) {
      args.add(each.toString());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(new PrintWriter(out), new PrintWriter(err, true), args.toArray(new String[0]));
    return new Ran(code, out + "\n" + err);
  }

  private Path token() throws Exception {
    Instant now = Instant.now();
    String text =
        server
            .server()
            .store()
            .tokens()
            .make("g", 1, now.plus(Duration.ofDays(1)), "t", now)
            .text();
    return secret(text);
  }

  private Path secret(String text) throws IOException {
    return Files.writeString(folder.resolve("secret"), text + "\n");
  }

  @Test
  void aTokenRegistersTheHostOnce() throws Exception {
    Ran first = register("--token-file", token());
    assertEquals(0, first.code(), first.text());
    assertTrue(first.says("REGISTERED"), first.text());
    Ran again = register();
    assertEquals(0, again.code(), again.text());
    assertTrue(again.text().contains("The host is known and has its old key."), again.text());
  }

  @Test
  void aHostThatWaitsCanBeLetInByATokenLater() throws Exception {
    Ran waits = register();
    assertEquals(1, waits.code(), waits.text());
    assertTrue(waits.says("WAITING"), waits.text());
    assertTrue(waits.text().contains("Its fingerprint: "), waits.text());
    Ran comes = register("--token-file", token());
    assertEquals(0, comes.code(), comes.text());
    assertTrue(comes.says("REGISTERED"), comes.text());
  }

  @Test
  void aTokenThatNobodyMadeIsRefused() throws Exception {
    Ran ran = register("--token-file", secret("nobody-made-this"));
    assertEquals(1, ran.code(), ran.text());
    assertTrue(ran.says("REFUSED"), ran.text());
    assertTrue(ran.text().contains("This account or token does not register this host."));
  }

  @Test
  void aServerThatHasStoppedIsAway() {
    server.close();
    Ran ran = register();
    assertEquals(1, ran.code(), ran.text());
    assertTrue(ran.text().contains("cannot be reached"), ran.text());
  }
}
