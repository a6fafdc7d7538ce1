package io.wua.http.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.origin.OriginPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicrosoftRepositoryTest {
  private static final byte[] CONTENT = "an update".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private TestServer web;
  private HttpConnection connection;
  private MicrosoftRepository repository;

  @BeforeEach
  void open() throws Exception {
    web = new TestServer();
    OriginPolicy policy = OriginPolicy.microsoft().withOrigin(web.uri(""));
    connection = HttpConnection.open(ConnectionSettings.direct("test").checkedBy(policy));
    Fetcher fetcher =
        Fetcher.over(connection)
            .limits(FetchLimits.DEFAULT.withDiskFloor(0))
            .redirects(policy.redirects())
            .timing(new FakeTiming())
            .build();
    repository =
        new MicrosoftRepository(
            web.uri("/wsusscan"), folder.resolve("files"), fetcher, policy, FileCheck.none());
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    web.close();
  }

  private static Payload payload(Optional<URI> url) throws Exception {
    String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(CONTENT));
    return new Payload("a.cab", CONTENT.length, new Sha1(sha1), Optional.empty(), url);
  }

  @Test
  void aFileComesFromTheUrlThatTheCatalogGives() throws Exception {
    web.on("/c/2026/a.cab", TestServer.answer(200, CONTENT));
    FetchOutcome outcome =
        repository.fetch(payload(Optional.of(web.uri("/c/2026/a.cab"))), Progress.none());
    FetchOutcome.Fetched fetched = assertInstanceOf(FetchOutcome.Fetched.class, outcome);
    assertArrayEquals(CONTENT, Files.readAllBytes(Path.of(fetched.file().location())));
  }

  @Test
  void theCatalogComesFromItsPlace() throws Exception {
    web.on("/wsusscan/wsusscn2.cab", TestServer.answer(200, CONTENT));
    assertInstanceOf(
        FetchOutcome.Fetched.class, repository.fetchCatalog(Validators.none(), Progress.none()));
  }

  @Test
  void aFileWithoutUrlIsAbsent() throws Exception {
    assertInstanceOf(
        FetchOutcome.Absent.class, repository.fetch(payload(Optional.empty()), Progress.none()));
    assertEquals(List.of(), web.requests());
  }

  @Test
  void aUrlElsewhereIsNotAsked() throws Exception {
    Payload foreign = payload(Optional.of(URI.create("http://elsewhere.example/a.cab")));
    WuaException refused =
        assertThrows(WuaException.class, () -> repository.fetch(foreign, Progress.none()));
    assertEquals(FailureReason.ACCESS_DENIED, refused.reason());
  }

  @Test
  void aRedirectElsewhereIsNotFollowed() throws Exception {
    web.on(
        "/c/2026/a.cab",
        TestServer.answer(302, new byte[0], "Location: http://169.254.169.254/latest"));
    FetchOutcome outcome = tried(payload(Optional.of(web.uri("/c/2026/a.cab"))));
    assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertEquals(1, web.requests().size());
  }

  private FetchOutcome tried(Payload payload) {
    try {
      return repository.fetch(payload, Progress.none());
    } catch (WuaException e) {
      return new FetchOutcome.Refused(payload.name(), String.valueOf(e.getMessage()));
    }
  }
}
