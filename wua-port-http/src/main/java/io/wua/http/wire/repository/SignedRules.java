package io.wua.http.wire.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.signature.HostCertificate;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Single rules as WAPT signs them: {@code signed_attributes} names the keys that the signature is
 * over, itself among them.
 */
final class SignedRules {
  private static final String SIGNED = "signed_attributes";
  private static final String VERSION = "set_version";
  private static final String SIZE = "set_size";
  private static final String DATE_KEY = "signature_date";

  /** WAPT's form of {@code signature_date}, in UTC. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Without one of these a signature says too little. */
  private static final List<String> MUST_BE_SIGNED =
      List.of(
          "sequence",
          "name",
          "repositories",
          "condition",
          "value",
          "repo_url",
          "negation",
          "no_fallback",
          DATE_KEY,
          SIGNED);

  private final long version;
  private final int size;
  private final Instant signedOn;
  private final DocumentSigner signer;

  SignedRules(long version, int size, Instant signedOn, DocumentSigner signer) {
    this.version = version;
    this.size = size;
    this.signedOn = signedOn;
    this.signer = signer;
  }

  /**
   * An entry with a good signature.
   *
   * @param version that of its set; of one that WAPT signed alone, when that was
   * @param setSize how many rules its set has; none where it is signed alone
   * @param rule the rule; none for the entry of a set without rules
   */
  record Read(long version, OptionalLong setSize, Optional<RepositoryRule> rule) {}

  ObjectNode rule(RepositoryRule rule) throws WuaException {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("sequence", rule.sequence());
    entry.put("name", rule.name());
    entry.put("repositories", String.join(",", rule.repositories()));
    entry.put("condition", rule.condition().kind().word());
    entry.put("value", rule.condition().text());
    entry.put("repo_url", rule.url().toString());
    entry.put("negation", rule.negation());
    entry.put("no_fallback", rule.noFallback());
    return signed(entry);
  }

  /** The entry of a set without rules: it is for no repository. */
  ObjectNode marker() throws WuaException {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("sequence", 0);
    entry.put("name", "no rules");
    for (String empty : List.of("repositories", "condition", "value", "repo_url")) {
      entry.put(empty, "");
    }
    entry.put("negation", false);
    entry.put("no_fallback", false);
    return signed(entry);
  }

  private ObjectNode signed(ObjectNode entry) throws WuaException {
    entry.put(VERSION, version);
    entry.put(SIZE, size);
    entry.put("signer", signer.name());
    entry.put(DATE_KEY, DATE.format(signedOn));
    Set<String> names = new LinkedHashSet<>();
    entry.fieldNames().forEachRemaining(names::add);
    names.add(SIGNED);
    ArrayNode list = entry.putArray(SIGNED);
    names.forEach(list::add);
    ObjectNode covered = entry.deepCopy();
    entry.put(DocumentSignatures.CERTIFICATE, signer.pem());
    DocumentSignatures.sign(entry, covered, signer);
    return entry;
  }

  /**
   * Reads an entry and checks its signature.
   *
   * @throws WuaException as {@link RulesDocument#read}
   */
  static Read read(String what, ObjectNode entry, Predicate<HostCertificate> trusted)
      throws WuaException {
    Set<String> names = names(what, entry);
    ObjectNode covered = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = entry.get(name);
      if (value != null) {
        covered.set(name, value);
      }
    }
    for (String needed : MUST_BE_SIGNED) {
      if (!covered.has(needed)) {
        throw new WuaException(
            FailureReason.UNTRUSTED, what + " has a rule whose " + needed + " is not signed.");
      }
    }
    DocumentSignatures.check(what, entry, covered, trusted);
    if (!entry.has(VERSION) && !entry.has(SIZE)) {
      long signed = date(what, DocumentSignatures.text(what, covered, DATE_KEY)).getEpochSecond();
      return new Read(signed, OptionalLong.empty(), Optional.of(rule(what, covered)));
    }
    long size = DocumentSignatures.number(what, covered, SIZE);
    return new Read(
        DocumentSignatures.number(what, covered, VERSION),
        OptionalLong.of(size),
        size == 0 ? Optional.empty() : Optional.of(rule(what, covered)));
  }

  private static Instant date(String what, String text) throws WuaException {
    try {
      return LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw DocumentSignatures.malformed(what, e);
    }
  }

  /** WAPT writes a list, and text with commas in its tables: both are read. */
  private static Set<String> names(String what, ObjectNode entry) throws WuaException {
    Set<String> names = new LinkedHashSet<>();
    if (entry.get(SIGNED) instanceof ArrayNode list) {
      list.forEach(name -> names.add(name.asText()));
    } else {
      names.addAll(Arrays.asList(DocumentSignatures.text(what, entry, SIGNED).split(",")));
    }
    return names;
  }

  private static RepositoryRule rule(String what, ObjectNode entry) throws WuaException {
    String word = DocumentSignatures.text(what, entry, "condition");
    ConditionKind kind =
        ConditionKind.of(word)
            .orElseThrow(
                () ->
                    new WuaException(
                        FailureReason.UNSUPPORTED,
                        what + " has a condition that is not known here: " + word + "."));
    try {
      return new RepositoryRule(
          Math.toIntExact(DocumentSignatures.number(what, entry, "sequence")),
          DocumentSignatures.text(what, entry, "name"),
          Arrays.asList(DocumentSignatures.text(what, entry, "repositories").split(",")),
          RuleCondition.of(kind, DocumentSignatures.text(what, entry, "value")),
          flag(what, entry, "negation"),
          flag(what, entry, "no_fallback"),
          URI.create(DocumentSignatures.text(what, entry, "repo_url")));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw DocumentSignatures.malformed(what, e);
    }
  }

  private static boolean flag(String what, ObjectNode entry, String key) throws WuaException {
    JsonNode value = entry.get(key);
    if (value == null || !value.isBoolean()) {
      throw new WuaException(FailureReason.MALFORMED, what + " has no flag '" + key + "'.");
    }
    return value.booleanValue();
  }
}
