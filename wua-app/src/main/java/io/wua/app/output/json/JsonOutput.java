package io.wua.app.output.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** Writes exactly one document on standard output. */
public final class JsonOutput {
  private static final ObjectWriter WRITER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writer();

  private JsonOutput() {}

  /** Writes it, and an end of line. */
  public static void print(Object document, PrintWriter out) {
    try {
      out.println(WRITER.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document of ours cannot be written", e);
    }
  }
}
