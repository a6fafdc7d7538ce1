package io.wua.server.origin.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.origin.payload.folder.FreeSpace;
import io.wua.server.origin.payload.folder.Quarantine;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.store.ServerStore;
import io.wua.server.store.connect.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A folder of updates, its quarantine and a database, for tests of what fetches into them. */
final class FetchBench implements AutoCloseable {
  static final int MOST_QUARANTINED = 3;

  final Path folder;
  final Path quarantined;
  final JumpingTiming timing;
  final ServerStore store;
  final UpdateFolder updates;
  FreeSpace space = () -> 1L << 40;
  OptionalLong quota = OptionalLong.empty();

  FetchBench(Path root, DatabaseSettings database, JumpingTiming timing)
      throws IOException, WuaException {
    this.folder = Files.createDirectories(root.resolve("waptwua"));
    this.quarantined = Files.createDirectories(root.resolve("quarantine"));
    this.timing = timing;
    this.store = ServerStore.open(database, RegistrationRules.of(false));
    this.updates =
        new UpdateFolder(folder, new Quarantine(quarantined, MOST_QUARANTINED, 10_000_000));
  }

  /** A fetcher with a name, that may ask anywhere. */
  PayloadFetcher.Builder fetcher(String name) throws WuaException {
    DiskRoom room = new DiskRoom(() -> space.bytes(), 1_000, quota, store.files()::totalBytes);
    return PayloadFetcher.of(
            name, HttpConnection.open(ConnectionSettings.direct("test")), store, updates, room)
        .plan(FetchPlan.usual(new SplittableRandom(1)))
        .sources(url -> Optional.empty(), (from, to) -> true)
        .timing(timing);
  }

  /** Works through the queue once. */
  FetchRound run() throws WuaException {
    try (PayloadFetcher fetcher = fetcher("test").build()) {
      return fetcher.run();
    }
  }

  void want(WantedFile... files) throws WuaException {
    store.wants().replace(List.of(files), timing.now());
  }

  static byte[] bytes(int seed, int length) {
    byte[] content = new byte[length];
    new SplittableRandom(seed).nextBytes(content);
    return content;
  }

  static WantedFile wanted(String name, byte[] content, URI url) {
    return wanted(name, content, url, 1);
  }

  static WantedFile wanted(String name, byte[] content, URI url, int hosts) {
    return new WantedFile(
        new Payload(name, content.length, sha1(content), Optional.empty(), Optional.of(url)),
        hosts);
  }

  static Sha1 sha1(byte[] content) {
    try {
      return new Sha1(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names in the folder that can be asked for, each checked to be the file that it says. */
  List<String> visible() throws IOException {
    return visible(folder);
  }

  static List<String> visible(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(f -> !f.endsWith(UpdateFolder.INCOMING)).sorted().toList();
      for (Path file : all) {
        String digest = ContentDigest.of(file).sha1().hex();
        assertEquals(
            true,
            file.getFileName().toString().contains("_" + digest),
            () -> file + " is " + digest);
      }
      return all.stream().map(f -> f.getFileName().toString()).toList();
    }
  }

  List<String> incoming() throws IOException {
    return names(folder.resolve(UpdateFolder.INCOMING));
  }

  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
