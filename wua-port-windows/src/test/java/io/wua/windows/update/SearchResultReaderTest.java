package io.wua.windows.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.scripted.FakeAutomation;
import io.wua.windows.scripted.FakeObject;
import io.wua.windows.scripted.FakeUpdates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchResultReaderTest {
  private static final String ONE = "11111111-0000-4000-8000-000000000001";
  private static final String TWO = "22222222-0000-4000-8000-000000000001";

  private final FakeAutomation.Counts counts = new FakeAutomation.Counts();

  private FoundUpdates read(FakeObject result) throws AutomationException, WuaException {
    try (FakeAutomation automation = new FakeAutomation(Map.of(), counts)) {
      FoundUpdates found = SearchResultReader.read(automation.hold(result));
      assertEquals(1, counts.held(), "only the result is still held");
      return found;
    }
  }

  private static FakeObject result(Object... updates) {
    return FakeObject.of("SearchResult")
        .with("Updates", FakeObject.list(updates))
        .with("Warnings", FakeObject.list(List.of()));
  }

  @Test
  void listsEachIdOnce() throws Exception {
    FoundUpdates found =
        read(
            result(
                FakeUpdates.software(ONE, 1),
                FakeUpdates.software(ONE, 1).with("Title", "again"),
                FakeUpdates.software(ONE, 2)));
    assertEquals(2, found.updates().size());
    assertEquals("An update", found.updates().get(0).update().title());
  }

  @Test
  void softwareAndDriversAreOfTwoKinds() throws Exception {
    FoundUpdates found = read(result(FakeUpdates.software(ONE, 1), FakeUpdates.driver(TWO, 1)));
    assertEquals(2, found.updates().size());
    assertEquals(List.of(), found.warnings());
  }

  @Test
  void joinsTheEdgesOfRevisions() throws Exception {
    UUID three = new UUID(3, 3);
    FakeObject first =
        FakeUpdates.software(ONE, 1).with("SupersededUpdateIDs", FakeObject.list(TWO));
    FakeObject second =
        FakeUpdates.software(ONE, 2).with("SupersededUpdateIDs", FakeObject.list(three.toString()));
    assertEquals(
        Set.of(UUID.fromString(TWO), three),
        read(result(first, second)).supersedence().supersededBy(UUID.fromString(ONE)));
  }

  @Test
  void anUpdateWithoutIdentityIsLeftOutAndSaid() throws Exception {
    FoundUpdates found =
        read(
            result(
                FakeUpdates.software(ONE, 1),
                FakeUpdates.software(TWO, 1).failing("Identity", 0x80240FFF),
                "not an object",
                FakeUpdates.software("no guid", 1),
                FakeUpdates.software(TWO, -5)));
    assertEquals(1, found.updates().size());
    assertEquals(4, found.warnings().size(), found.warnings()::toString);
    assertTrue(found.warnings().get(0).startsWith("Update 1 of the answer could not be read"));
  }

  @Test
  void whereNoUpdateCanBeReadTheAnswerIsUnreadable() {
    WuaException failure =
        assertThrows(
            WuaException.class,
            () -> read(result(FakeUpdates.software(ONE, 1).without("Identity"))));
    assertEquals(FailureReason.UNREADABLE, failure.reason());
  }

  @Test
  void theEndOfTheSessionEndsReading() {
    AutomationException end =
        assertThrows(
            AutomationException.class,
            () ->
                read(
                    result(
                        FakeUpdates.software(ONE, 1),
                        FakeUpdates.software(TWO, 1).failing("Description", 0x800706BA))));
    assertEquals(0x800706BA, end.code());
    assertEquals(0, counts.held());
  }

  @Test
  void unreadableWarningsAreAWarning() throws Exception {
    FakeObject result = result(FakeUpdates.software(ONE, 1)).failing("Warnings", 0x80240FFF);
    assertEquals(1, read(result).warnings().size());
    FakeObject silent = FakeObject.of("UpdateException").with("Message", null);
    FoundUpdates found = read(result().with("Warnings", FakeObject.list(silent)));
    assertEquals(List.of("Windows Update warns: no text."), found.warnings());
  }
}
