package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.DataFolder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed documents as mirrors and hosts fetch them. */
class DocumentsTest {
  @TempDir private Path data;

  @Test
  void areServedAtTheRootToEverybodyAndAreNotSentAgain() throws Exception {
    try (RunningServer server = RunningServer.in(data)) {
      assertEquals(404, server.get("/sync.json").statusCode());
      assertEquals(404, server.get("/rules.json").statusCode());
      server.put("wsusscn2.cab", "catalog");
      RepositoryDocuments documents =
          RepositoryDocuments.in(
              DataFolder.open(data),
              data.resolve("waptwua"),
              server.server().store(),
              Clock.systemUTC(),
              Failpoints.none());
      documents.publishSync();
      documents.publishRules();
      HttpResponse<String> answer = server.get("/sync.json");
      assertEquals(200, answer.statusCode());
      assertEquals("application/json", header(answer, "Content-Type"));
      assertEquals("no-cache", header(answer, "Cache-Control"));
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
      byte[] body = answer.body().getBytes(StandardCharsets.US_ASCII);
      assertEquals(1, SyncDocument.read(body, any -> true).index().files().size());
      String tag = header(answer, "ETag");
      String date = header(answer, "Last-Modified");
      assertTrue(tag.startsWith("\""), tag);
      assertEquals(304, server.get("/sync.json", "If-None-Match", tag).statusCode());
      assertEquals(304, server.get("/sync.json", "If-Modified-Since", date).statusCode());
      assertEquals(200, server.get("/sync.json", "If-None-Match", "\"x\"").statusCode());
      HttpResponse<String> head = server.ask("HEAD", "/rules.json");
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      assertTrue(server.get("/rules.json").body().contains("no rules"));
      server.put("b.cab", "b");
      documents.publishSync();
      assertEquals(200, server.get("/sync.json", "If-None-Match", tag).statusCode());
    }
  }

  @Test
  void nothingElseOfTheFolderIs() throws Exception {
    try (RunningServer server = RunningServer.in(data)) {
      for (String path : new String[] {"/digests.txt", "/published/sync.json", "/sync.json.new"}) {
        assertEquals(404, server.get(path).statusCode(), path);
      }
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
