package io.wua.files.rules;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.files.json.BoundedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the rules of a WAPT package: a zip with {@code WAPT/control} and {@code
 * WAPT/waptwua_rules.json}. Nothing is unpacked or run; the signature is not checked.
 */
final class RulesPackage {
  private static final String RULES_ENTRY = "WAPT/waptwua_rules.json";
  private static final long MAX_PACKAGE_BYTES = 64L * 1024 * 1024;
  private static final int MAX_ENTRIES = 10_000;
  private static final int MAX_CONTROL_BYTES = 64 * 1024;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private RulesPackage(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** Reads one package; whatever is wrong with it is a problem of the configuration. */
  static RulesReading read(Path file) throws WuaException {
    try {
      if (Files.size(file) > MAX_PACKAGE_BYTES) {
        return wrong(file, "is larger than " + MAX_PACKAGE_BYTES + " bytes");
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return new RulesPackage(file, zip).read();
      }
    } catch (ZipException e) {
      return wrong(file, "is no readable zip: " + e.getMessage());
    } catch (IOException e) {
      throw BoundedFile.failure(file, "a rules package", e);
    }
  }

  private RulesReading read() {
    Optional<String> hostile = index();
    if (hostile.isPresent()) {
      return wrong(file, hostile.get());
    }
    List<ConfigurationProblem> problems = new ArrayList<>();
    Optional<byte[]> controlBytes = content(ControlFile.ENTRY, MAX_CONTROL_BYTES, problems);
    Optional<byte[]> rulesBytes = content(RULES_ENTRY, RulesJson.MAX_BYTES, problems);
    Optional<ControlFile> control = controlBytes.map(b -> ControlFile.read(file.toString(), b));
    control.ifPresent(c -> problems.addAll(c.problems()));
    String identity = control.flatMap(c -> c.value("package")).orElse(file.toString());
    String name =
        identity + control.flatMap(c -> c.value("version")).map(v -> " (=" + v + ")").orElse("");
    Optional<RulesReading> rules =
        rulesBytes.map(b -> RulesJson.read(file + "!" + RULES_ENTRY, name, b));
    rules.ifPresent(r -> problems.addAll(r.problems()));
    return new RulesReading(
        identity,
        problems.isEmpty() ? rules.flatMap(RulesReading::rules) : Optional.empty(),
        problems);
  }

  /** Lists the entries; the answer is what no honest package has. */
  private Optional<String> index() {
    if (zip.size() > MAX_ENTRIES) {
      return Optional.of("has " + zip.size() + " entries; at most " + MAX_ENTRIES + " are read");
    }
    for (ZipEntry entry : zip.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith("/")
          || name.contains("\\")
          || name.matches("[A-Za-z]:.*")
          || List.of(name.split("/")).contains("..")) {
        return Optional.of("has an entry that leads out of the package: '" + name + "'");
      }
      if (entries.put(name, entry) != null) {
        return Optional.of("has two entries of the name '" + name + "'");
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> content(String name, int maxBytes, List<ConfigurationProblem> problems) {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      problems.add(problem(file, "lacks its entry " + name));
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(BoundedFile.read(in, name, "it", maxBytes));
    } catch (WuaException | IOException e) {
      problems.add(problem(file, name + " cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static RulesReading wrong(Path file, String text) {
    return RulesReading.wrong(file.toString(), problem(file, text));
  }

  private static ConfigurationProblem problem(Path file, String text) {
    return ConfigurationProblem.of(file.toString(), "package", text);
  }
}
