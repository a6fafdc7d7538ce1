package io.wua.http.wire.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.signature.HostCertificate;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The document {@code rules.json}: an array of rules, each signed as WAPT signs it. Ours are signed
 * as one set too: each names the version of its set and how many rules that has, so that none can
 * be left out, added or kept from an older one. A set without rules is one entry that no host
 * obeys. Sets of WAPT's servers, whose rules name no set, are read too; of them the newest date of
 * signing is the version.
 */
public final class RulesDocument {
  /** Its path below the address of a server. */
  public static final String PATH = "/rules.json";

  /** The largest that is read. */
  public static final long MOST_BYTES = 16L << 20;

  private static final String WHAT = "The set of rules rules.json";
  private static final JsonLimits LIMITS = new JsonLimits(8, 64 * 1024, 500_000, 2_000);

  private RulesDocument() {}

  /**
   * The document of a set.
   *
   * @param signedOn when it is signed
   * @throws WuaException UNSUPPORTED where the key cannot sign
   */
  public static byte[] write(RuleSet set, Instant signedOn, DocumentSigner signer)
      throws WuaException {
    SignedRules writer = new SignedRules(set.version(), set.rules().size(), signedOn, signer);
    ArrayNode document = JsonNodeFactory.instance.arrayNode();
    for (RepositoryRule rule : set.rules()) {
      document.add(writer.rule(rule));
    }
    if (set.rules().isEmpty()) {
      document.add(writer.marker());
    }
    return WireJson.bytes(document);
  }

  /**
   * Reads a document and checks every signature: all of it counts, or nothing.
   *
   * @param bytes the document
   * @param trusted whose signature counts
   * @throws WuaException UNTRUSTED where one signature does not count or the set is not whole,
   *     MALFORMED or LIMIT_EXCEEDED where it is no such document, UNSUPPORTED where a rule has a
   *     condition that this version does not know
   */
  public static RuleSet read(byte[] bytes, Predicate<HostCertificate> trusted) throws WuaException {
    ArrayNode document = new WireJson(LIMITS).readArray(WHAT, new ByteArrayInputStream(bytes));
    if (document.isEmpty()) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          WHAT + " is empty and so not signed; a server without rules signs that it has none.");
    }
    if (document.size() > LIMITS.maxRows()) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, WHAT + " has more than " + LIMITS.maxRows() + " rules.");
    }
    List<SignedRules.Read> entries = new ArrayList<>();
    for (JsonNode each : document) {
      if (!(each instanceof ObjectNode rule)) {
        throw new WuaException(FailureReason.MALFORMED, WHAT + " holds what is no rule.");
      }
      entries.add(SignedRules.read(WHAT, rule, trusted));
    }
    List<RepositoryRule> rules = entries.stream().flatMap(each -> each.rule().stream()).toList();
    if (!isWhole(entries, rules.size())) {
      throw new WuaException(
          FailureReason.UNTRUSTED, WHAT + " is not whole: rules are missing, or of another set.");
    }
    long version = entries.stream().mapToLong(SignedRules.Read::version).max().orElseThrow();
    try {
      return new RuleSet(version, rules);
    } catch (IllegalArgumentException e) {
      throw DocumentSignatures.malformed(WHAT, e);
    }
  }

  /** Rules that WAPT signed one by one are no set: whether some are missing cannot be told. */
  private static boolean isWhole(List<SignedRules.Read> entries, int rules) {
    OptionalLong size = entries.get(0).setSize();
    boolean alike = entries.stream().allMatch(each -> each.setSize().equals(size));
    return alike
        && (size.isEmpty()
            || (size.getAsLong() == rules
                && entries.size() == Math.max(1, rules)
                && entries.stream().mapToLong(SignedRules.Read::version).distinct().count() == 1));
  }
}
