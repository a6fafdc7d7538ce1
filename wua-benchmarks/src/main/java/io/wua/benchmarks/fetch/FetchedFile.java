package io.wua.benchmarks.fetch;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.origin.payload.FetchRound;
import io.wua.server.origin.payload.PayloadFetcher;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.origin.payload.folder.FreeSpace;
import io.wua.server.origin.payload.folder.Quarantine;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One file that the fetcher of a server fetches again and again. Close it to close its server. */
final class FetchedFile implements AutoCloseable {
  private final StoredFile content;
  private final Path folder;
  private final ServerStore store;
  private final PayloadFetcher fetcher;

  private FetchedFile(StoredFile content, Path folder, ServerStore store, PayloadFetcher fetcher) {
    this.content = content;
    this.folder = folder;
    this.store = store;
    this.fetcher = fetcher;
  }

  /**
   * A server with an empty folder.
   *
   * @param work an empty folder for its data
   * @param original what the file is
   */
  static FetchedFile open(Path work, Path original) throws WuaException, IOException {
    StoredFile content = ContentDigest.of(original);
    ServerSettings settings = ServerSettings.of(ServerOptions.of(work.resolve("data")));
    ServerStore store = ServerStore.open(settings.database(), RegistrationRules.of(false));
    DiskRoom room =
        new DiskRoom(
            FreeSpace.of(settings.payloads()), 0, OptionalLong.empty(), store.files()::totalBytes);
    UpdateFolder folder =
        new UpdateFolder(settings.payloads(), Quarantine.in(settings.data().folder("quarantine")));
    PayloadFetcher fetcher =
        PayloadFetcher.of(
                "benchmark",
                HttpConnection.open(ConnectionSettings.direct("wua-benchmarks")),
                store,
                folder,
                room)
            .sources(url -> Optional.empty(), (from, to) -> true)
            .build();
    return new FetchedFile(content, settings.payloads(), store, fetcher);
  }

  /** Fetches it once, from the queue to the database; how long that took, in seconds. */
  double seconds(URI url) throws WuaException, IOException {
    Payload payload =
        new Payload(
            "fetched.cab",
            content.sizeBytes(),
            content.sha1(),
            Optional.of(content.sha256()),
            Optional.of(url));
    store.wants().replace(List.of(new WantedFile(payload, 1)), Instant.now());
    long start = System.nanoTime();
    FetchRound round = fetcher.run();
    double took = (System.nanoTime() - start) / 1e9;
    if (round.movedBytes() != content.sizeBytes()) {
      throw new IOException("the file did not come: " + round);
    }
    for (PayloadFile file : round.files()) {
      store.files().remove(file.sha1());
      Files.delete(folder.resolve(file.name()));
    }
    return took;
  }

  @Override
  public void close() {
    fetcher.close();
    store.close();
  }
}
