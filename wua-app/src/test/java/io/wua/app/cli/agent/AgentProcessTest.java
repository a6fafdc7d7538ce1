package io.wua.app.cli.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The resident agent as a process of its own. */
@Timeout(120)
class AgentProcessTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java ends processes there without a word")
  void endsByItselfWhenItIsAskedTo() throws IOException, InterruptedException, WuaException {
    DemoSet demo = DemoSet.writeTo(folder.resolve("demo"));
    Path host = folder.resolve("host");
    SimulatedHost.create(host, demo.hosts().get(0), demo.effects(), Clock.systemUTC());
    Path ini = Files.writeString(folder.resolve("wapt-get.ini"), "[waptwua]\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "agent",
                "--config",
                ini.toString(),
                "--state",
                folder.resolve("state").toString(),
                "--host",
                host.toString())
            .start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      until(err, "Set enabled = True");
      process.toHandle().destroy(); // unlike its own destroy() this leaves the stream open
      until(err, "the agent ends");
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(128 + 15, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  private static void until(BufferedReader lines, String part) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      all.append(line).append('\n');
      if (line.contains(part)) {
        return;
      }
    }
    throw new AssertionError(part + " never came; but: " + all);
  }
}
