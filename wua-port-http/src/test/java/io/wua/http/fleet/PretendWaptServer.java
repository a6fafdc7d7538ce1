package io.wua.http.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import io.wua.http.TestCertificates;
import io.wua.http.TestServer;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.body.BodyDecoder;
import io.wua.http.wire.body.BodyLimits;
import io.wua.http.wire.body.DecodedBody;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.http.wire.status.RegistrationBody;
import io.wua.http.wire.status.Reply;
import io.wua.http.wire.status.StatusBody;
import io.wua.http.wire.status.StatusResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A server that takes registrations and reports as WAPT 1.8 does. */
final class PretendWaptServer implements AutoCloseable {
  final TestServer web = new TestServer();
  private final Map<String, String> hashes = new HashMap<>();
  private Optional<HostCertificate> host = Optional.empty();
  private String fqdn = "";
  private boolean refuses;
  private int registrations;

  PretendWaptServer() throws IOException {
    web.on("/add_host", (request, out) -> reply(request, this::register).respond(request, out));
    web.on("/update_host", (request, out) -> reply(request, this::report).respond(request, out));
  }

  /** Answers a body that was decoded. */
  private interface Handling {
    Reply handle(TestServer.Request request, DecodedBody body) throws Exception;
  }

  synchronized void forgetHost() {
    host = Optional.empty();
    hashes.clear();
  }

  synchronized void loseSections() {
    hashes.clear();
  }

  synchronized void refuseRegistrations() {
    refuses = true;
  }

  synchronized int registrations() {
    return registrations;
  }

  private synchronized TestServer.Responder reply(TestServer.Request request, Handling handling)
      throws IOException {
    try {
      DecodedBody body =
          BodyDecoder.decode(new ByteArrayInputStream(request.body()), BodyLimits.DEFAULT);
      return TestServer.answer(
          200, handling.handle(request, body).bytes(), "X-Remote-IP: 203.0.113.7");
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static ObjectNode json(DecodedBody body) throws WuaException {
    return new WireJson(JsonLimits.DEFAULT).readObject("a body", body.open());
  }

  private Reply register(TestServer.Request request, DecodedBody body) throws Exception {
    registrations++;
    if (refuses) {
      return Reply.failure("registrations are closed", "ewaptforbidden");
    }
    RegistrationBody told = RegistrationBody.read(json(body));
    HostCertificate certificate = HostCertificate.ofPem(told.hostCertificate().orElseThrow());
    String name = told.status().computerFqdn().orElseThrow();
    if (!certificate.names(told.status().uuid(), Optional.of(name))
        || !isSigned(certificate, request, body)
        || told.signingRequest().isEmpty()) {
      return Reply.failure("this is not the host", "ewaptbadsignature");
    }
    host = Optional.of(certificate);
    fqdn = name;
    hashes.clear();
    hashes.putAll(told.status().hashes());
    String signed =
        TestCertificates.clientPem("CN=" + told.status().uuid(), certificate.publicKey());
    return Reply.success("registered", result(told.status(), Optional.of(signed)), 0.1);
  }

  private Reply report(TestServer.Request request, DecodedBody body) throws Exception {
    StatusBody told = StatusBody.read(json(body));
    if (host.isEmpty() || !isSigned(host.get(), request, body)) {
      return Reply.failure("the host is not known", "ewaptmissingcertificate");
    }
    hashes.putAll(told.hashes());
    return Reply.success("updated", result(told, Optional.empty()), 0.1);
  }

  private static boolean isSigned(
      HostCertificate certificate, TestServer.Request request, DecodedBody body)
      throws WuaException {
    return ContentSignature.verify(
        certificate.publicKey(), body.digest(), request.header("x-signature").orElse(""));
  }

  private ObjectNode result(StatusBody told, Optional<String> certificate) {
    return new StatusResult(told.uuid(), Optional.of(fqdn), hashes, certificate).toJson();
  }

  @Override
  public void close() throws IOException {
    web.close();
  }
}
