package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.testkit.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The broken sample cabinets of libmspack.
 *
 * <p>All but one are refused when they are opened, as {@code cabextract -l} refuses them: their
 * tables cannot be trusted. The endless MSZIP block stands behind sound tables, so that cabinet
 * lists, here as there, and fails when it is expanded. One more than in cabextract is refused at
 * the door: the over-reading MSZIP block is in a cabinet of version 129.3, which cabextract lists
 * with a warning; as no such version exists nobody can know its layout. (It is cut off by 8 bytes
 * too, of which cabextract forgives up to 32 and this reader none: what is cut off was not
 * downloaded whole.)
 */
final class BadSamplesTest {
  private static final String ENDLESS = "cve-2010-2800-mszip-infinite-loop.cab";
  private static final String OVER_READ = "cve-2015-4470-mszip-over-read.cab";

  private static final Map<String, String> PROBLEMS =
      Map.ofEntries(
          Map.entry("bad_folderindex.cab", "a file is in a folder that is not there"),
          Map.entry("bad_nofiles.cab", "the cabinet is empty"),
          Map.entry("bad_nofolders.cab", "the cabinet is empty"),
          Map.entry("bad_signature.cab", "not a cabinet"),
          Map.entry(OVER_READ, "this cabinet version is not supported"),
          Map.entry("cve-2017-11423-fname-overread.cab", "the limit nameBytes is passed"),
          Map.entry("filename-read-violation-1.cab", "a file name is not safe"),
          Map.entry("hidden-file-bad-folderid.cab", "the cabinet is cut off"),
          Map.entry("hidden-file-beyond-eof.cab", "the cabinet is cut off"),
          Map.entry("partial_nodata.cab", "the cabinet is cut off"),
          Map.entry("partial_nofiles.cab", "the cabinet is cut off"),
          Map.entry("partial_nofolder.cab", "the cabinet is cut off"),
          Map.entry("partial_shortextheader.cab", "the cabinet ends inside its reserve sizes"),
          Map.entry("partial_shortfile1.cab", "the cabinet is cut off"),
          Map.entry("partial_shortfile2.cab", "the cabinet is cut off"),
          Map.entry("partial_shortfolder.cab", "the cabinet is cut off"),
          Map.entry("partial_shortheader.cab", "the cabinet ends inside its header"));

  @Test
  void refusesThemWhenTheyAreOpened() throws Exception {
    Path samples = TestData.require("cab/bad");
    TreeMap<String, String> problems = new TreeMap<>();
    for (Path sample : SampleCabinetsTest.cabinets(samples)) {
      String name = sample.getFileName().toString();
      if (!name.equals(ENDLESS)) {
        CabinetException failure =
            assertThrows(
                CabinetException.class,
                () -> CabinetReader.open(sample, CabinetLimits.DEFAULTS).close(),
                name);
        problems.put(name, failure.getMessage().split(": ")[1]);
      }
    }
    assertEquals(new TreeMap<>(PROBLEMS), problems);
  }

  @Test
  void listsAndDoesNotExpandTheEndlessBlock() throws Exception {
    byte[] sample = Files.readAllBytes(TestData.require("cab/bad/" + ENDLESS));
    try (Cabinet cabinet = Cabinets.open(sample)) {
      assertEquals(List.of("file.txt"), cabinet.files().stream().map(CabinetFile::name).toList());
    }
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, sample);
    assertTrue(failure.getMessage().contains("block of MSZIP is damaged"), failure::getMessage);
  }

  @Test
  void doesNotExpandTheOverReadingBlockUnderARealVersionEither() throws Exception {
    byte[] sample = Files.readAllBytes(TestData.require("cab/bad/" + OVER_READ));
    sample[25] = 1;
    sample[8] = (byte) sample.length;
    CabinetException failure = Cabinets.refused(FailureReason.MALFORMED, sample);
    assertTrue(failure.getMessage().contains("block of MSZIP is damaged"), failure::getMessage);
  }
}
