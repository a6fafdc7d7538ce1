package io.wua.app.agent.bundle;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Collects texts and writes them into one zip. Only what is added is in it, and of folders only
 * text files of known endings: keys and certificates have none of these.
 */
public final class SupportBundle {
  private static final List<String> ENDINGS = List.of(".json", ".log", ".txt");
  private static final long MOST_BYTES = 4L << 20;

  private final Redaction redaction;
  private final Map<String, String> texts = new TreeMap<>();

  /** An empty one. */
  public SupportBundle(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Adds a text. */
  public void add(String name, String text) {
    texts.put(name, redaction.of(text));
  }

  /** Adds the texts of a folder and of folders in it; what cannot be read is told in its place. */
  public void addFolder(String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .forEach(file -> addFile(name + "/" + slashes(folder.relativize(file)), file));
    } catch (IOException e) {
      add(name + "/unreadable.txt", folder + " cannot be read: " + e);
    }
  }

  /** Adds a text file; one that cannot be read is told in its place. */
  public void addFile(String name, Path file) {
    try {
      add(
          name,
          Files.size(file) > MOST_BYTES
              ? "left out: " + Files.size(file) + " bytes"
              : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      add(name, "cannot be read: " + e);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /**
   * Writes it.
   *
   * @param zip a new file
   * @return the names of what is in it
   * @throws WuaException where it exists already or cannot be written
   */
  public List<String> writeTo(Path zip) throws WuaException {
    Path part = zip.resolveSibling(zip.getFileName() + ".part");
    try {
      if (Files.exists(zip)) {
        throw new FileAlreadyExistsException(zip.toString(), null, "exists already");
      }
      try (ZipOutputStream out =
          new ZipOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
          out.putNextEntry(new ZipEntry(text.getKey()));
          out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
          out.closeEntry();
        }
      }
      Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE);
      return List.copyOf(texts.keySet());
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          zip + " cannot be written: " + e + ". Name a new file in a folder of yours.",
          e);
    }
  }
}
