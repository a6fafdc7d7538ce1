package io.wua.server.running;

import io.wua.core.failure.WuaException;
import io.wua.server.ca.AuthorityFiles;
import io.wua.server.publish.RepositoryKey;
import io.wua.server.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The large keys of a server, made once for all tests of a process: making them takes seconds. */
final class ReadyKeys {
  private static final Map<String, String> FILES = make();

  private ReadyKeys() {}

  /** Lays the keys into a data folder that has none. */
  static void into(Path data) throws WuaException {
    DataFolder folder = DataFolder.open(data);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      if (!folder.has(file.getKey())) {
        folder.writeSecret(file.getKey(), file.getValue());
      }
    }
  }

  private static Map<String, String> make() {
    Map<String, String> files = new TreeMap<>();
    try {
      Path folder = Files.createTempDirectory("wua-ready-keys-");
      AuthorityFiles.open(folder, Duration.ofDays(3650), Instant.now());
      RepositoryKey.open(folder, Instant.now());
      try (Stream<Path> made = Files.list(folder)) {
        for (Path file : made.toList()) {
          files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WuaException e) {
      throw new IllegalStateException(e);
    }
  }
}
