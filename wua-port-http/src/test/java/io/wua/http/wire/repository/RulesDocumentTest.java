package io.wua.http.wire.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.TestCertificates;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.signature.RsaSignature;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of a server: all of them as they were signed, or none. */
class RulesDocumentTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final RuleSet SET =
      new RuleSet(
          1_000,
          List.of(
              rule(2, "Lyon \u00e9", ConditionKind.AGENT_IP, "10.2.0.0/16,fd00::/8", true),
              rule(1, "laptops", ConditionKind.HOSTNAME, "nb-*", false)));

  private static DocumentSigner signer;

  @BeforeAll
  static void makeSigner() throws Exception {
    signer = Signers.of("srvwapt", TestCertificates.RSA);
  }

  private static RepositoryRule rule(
      int sequence, String name, ConditionKind kind, String values, boolean flag) {
    return new RepositoryRule(
        sequence,
        name,
        List.of("waptwua", "wapt"),
        RuleCondition.of(kind, values),
        flag,
        !flag,
        URI.create("https://mirror.example.org/waptwua"));
  }

  private static RuleSet read(JsonNode document) throws WuaException {
    return RulesDocument.read(
        WireJson.bytes(document), who -> who.x509().equals(signer.certificate()));
  }

  private static FailureReason refusal(JsonNode document) {
    return assertThrows(WuaException.class, () -> read(document)).reason();
  }

  private static ArrayNode tree(RuleSet set) throws Exception {
    return (ArrayNode) new ObjectMapper().readTree(RulesDocument.write(set, NOON, signer));
  }

  /** Signs what a rule says it signs. */
  private static ObjectNode signed(ObjectNode rule) throws Exception {
    ObjectNode covered = new ObjectMapper().createObjectNode();
    rule.get("signed_attributes").forEach(key -> covered.set(key.asText(), rule.get(key.asText())));
    rule.put("signature", RsaSignature.sign(signer.key(), WireJson.bytes(covered)));
    return rule;
  }

  private static ObjectNode without(ObjectNode rule, String... keys) throws Exception {
    ArrayNode names = (ArrayNode) rule.get("signed_attributes");
    for (String key : keys) {
      rule.remove(key);
      for (int i = names.size() - 1; i >= 0; i--) {
        if (names.get(i).asText().equals(key)) {
          names.remove(i);
        }
      }
    }
    return signed(rule);
  }

  @Test
  void areReadAsTheyWereWritten() throws Exception {
    assertEquals(SET, read(tree(SET)));
    assertEquals("laptops", read(tree(SET)).rules().get(0).name());
  }

  @Test
  void haveTheFieldsOfWapt() throws Exception {
    ObjectNode rule = (ObjectNode) tree(SET).get(1);
    assertEquals("AGENT IP", rule.get("condition").asText());
    assertEquals("waptwua,wapt", rule.get("repositories").asText());
    assertEquals("20261124-120000", rule.get("signature_date").asText());
    assertEquals("srvwapt", rule.get("signer").asText());
    assertTrue(rule.get("signed_attributes").isArray());
  }

  @Test
  void oneBadSignatureRefusesAll() throws Exception {
    for (String key : List.of("name", "value", "repo_url", "condition", "signature_date")) {
      ArrayNode document = tree(SET);
      ((ObjectNode) document.get(1)).put(key, "HOSTNAME");
      assertEquals(FailureReason.UNTRUSTED, refusal(document), key);
    }
    ArrayNode negated = tree(SET);
    ((ObjectNode) negated.get(0)).put("negation", true);
    assertEquals(FailureReason.UNTRUSTED, refusal(negated));
  }

  @Test
  void aRuleThatIsLeftOutAddedTwiceOrFromAnotherSetRefusesAll() throws Exception {
    ArrayNode less = tree(SET);
    less.remove(0);
    assertEquals(FailureReason.UNTRUSTED, refusal(less));
    ArrayNode twice = tree(SET);
    twice.add(twice.get(0));
    assertEquals(FailureReason.UNTRUSTED, refusal(twice));
    ArrayNode mixed = tree(SET);
    mixed.set(0, tree(new RuleSet(999, SET.rules())).get(0));
    assertEquals(FailureReason.UNTRUSTED, refusal(mixed));
    ArrayNode marked = tree(SET);
    marked.add(tree(new RuleSet(1_000, List.of())).get(0));
    assertEquals(FailureReason.UNTRUSTED, refusal(marked));
  }

  @Test
  void whatIsNotSignedDoesNotCount() throws Exception {
    for (String key : List.of("repo_url", "no_fallback", "signature_date")) {
      ArrayNode document = tree(SET);
      ObjectNode rule = (ObjectNode) document.get(0);
      JsonNode value = rule.get(key);
      document.set(0, without(rule, key).set(key, value));
      assertEquals(
          FailureReason.UNTRUSTED,
          assertThrows(WuaException.class, () -> read(document)).reason(),
          key);
    }
  }

  @Test
  void anotherSignerDoesNotCount() throws Exception {
    DocumentSigner other = Signers.of("srvwapt", TestCertificates.keys("RSA", 2048));
    assertEquals(
        FailureReason.UNTRUSTED,
        refusal(new ObjectMapper().readTree(RulesDocument.write(SET, NOON, other))));
  }

  @Test
  void aServerWithoutRulesSignsThat() throws Exception {
    RuleSet none = new RuleSet(1_001, List.of());
    assertEquals(none, read(tree(none)));
    assertEquals("", tree(none).get(0).get("repositories").asText());
    WuaException refused =
        assertThrows(
            WuaException.class, () -> RulesDocument.read("[]".getBytes(US_ASCII), any -> true));
    assertEquals(FailureReason.UNTRUSTED, refused.reason());
  }

  @Test
  void rulesThatWaptSignedOneByOneAreRead() throws Exception {
    ArrayNode document = tree(SET);
    for (int i = 0; i < 2; i++) {
      document.set(i, without((ObjectNode) document.get(i), "set_version", "set_size"));
    }
    assertEquals(new RuleSet(NOON.getEpochSecond(), SET.rules()), read(document));
    ArrayNode mixed = tree(SET);
    mixed.set(0, document.get(0));
    assertEquals(FailureReason.UNTRUSTED, refusal(mixed));
  }

  @Test
  void whatNoRuleCanBeIsRefusedThoughItIsSigned() throws Exception {
    ArrayNode unknown = tree(SET);
    unknown.set(0, signed(((ObjectNode) unknown.get(0)).put("condition", "MOON PHASE")));
    assertEquals(FailureReason.UNSUPPORTED, refusal(unknown));
    ArrayNode file = tree(SET);
    file.set(0, signed(((ObjectNode) file.get(0)).put("repo_url", "file:///etc")));
    assertEquals(FailureReason.MALFORMED, refusal(file));
    ArrayNode text = tree(SET);
    text.set(0, signed(((ObjectNode) text.get(0)).put("negation", "yes")));
    assertEquals(FailureReason.MALFORMED, refusal(text));
  }
}
