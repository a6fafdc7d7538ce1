package io.wua.testkit.download;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A repository in memory: files by name, and failures as told. What it "stores" is remembered. */
public final class FakeRepository implements Repository {
  private static final String CATALOG = "wsusscn2.cab";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, StoredFile> stored = new HashMap<>();
  private final Map<String, WuaException> failures = new HashMap<>();
  private @Nullable WuaException failure;

  /** A repository without files. */
  public FakeRepository() {}

  /** Puts a file there. */
  public void put(String name, byte[] content) {
    files.put(name, content.clone());
  }

  /** Makes every later request fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** Makes requests for that file fail so. */
  public void failsFor(String name, WuaException with) {
    failures.put(name, with);
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
    failIfTold(CATALOG);
    byte[] content = files.get(CATALOG);
    if (content == null) {
      return new FetchOutcome.Absent(CATALOG);
    }
    StoredFile file = describe(CATALOG, content);
    Validators now = new Validators(Optional.of("\"" + file.sha1().hex() + "\""), Optional.empty());
    if (stored.containsKey(CATALOG) && now.equals(known)) {
      return new FetchOutcome.Unchanged(stored.getOrDefault(CATALOG, file));
    }
    return keep(CATALOG, file, now, progress);
  }

  @Override
  public Optional<StoredFile> storedCatalog() {
    return Optional.ofNullable(stored.get(CATALOG));
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
    String name = PayloadNames.stored(payload);
    failIfTold(name);
    StoredFile there = stored.get(name);
    if (there != null) {
      return new FetchOutcome.Unchanged(there);
    }
    for (String candidate : PayloadNames.candidates(payload)) {
      byte[] content = files.get(candidate);
      if (content != null) {
        StoredFile file = describe(name, content);
        boolean right =
            file.sha1().equals(payload.sha1())
                && payload.sha256().map(file.sha256()::equals).orElse(true);
        return right
            ? keep(name, file, Validators.none(), progress)
            : new FetchOutcome.Refused(name, "its digest differs");
      }
    }
    return new FetchOutcome.Absent(name);
  }

  private void failIfTold(String name) throws WuaException {
    if (failure != null) {
      throw failure;
    }
    WuaException one = failures.get(name);
    if (one != null) {
      throw one;
    }
  }

  private FetchOutcome keep(String name, StoredFile file, Validators said, Progress progress) {
    stored.put(name, file);
    progress.at(name, file.sizeBytes(), OptionalLong.of(file.sizeBytes()));
    return new FetchOutcome.Fetched(file, said);
  }

  private static StoredFile describe(String name, byte[] content) {
    return new StoredFile(
        URI.create("file:///fake/" + name),
        content.length,
        new Sha1(hex("SHA-1", content)),
        new Sha256(hex("SHA-256", content)));
  }

  private static String hex(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
