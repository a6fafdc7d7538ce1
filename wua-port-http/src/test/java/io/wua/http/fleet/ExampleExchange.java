package io.wua.http.fleet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.http.TestServer;
import io.wua.http.wire.body.BodyDecoder;
import io.wua.http.wire.body.BodyLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The exchange in {@code docs/wire/exchange}: requests are compared with it byte by byte, replies
 * come from it. With {@code -Dwua.wire.record=true} it is written anew instead.
 */
final class ExampleExchange {
  static final Path FOLDER = Path.of(System.getProperty("wua.root"), "docs", "wire");

  private static final boolean RECORDING = Boolean.getBoolean("wua.wire.record");
  private static final List<String> HEADERS =
      List.of(
          "Content-Encoding",
          "Content-Type",
          "Content-transfer-encoding",
          "X-Signer",
          "X-Signature");

  private final List<String> differences = new ArrayList<>();

  /** What the server of a recording replies. */
  @FunctionalInterface
  interface Recording {
    byte[] reply(byte[] requestJson) throws WuaException;
  }

  static Path file(String name) {
    return FOLDER.resolve("exchange").resolve(name);
  }

  /** Answers one step. */
  TestServer.Responder step(String name, Recording recording) {
    return (request, out) -> {
      try {
        answer(name, recording, request, out);
      } catch (WuaException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    };
  }

  private void answer(
      String name, Recording recording, TestServer.Request request, OutputStream out)
      throws IOException, WuaException {
    byte[] json =
        BodyDecoder.decode(new ByteArrayInputStream(request.body()), BodyLimits.DEFAULT).bytes();
    String head = head(request);
    if (RECORDING) {
      Files.write(file(name + ".request.json"), json);
      Files.write(file(name + ".request.zlib"), request.body());
      Files.writeString(file(name + ".request.headers"), head);
      Files.write(file(name + ".reply.json"), recording.reply(json));
    }
    compare(name + ".request.json", new String(json, UTF_8));
    compare(name + ".request.headers", head);
    TestServer.answer(200, Files.readAllBytes(file(name + ".reply.json"))).respond(request, out);
  }

  private static String head(TestServer.Request request) {
    StringBuilder head = new StringBuilder(request.method() + " " + request.path() + "\n");
    for (String name : HEADERS) {
      head.append(name).append(": ");
      head.append(request.header(name.toLowerCase(Locale.ROOT)).orElse("")).append('\n');
    }
    return head.toString();
  }

  private void compare(String name, String now) throws IOException {
    if (!Files.readString(file(name), US_ASCII).equals(now)) {
      differences.add(name + " is now:\n" + now);
    }
  }

  /** Fails where a request was not the one of the example. */
  void assertSame() {
    assertEquals(List.of(), differences, "run with -Dwua.wire.record=true if that is meant");
  }
}
