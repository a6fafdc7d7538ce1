package io.wua.server.origin.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.origin.catalog.KeeperAnswer.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from the origin and from administrators, and what hosts get of it. */
class CatalogKeeperTest {
  private static final String OCTOBER = "2026-10-13T17:00:00Z";
  private static final String NOVEMBER = "2026-11-10T17:00:00Z";

  /** More than a fifth of the bundles of the demo. */
  private static final int MANY = 20;

  @TempDir private Path folder;
  private TestCatalogs catalogs;
  private TestOrigin origin;
  private TestKeeper keeper;

  @BeforeEach
  void open() throws Exception {
    catalogs = new TestCatalogs(folder.resolve("catalogs"));
    origin = new TestOrigin();
    keeper = new TestKeeper(folder.resolve("data"), origin.uri(), catalogs.roots());
  }

  @AfterEach
  void close() {
    keeper.close();
    origin.close();
  }

  private static Sha256 digest(byte[] catalog) throws Exception {
    return new Sha256(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(catalog)));
  }

  private IssueState state(byte[] catalog) throws Exception {
    return keeper.store.issues().find(digest(catalog)).orElseThrow().state();
  }

  private Path file(byte[] catalog) throws Exception {
    return Files.write(folder.resolve("carried.cab"), catalog);
  }

  private FailureReason failure() {
    return assertThrows(WuaException.class, keeper::refresh).reason();
  }

  @Test
  void publishesTheFirstWithTheDateOfTheOrigin() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(october, "1");
    assertEquals(Optional.empty(), keeper.parts.published().current());
    assertEquals(Result.PUBLISHED, keeper.refresh());
    assertArrayEquals(october, keeper.served());
    assertEquals(
        Instant.parse("2026-11-10T18:00:00Z"),
        Files.getLastModifiedTime(keeper.published).toInstant());
    assertEquals(TaskStatus.FINISHED, keeper.lastTask().status());
    assertEquals(Optional.of((long) october.length), keeper.lastTask().end().fileSize());
    assertEquals(
        digest(october).hex(), keeper.parts.published().current().orElseThrow().info().digest());
    assertSame(
        keeper.parts.published().current().orElseThrow(),
        keeper.parts.published().current().orElseThrow());
  }

  @Test
  void asksForNothingThatItHas() throws Exception {
    origin.has(catalogs.dated(OCTOBER), "1");
    keeper.refresh();
    assertEquals(Result.UNCHANGED, keeper.refresh());
    assertEquals(List.of("200", "304"), origin.asked());
    assertTrue(keeper.lastTask().end().skipped());
    assertEquals(Result.UNCHANGED, keeper.keeper().refresh(true, TestKeeper.ALONE).result());
    assertEquals(List.of("200", "304", "200"), origin.asked());
  }

  @Test
  void publishesANewerOne() throws Exception {
    byte[] november = catalogs.dated(NOVEMBER);
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(october, "1");
    keeper.refresh();
    keeper.parts.published().current();
    origin.has(november, "2");
    assertEquals(Result.PUBLISHED, keeper.refresh());
    assertArrayEquals(november, keeper.served());
    assertEquals(IssueState.SUPERSEDED, state(october));
    assertEquals(
        digest(november).hex(), keeper.parts.published().current().orElseThrow().info().digest());
  }

  @Test
  void refusesAnOlderOneUntilItIsAccepted() throws Exception {
    byte[] november = catalogs.dated(NOVEMBER);
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(november, "2");
    keeper.refresh();
    origin.has(october, "1");
    assertEquals(Result.REFUSED, keeper.refresh());
    assertEquals(Result.REFUSED, keeper.refresh(), "and it is not fetched again");
    assertEquals(List.of("200", "200", "304"), origin.asked());
    assertArrayEquals(november, keeper.served());
    assertEquals(
        Result.PUBLISHED,
        keeper.keeper().accept(digest(october), "ann", TestKeeper.ALONE).orElseThrow().result());
    assertArrayEquals(october, keeper.served());
  }

  @Test
  void holdsOneThatLacksAFifthOfTheUpdatesUntilItIsAccepted() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    byte[] small = catalogs.smaller(NOVEMBER, MANY);
    origin.has(october, "1");
    keeper.refresh();
    origin.has(small, "2");
    assertEquals(Result.HELD, keeper.refresh());
    assertArrayEquals(october, keeper.served());
    Path held = folder.resolve("data/held").resolve(digest(small).hex() + ".cab");
    assertArrayEquals(small, Files.readAllBytes(held));
    assertEquals(Result.HELD, keeper.refresh());
    keeper.keeper().accept(digest(small), "ann", TestKeeper.ALONE);
    assertArrayEquals(small, keeper.served());
    assertFalse(Files.exists(held));
  }

  @Test
  void dropsAHeldOneThatIsRejectedAndHoldsItNoMore() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    byte[] small = catalogs.smaller(NOVEMBER, MANY);
    origin.has(october, "1");
    keeper.refresh();
    keeper.bring(file(small));
    keeper.keeper().reject(digest(small), "ann");
    Path held = folder.resolve("data/held").resolve(digest(small).hex() + ".cab");
    assertFalse(Files.exists(held));
    assertEquals(Result.REFUSED, keeper.bring(file(small)));
    assertFalse(Files.exists(held));
    assertArrayEquals(october, keeper.served());
  }

  @Test
  void dropsAHeldOneOnceANewerOneIsPublished() throws Exception {
    origin.has(catalogs.dated(OCTOBER), "1");
    keeper.refresh();
    byte[] small = catalogs.smaller(NOVEMBER, MANY);
    origin.has(small, "2");
    keeper.refresh();
    origin.has(catalogs.dated("2026-11-12T17:00:00Z"), "3");
    assertEquals(Result.PUBLISHED, keeper.refresh());
    keeper.refresh();
    assertEquals(IssueState.SUPERSEDED, state(small));
    assertFalse(Files.exists(folder.resolve("data/held").resolve(digest(small).hex() + ".cab")));
  }

  @Test
  void acceptsWithNoFileAtHandForTheNextTime() throws Exception {
    byte[] november = catalogs.dated(NOVEMBER);
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(november, "2");
    keeper.refresh();
    keeper.bring(file(october));
    assertEquals(
        Optional.empty(), keeper.keeper().accept(digest(october), "ann", TestKeeper.ALONE));
    assertArrayEquals(november, keeper.served());
    assertEquals(Result.PUBLISHED, keeper.bring(file(october)));
  }

  @Test
  void acceptsNothingThatNobodySaw() {
    assertEquals(
        FailureReason.NOT_FOUND,
        assertThrows(
                WuaException.class,
                () -> keeper.keeper().accept(new Sha256("ab".repeat(32)), "ann", TestKeeper.ALONE))
            .reason());
  }

  @Test
  void keepsTheLastGoodOneWhateverComes() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(october, "1");
    keeper.refresh();
    byte[] damaged = catalogs.dated(NOVEMBER);
    damaged[damaged.length / 2] ^= 1;
    origin.has(damaged, "2");
    assertEquals(FailureReason.UNTRUSTED, failure());
    origin.has(catalogs.ofAStranger(NOVEMBER), "3");
    assertEquals(FailureReason.UNTRUSTED, failure());
    origin.answers(404);
    assertEquals(FailureReason.NOT_FOUND, failure());
    origin.answers(500);
    assertEquals(FailureReason.UNAVAILABLE, failure());
    origin.has(october, "4").neverEnds();
    assertEquals(FailureReason.LIMIT_EXCEEDED, failure());
    assertArrayEquals(october, keeper.served());
    assertTrue(keeper.parts.published().current().isPresent());
    assertEquals(5, keeper.tasks().stream().filter("wsusscn2 failed"::equals).count());
    assertTrue(keeper.lastTask().end().error().isPresent());
  }

  @Test
  void goesOnWhereTheConnectionEnded() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    origin.has(october, "1").cutsAfter(1_000);
    assertEquals(Result.PUBLISHED, keeper.refresh());
    assertEquals(List.of("200", "206 from 1000"), origin.asked());
    assertArrayEquals(october, keeper.served());
  }

  @Test
  void saysWhereTheDiskFails() throws Exception {
    origin.has(catalogs.dated(OCTOBER), "1");
    // A folder stands where a file is to be.
    Path place = Files.createDirectory(keeper.published);
    Files.writeString(place.resolve("full"), "");
    WuaException failure = assertThrows(WuaException.class, keeper::refresh);
    assertEquals(FailureReason.UNREADABLE, failure.reason());
    assertTrue(failure.getMessage().contains("wsusscn2.cab"), failure.getMessage());
    assertEquals(Optional.empty(), keeper.store.issues().published());
    Files.delete(place.resolve("full"));
    Files.delete(place);
    assertEquals(Result.PUBLISHED, keeper.refresh());
  }

  @Test
  void takesWhatAnAdministratorBringsAndLeavesItThere() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    Path carried = file(october);
    assertEquals(Result.PUBLISHED, keeper.bring(carried));
    assertArrayEquals(october, keeper.served());
    assertArrayEquals(october, Files.readAllBytes(carried));
    assertEquals(List.of("import finished"), keeper.tasks());
    assertEquals(List.of(), origin.asked());
    assertEquals(Result.UNCHANGED, keeper.bring(carried));
  }

  @Test
  void adoptsWhatLiesThereAndAsksWhetherThereIsANewerOne() throws Exception {
    byte[] october = catalogs.dated(OCTOBER);
    Files.write(keeper.published, october);
    Files.setLastModifiedTime(
        keeper.published, FileTime.from(Instant.parse("2026-11-10T18:00:00Z")));
    origin.has(october, "1");
    assertEquals(Result.PUBLISHED, keeper.keeper().adopt(TestKeeper.ALONE).orElseThrow().result());
    assertEquals(Optional.empty(), keeper.keeper().adopt(TestKeeper.ALONE), "once");
    assertEquals(
        digest(october).hex(), keeper.parts.published().current().orElseThrow().info().digest());
    assertEquals(Result.UNCHANGED, keeper.refresh());
    assertEquals(List.of("304"), origin.asked());
  }

  @Test
  void adoptsNothingThatNobodyVouchesFor() throws Exception {
    Files.write(keeper.published, catalogs.ofAStranger(OCTOBER));
    assertEquals(
        FailureReason.UNTRUSTED,
        assertThrows(WuaException.class, () -> keeper.keeper().adopt(TestKeeper.ALONE)).reason());
    assertEquals(Optional.empty(), keeper.parts.published().current());
  }

  @Test
  void putsBackWhatSomebodyTookOrReplacedByAnOlderOne() throws Exception {
    byte[] november = catalogs.dated(NOVEMBER);
    origin.has(november, "1");
    keeper.refresh();
    Files.delete(keeper.published);
    keeper.keeper().adopt(TestKeeper.ALONE);
    assertArrayEquals(november, keeper.served());
    Files.delete(keeper.published);
    Files.write(keeper.published, catalogs.dated(OCTOBER));
    assertEquals(Result.REFUSED, keeper.keeper().adopt(TestKeeper.ALONE).orElseThrow().result());
    assertArrayEquals(november, keeper.served());
  }

  @Test
  void opensNothingThatIsNotThePublishedOne() throws Exception {
    origin.has(catalogs.dated(OCTOBER), "1");
    keeper.refresh();
    Files.delete(keeper.published);
    Files.write(keeper.published, catalogs.dated(NOVEMBER));
    assertEquals(
        FailureReason.BUSY,
        assertThrows(WuaException.class, () -> keeper.parts.published().current()).reason());
  }
}
