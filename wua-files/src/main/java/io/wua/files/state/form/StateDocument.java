package io.wua.files.state.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.files.json.JsonDocument;
import io.wua.files.json.JsonPlace;
import io.wua.files.json.JsonProblems;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value as a document of its own, with a schema word such as {@code wua.agent-state/1}: a file
 * is written by one version of the agent and may be read by another. A document of a newer schema
 * is refused; unknown properties of the same schema are passed over.
 */
public final class StateDocument<T> {
  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();
  private static final Pattern SCHEMA = Pattern.compile("(.{1,60})/([0-9]{1,9})");
  private static final int VERSION = 1;
  private static final String SCHEMA_NAME = "schema";

  private final String what;
  private final String name;
  private final Form<T> body;

  private StateDocument(String what, String name, Form<T> body) {
    this.what = what;
    this.name = name;
    this.body = body;
  }

  /** The memory of an agent. */
  public static StateDocument<AgentMemory> agentMemory() {
    return new StateDocument<>("the memory of an agent", "wua.agent-state", MemoryForms.AGENT);
  }

  /** What a host remembers of its server. */
  public static StateDocument<ServerMemory> serverMemory() {
    return new StateDocument<>(
        "what a host remembers of its server", "wua.server-memory", ServerForms.SERVER);
  }

  /** A report that waits. */
  public static StateDocument<HostReport> report() {
    return new StateDocument<>("a report that waits", "wua.waiting-report", ReportForms.REPORT);
  }

  /** What it is, for people, with its article. */
  public String what() {
    return what;
  }

  /** The bytes of the document that holds the value. */
  public byte[] write(T value) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put(SCHEMA_NAME, word());
    body.write(value).properties().forEach(each -> document.set(each.getKey(), each.getValue()));
    return bytes(document);
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return WRITER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /**
   * The value of a document.
   *
   * @param source its name in messages
   * @throws WuaException MALFORMED where it is damaged, LIMIT_EXCEEDED where it is nested too
   *     deeply, UNSUPPORTED where its schema is newer than this agent
   */
  public T read(String source, byte[] content) throws WuaException {
    JsonProblems problems = new JsonProblems();
    JsonPlace document = JsonDocument.parse(source, content, problems);
    requireSchema(source, document);
    try {
      return body.read(document);
    } catch (BadValue e) {
      throw malformed(source, problems.listing());
    }
  }

  private void requireSchema(String source, JsonPlace document) throws WuaException {
    Optional<JsonPlace> schema =
        document.isObject()
            ? Optional.ofNullable(document.named().get(SCHEMA_NAME))
            : Optional.empty();
    Matcher found = SCHEMA.matcher(schema.flatMap(JsonPlace::text).orElse(""));
    if (!found.matches() || !found.group(1).equals(name)) {
      throw malformed(source, "  it does not say so");
    }
    int version = Integer.parseInt(found.group(2));
    if (version > VERSION) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          source
              + " was written by a newer agent: it is of the form "
              + found.group()
              + ", and this one reads "
              + word()
              + ". Run the newer agent.");
    }
    if (version < VERSION) {
      throw malformed(source, "  there never was a form " + found.group());
    }
  }

  private WuaException malformed(String source, String problems) {
    return new WuaException(
        FailureReason.MALFORMED,
        source + " is not " + what + " of the form " + word() + ":\n" + problems + "\n");
  }

  private String word() {
    return name + "/" + VERSION;
  }
}
