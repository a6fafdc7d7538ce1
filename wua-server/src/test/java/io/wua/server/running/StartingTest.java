package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server makes when it starts, keeps when it starts again, and ends when it stops. */
class StartingTest {
  @TempDir private Path folder;

  @Test
  void answersAgentsAndTellsItsHealth() throws Exception {
    try (RunningServer server = RunningServer.in(folder)) {
      assertEquals(200, server.get("/ping").statusCode());
      assertEquals(200, server.get("/health").statusCode());
      assertTrue(server.get("/health").body().contains("\"database\":true"));
    }
  }

  @Test
  void keepsWhatIsSecretToItself() throws Exception {
    Path data = folder.resolve("data");
    assumeTrue(isPosix(), "this file system has no such rights");
    try (RunningServer server = RunningServer.in(data)) {
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(data));
      for (String secret : Set.of("admin-password", "metrics-token", "host-ca.pem")) {
        assertEquals(
            PosixFilePermissions.fromString("rw-------"),
            Files.getPosixFilePermissions(data.resolve(secret)),
            secret);
      }
      assertTrue(server.server().passwordFile().isPresent());
    }
  }

  @Test
  void refusesAFolderThatOthersLookInto() throws Exception {
    assumeTrue(isPosix(), "this file system has no such rights");
    Path open = Files.createDirectory(folder.resolve("open"));
    Set<PosixFilePermission> all = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(open, all);
    assertEquals(FailureReason.CONFIGURATION, failureOf(ServerOptions.of(open)).reason());
    assertEquals(all, Files.getPosixFilePermissions(open), "the rights are not ours to change");
  }

  @Test
  void startsAgainWithWhatItHad() throws Exception {
    String password;
    try (RunningServer server = RunningServer.in(folder)) {
      password = Files.readString(server.server().passwordFile().orElseThrow());
      server.put("kept.cab", "kept");
    }
    try (RunningServer server = RunningServer.in(folder)) {
      assertEquals(Optional.empty(), server.server().passwordFile());
      assertEquals(password, Files.readString(folder.resolve("admin-password")));
      assertEquals("kept", server.get("/waptwua/kept.cab").body());
    }
  }

  @Test
  void listensNoMoreOnceStopped() throws Exception {
    RunningServer server = RunningServer.in(folder);
    int port = server.uri().getPort();
    server.close();
    server.close();
    assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
  }

  @Test
  void closesTheDatabaseWhereTheAddressIsTaken() throws Exception {
    try (RunningServer first = RunningServer.in(folder.resolve("first"))) {
      ServerOptions second =
          ServerOptions.of(folder.resolve("second"))
              .listeningOn("127.0.0.1:" + first.uri().getPort());
      assertEquals(FailureReason.UNAVAILABLE, failureOf(second).reason());
    }
    RunningServer.in(folder.resolve("second")).close();
  }

  @Test
  void tellsNoSecretInItsLog() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (RunningServer server = RunningServer.in(folder)) {
      server.get("/metrics", "Authorization", "Bearer " + secret("metrics-token"));
      server.get("/ping", "Authorization", "Basic c2VjcmV0OnNlY3JldA==");
    } finally {
      System.setErr(before);
    }
    String text = log.toString(StandardCharsets.UTF_8);
    assertFalse(text.contains(secret("admin-password")), text);
    assertFalse(text.contains(secret("metrics-token")), text);
    assertFalse(text.contains("c2VjcmV0"), text);
  }

  private String secret(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }

  private static WuaException failureOf(ServerOptions options) {
    return assertThrows(
        WuaException.class, () -> RunningServer.start(options, HttpLimits.DEFAULT).close());
  }

  private boolean isPosix() {
    return Stream.of(folder)
        .anyMatch(f -> f.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }
}
