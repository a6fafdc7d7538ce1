package io.wua.files.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes WAPT packages as WAPT does: a zip whose WAPT folder holds the control file. */
final class Packages {
  private Packages() {}

  static String control(String name, String section) {
    return "package           : "
        + name
        + "\nversion           : 12\narchitecture      : all\nsection           : "
        + section
        + "\npriority          : critical\ndescription       : rules: pilot\n"
        + " of the first ring\nmaturity          : \n";
  }

  static Path write(Path file, String control, String rules) throws IOException {
    return write(file, control, rules, "WAPT/certificate.crt");
  }

  static Path write(Path file, String control, String rules, String otherEntry) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("WAPT/control", control.getBytes(StandardCharsets.UTF_8));
    entries.put("WAPT/waptwua_rules.json", rules.getBytes(StandardCharsets.UTF_8));
    entries.put(otherEntry, new byte[10]);
    return write(file, entries);
  }

  static Path write(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
