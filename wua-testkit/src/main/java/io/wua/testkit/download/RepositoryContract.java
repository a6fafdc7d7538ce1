package io.wua.testkit.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.DownloadPayloads;
import io.wua.core.download.Downloads;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Repository} promises. An adapter's test extends this and puts files behind it.
 */
public abstract class RepositoryContract {
  private static final String CATALOG = "wsusscn2.cab";

  /** For subclasses. */
  protected RepositoryContract() {}

  /** The way to a repository that has no files; always the same one within a test. */
  protected abstract Repository repository() throws Exception;

  /** Puts a file there, in place of one that has the name. */
  protected abstract void put(String name, byte[] content) throws Exception;

  /** Makes the repository impossible to ask for that file. */
  protected abstract void failFor(String name) throws Exception;

  /** Makes the repository impossible to ask. */
  protected abstract void goAway() throws Exception;

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String hex(String algorithm, byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }

  private static Payload payload(String name, byte[] content) throws Exception {
    return new Payload(
        name,
        content.length,
        new Sha1(hex("SHA-1", content)),
        Optional.of(new Sha256(hex("SHA-256", content))),
        Optional.empty());
  }

  private FetchOutcome fetch(Payload payload) throws Exception {
    return repository().fetch(payload, Progress.none());
  }

  /** A file comes whole, and is not asked for again. */
  @Test
  void aFileIsFetchedOnce() throws Exception {
    byte[] content = bytes("a cabinet");
    Payload payload = payload("a.cab", content);
    put(PayloadNames.stored(payload), content);
    StoredFile file = assertInstanceOf(FetchOutcome.Fetched.class, fetch(payload)).file();
    assertEquals(content.length, file.sizeBytes());
    assertEquals(payload.sha1(), file.sha1());
    assertEquals(payload.sha256(), Optional.of(file.sha256()));
    assertEquals(file, assertInstanceOf(FetchOutcome.Unchanged.class, fetch(payload)).file());
  }

