package io.wua.server.origin.payload.folder;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.wua.core.download.StoredFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder of files that are not what they should be, each with a note beside it that says why.
 * It never grows past its bounds: the oldest go first, and of a file that is too large by itself
 * only the note is kept.
 */
public final class Quarantine {
  private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private static final int USUAL_FILES = 50;
  private static final long USUAL_BYTES = 10L << 30;
  private static final String BYTES = ".file";
  private static final String NOTE = ".json";

  private final Path folder;
  private final int mostFiles;
  private final long mostBytes;

  /**
   * Where a file came from.
   *
   * @param name what it was taken for
   * @param source its URL, or where it lay
   */
  public record Origin(String name, String source) {
    /** Refuses nulls. */
    public Origin {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(source, "source");
    }
  }

  @JsonPropertyOrder({"schema", "name", "source", "reason", "sha1", "sha256", "size", "on", "kept"})
  private record Note(
      String schema,
      String name,
      String source,
      String reason,
      String sha1,
      String sha256,
      long size,
      String on,
      boolean kept) {}

  /**
   * A folder with the usual bounds: 50 files, 10 GiB.
   *
   * @param folder it is there, and nobody but the server looks into it
   */
  public static Quarantine in(Path folder) {
    return new Quarantine(folder, USUAL_FILES, USUAL_BYTES);
  }

  /**
   * A folder with bounds.
   *
   * @param folder it is there, and nobody but the server looks into it
   * @param mostFiles how many files are kept
   * @param mostBytes how many bytes are kept
   */
  public Quarantine(Path folder, int mostFiles, long mostBytes) {
    this.folder = Objects.requireNonNull(folder, "folder");
    if (mostFiles < 1 || mostBytes < 0) {
      throw new IllegalArgumentException(mostFiles + " files, " + mostBytes + " bytes");
    }
    this.mostFiles = mostFiles;
    this.mostBytes = mostBytes;
  }

  /**
   * Takes a file away from where it is.
   *
   * @param file where it is
   * @param found what it is
   * @param origin where it came from
   * @param reason what is wrong with it, for people
   * @throws IOException where the disk fails; the file is gone all the same, or still where it was
   */
  public synchronized void take(
      Path file, StoredFile found, Origin origin, String reason, Instant now) throws IOException {
    boolean kept = found.sizeBytes() <= mostBytes;
    String sha1 = found.sha1().hex();
    if (kept) {
      Path bytes = folder.resolve(sha1 + BYTES);
      copy(file, bytes);
      Files.setLastModifiedTime(bytes, FileTime.from(now));
    }
    Note note =
        new Note(
            "wua.quarantine/1",
            origin.name(),
            origin.source(),
            reason,
            sha1,
            found.sha256().hex(),
            found.sizeBytes(),
            now.toString(),
            kept);
    Path fresh = folder.resolve(sha1 + ".json.new");
    Files.writeString(fresh, WRITER.writeValueAsString(note) + System.lineSeparator());
    Path written = folder.resolve(sha1 + NOTE);
    Files.move(fresh, written, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(written, FileTime.from(now));
    Files.deleteIfExists(file);
    trim();
  }

  /** By a copy, as this folder may be on another disk. */
  private static void copy(Path from, Path to) throws IOException {
    Path fresh = to.resolveSibling(to.getFileName() + ".new");
    Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void trim() throws IOException {
    List<Path> notes = notes();
    long bytes = 0;
    for (int i = 0; i < notes.size(); i++) {
      Path note = notes.get(i);
      String name = note.getFileName().toString();
      Path file = folder.resolve(name.substring(0, name.length() - NOTE.length()) + BYTES);
      bytes += Files.exists(file) ? Files.size(file) : 0;
      if (i >= mostFiles || bytes > mostBytes) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(note);
      }
    }
  }

  /** Latest first. */
  private List<Path> notes() throws IOException {
    record Dated(Path path, FileTime on) {}
    List<Dated> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().endsWith(NOTE)) {
          notes.add(new Dated(file, Files.getLastModifiedTime(file)));
        }
      }
    }
    notes.sort(Comparator.comparing(Dated::on).reversed());
    return notes.stream().map(Dated::path).toList();
  }
}
