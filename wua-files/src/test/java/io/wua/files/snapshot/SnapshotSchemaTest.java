package io.wua.files.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the published schema, the reader and the examples to each other. */
class SnapshotSchemaTest {
  private static final Path ROOT = Path.of(System.getProperty("wua.root"));
  private static final Path SCHEMA_FILE = ROOT.resolve("docs/wire/wua.host-1.schema.json");
  private static final Path RESOURCES = ROOT.resolve("wua-files/src/test/resources/snapshot");
  private static final Path EVERY_PROPERTY = RESOURCES.resolve("every-property.json");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void theSchemaIsASchema() throws Exception {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(Files.readString(SCHEMA_FILE), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsValidAndReadable(Path example) throws Exception {
    assertEquals(List.of(), faults(example));
    assertFalse(SnapshotReader.read(example).name().isEmpty());
  }

  @Test
  void everyPropertyOfTheSchemaIsValidAndReadable() throws Exception {
    assertEquals(List.of(), faults(EVERY_PROPERTY));
    assertEquals("WS-1", SnapshotReader.read(EVERY_PROPERTY).name());
    ObjectMapper mapper = new ObjectMapper();
    Set<String> described = new TreeSet<>();
    describedBy(mapper.readTree(SCHEMA_FILE.toFile()), described);
    Set<String> used = new TreeSet<>();
    usedIn(mapper.readTree(EVERY_PROPERTY.toFile()), used);
    described.removeAll(used);
    assertEquals(Set.of(), described, "properties that " + EVERY_PROPERTY + " does not use");
  }

  @ParameterizedTest
  @MethodSource("badExamples")
  void everyBadExampleIsRefusedByTheSchemaAndByTheReader(Path bad) throws Exception {
    assertFalse(faults(bad).isEmpty(), "the schema accepts " + bad);
    WuaException refused = assertThrows(WuaException.class, () -> SnapshotReader.read(bad));
    assertEquals(FailureReason.MALFORMED, refused.reason());
    assertTrue(refused.getMessage().contains("1 problem"), refused.getMessage());
  }

  static List<Path> examples() throws IOException {
    List<Path> examples = list(ROOT.resolve("examples/hosts"), ".json");
    assertTrue(examples.size() >= 5, "only " + examples);
    return examples;
  }

  static List<Path> badExamples() throws IOException {
    List<Path> bad = list(RESOURCES, "-fail.json");
    assertTrue(bad.size() >= 33, "only " + bad.size() + " bad examples");
    return bad;
  }

  private static List<Path> list(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static List<Error> faults(Path document) throws IOException {
    Schema schema = SCHEMAS.getSchema(Files.readString(SCHEMA_FILE), InputFormat.JSON);
    return schema.validate(Files.readString(document), InputFormat.JSON);
  }

  private static void describedBy(JsonNode schema, Set<String> names) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode parts = keyword.getValue();
      if (keyword.getKey().equals("properties")) {
        parts.fieldNames().forEachRemaining(names::add);
        parts.forEach(part -> describedBy(part, names));
      } else {
        describedBy(parts, names);
      }
    }
    if (schema.isArray()) {
      schema.forEach(item -> describedBy(item, names));
    }
  }

  private static void usedIn(JsonNode node, Set<String> names) {
    node.properties()
        .forEach(
            property -> {
              names.add(property.getKey());
              usedIn(property.getValue(), names);
            });
    if (node.isArray()) {
      node.forEach(item -> usedIn(item, names));
    }
  }
}
