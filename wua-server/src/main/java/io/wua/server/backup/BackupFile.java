package io.wua.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was checked from its first to its last byte: it holds what its manifest says and
 * nothing else. What is damaged, cut off, changed or of another program is refused.
 */
final class BackupFile implements AutoCloseable {
  private static final int LONGEST_MANIFEST = 1 << 26;
  private static final int CHUNK = 1 << 16;

  private final Path path;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(Path path, ZipFile zip, BackupManifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens and checks one.
   *
   * @throws WuaException NOT_FOUND, MALFORMED or UNSUPPORTED
   */
  static BackupFile open(Path path) throws WuaException {
    try {
      ZipFile zip = new ZipFile(path.toFile());
      try {
        BackupFile file = new BackupFile(path, zip, manifest(path, zip));
        file.check();
        return file;
      } catch (IOException | WuaException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new WuaException(FailureReason.NOT_FOUND, "There is no backup " + path + ".", e);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(path, String.valueOf(e.getMessage()), e);
    }
  }

  private static BackupManifest manifest(Path path, ZipFile zip) throws IOException, WuaException {
    ZipEntry entry = zip.getEntry(EntryName.MANIFEST);
    if (entry == null) {
      throw damaged(path, "it has no " + EntryName.MANIFEST, null);
    }
    byte[] text;
    try (InputStream in = zip.getInputStream(entry)) {
      text = in.readNBytes(LONGEST_MANIFEST);
    }
    String schema = new ObjectMapper().readTree(text).path("schema").asText();
    if (!schema.equals(BackupManifest.SCHEMA)) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          path
              + " is of the form '"
              + schema
              + "', which this server does not know: restore it with the server that wrote it.");
    }
    return new ObjectMapper().readValue(text, BackupManifest.class);
  }

  private void check() throws IOException, WuaException {
    Set<String> named = new HashSet<>();
    for (BackupManifest.Entry entry : manifest.entries()) {
      if (!named.add(entry.name()) || EntryName.parse(entry.name()).isEmpty()) {
        throw damaged(path, "its manifest names '" + entry.name() + "'", null);
      }
    }
    Set<String> there = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!there.add(entry.getName())) {
        throw damaged(path, "it holds '" + entry.getName() + "' twice", null);
      }
    }
    there.remove(EntryName.MANIFEST);
    if (!there.equals(named)) {
      throw damaged(path, "it does not hold what its manifest says", null);
    }
    for (BackupManifest.Entry entry : manifest.entries()) {
      check(entry);
    }
  }

  /** Never reads more than the manifest says, whatever the packed bytes would become. */
  private void check(BackupManifest.Entry entry) throws IOException, WuaException {
    MessageDigest digest = CountedEntry.sha256();
    long size = 0;
    try (InputStream in = open(entry.name())) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0 && size <= entry.size(); n = in.read(chunk)) {
        digest.update(chunk, 0, n);
        size += n;
      }
    }
    boolean same =
        size == entry.size() && HexFormat.of().formatHex(digest.digest()).equals(entry.sha256());
    if (!same) {
      throw damaged(path, entry.name() + " is not what was written", null);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /** The names of its entries of a kind. */
  List<EntryName> names(EntryName.Kind kind) {
    return manifest.entries().stream()
        .flatMap(entry -> EntryName.parse(entry.name()).stream())
        .filter(name -> name.kind() == kind)
        .toList();
  }

  /** How large the files are that it unpacks to. */
  long bytes() {
    return manifest.entries().stream().mapToLong(BackupManifest.Entry::size).sum();
  }

  InputStream open(EntryName name) throws IOException {
    return open(name.text());
  }

  private InputStream open(String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static WuaException damaged(Path path, String what, @Nullable Exception cause) {
    return new WuaException(
        FailureReason.MALFORMED,
        path + " is no whole backup: " + what + ". Nothing was restored; take another copy of it.",
        cause);
  }
}
