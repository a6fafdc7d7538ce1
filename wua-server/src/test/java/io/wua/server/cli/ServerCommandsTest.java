package io.wua.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the server as {@code wua} runs them. */
class ServerCommandsTest {
  @TempDir private Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int wua(String... arguments) {
    return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
  }

  @Test
  void areAmongTheCommandsOfWua() {
    assertEquals(0, wua("server", "--help"));
    assertTrue(out.toString().contains("--behind-proxy"), out.toString());
  }

  @Test
  void makeAnAccountWithoutAPasswordOnTheCommandLine() throws Exception {
    Path password = Files.writeString(data.resolve("password"), "a long one indeed\n");
    assertEquals(
        0,
        wua(
            "server",
            "account",
            "add",
            "ann",
            "--role",
            "approver",
            "--data",
            data.toString(),
            "--password-file",
            password.toString()),
        err::toString);
    assertEquals("ann is APPROVER.", out.toString().strip());
  }

  @Test
  void refuseAShortPassword() throws Exception {
    Path password = Files.writeString(data.resolve("password"), "short\n");
    assertEquals(
        1,
        wua(
            "server",
            "account",
            "add",
            "ann",
            "--role",
            "viewer",
            "--data",
            data.toString(),
            "--password-file",
            password.toString()));
    assertTrue(err.toString().contains("12 to 1000 characters"), err.toString());
  }

  @Test
  void makeATokenAndShowItOnce() {
    assertEquals(
        0,
        wua(
            "server",
            "token",
            "add",
            "--group",
            "paris",
            "--hosts",
            "3",
            "--expires",
            "30d",
            "--data",
            data.toString()),
        err::toString);
    assertTrue(out.toString().strip().matches("[A-Za-z0-9_-]{43}"), out.toString());
  }

  @Test
  void listHostsOfAnEmptyServer() {
    assertEquals(0, wua("server", "host", "list", "--data", data.toString()), err::toString);
    assertTrue(out.toString().contains("LAST SEEN"), out.toString());
  }

  @Test
  void approveNobodyWhoDoesNotAsk() {
    String key = "ab".repeat(32);
    assertEquals(1, wua("server", "host", "approve", "h1", key, "--data", data.toString()));
    assertTrue(err.toString().contains("host list"), err.toString());
    assertEquals(2, wua("server", "host", "refuse", "h1", "xyz", "--data", data.toString()));
  }

  @Test
  void refuseToListenForOthersWithoutTls() {
    assertEquals(6, wua("server", "--listen", "0.0.0.0:0", "--data", data.toString()));
    assertTrue(err.toString().contains("--tls-auto"), err.toString());
  }

  private int rule(String... arguments) {
    List<String> all = new ArrayList<>(List.of("server", "rule"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return wua(all.toArray(String[]::new));
  }

  private int addLyon(String name, String value) {
    return rule(
        "add",
        name,
        "--sequence",
        "3",
        "--condition",
        "agent ip",
        "--value",
        value,
        "--url",
        "https://mirror.example.org/waptwua");
  }

  @Test
  void addListAndRemoveRulesAndSignThem() throws Exception {
    assertEquals(0, addLyon("lyon", "10.2.0.0/16,10.3.0.0/16"), err::toString);
    assertTrue(out.toString().contains("rules.json: version "), out.toString());
    Path signed = data.resolve("published").resolve("rules.json");
    assertTrue(Files.readString(signed).contains("10.2.0.0/16,10.3.0.0/16"));
    assertEquals(0, rule("list"), err::toString);
    assertTrue(out.toString().contains("AGENT IP"), out.toString());
    assertEquals(6, addLyon("lyon", "10.4.0.0/16"));
    assertEquals(0, rule("remove", "lyon"), err::toString);
    assertTrue(Files.readString(signed).contains("no rules"));
    assertEquals(1, rule("remove", "lyon"));
    assertTrue(err.toString().contains("rule list"), err.toString());
  }

  @Test
  void refuseRulesThatNoHostCouldGoBy() {
    assertEquals(2, addLyon("lyon", "10.2.0.0/99"));
    assertTrue(err.toString().contains("'10.2.0.0/99' is no range of addresses"), err.toString());
    assertEquals(
        2,
        rule("add", "x", "--sequence", "1", "--condition", "MOON", "--value", "x", "--url", "u"));
    assertTrue(err.toString().contains("AGENT IP, DOMAIN"), err.toString());
  }

  @Test
  void keepTheirDataWhereTheSystemWantsIt() {
    assertEquals(
        Path.of("/home/a/.local/share/wua-server"),
        StoreOptions.defaultFolder(Map.of(), "/home/a"));
    assertEquals(
        Path.of("/data/wua-server"),
        StoreOptions.defaultFolder(Map.of("XDG_DATA_HOME", "/data"), "/home/a"));
  }
}