  /** WAPT's server keeps files under the last part of Microsoft's URL. */
  @Test
  void aFileIsFoundUnderTheNameThatWaptGivesIt() throws Exception {
    byte[] content = bytes("an executable");
    Payload payload =
        new Payload(
            "setup.exe",
            content.length,
            new Sha1(hex("SHA-1", content)),
            Optional.empty(),
            Optional.of(URI.create("http://download.windowsupdate.com/d/msdownload/other.exe")));
    put("other.exe", content);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(payload));
  }

  /** Not there is an answer. */
  @Test
  void aFileThatIsNotThereIsAbsent() throws Exception {
    assertInstanceOf(FetchOutcome.Absent.class, fetch(payload("b.cab", bytes("b"))));
    assertInstanceOf(
        FetchOutcome.Absent.class, repository().fetchCatalog(Validators.none(), Progress.none()));
  }

  /** What is not what was asked for is not kept. */
  @Test
  void aFileOfAnotherDigestIsRefusedAndNotKept() throws Exception {
    byte[] right = bytes("right");
    Payload payload = payload("c.cab", right);
    put(PayloadNames.stored(payload), bytes("wrong"));
    assertInstanceOf(FetchOutcome.Refused.class, fetch(payload));
    put(PayloadNames.stored(payload), right);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(payload));
  }

  /** Both digests count. */
  @Test
  void aFileOfTheRightSha1AndAnotherSha256IsRefused() throws Exception {
    byte[] content = bytes("collision");
    Payload payload =
        new Payload(
            "d.cab",
            content.length,
            new Sha1(hex("SHA-1", content)),
            Optional.of(new Sha256("0".repeat(64))),
            Optional.empty());
    put(PayloadNames.stored(payload), content);
    assertInstanceOf(FetchOutcome.Refused.class, fetch(payload));
  }

  /** Not asked is never the same as not there. */
  @Test
  void aRepositoryThatCannotBeAskedIsAFailureThatMayPass() throws Exception {
    goAway();
    WuaException failure =
        assertThrows(WuaException.class, () -> fetch(payload("e.cab", bytes("e"))));
    assertTrue(failure.reason().retryWorthy(), () -> failure.reason().name());
    assertThrows(
        WuaException.class, () -> repository().fetchCatalog(Validators.none(), Progress.none()));
  }

  /** The catalog comes when it changed. */
  @Test
  void theCatalogIsFetchedWhenItChanged() throws Exception {
    put(CATALOG, bytes("catalog of July"));
    FetchOutcome.Fetched july =
        assertInstanceOf(
            FetchOutcome.Fetched.class,
            repository().fetchCatalog(Validators.none(), Progress.none()));
    assertInstanceOf(
        FetchOutcome.Unchanged.class,
        repository().fetchCatalog(july.validators(), Progress.none()));
    put(CATALOG, bytes("catalog of August"));
    FetchOutcome.Fetched august =
        assertInstanceOf(
            FetchOutcome.Fetched.class,
            repository().fetchCatalog(july.validators(), Progress.none()));
    assertEquals(hex("SHA-256", bytes("catalog of August")), august.file().sha256().hex());
  }

  /** What lies on the host is told without asking anybody. */
  @Test
  void theCatalogOnTheHostIsToldWhileTheRepositoryIsAway() throws Exception {
    assertEquals(Optional.empty(), repository().storedCatalog());
    put(CATALOG, bytes("catalog of July"));
    repository().fetchCatalog(Validators.none(), Progress.none());
    put(CATALOG, bytes("catalog of August"));
    repository().fetchCatalog(Validators.none(), Progress.none());
    goAway();
    assertEquals(
        Optional.of(hex("SHA-256", bytes("catalog of August"))),
        repository().storedCatalog().map(file -> file.sha256().hex()));
  }

  /** The last thing that is told of a file is that all of it is there. */
  @Test
  void progressEndsAtTheSizeOfTheFile() throws Exception {
    byte[] content = new byte[300_000];
    Payload payload = payload("f.cab", content);
    put(PayloadNames.stored(payload), content);
    List<Long> told = new ArrayList<>();
    repository().fetch(payload, (name, done, total) -> told.add(done));
    assertEquals(content.length, told.get(told.size() - 1));
  }

  /** A batch gives what it can. */
  @Test
  void oneBadFileNeverBlocksTheOthers() throws Exception {
    Payload wrong = payload("1.cab", bytes("one"));
    Payload unaskable = payload("2.cab", bytes("two"));
    Payload absent = payload("3.cab", bytes("three"));
    Payload good = payload("4.cab", bytes("four"));
    put(PayloadNames.stored(wrong), bytes("not one"));
    put(PayloadNames.stored(good), bytes("four"));
    failFor(PayloadNames.stored(unaskable));
    Downloads downloads =
        new DownloadPayloads(repository())
            .download(List.of(wrong, unaskable, absent, good, good), Progress.none());
    assertInstanceOf(FetchOutcome.Refused.class, downloads.answers().get(wrong));
    assertInstanceOf(FetchOutcome.Absent.class, downloads.answers().get(absent));
    assertInstanceOf(FetchOutcome.Fetched.class, downloads.answers().get(good));
    assertEquals(Set.of(unaskable), downloads.failures().keySet());
    assertTrue(downloads.failures().values().iterator().next().reason().retryWorthy());
    Update lacking = update(1, good, absent);
    Update failing = update(2, good, unaskable);
    assertTrue(downloads.availability(List.of(lacking, failing)).lacks(lacking.id()));
    assertTrue(!downloads.availability(List.of(lacking, failing)).lacks(failing.id()));
  }

  private static Update update(int number, Payload... payloads) {
    return Update.builder(new UpdateId(new UUID(3, number), 1)).payloads(List.of(payloads)).build();
  }
}
