package io.wua.server.publish;

import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.repository.DocumentSigner;
import io.wua.http.wire.repository.FileIndex;
import io.wua.http.wire.repository.PublishedFile;
import io.wua.http.wire.repository.RuleSet;
import io.wua.http.wire.repository.RulesDocument;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.settings.DataFolder;
import io.wua.server.store.ServerStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the signed documents of the repository, {@code sync.json} and {@code rules.json}, where
 * what they say has changed. Safe for several threads; the key is made when the first is made.
 */
public final class RepositoryDocuments {
  /** The name of the index of files. */
  public static final String SYNC = "sync.json";

  /** The name of the rules. */
  public static final String RULES = "rules.json";

  /** The name of the certificate that signs them: for public_certs_dir of hosts. */
  public static final String CERTIFICATE = "repository.crt";

  private static final String FOLDER = "published";
  private static final Duration LIFE = Duration.ofDays(7);
  private static final Duration FRESH = LIFE.dividedBy(3);

  private final DataFolder data;
  private final ServerStore store;
  private final Clock clock;
  private final PublishedFolder published;
  private final FolderDigests digests;

  private RepositoryDocuments(
      DataFolder data, ServerStore store, Clock clock, Path payloads, PublishedFolder published) {
    this.data = data;
    this.store = store;
    this.clock = clock;
    this.published = published;
    this.digests = new FolderDigests(payloads, new DigestMemory(published));
  }

  /**
   * The documents of a server.
   *
   * @param data where its key and the documents lie
   * @param payloads the folder of files that it serves
   * @throws WuaException where the folder of documents cannot be made
   */
  public static RepositoryDocuments in(
      DataFolder data, Path payloads, ServerStore store, Clock clock, Failpoints failpoints)
      throws WuaException {
    PublishedFolder published = new PublishedFolder(folder(data), failpoints);
    return new RepositoryDocuments(data, store, clock, payloads, published);
  }

  /**
   * Where the documents of a server lie.
   *
   * @throws WuaException where it cannot be made
   */
  public static Path folder(DataFolder data) throws WuaException {
    return data.folder(FOLDER);
  }

  /**
   * Makes a new index where the files changed or a third of the life of the last one is over.
   *
   * @return the new version; empty where the last one still says what is
   * @throws WuaException where a file, the folder, the key or the database stands in the way
   */
  public synchronized Optional<Long> publishSync() throws WuaException {
    DocumentSigner signer = signer();
    List<PublishedFile> files = digests.files(fetched());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<FileIndex> last = lastIndex(signer);
    boolean holds =
        last.isPresent()
            && last.get().files().equals(files)
            && now.isBefore(last.get().created().plus(FRESH));
    if (holds) {
      return Optional.empty();
    }
    long version = store.documentVersions().next(SYNC, now);
    FileIndex index = new FileIndex(version, now, now.plus(LIFE), files);
    published.write(SYNC, SyncDocument.write(index, signer));
    return Optional.of(version);
  }

  /**
   * Makes a new set of rules where the rules changed.
   *
   * @return the new version; empty where the last one still says what is
   * @throws WuaException where the folder, the key or the database stands in the way
   */
  public synchronized Optional<Long> publishRules() throws WuaException {
    DocumentSigner signer = signer();
    List<RepositoryRule> rules = store.siteRules().all();
    if (lastRules(signer).filter(last -> last.rules().equals(rules)).isPresent()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    RuleSet set = new RuleSet(store.documentVersions().next(RULES, now), rules);
    published.write(RULES, RulesDocument.write(set, now, signer));
    return Optional.of(set.version());
  }

  /** The signer, whose certificate lies beside the documents for those who shall trust it. */
  private DocumentSigner signer() throws WuaException {
    DocumentSigner signer = RepositoryKey.open(data.path(), clock.instant());
    byte[] pem = signer.pem().getBytes(StandardCharsets.US_ASCII);
    if (published.read(CERTIFICATE).filter(last -> Arrays.equals(last, pem)).isEmpty()) {
      published.write(CERTIFICATE, pem);
    }
    return signer;
  }

  private Map<String, PayloadFile> fetched() throws WuaException {
    return store.files().all().stream().collect(Collectors.toMap(PayloadFile::name, file -> file));
  }

  /** One that cannot be read, or is of another key, is replaced. */
  private Optional<FileIndex> lastIndex(DocumentSigner signer) throws WuaException {
    Optional<byte[]> bytes = published.read(SYNC);
    if (bytes.isPresent()) {
      try {
        return Optional.of(SyncDocument.read(bytes.get(), isOwn(signer)).index());
      } catch (WuaException useless) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<RuleSet> lastRules(DocumentSigner signer) throws WuaException {
    Optional<byte[]> bytes = published.read(RULES);
    if (bytes.isPresent()) {
      try {
        return Optional.of(RulesDocument.read(bytes.get(), isOwn(signer)));
      } catch (WuaException useless) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Predicate<HostCertificate> isOwn(DocumentSigner signer) {
    return who -> who.x509().equals(signer.certificate());
  }
}
