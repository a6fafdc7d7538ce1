package io.wua.app.cli.agent;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/** A repository whose files lie where the host takes them: nothing is copied. */
record FolderRepository(Path folder) implements Repository {
  FolderRepository {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path place(String name) {
    return folder.resolve(name);
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) {
    StoredFile file = describe(place("wsusscn2.cab"));
    Validators now = new Validators(Optional.of(file.sha1().hex()), Optional.empty());
    return now.equals(known)
        ? new FetchOutcome.Unchanged(file)
        : new FetchOutcome.Fetched(file, now);
  }

  @Override
  public Optional<StoredFile> storedCatalog() {
    Path file = place("wsusscn2.cab");
    return Files.exists(file) ? Optional.of(describe(file)) : Optional.empty();
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) {
    for (String candidate : PayloadNames.candidates(payload)) {
      if (Files.exists(place(candidate))) {
        StoredFile file = describe(place(candidate));
        progress.at(candidate, file.sizeBytes(), OptionalLong.of(file.sizeBytes()));
        return new FetchOutcome.Fetched(file, Validators.none());
      }
    }
    return new FetchOutcome.Absent(PayloadNames.stored(payload));
  }

  private static StoredFile describe(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new StoredFile(
          file.toUri(),
          bytes.length,
          new Sha1(hex("SHA-1", bytes)),
          new Sha256(hex("SHA-256", bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hex(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
