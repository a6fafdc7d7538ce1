package io.wua.server.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.http.wire.repository.FileIndex;
import io.wua.http.wire.repository.PublishedFile;
import io.wua.http.wire.repository.RulesDocument;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.server.ca.AuthorityFiles;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents say what is in the folder, and are made anew only where they have to be. */
class RepositoryDocumentsTest {
  private final Hand clock = new Hand(Instant.parse("2026-11-24T12:00:00Z"));
  @TempDir Path folder;
  private ServerSettings settings;
  private ServerStore store;
  private RepositoryDocuments documents;

  /** A clock that is set by hand. */
  private static final class Hand extends Clock {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws Exception {
    settings = ServerSettings.of(ServerOptions.of(folder.resolve("data")));
    store = ServerStore.open(settings.database(), RegistrationRules.of(false));
    documents = with(Failpoints.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private RepositoryDocuments with(Failpoints failpoints) throws WuaException {
    return RepositoryDocuments.in(settings.data(), settings.payloads(), store, clock, failpoints);
  }

  private Path put(String name, String content) throws Exception {
    return Files.writeString(settings.payloads().resolve(name), content);
  }

  private FileIndex index() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("data/published/sync.json"));
    return SyncDocument.read(bytes, any -> true).index();
  }

  private static String sha256(String content) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
  }

  @Test
  void listWhatIsServedAndNothingElse() throws Exception {
    put("wsusscn2.cab", "catalog");
    put("a_b.cab", "a file");
    for (String hidden : List.of("x.part", ".hidden", "CON.cab", "half.tmp", "sp ace")) {
      put(hidden, "no");
    }
    Files.createDirectory(settings.payloads().resolve(".stfolder"));
    Files.createDirectory(settings.payloads().resolve("folder"));
    Files.createSymbolicLink(
        settings.payloads().resolve("link.cab"), settings.payloads().resolve("a_b.cab"));
    Optional<Long> version = documents.publishSync();
    assertEquals(Optional.of(clock.now.getEpochSecond()), version);
    assertEquals(
        List.of("a_b.cab 6 " + sha256("a file"), "wsusscn2.cab 7 " + sha256("catalog")),
        index().files().stream()
            .map(file -> file.name() + " " + file.size() + " " + file.sha256().hex())
            .toList());
  }

  @Test
  void ofTwoNamesThatDifferInCaseOneIsListed() throws Exception {
    put("A.cab", "a");
    put("a.cab", "b");
    documents.publishSync();
    assertEquals(List.of("A.cab"), index().files().stream().map(PublishedFile::name).toList());
  }

  @Test
  void areMadeAnewWhenAFileChangesOrAThirdOfTheirLifeIsOver() throws Exception {
    put("a.cab", "one");
    long first = documents.publishSync().orElseThrow();
    assertEquals(Optional.empty(), documents.publishSync());
    clock.now = clock.now.plus(Duration.ofHours(55));
    assertEquals(Optional.empty(), documents.publishSync());
    put("a.cab", "three");
    assertTrue(documents.publishSync().orElseThrow() > first);
    assertEquals(5, index().files().get(0).size());
    clock.now = clock.now.plus(Duration.ofHours(56));
    long third = documents.publishSync().orElseThrow();
    assertEquals(third, index().version());
    assertEquals(clock.now.plus(Duration.ofDays(7)), index().expires());
    clock.now = clock.now.minus(Duration.ofDays(300));
    Files.delete(settings.payloads().resolve("a.cab"));
    assertEquals(Optional.of(third + 1), documents.publishSync());
  }

  @Test
  void aFileThatDidNotChangeIsNotReadAgain() throws Exception {
    Path file = put("a.cab", "first");
    FileTime time = Files.getLastModifiedTime(file);
    documents.publishSync();
    // The same size and time: only reading it would show the difference.
    put("a.cab", "other");
    Files.setLastModifiedTime(file, time);
    put("b.cab", "new");
    with(Failpoints.none()).publishSync();
    assertEquals(sha256("first"), index().files().get(0).sha256().hex());
    Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(1)));
    documents.publishSync();
    assertEquals(sha256("other"), index().files().get(0).sha256().hex());
  }

  @Test
  void aFileThatTheServerFetchedIsNotReadUnlessItChangedSince() throws Exception {
    Path file = put("a.cab", "content");
    store
        .files()
        .add(
            new PayloadFile(
                new Sha1("a".repeat(40)),
                new Sha256("b".repeat(64)),
                "a.cab",
                7,
                CameBy.values()[0],
                clock.now,
                Files.getLastModifiedTime(file).toInstant()));
    documents.publishSync();
    assertEquals("b".repeat(64), index().files().get(0).sha256().hex());
    put("a.cab", "another");
    documents.publishSync();
    assertEquals(sha256("another"), index().files().get(0).sha256().hex());
  }

  @Test
  void aDocumentThatIsDamagedOrOfAnotherKeyIsMadeAnew() throws Exception {
    documents.publishSync();
    Path document = folder.resolve("data/published/sync.json");
    Files.writeString(document, "{}");
    assertTrue(documents.publishSync().isPresent());
    String signer = SyncDocument.read(Files.readAllBytes(document), a -> true).signer().toString();
    Files.delete(folder.resolve("data").resolve(RepositoryKey.FILE));
    assertTrue(documents.publishSync().isPresent());
    assertNotEquals(
        signer, SyncDocument.read(Files.readAllBytes(document), a -> true).signer().toString());
  }

  @Test
  void theirKeyIsNoOtherKeyOfTheServer() throws Exception {
    documents.publishRules();
    AuthorityFiles.open(settings.data().path(), Duration.ofDays(1), clock.now);
    assertNotEquals(
        Files.readString(folder.resolve("data").resolve(AuthorityFiles.FILE)),
        Files.readString(folder.resolve("data").resolve(RepositoryKey.FILE)));
    assertEquals(
        -1,
        RepositoryKey.open(settings.data().path(), clock.now).certificate().getBasicConstraints());
  }

  @Test
  void aServerWithoutRulesSignsThatItHasNone() throws Exception {
    assertTrue(documents.publishRules().isPresent());
    assertEquals(Optional.empty(), documents.publishRules());
    byte[] bytes = Files.readAllBytes(folder.resolve("data/published/rules.json"));
    assertEquals(List.of(), RulesDocument.read(bytes, any -> true).rules());
    assertEquals(
        RepositoryKey.open(settings.data().path(), clock.now).pem(),
        Files.readString(folder.resolve("data/published/repository.crt")));
  }

  @Test
  void whoeverEndsTheServerWhileItWritesLeavesTheOldDocumentOrTheNewOne() throws Exception {
    documents.publishSync();
    for (String moment :
        List.of("sync.json.write.before", "sync.json.write.after", "sync.json.publish.after")) {
      put(moment + ".cab", "x");
      FileIndex before = index();
      RepositoryDocuments dying =
          with(
              reached -> {
                if (reached.equals(moment)) {
                  throw new IllegalStateException(moment);
                }
              });
      assertThrows(IllegalStateException.class, dying::publishSync);
      boolean isNew = moment.endsWith("publish.after");
      assertEquals(before.files().size() + (isNew ? 1 : 0), index().files().size(), moment);
      documents.publishSync();
      assertEquals(before.files().size() + 1, index().files().size(), moment);
    }
  }
}
