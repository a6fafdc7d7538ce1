package io.wua.http.repository;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.Fetcher;
import io.wua.http.wire.repository.RuleSet;
import io.wua.http.wire.repository.RulesDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the server, believed where a trusted certificate signed them. The last good set lies
 * on the host and stays in force whatever goes wrong: no answer, a bad signature, an older set.
 */
public final class RepositoryRules {
  private static final String NAME = "repository-rules.json";

  private final URI source;
  private final LocalFiles local;
  private final Fetcher fetcher;
  private final Set<X509Certificate> trusted;

  /**
   * The rules of a server.
   *
   * @param server its address
   * @param local the folder in which the last good set lies
   * @param fetcher what fetches, with a bound on the size
   * @param trusted whose signatures count
   */
  public RepositoryRules(URI server, Path local, Fetcher fetcher, List<X509Certificate> trusted) {
    this.source = server.resolve(RulesDocument.PATH);
    this.local = new LocalFiles(local);
    this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    this.trusted = Set.copyOf(trusted);
  }

  /**
   * The rules in force.
   *
   * @param rules none where no set was ever believed
   * @param warnings why they are not the newest, for people
   */
  public record InForce(List<RepositoryRule> rules, List<String> warnings) {
    /** Copies the lists. */
    public InForce {
      rules = List.copyOf(rules);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Asks the server for a newer set.
   *
   * @throws WuaException ABORTED where somebody asked to stop, UNREADABLE where the disk fails
   */
  public InForce refresh() throws WuaException {
    List<String> warnings = new ArrayList<>();
    if (trusted.isEmpty()) {
      warnings.add(
          "The rules of the server are not used: no certificate is trusted to sign them. Set"
              + " public_certs_dir in [global] to the folder with the certificate of the server.");
      return new InForce(List.of(), warnings);
    }
    Path file = local.made(NAME);
    Optional<RuleSet> last = last(file, warnings);
    long least = last.map(RuleSet::version).orElse(0L);
    try {
      FetchOutcome outcome =
          fetcher.fetch(
              FetchRequest.of(source, file).checkedBy(fresh -> check(fresh, least)),
              Progress.none());
      if (outcome instanceof FetchOutcome.Fetched) {
        return new InForce(read(file).rules(), List.of());
      }
      warnings.add(
          outcome instanceof FetchOutcome.Refused refused
              ? kept(last, refused.reason())
              : kept(last, "The server has none."));
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED || e.reason() == FailureReason.UNREADABLE) {
        throw e;
      }
      warnings.add(kept(last, String.valueOf(e.getMessage())));
    }
    return new InForce(last.map(RuleSet::rules).orElse(List.of()), warnings);
  }

  private static String kept(Optional<RuleSet> last, String why) {
    return (last.isPresent()
            ? "The last good rules of repositories stay in force. "
            : "No rules of repositories are in force. ")
        + why;
  }

  private Optional<RuleSet> last(Path file, List<String> warnings) throws WuaException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (WuaException e) {
      if (e.reason() == FailureReason.UNREADABLE) {
        throw e;
      }
      warnings.add("The rules of repositories on this host do not count: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void check(Path file, long least) throws WuaException {
    RuleSet set = read(file);
    if (set.version() < least) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The set has version %d, and version %d was seen before."
              .formatted(set.version(), least));
    }
  }

  private RuleSet read(Path file) throws WuaException {
    try {
      return RulesDocument.read(Files.readAllBytes(file), who -> trusted.contains(who.x509()));
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
