package io.wua.files.state.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wua.core.agent.ScanCache;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.files.state.form.Form;
import io.wua.files.state.form.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A search and what it found as one JSON document, {@code wua.search/1}. It has thousands of
 * updates, so it is written and read one after the other and never a tree.
 */
final class SearchDocument {
  static final Schema SCHEMA = new Schema("what an agent searched", "wua.search", 1);
  static final String HEAD = "search";
  static final String UPDATES = "updates";
  static final String EDGES = "supersedence";

  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

  private SearchDocument() {}

  /** The bytes of the document. */
  static byte[] write(ScanCache.Kept kept) {
    ScanResult found = kept.result();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = WRITER.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField(Schema.PROPERTY, SCHEMA.word());
      out.writeFieldName(HEAD);
      SearchHead head =
          new SearchHead(
              kept.mark(),
              found.engine(),
              found.catalog(),
              found.host(),
              found.warnings(),
              found.updates().size(),
              found.supersedence().edges().size());
      out.writeTree(SearchForms.HEAD.write(head));
      array(out, UPDATES, SearchForms.ROW, found.updates());
      array(out, EDGES, SearchForms.EDGES, sorted(found.supersedence().edges()));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory that cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static <T> void array(JsonGenerator out, String name, Form<T> form, Iterable<T> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      out.writeTree(form.write(value));
    }
    out.writeEndArray();
  }

  /** Equal searches make equal files. */
  private static Iterable<Map.Entry<UUID, Set<UUID>>> sorted(Map<UUID, Set<UUID>> edges) {
    return edges.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
  }

  /**
   * The search of a document.
   *
   * @param source its name in messages
   * @throws WuaException MALFORMED where it is damaged, LIMIT_EXCEEDED where it is nested too
   *     deeply, UNSUPPORTED where its schema is newer than this agent
   */
  static ScanCache.Kept read(String source, byte[] content) throws WuaException {
    return new SearchReading(source).read(content);
  }
}
