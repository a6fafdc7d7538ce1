package io.wua.server.origin.payload.folder;

import io.wua.core.download.PayloadNames;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.want.WantStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings an .msu package that an administrator has: checks what it is by its first bytes, copies it
 * into the folder under the name that carries its digest, and files it under its KB number. Who
 * signed it is not checked here: Windows does so when it installs it.
 */
public final class ImportMsu {
  private static final Pattern KB = Pattern.compile("(?i)kb[ _-]?([0-9]{6,9})");
  private static final byte[] CABINET = {'M', 'S', 'C', 'F', 0, 0, 0, 0};
  private static final byte[] WIM = {'M', 'S', 'W', 'I', 'M', 0, 0, 0};

  private final UpdateFolder folder;
  private final WantStore wants;
  private final Failpoints failpoints;

  /** Into that folder. */
  public ImportMsu(UpdateFolder folder, WantStore wants, Failpoints failpoints) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.wants = Objects.requireNonNull(wants, "wants");
    this.failpoints = Objects.requireNonNull(failpoints, "failpoints");
  }

  /**
   * What was brought.
   *
   * @param file where it lies
   * @param imported what for
   */
  public record Imported(PayloadFile file, ImportedFile imported) {}

  /**
   * Brings a file.
   *
   * @param file the package
   * @param kb its number; empty for the one in its name
   * @param by who brings it
   * @throws WuaException NOT_FOUND, UNREADABLE, MALFORMED where it is no such package or no number
   *     is known, BUSY where the database cannot do it now
   */
  public Imported bring(Path file, Optional<KbNumber> kb, String by, Instant now)
      throws WuaException {
    String name = String.valueOf(file.getFileName());
    checkKind(file, name);
    KbNumber number = kb.or(() -> numberIn(name)).orElseThrow(() -> nameless(file));
    Path copy = folder.incoming("import-" + UUID.randomUUID() + ".tmp");
    try {
      StoredFile digests = copied(file, copy);
      Payload payload =
          new Payload(
              name, digests.sizeBytes(), digests.sha1(), Optional.empty(), Optional.empty());
      failpoints.reach("payload.import.before");
      PayloadFile placed =
          folder.place(copy, digests, PayloadNames.stored(payload), CameBy.IMPORTED, now);
      failpoints.reach("payload.import.after");
      ImportedFile imported = new ImportedFile(number, placed.sha1(), by, now);
      wants.imported(placed, imported);
      return new Imported(placed, imported);
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      drop(copy);
    }
  }

  private static void checkKind(Path file, String name) throws WuaException {
    if (!Files.isRegularFile(file)) {
      throw new WuaException(FailureReason.NOT_FOUND, file + " is no file. Check its path.");
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(CABINET.length);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    boolean known = Arrays.equals(start, CABINET) || Arrays.equals(start, WIM);
    if (!known || !name.toLowerCase(Locale.ROOT).endsWith(".msu")) {
      throw new WuaException(
          FailureReason.MALFORMED,
          file
              + " is no .msu package: that is a cabinet or a WIM whose name ends in .msu. Get it"
              + " from the Microsoft Update Catalog again.");
    }
  }

  private static Optional<KbNumber> numberIn(String name) {
    Matcher kb = KB.matcher(name);
    return kb.find() ? Optional.of(KbNumber.parse(kb.group(1))) : Optional.empty();
  }

  private static WuaException nameless(Path file) {
    return new WuaException(
        FailureReason.MALFORMED,
        "The name of " + file + " has no KB number. Say it by --kb, KB5012170 for instance.");
  }

  /** Digested from the copy: what is served is what was read back. */
  private static StoredFile copied(Path file, Path copy) throws IOException {
    Files.copy(file, copy);
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return ContentDigest.of(copy);
  }

  private static void drop(Path copy) throws WuaException {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw UpdateFolder.broken(copy, e);
    }
  }

  private static WuaException unreadable(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        file + " cannot be read or copied (" + e + "). Check its rights and the disk.",
        e);
  }
}
