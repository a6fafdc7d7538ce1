package io.wua.benchmarks.cabinet;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The SHA-256 of every member, by its path with slashes. */
final class MemberDigests {
  private MemberDigests() {}

  /** Of a cabinet, through our reader. */
  static Map<String, String> ofCabinet(Path cabinet) throws WuaException {
    Map<String, String> digests = new TreeMap<>();
    try (Cabinet opened = CabinetReader.open(cabinet, CabinetLimits.DEFAULTS)) {
      opened.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile member) {
              return true;
            }

            @Override
            public void visit(CabinetFile member, InputStream content) throws IOException {
              digests.put(member.path(), digest(content));
            }
          });
    }
    return digests;
  }

  /** Of the files of a folder. */
  static Map<String, String> ofFolder(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream content = Files.newInputStream(file)) {
          digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(content));
        }
      }
    }
    return digests;
  }

  private static String digest(InputStream content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
