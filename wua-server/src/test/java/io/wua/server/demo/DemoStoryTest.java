package io.wua.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua demo}: catalog, reports, wants, files, replica and rules in one piece. */
class DemoStoryTest {
  @TempDir private static Path folder;
  private static String story = "";

  @BeforeAll
  static void tell() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out), new PrintWriter(err, true), "demo", "--dir", folder.toString());
    story = out.toString();
    assertEquals(0, code, err::toString);
  }

  private static void tells(String pattern) {
    assertTrue(Pattern.compile(pattern).matcher(story).find(), () -> pattern + " in\n" + story);
  }

  private static Set<String> payloads(String where) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("fleet").resolve(where))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("wsusscn2.cab") && !name.endsWith(".part"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theCatalogIsFetchedOnce() {
    tells("The first catalog: issue [0-9a-f]{12} of 2026-11-24T07:00:00Z with 53 updates");
    tells("Not modified: still issue");
  }

  @Test
  void beforeTheServerHasFilesTheyAreMissing() {
    tells("0 updates have all their files on this host, 4 do not");
  }

  @Test
  void theServerFetchesWhatIsWaitedForAndSaysWhatItCannotHave() throws Exception {
    tells("wanted +11 files, 4.2 MB");
    tells("fetched +10 files, 4.2 MB in");
    tells("skipped +excel-x-none-kb5190601_[0-9a-f]{40}.cab: .* does not exist");
    Set<String> served = payloads("server/waptwua");
    assertEquals(10, served.size(), served::toString);
    assertFalse(served.stream().anyMatch(name -> name.endsWith(".psf") || name.endsWith(".wim")));
  }

  @Test
  void theReplicaHasTheSame() throws Exception {
    tells("copied +11 files, 4.2 MB in");
    assertEquals(payloads("server/waptwua"), payloads("mirror/waptwua"));
  }

  @Test
  void theHostsGetTheirFilesFromTheReplica() throws Exception {
    tells("Rule 1 'demo-site' speaks: HOSTNAME \\*");
    tells("3 updates have all their files on this host, 1 does not");
    tells("4 updates have all their files on this host, 0 do not");
    for (String host : List.of("WS-PARIS-017", "SRV-FILES-02")) {
      Set<String> own = payloads(host + "/state/fleet/files");
      assertEquals(4, own.size(), own::toString);
      assertTrue(payloads("mirror/waptwua").containsAll(own));
    }
  }

  @Test
  void nothingIsInstalledOutsideTheWindow() {
    tells("(?s)dry-run\\nThere is nothing to install.*outside the maintenance window. Wait until");
  }

  @Test
  void inTheWindowUpdatesAreInstalledOneFailsAndOneWantsARestart() {
    tells("failed, 0x80070643 ERROR_INSTALL_FAILURE");
    tells("done, complete after a reboot");
    tells("Reboot this host: what was installed is complete only then");
  }

  @Test
  void afterTheRestartAHostIsInOrderOrSaysWhyNot() {
    tells("The host reboots now.");
    tells("(?s)SRV-FILES-02 at .*after its reboot.*Status OK");
    tells("srv-files-02 +OK +15 +0 +0");
    tells("ws-paris-017 +ERROR +29 +0 +1");
    tells("DELAYED +KB5190204");
    tells("MISSING +KB5190601");
  }
}
