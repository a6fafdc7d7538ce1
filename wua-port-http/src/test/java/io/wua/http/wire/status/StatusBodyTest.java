package io.wua.http.wire.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Status reports, registrations and their replies. */
class StatusBodyTest {
  private static final String ROW =
      "{'update_id':'0fa1201d-4330-4fa8-8ae9-b877473b6441_200','title':'T','update_type':'S'}";

  private static StatusBody read(String json) throws WuaException {
    return StatusBody.read(JsonText.object(json));
  }

  private static FailureReason refusal(org.junit.jupiter.api.function.Executable reading) {
    return assertThrows(WuaException.class, reading).reason();
  }

  @Test
  void keepsEverySectionUnread() throws Exception {
    StatusBody body =
        read(
            "{'uuid':'H','status_revision':7,'status_hashes':{'host_info':'ab','gone':null},"
                + "'host_info':{'computer_fqdn':'h.example.org'},'installed_packages':[{}]}");
    assertEquals("H", body.uuid());
    assertEquals(OptionalLong.of(7), body.revision());
    assertEquals(Map.of("host_info", "ab"), body.hashes());
    assertEquals(Set.of("host_info", "installed_packages"), body.sections().keySet());
    assertEquals(Optional.of("h.example.org"), body.computerFqdn());
    assertEquals(body, StatusBody.read(body.toJson()));
  }

  @Test
  void aSectionThatIsNotSentIsNotAnEmptyOne() throws Exception {
    StatusBody none = read("{'uuid':'H'}");
    assertEquals(Optional.empty(), none.updates(JsonLimits.DEFAULT));
    assertEquals(Optional.empty(), none.localStatus(JsonLimits.DEFAULT));
    assertEquals(Optional.empty(), none.waptwuaStatus());
    assertEquals(Optional.empty(), none.wuauservStatus());
    assertEquals(Optional.empty(), none.computerFqdn());
    StatusBody empty = read("{'uuid':'H','waptwua_updates':[],'waptwua_status':{}}");
    assertEquals(Optional.of(List.of()), empty.updates(JsonLimits.DEFAULT));
    assertEquals(Optional.empty(), empty.waptwuaStatus().orElseThrow().status());
  }

  @Test
  void refusesBodiesThatNameNoHost() {
    for (String json :
        List.of("{}", "{'uuid':' '}", "{'uuid':5}", "{'uuid':'" + "x".repeat(256) + "'}")) {
      assertEquals(FailureReason.MALFORMED, refusal(() -> read(json)), json);
    }
    assertEquals(FailureReason.MALFORMED, refusal(() -> read("{'uuid':'H','status_hashes':[1]}")));
    assertEquals(
        FailureReason.MALFORMED, refusal(() -> read("{'uuid':'H','status_hashes':{'a':1}}")));
  }

  @Test
  void oneBadSectionLeavesTheOthersReadable() throws Exception {
    StatusBody body =
        read(
            "{'uuid':'H','waptwua_updates':[{}],"
                + "'waptwua_updates_localstatus':[{'update_id':'"
                + "0fa1201d-4330-4fa8-8ae9-b877473b6441_200'}]}");
    assertEquals(FailureReason.MALFORMED, refusal(() -> body.updates(JsonLimits.DEFAULT)));
    assertEquals(1, body.localStatus(JsonLimits.DEFAULT).orElseThrow().size());
  }

  @Test
  void readsNoMoreRowsThanTheLimit() throws Exception {
    StatusBody body = read("{'uuid':'H','waptwua_updates':[" + ROW + "," + ROW + "]}");
    assertEquals(2, body.updates(new JsonLimits(9, 99, 99, 2)).orElseThrow().size());
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, refusal(() -> body.updates(new JsonLimits(9, 99, 99, 1))));
  }

  @Test
  void aRegistrationCarriesCertificateAndRequestBesideTheStatus() throws Exception {
    RegistrationBody body =
        RegistrationBody.read(
            JsonText.object(
                "{'uuid':'H','host_info':{},'host_certificate':'C',"
                    + "'host_certificate_signing_request':'R'}"));
    assertEquals(Optional.of("C"), body.hostCertificate());
    assertEquals(Optional.of("R"), body.signingRequest());
    assertEquals(Set.of("host_info"), body.status().sections().keySet());
    assertEquals(body, RegistrationBody.read(body.toJson()));
    assertEquals(
        Optional.empty(),
        RegistrationBody.read(JsonText.object("{'uuid':'H','host_certificate':null}"))
            .hostCertificate());
    String large = "{'uuid':'H','host_certificate':'" + "x".repeat(70_000) + "'}";
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, refusal(() -> RegistrationBody.read(JsonText.object(large))));
  }

  @Test
  void repliesAreOfTheShapeOfWapt() throws Exception {
    StatusResult result =
        new StatusResult("H", Optional.of("h"), Map.of("host_info", "ab"), Optional.of("PEM"));
    Reply success = Reply.success("done", result.toJson(), 0.25);
    assertEquals(
        "{'msg':'done','request_time':0.25,'result':{'computer_fqdn':'h',"
            + "'host_certificate':'PEM','status_hashes':{'host_info':'ab'},'uuid':'H'},"
            + "'success':true}",
        JsonText.of(success.toJson()));
    assertEquals(success, Reply.read(success.toJson()));
    assertEquals(result, StatusResult.read(success.result().orElseThrow()));
    Reply failure = Reply.failure("who are you", "eworse");
    assertEquals(
        "{'error_code':'eworse','msg':'who are you','success':false}",
        JsonText.of(failure.toJson()));
    assertEquals(failure, Reply.read(failure.toJson()));
    assertEquals(
        FailureReason.MALFORMED, refusal(() -> Reply.read(JsonText.object("{'ok':true}"))));
  }
}
