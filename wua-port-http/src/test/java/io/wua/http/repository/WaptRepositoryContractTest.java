package io.wua.http.repository;

import io.wua.core.download.Repository;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.testkit.download.RepositoryContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The adapter keeps the contract. */
class WaptRepositoryContractTest extends RepositoryContract {
  @TempDir private Path folder;
  private TestServer web;
  private HttpConnection connection;
  private Repository repository;

  @BeforeEach
  void open() throws Exception {
    web = new TestServer();
    connection = HttpConnection.open(ConnectionSettings.direct("test"));
    Fetcher fetcher =
        Fetcher.over(connection)
            .limits(FetchLimits.DEFAULT.withDiskFloor(0))
            .timing(new FakeTiming())
            .build();
    repository =
        new WaptRepository(web.uri("/waptwua"), folder.resolve("cache"), fetcher, FileCheck.none());
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
    web.close();
  }

  @Override
  protected Repository repository() {
    return repository;
  }

  @Override
  protected void put(String name, byte[] content) {
    String etag = "\"" + Arrays.hashCode(content) + "\"";
    web.on(
        "/waptwua/" + name,
        (request, out) -> {
          boolean same = request.header("if-none-match").equals(Optional.of(etag));
          TestServer.answer(same ? 304 : 200, same ? new byte[0] : content, "ETag: " + etag)
              .respond(request, out);
        });
  }

  @Override
  protected void failFor(String name) {
    web.on("/waptwua/" + name, TestServer.answer(500, new byte[0]));
  }

  @Override
  protected void goAway() throws Exception {
    web.close();
  }
}
