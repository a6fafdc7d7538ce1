package io.wua.app.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Module;
import io.wua.app.agent.store.DiskStores;
import io.wua.app.cli.WuaCommandLine;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstalledRecord;
import io.wua.core.update.UpdateId;
import io.wua.files.AgentFiles;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A simulated host of the demo with its agent, all in one folder. */
final class AgentPlace {
  private static final int MOST_ROUNDS = 8;

  private final Path state;
  private final Path hostFolder;
  private final Path ini;
  private final Path cache;
  private final SimulatedHost host;

  /** What a command did. */
  record Ran(int code, String out, String err) {
    /** Whether it did its work, whatever it found. */
    boolean worked() {
      return code == 0 || code == 3 || code == 4 || code == 7;
    }

    /** The one document that it printed. */
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError(toString(), e);
      }
    }

    @Override
    public String toString() {
      return "exit " + code + "\n" + out + "\n" + err;
    }
  }

  AgentPlace(DemoSet demo, String repository, Path folder) throws WuaException, IOException {
    this.state = folder.resolve("state");
    this.hostFolder = folder.resolve("host");
    this.cache = folder.resolve("cache");
    Files.createDirectories(folder);
    this.host =
        SimulatedHost.create(hostFolder, demo.hosts().get(0), demo.effects(), Clock.systemUTC());
    host.pass(Duration.between(host.now(), demo.now()));
    this.ini =
        Files.writeString(
            folder.resolve("wapt-get.ini"),
            String.join(
                "\n",
                "[global]",
                "repo_url = " + repository,
                "[waptwua]",
                "enabled = True",
                "offline = True",
                "scan_engine = catalog",
                "catalog_trust = required",
                "catalog_roots = "
                    + demo.settings()
                        .resolveSibling("catalog-root.pem")
                        .toString()
                        .replace('\\', '/'),
                "default_allow = True",
                "download_scheduling = 12h",
                "install_scheduling = 12h",
                ""));
  }

  /** Adds a line to the settings of the agent. */
  void setting(String line) throws IOException {
    Files.writeString(ini, line + "\n", StandardOpenOption.APPEND);
  }

  /** Has the catalog read already, as on a host that ran before. */
  AgentPlace readBy(AgentPlace before) throws IOException {
    Files.createDirectories(cache);
    try (Stream<Path> prepared = Files.walk(before.cache)) {
      for (Path file : prepared.filter(Files::isRegularFile).toList()) {
        Path own = cache.resolve(before.cache.relativize(file).toString());
        Files.createDirectories(own.getParent());
        Files.copy(file, own);
      }
    }
    return this;
  }

  List<String> arguments(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--config", ini.toString()));
    arguments.addAll(List.of("--state", state.toString(), "--host", hostFolder.toString()));
    if (!command.equals("status")) {
      arguments.addAll(List.of("--cache", cache.toString()));
    }
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** Runs a command in this process. */
  Ran wua(Module wiring, String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new WuaCommandLine(new PrintWriter(out), new PrintWriter(err, true), wiring)
            .run(arguments(command, more).toArray(new String[0]));
    return new Ran(code, out.toString(), err.toString());
  }

  /** Lets days pass, each with a run of what is due and a reboot, until a day brings nothing. */
  void live(Module wiring) throws WuaException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = host.history().size();
      Ran ran = wua(wiring, "run-due");
      assertTrue(ran.worked(), ran::toString);
      boolean quiet = round > 0 && host.history().size() == before;
      host.reboot();
      host.pass(Duration.ofDays(1));
      if (quiet) {
        return;
      }
    }
    throw new AssertionError("updates come every day: " + host.history());
  }

  /** What is on the host, each once; anything else that was tried breaks the test. */
  Set<UpdateId> installed() throws WuaException {
    Set<UpdateId> installed = new HashSet<>();
    for (InstalledRecord each : host.history()) {
      assertEquals(InstallEnd.SUCCEEDED, each.end(), each::toString);
      assertTrue(installed.add(each.id()), () -> "twice: " + each);
    }
    return installed;
  }

  /** The names in the folder of what was fetched. */
  Set<String> files() throws IOException {
    Path files = state.resolve("fleet").resolve("files");
    if (!Files.isDirectory(files)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.list(files)) {
      return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  byte[] file(String name) throws IOException {
    return Files.readAllBytes(state.resolve("fleet").resolve("files").resolve(name));
  }

  /** Nothing half-done is left, nobody holds a lock, and the memory can be read. */
  void isInOrder() throws WuaException, IOException {
    try (Stream<Path> all = Files.walk(state)) {
      List<String> halves =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".*\\.(part|validator|new|tmp)"))
              .toList();
      assertEquals(List.of(), halves);
    }
    assertTrue(DiskStores.memory(state).load().version() > 0);
    AgentFiles.state(state.resolve("agent"))
        .lock(Clock.systemUTC())
        .tryAcquire()
        .orElseThrow()
        .close();
  }
}
