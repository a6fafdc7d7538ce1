package io.wua.server.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.javalin.Javalin;
import io.wua.server.http.wapt.TestServer;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document says what the code does, no more and no less. */
class OpenApiTest {
  private static final List<Class<? extends Record>> ENTRIES =
      List.of(
          HostEntry.class,
          UpdateEntry.class,
          HostUpdateEntry.class,
          ReportEntry.class,
          PayloadListing.Payload.class);

  @TempDir Path folder;

  private static JsonNode document() throws Exception {
    try (InputStream in = ReadRoutes.class.getResourceAsStream("openapi.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void namesExactlyTheRegisteredPaths() throws Exception {
    Set<String> registered = new TreeSet<>();
    try (TestServer server = new TestServer(folder, true)) {
      Readers readers =
          new Readers((name, password) -> Optional.empty(), any -> true, Clock.systemUTC());
      Javalin.create(
          config -> {
            config.events.handlerAdded(
                added -> registered.add(added.getHttpMethod() + " " + added.getPath()));
            new ReadRoutes(server.store(), (after, limit) -> List.of(), readers)
                .register(config.routes);
            new WaptReadRoutes(server.store(), readers).register(config.routes);
          });
    }
    Set<String> documented = new TreeSet<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                names(path.getValue())
                    .forEach(
                        method ->
                            documented.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertEquals(registered, documented);
  }

  @Test
  void namesExactlyTheFieldsOfTheRecords() throws Exception {
    JsonNode schemas = document().at("/components/schemas");
    var snake = (PropertyNamingStrategies.SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;
    for (Class<? extends Record> entry : ENTRIES) {
      JsonNode schema = schemas.path(entry.getSimpleName());
      Set<String> fields = new TreeSet<>();
      for (RecordComponent component : entry.getRecordComponents()) {
        String name = snake.translate(component.getName());
        fields.add(name);
        boolean nullable = schema.at("/properties/" + name + "/type").toString().contains("null");
        assertEquals(
            component.getType() == Optional.class, nullable, entry.getSimpleName() + "." + name);
      }
      assertEquals(fields, names(schema.path("properties")), entry.getSimpleName());
      Set<String> required = new TreeSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      assertEquals(fields, required, "every field is always there");
    }
    Set<String> described = names(schemas);
    described.remove("Problem");
    Set<String> known = new TreeSet<>();
    ENTRIES.forEach(entry -> known.add(entry.getSimpleName()));
    assertEquals(known, described);
  }

  @Test
  void whatIsWrittenHasTheNamesOfTheDocument() throws Exception {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    ReportEntry entry = new ReportEntry(1, "2026-11-24T12:00:00Z", "REPORT", 2, "APPLIED", "");
    assertEquals(
        names(document().at("/components/schemas/ReportEntry/properties")),
        names(mapper.valueToTree(entry)));
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    JsonNode document = document();
    List<String> references = document.findValuesAsText("$ref");
    assertTrue(references.size() > ENTRIES.size());
    for (String reference : references) {
      assertTrue(!document.at(reference.substring(1)).isMissingNode(), reference);
    }
    assertEquals("3.1.0", document.path("openapi").asText());
  }

  @Test
  void everyParameterOfAPathIsDeclared() throws Exception {
    document()
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Set<String> inPath = new TreeSet<>();
              Arrays.stream(path.getKey().split("/"))
                  .filter(part -> part.startsWith("{"))
                  .forEach(part -> inPath.add(part.substring(1, part.length() - 1)));
              Set<String> declared = new TreeSet<>();
              path.getValue()
                  .at("/get/parameters")
                  .forEach(
                      parameter -> {
                        if (parameter.path("in").asText().equals("path")) {
                          declared.add(parameter.path("name").asText());
                        }
                      });
              assertEquals(inPath, declared, path.getKey());
            });
  }
}
