package io.wua.simulation.catalog.cabinet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.simulation.catalog.cabinet.WrittenCabinet.Block;
import io.wua.simulation.catalog.cabinet.WrittenCabinet.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CabinetWriterTest {
  private static final Instant TIME = Instant.parse("2026-11-10T17:32:08Z");
  private static final int BLOCK = 32 * 1024;

  @TempDir Path folder;

  @Test
  void cabextractReadsBackEverySizeInEveryCompression() throws Exception {
    readsBack(CabinetTool.CABEXTRACT);
  }

  @Test
  void sevenZipReadsBackEverySizeInEveryCompression() throws Exception {
    readsBack(CabinetTool.SEVEN_ZIP);
  }

  private void readsBack(CabinetTool tool) throws Exception {
    Map<String, byte[]> members = membersOfManySizes();
    for (Compression compression :
        List.of(
            Compression.stored(),
            Compression.mszip(),
            Compression.fastMszip(),
            Compression.lzx(21))) {
      Path cabinet = folder.resolve("sizes.cab");
      Path extracted = folder.resolve("extracted");
      write(cabinet, compression, 150_000, members);

      tool.extract(cabinet, extracted);

      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        Path file = extracted.resolve(member.getKey().replace('\\', '/'));
        assertArrayEquals(member.getValue(), Files.readAllBytes(file), member.getKey());
      }
    }
  }

  @Test
  void startsAnotherFolderWhenTheCurrentOneIsFull() throws Exception {
    Path cabinet = folder.resolve("folders.cab");
    write(
        cabinet,
        Compression.mszip(),
        BLOCK,
        Map.of("a", new byte[BLOCK], "b", new byte[BLOCK - 1]));

    WrittenCabinet written = WrittenCabinet.of(cabinet);

    assertEquals(2, written.folders().size());
    assertEquals(List.of(0, 1), written.members().stream().map(m -> m.folder()).toList());
    assertEquals(List.of(0L, 0L), written.members().stream().map(m -> m.offset()).toList());
  }

  @Test
  void everyMszipBlockInflatesWithTheBlockBeforeAsDictionary() throws Exception {
    byte[] content = text(5 * BLOCK + 100);
    Path cabinet = folder.resolve("blocks.cab");
    write(cabinet, Compression.mszip(), Long.MAX_VALUE, Map.of("text", content));

    Folder only = WrittenCabinet.of(cabinet).folders().get(0);

    assertEquals(1, only.type());
    assertEquals(6, only.blocks().size());
    assertArrayEquals(content, inflate(only.blocks()));
  }

  @Test
  void laterBlocksProfitFromEarlierOnes() throws Exception {
    byte[] half = random(BLOCK / 2, 7);
    byte[] content = new byte[20 * half.length];
    for (int i = 0; i < 20; i++) {
      System.arraycopy(half, 0, content, i * half.length, half.length);
    }
    Path cabinet = folder.resolve("repeated.cab");
    write(cabinet, Compression.mszip(), Long.MAX_VALUE, Map.of("repeated", content));

    // Without a dictionary each of the ten blocks would hold those 16 KiB anew.
    assertTrue(Files.size(cabinet) < 2 * half.length, () -> "size is " + cabinet.toFile().length());
  }

  @Test
  void incompressibleBlocksStayWithinTheLimitOfTheFormat() throws Exception {
    byte[] content = random(3 * BLOCK, 11);
    Path cabinet = folder.resolve("random.cab");
    write(cabinet, Compression.mszip(), Long.MAX_VALUE, Map.of("random", content));

    List<Block> blocks = WrittenCabinet.of(cabinet).folders().get(0).blocks();

    blocks.forEach(block -> assertTrue(block.data().length <= BLOCK + 12));
    assertArrayEquals(content, inflate(blocks));
  }

  @Test
  void checksumFoldsWordsAndThenTheRestHighByteFirst() {
    byte[] data = {1, 2, 3, 4, 5, 6, 7};
    int words = 0x04030201;
    int rest = 0x050607;
    int sizes = 7 | (9 << 16);

    assertEquals(words ^ rest ^ sizes, LittleEndian.checksum(data, 9));
  }

  @Test
  void namesBeyondAsciiAreMarkedAsUtf8() throws Exception {
    Path cabinet = folder.resolve("names.cab");
    write(cabinet, Compression.stored(), BLOCK, Map.of("l\\fr\\é", new byte[] {1}));

    assertEquals(0xA0, WrittenCabinet.of(cabinet).members().get(0).attributes());
  }

  @Test
  void sameMembersGiveSameBytes() throws Exception {
    Path first = folder.resolve("first.cab");
    Path second = folder.resolve("second.cab");
    write(first, Compression.mszip(), 150_000, membersOfManySizes());
    write(second, Compression.mszip(), 150_000, membersOfManySizes());

    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void withoutFinishNothingIsLeftBehind() throws Exception {
    Path cabinet = folder.resolve("abandoned.cab");
    try (CabinetWriter writer =
        new CabinetWriter(cabinet, Compression.mszip(), TIME, Long.MAX_VALUE)) {
      try (OutputStream member = writer.member("a")) {
        member.write(1);
      }
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void refusesNamesThatACabinetCannotHold() throws IOException {
    try (CabinetWriter writer =
        new CabinetWriter(folder.resolve("x.cab"), Compression.stored(), TIME, 1)) {
      OutputStream member = writer.member("n".repeat(256));

      assertThrows(IllegalArgumentException.class, member::close);
    }
    assertFalse(Files.exists(folder.resolve("x.cab")));
  }

  private static void write(
      Path cabinet, Compression compression, long folderBytes, Map<String, byte[]> members)
      throws IOException {
    try (CabinetWriter writer = new CabinetWriter(cabinet, compression, TIME, folderBytes)) {
      for (String name : members.keySet().stream().sorted().toList()) {
        try (OutputStream member = writer.member(name)) {
          member.write(members.get(name));
        }
      }
      writer.finish();
    }
  }

  private static Map<String, byte[]> membersOfManySizes() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int size : new int[] {0, 1, 2, 3, 5, BLOCK - 1, BLOCK, BLOCK + 1, 100_001}) {
      members.put("c\\" + size, text(size));
      members.put("x\\" + size, random(size, size));
    }
    return members;
  }

  private static byte[] text(int size) {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(size);
    while (text.length() < size) {
      text.append("<element number=\"").append(random.nextInt(1000)).append("\" />");
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), size);
  }

  private static byte[] random(int size, long seed) {
    byte[] bytes = new byte[size];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  private static byte[] inflate(List<Block> blocks) throws DataFormatException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] previous = new byte[0];
    for (Block block : blocks) {
      assertEquals("CK", new String(block.data(), 0, 2, StandardCharsets.US_ASCII));
      Inflater inflater = new Inflater(true);
      if (previous.length > 0) {
        inflater.setDictionary(previous);
      }
      inflater.setInput(block.data(), 2, block.data().length - 2);
      byte[] content = new byte[block.uncompressedBytes()];
      assertEquals(content.length, inflater.inflate(content));
      assertTrue(inflater.finished());
      inflater.end();
      all.writeBytes(content);
      previous = content;
    }
    return all.toByteArray();
  }
}
