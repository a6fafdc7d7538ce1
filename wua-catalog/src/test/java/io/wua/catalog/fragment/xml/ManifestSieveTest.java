package io.wua.catalog.fragment.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.testkit.Seeded;
import io.wua.testkit.TestData;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestSieveTest {
  private static final List<String> NAMES =
      List.of(
          "CbsPackageApplicabilityMetadata",
          "assembly",
          "assembly",
          "assemblyIdentity",
          "package",
          "parent",
          "installerAssembly",
          "update",
          "b.RegSz",
          "asm.v3:assembly",
          "größe");
  private static final List<String> ATTRIBUTES =
      List.of("", " a='1'", " name=\"x > 'y' />\"", "\n b = '\"> <!-- '  ".replace('<', '('));
  private static final List<String> BETWEEN =
      List.of(
          "",
          "text ",
          "a > b é",
          "<!-- </assembly> <update> - -> -->",
          "<![CDATA[</assembly> ]] > <x>]]>",
          "<?pi <update> ?>",
          "&amp;");

  @Test
  void theParserSeesTheSameWithAndWithoutIt() {
    Seeded.runs(
        2000,
        random -> {
          StringBuilder document = new StringBuilder();
          for (int i = 0; i <= random.nextInt(3); i++) {
            element(document, random, 6);
          }
          assertSame(document.toString());
        });
  }

  @Test
  void realFragmentsAreTheSameWithAndWithoutIt() throws Exception {
    for (String folder : List.of("fragments", "catalogue-2026-07/c")) {
      try (Stream<Path> files = Files.walk(TestData.require(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          if (!text.startsWith("<?xml")) {
            assertSame(text);
          }
        }
      }
    }
  }

  @Test
  void whatNoRuleReadsNeverReachesTheParser() throws IOException {
    String manifest =
        "<CbsPackageApplicabilityMetadata><assembly><update><x a='>'/><!-- </update> --></update>"
            + "<package p='1'><y/>text<parent><assemblyIdentity name='n'><z/></assemblyIdentity>"
            + "</parent></package></assembly></CbsPackageApplicabilityMetadata>";
    assertEquals(
        "<CbsPackageApplicabilityMetadata><assembly>"
            + "<package p='1'>text<parent><assemblyIdentity name='n'></assemblyIdentity>"
            + "</parent></package></assembly></CbsPackageApplicabilityMetadata>",
        sieved(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatIsOutsideOfManifestsPassesByteByByte() throws IOException {
    byte[] bytes = new byte[200_000];
    new java.util.Random(1).nextBytes(bytes);
    assertArrayEquals(bytes, new ManifestSieve(new ByteArrayInputStream(bytes)).readAllBytes());
  }

  @Test
  void aManifestThatIsCutOffIsStillDamaged() {
    String cut =
        "<A><CbsPackageApplicabilityMetadata><assembly><update><component/><update name='x'";
    for (int length = 4; length <= cut.length(); length++) {
      byte[] bytes = cut.substring(0, length).getBytes(StandardCharsets.UTF_8);
      assertTrue(
          Read.of(bytes).failed(), () -> new String(bytes, StandardCharsets.UTF_8) + " passes");
    }
  }

  private static void element(StringBuilder out, SplittableRandom random, int levels) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    out.append('<').append(name).append(one(ATTRIBUTES, random));
    if (random.nextInt(4) == 0) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (int i = 0; i < (levels == 0 ? 0 : random.nextInt(4)); i++) {
      out.append(one(BETWEEN, random));
      element(out, random, levels - 1);
    }
    out.append(one(BETWEEN, random)).append("</").append(name).append(" >");
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** What reading comes to: the elements, or the kind of failure. */
  private record Read(List<Element> elements, boolean failed) {
    static Read of(byte[] bytes) {
      try {
        return new Read(FragmentXml.read(slowly(bytes), "c/1"), false);
      } catch (WuaException e) {
        return new Read(List.of(), true);
      }
    }
  }

  /** UTF-16 goes past the sieve. */
  private static void assertSame(String document) {
    Read with = Read.of(document.getBytes(StandardCharsets.UTF_8));
    Charset wide = StandardCharsets.UTF_16LE;
    assertEquals(Read.of(("\uFEFF" + document).getBytes(wide)), with, document);
    assertFalse(with.failed(), document);
  }

  /** Comes in pieces of uneven length, so that every piece of markup is cut somewhere. */
  private static InputStream slowly(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      private int piece;

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        piece = (piece * 5 + 3) % 17;
        return super.read(to, offset, Math.min(length, 1 + piece));
      }
    };
  }

  private static String sieved(InputStream in) throws IOException {
    return new String(new ManifestSieve(in).readAllBytes(), StandardCharsets.UTF_8);
  }
}
