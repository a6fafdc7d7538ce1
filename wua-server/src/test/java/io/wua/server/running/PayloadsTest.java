package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as hosts and mirrors fetch them. */
class PayloadsTest {
  private static final String NAME = "windows10.0-kb5012170-x64_0123456789abcdef.cab";
  private static final String PATH = "/waptwua/" + NAME;
  private static final String CONTENT = "0123456789";
  private static final String DATE = "Tue, 24 Nov 2026 10:00:00 GMT";

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws WuaException, IOException {
    server = RunningServer.in(data);
    Path file = server.put(NAME, CONTENT);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-24T10:00:00Z")));
    server.put("wsusscn2.cab", "catalog");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void areServedWhole() throws Exception {
    HttpResponse<String> answer = server.get(PATH);
    assertEquals(200, answer.statusCode());
    assertEquals(CONTENT, answer.body());
    assertEquals("bytes", header(answer, "Accept-Ranges"));
    assertEquals(DATE, header(answer, "Last-Modified"));
    assertTrue(header(answer, "ETag").startsWith("\""), "a strong tag");
    assertEquals("10", header(answer, "Content-Length"));
    assertEquals("no-cache", header(answer, "Cache-Control"));
  }

  @Test
  void ofADeeperPathTheLastPartCounts() throws Exception {
    assertEquals(CONTENT, server.get("/waptwua/c/msdownload/update/2022/08/" + NAME).body());
    assertEquals("catalog", server.get("/waptwua/wsusscn2.cab").body());
  }

  @Test
  void headGivesTheHeadersAlone() throws Exception {
    HttpResponse<String> answer = server.ask("HEAD", PATH, "Range", "bytes=0-3");
    assertEquals(200, answer.statusCode());
    assertEquals("10", header(answer, "Content-Length"));
    assertEquals(header(server.get(PATH), "ETag"), header(answer, "ETag"));
    assertEquals("", answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3|0123|bytes 0-3/10",
        "bytes=4-|456789|bytes 4-9/10",
        "bytes=-2|89|bytes 8-9/10",
        "bytes=8-99|89|bytes 8-9/10",
        "bytes=9-9|9|bytes 9-9/10"
      })
  void areServedInParts(String range, String part, String where) throws Exception {
    HttpResponse<String> answer = server.get(PATH, "Range", range);
    assertEquals(206, answer.statusCode());
    assertEquals(part, answer.body());
    assertEquals(where, header(answer, "Content-Range"));
  }

  @Test
  void areServedInAFewPartsAtOnce() throws Exception {
    HttpResponse<String> answer = server.get(PATH, "Range", "bytes=0-1,4-5");
    assertEquals(206, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith("multipart/byteranges"));
    assertTrue(answer.body().contains("01") && answer.body().contains("45"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=0-0,1-1,2-2,3-3,4-4,5-5"})
  void refuseRangesThatAreNotThereOrTooMany(String range) throws Exception {
    HttpResponse<String> answer = server.get(PATH, "Range", range);
    assertEquals(416, answer.statusCode());
    assertEquals("bytes */10", header(answer, "Content-Range"));
  }

  @Test
  void goOnWhereTheFileIsTheSame() throws Exception {
    String tag = header(server.get(PATH), "ETag");
    assertAll(
        () -> assertEquals("456789", resumed(tag)), () -> assertEquals("456789", resumed(DATE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"another\"",
        "W/\"another\"",
        "Tue, 24 Nov 2026 09:59:59 GMT",
        "Tue, 24 Nov 2026 10:00:01 GMT",
        "nonsense"
      })
  void beginAnewWhereTheFileIsAnother(String validator) throws Exception {
    assertEquals(CONTENT, resumed(validator));
  }

  private static String resumed(String validator) throws Exception {
    HttpResponse<String> answer = server.get(PATH, "Range", "bytes=4-", "If-Range", validator);
    assertEquals(answer.body().equals(CONTENT) ? 200 : 206, answer.statusCode());
    return answer.body();
  }

  @Test
  void areNotSentAgainWhereNothingChanged() throws Exception {
    String tag = header(server.get(PATH), "ETag");
    assertAll(
        () -> assertEquals(304, server.get(PATH, "If-None-Match", tag).statusCode()),
        () -> assertEquals(200, server.get(PATH, "If-None-Match", "\"x\"").statusCode()),
        () -> assertEquals(304, server.get(PATH, "If-Modified-Since", DATE).statusCode()),
        () -> assertEquals(412, server.get(PATH, "If-Match", "\"x\"").statusCode()));
  }

  @Test
  void changeTheirTagWithTheirContent() throws Exception {
    server.put("changing.cab", "one");
    String before = header(server.get("/waptwua/changing.cab"), "ETag");
    server.put("changing.cab", "three");
    HttpResponse<String> answer = server.get("/waptwua/changing.cab");
    assertEquals("three", answer.body());
    assertFalse(before.equals(header(answer, "ETag")), "the tag is the same");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void takeNothing(String method) throws Exception {
    assertEquals(405, server.ask(method, PATH).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update.cab.part",
        "update.tmp",
        ".hidden",
        "x.cab.",
        "nul l.cab",
        "a~1.cab",
        "caf\u00e9"
      })
  void ofOtherNamesAreNotThere(String name) throws Exception {
    server.put(name, "secret");
    String encoded = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(404, server.get("/waptwua/" + encoded.replace("+", "%20")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waptwua/../admin-password",
        "/waptwua/../../../../../../etc/passwd",
        "/waptwua/..%2fadmin-password",
        "/waptwua/%2e%2e/admin-password",
        "/waptwua/%2e%2e%2fadmin-password",
        "/waptwua/..%5cadmin-password",
        "/waptwua/..\\admin-password",
        "/waptwua/%252e%252e/admin-password",
        "/waptwua/..;/admin-password",
        "/waptwua/.%00./admin-password",
        "/waptwua/%c0%ae%c0%ae/admin-password",
        "/waptwua//etc/passwd",
        "/waptwua/wsusscn2.cab%00.txt",
        "/waptwua/",
        "/waptwua",
        "/waptwua/."
      })
  void nothingElseOfTheMachineIs(String path) throws Exception {
    String status = server.statusOf(path);
    assertTrue(status.matches("HTTP/1.1 (400|404) .*"), status);
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path secret = Files.writeString(data.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(data.resolve("waptwua").resolve("link.cab"), secret);
    assertEquals(404, server.get("/waptwua/link.cab").statusCode());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
