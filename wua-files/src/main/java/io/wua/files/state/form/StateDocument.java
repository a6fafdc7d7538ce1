package io.wua.files.state.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.files.json.JsonDocument;
import io.wua.files.json.JsonPlace;
import io.wua.files.json.JsonProblems;
import java.util.Optional;

/**
 * One value as a document of its own, with a schema word such as {@code wua.agent-state/1}: a file
 * is written by one version of the agent and may be read by another. A document of a newer schema
 * is refused; unknown properties of the same schema are passed over.
 */
public final class StateDocument<T> {
  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();
  private static final int VERSION = 1;

  private final Schema schema;
  private final Form<T> body;

  private StateDocument(String what, String name, Form<T> body) {
    this.schema = new Schema(what, name, VERSION);
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
    return schema.what();
  }

  /** The bytes of the document that holds the value. */
  public byte[] write(T value) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put(Schema.PROPERTY, schema.word());
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
    Optional<JsonPlace> word =
        document.isObject()
            ? Optional.ofNullable(document.named().get(Schema.PROPERTY))
            : Optional.empty();
    schema.require(source, word.flatMap(JsonPlace::text).orElse(""));
    try {
      return body.read(document);
    } catch (BadValue e) {
      throw schema.malformed(source, problems.listing());
    }
  }
}
