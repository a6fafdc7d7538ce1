package io.wua.files.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.testkit.agent.SampleMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of an agent's memory when things go wrong. */
class StateFileTest {
  @TempDir private Path place;
  private Path folder;
  private Path file;
  private final AgentMemory first = SampleMemory.full().next();
  private final AgentMemory second = first.host(h -> h.unsearched()).next();

  @BeforeEach
  void setUp() {
    folder = place.resolve("state");
    file = folder.resolve("state.json");
  }

  private void save(AgentMemory memory) throws WuaException {
    AgentFolder.of(folder).state().save(memory);
  }

  private AgentMemory load() throws WuaException {
    return AgentFolder.of(folder).state().load();
  }

  private WuaException refused() {
    return assertThrows(WuaException.class, this::load);
  }

  @Test
  void readingMakesNothing() throws Exception {
    load();
    assertFalse(Files.exists(folder));
  }

  @Test
  void noFileCutShortIsReadAsAMemory() throws Exception {
    save(first);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int cut = length;
      assertEquals(FailureReason.MALFORMED, refused().reason(), () -> "cut at " + cut);
    }
  }

  @Test
  void aDamagedFileIsNeverReplaced() throws Exception {
    save(first);
    byte[] damaged = {'{', 0, 0};
    Files.write(file, damaged);
    assertThrows(WuaException.class, () -> save(second));
    assertThrows(WuaException.class, () -> save(first));
    assertArrayEquals(damaged, Files.readAllBytes(file));
  }

  @Test
  void theMemoryBeforeTheLastSaveIsOfferedAndGoesOnWhenPutInPlace() throws Exception {
    save(first);
    save(second);
    Files.writeString(file, "");
    WuaException refused = refused();
    assertTrue(refused.getMessage().contains("state.json.previous is whole"), refused::getMessage);
    assertTrue(refused.getMessage().contains("(version 1)"), refused::getMessage);

    Files.copy(folder.resolve("state.json.previous"), file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(first, load());
    save(second);
    assertEquals(second, load());
  }

  @Test
  void whereBothAreDamagedTheFailureSaysSo() throws Exception {
    save(first);
    save(second);
    Files.writeString(file, "");
    Files.writeString(folder.resolve("state.json.previous"), "");
    String message = refused().getMessage();
    assertTrue(message.contains("state.json.previous cannot be read either"), message);
  }

  @Test
  void aFileThatIsGoneIsNoAgentThatNeverRan() throws Exception {
    save(first);
    save(second);
    Files.delete(file);
    assertEquals(FailureReason.UNREADABLE, refused().reason());

    Files.delete(folder.resolve("state.json.previous"));
    assertEquals(AgentMemory.nothing(), load());
  }

  @Test
  void aNewerSchemaIsRefusedAndKept() throws Exception {
    save(first);
    String newer = Files.readString(file).replace("wua.agent-state/1", "wua.agent-state/2");
    Files.writeString(file, newer);
    assertEquals(FailureReason.UNSUPPORTED, refused().reason());
    assertThrows(WuaException.class, () -> save(second));
    assertEquals(newer, Files.readString(file));
  }

  @Test
  void propertiesThatALaterAgentAddsArePassedOver() throws Exception {
    save(first);
    String more =
        Files.readString(file)
            .replaceFirst("\\{", "{\"later\":{\"a\":[1]},")
            .replace("\"bootId\"", "\"later\":null,\"bootId\"");
    Files.writeString(file, more);
    assertEquals(first, load());
  }

  @Test
  void aValueThatCannotBeIsNamedByItsPath() throws Exception {
    save(first);
    Files.writeString(file, Files.readString(file).replace("\"FAILED\"", "\"FAILD\""));
    String message = refused().getMessage();
    assertTrue(message.contains("updates.each[0].memory.trail[0].end"), message);
    assertTrue(message.contains("did you mean FAILED?"), message);
  }

  @Test
  void aFullDiskLeavesTheOldMemoryWholeAndNothingBesides() throws Exception {
    save(first);
    AgentFolder full =
        AgentFolder.of(
            folder,
            Failpoints.none(),
            (out, content) -> {
              out.write(ByteBuffer.wrap(content, 0, content.length / 2));
              throw new IOException("No space left on device");
            });
    WuaException refused = assertThrows(WuaException.class, () -> full.state().save(second));
    assertEquals(FailureReason.UNREADABLE, refused.reason());
    assertTrue(refused.getMessage().contains("No space left on device"), refused::getMessage);
    assertEquals(first, load());
    assertFalse(Files.exists(folder.resolve("state.json.new")));

    save(second);
    assertEquals(second, load());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyButTheOwnerMayOpenAnything() throws Exception {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    save(first);
    save(second);
    AgentFolder.of(folder).server().save(io.wua.core.report.exchange.ServerMemory.none());
    AgentFolder.of(folder).outbox().add(Reports.number(1));
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.toList();
      assertTrue(paths.size() >= 7, paths::toString);
      for (Path each : paths) {
        assertEquals(
            Files.isDirectory(each) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each::toString);
      }
    }
  }
}
