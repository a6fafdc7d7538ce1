package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.server.ca.AuthorityFiles;
import io.wua.server.ca.HostAuthority;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.http.Routes;
import io.wua.server.store.ServerStore;
import io.wua.server.store.connect.DatabaseAddress;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.PasswordSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server on a port of this machine, with a database in a file. */
public final class TestServer implements AutoCloseable {
  /** The time of every server in tests. */
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Optional<HostAuthority> shared = Optional.empty();

  private final ServerStore store;
  private final List<Routes> parts = new ArrayList<>();
  private Javalin http;
  final HostAuthority authority;

  /** Opens the database; nothing listens yet. */
  public TestServer(Path folder, boolean open) throws WuaException {
    this.store =
        ServerStore.open(
            DatabaseSettings.of(
                DatabaseAddress.parse("jdbc:h2:file:" + folder.resolve("wua")),
                "wua",
                new PasswordSource.None()),
            RegistrationRules.of(open));
    this.authority = sharedAuthority(folder);
  }

  /** Made once: an RSA key of that size takes long. */
  private static synchronized HostAuthority sharedAuthority(Path folder) throws WuaException {
    if (shared.isEmpty()) {
      shared = Optional.of(AuthorityFiles.open(folder, Duration.ofDays(365), NOON));
    }
    return shared.get();
  }

  /** What the server keeps. */
  public ServerStore store() {
    return store;
  }

  /** Serves agents by the ordinary policy. */
  public TestServer agents() {
    return agents(new StoredRecords(store), WaptPolicy.of(any -> true, any -> true));
  }

  TestServer agents(HostRecords records, WaptPolicy policy) {
    return with(
        new WaptRoutes(records, authority, policy, Clock.fixed(NOON, ZoneOffset.UTC), "1.0"));
  }

  /** Serves some more; it takes part from the first request on. */
  public TestServer with(Routes part) {
    parts.add(part);
    return this;
  }

  /** The address of the server; it is started where it does not run. */
  public URI uri(String path) {
    if (http == null) {
      http =
          Javalin.create(
                  config -> {
                    config.startup.showJavalinBanner = false;
                    parts.forEach(part -> part.register(config.routes));
                  })
              .start("127.0.0.1", 0);
    }
    return URI.create("http://127.0.0.1:" + http.port() + path);
  }

  /** Asks with the headers given as name, value, name, value. */
  public HttpResponse<String> ask(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts a body as WAPT's agents do: deflated under the name of gzip, signed by that host. */
  HttpResponse<String> post(String path, TestHost signer, byte[] body, String... more) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "Content-Encoding",
                "gzip",
                "Content-Type",
                "binary/octet-stream",
                "X-Signer",
                signer.uuid,
                "X-Signature",
                signer.sign(body)));
    headers.addAll(List.of(more));
    return ask("POST", path, BodyEncoder.encode(body), headers.toArray(String[]::new));
  }

  /** Registers a host, which has to succeed. */
  public JsonNode registered(TestHost host) {
    return result(post("/add_host", host, host.registration()));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + response.statusCode() + " " + response.body());
    }
  }

  static JsonNode result(HttpResponse<String> response) {
    JsonNode json = json(response);
    if (response.statusCode() != 200 || !json.path("success").asBoolean()) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json.path("result");
  }

  @Override
  public void close() {
    if (http != null) {
      http.stop();
    }
    store.close();
  }
}
