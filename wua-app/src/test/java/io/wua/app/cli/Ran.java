package io.wua.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.app.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What a command did: its exit code and what it printed. */
record Ran(int code, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("wua.root", ".."));
  static final Path HOSTS = ROOT.resolve("examples/hosts");
  static final Path SERVER_2025 = HOSTS.resolve("server-2025.json");
  static final Path INI = ROOT.resolve("examples/wapt-get.ini");

  static Ran wua(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter printed = new PrintWriter(out);
    int code = Main.run(printed, new PrintWriter(err, true), args);
    printed.flush();
    return new Ran(code, out.toString(), err.toString());
  }

  /** The one document on standard output. */
  JsonNode json() throws JsonProcessingException {
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readTree(out);
  }
}
