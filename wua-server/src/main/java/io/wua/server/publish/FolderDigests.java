package io.wua.server.publish;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.wire.repository.PublishedFile;
import io.wua.http.wire.repository.ServedName;
import io.wua.server.fleet.payload.PayloadFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the folder that is served, with their digests. What the server fetched it knows, and
 * any other file is read once, and again when its size or time changed.
 */
final class FolderDigests {
  private static final Logger LOG = LoggerFactory.getLogger(FolderDigests.class);
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final DigestMemory memory;

  FolderDigests(Path folder, DigestMemory memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /**
   * All files that are served now; those that change meanwhile are left out until they are still.
   *
   * @param known what the server fetched, by name
   */
  List<PublishedFile> files(Map<String, PayloadFile> known) throws WuaException {
    Map<String, FileStamp> before = memory.load();
    Map<String, FileStamp> after = new HashMap<>();
    Map<String, String> spelled = new HashMap<>();
    List<PublishedFile> files = new ArrayList<>();
    for (String name : names()) {
      String twin = spelled.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (twin != null) {
        LOG.warn("{} is not in sync.json: {} differs from it in case alone.", name, twin);
        continue;
      }
      Optional<FileStamp> stamp =
          stamp(name, Optional.ofNullable(before.get(name)), Optional.ofNullable(known.get(name)));
      stamp.ifPresent(
          now -> {
            after.put(name, now);
            files.add(new PublishedFile(name, now.size(), now.sha256()));
          });
    }
    if (!after.equals(before)) {
      memory.save(after);
    }
    return files;
  }

  private List<String> names() throws WuaException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(ServedName::is)
          .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, "The folder of updates cannot be read: " + folder + ".", e);
    }
  }

  private Optional<FileStamp> stamp(
      String name, Optional<FileStamp> remembered, Optional<PayloadFile> known)
      throws WuaException {
    Path file = folder.resolve(name);
    try {
      BasicFileAttributes facts = facts(file);
      if (remembered.filter(last -> last.isOf(facts)).isPresent()) {
        return remembered;
      }
      Optional<Sha256> fetched =
          known
              .filter(one -> one.sizeBytes() == facts.size())
              .filter(one -> one.modifiedOn().equals(modified(facts)))
              .map(PayloadFile::sha256);
      if (fetched.isPresent()) {
        return Optional.of(FileStamp.of(facts, fetched.get()));
      }
      FileStamp read = FileStamp.of(facts, digest(file));
      if (read.isOf(facts(file))) {
        return Optional.of(read);
      }
      LOG.info("{} is not in sync.json yet: it changed while it was read.", name);
      return Optional.empty();
    } catch (IOException e) {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      throw new WuaException(FailureReason.UNREADABLE, file + " cannot be read (" + e + ").", e);
    }
  }

  /** To the microsecond, as databases keep it. */
  private static Instant modified(BasicFileAttributes facts) {
    return facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static BasicFileAttributes facts(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static Sha256 digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
      return new Sha256(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
