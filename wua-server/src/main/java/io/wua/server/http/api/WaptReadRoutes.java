package io.wua.server.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.status.Reply;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.reading.HostDetails;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.http.Routes;
import io.wua.server.store.ServerStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What WAPT's console and its documented API ask of hosts, in WAPT's shape. */
public final class WaptReadRoutes implements Routes {
  private static final String UPDATES = "wsusupdates";
  private static final List<String> SECTIONS = List.of("waptwua_status", "wuauserv_status");
  private static final int ROWS_AT_ONCE = 500;
  private static final int HOSTS = 1_000;
  private static final int MOST_HOSTS = 20_000;
  private static final double NANOS = 1e9;

  private final ServerStore store;
  private final Readers readers;
  private final WireJson json = new WireJson(JsonLimits.DEFAULT);

  /**
   * The two questions of WAPT 1.8.
   *
   * @param store what is read
   * @param readers who may read
   */
  public WaptReadRoutes(ServerStore store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /** Finds what is asked for. */
  private interface Question {
    JsonNode answer(Context context) throws WuaException;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/host_data", context -> answer(context, this::hostData));
    routes.get("/api/v3/hosts", context -> answer(context, this::hosts));
  }

  private void answer(Context context, Question question) {
    Problems.guard(
        context,
        guarded -> {
          long start = System.nanoTime();
          readers.require(guarded);
          JsonNode result = question.answer(guarded);
          double took = (System.nanoTime() - start) / NANOS;
          guarded
              .contentType("application/json")
              .result(Reply.success(result.size() + " rows", result, took).bytes());
        });
  }

  private JsonNode hostData(Context context) throws WuaException {
    HostId id = Answering.valid(() -> new HostId(Answering.parameter(context, "uuid").orElse("")));
    String field = Answering.parameter(context, "field").orElse("");
    if (field.equals(UPDATES)) {
      return updates(id);
    }
    if (!SECTIONS.contains(field)) {
      throw new BadRequestResponse("field is one of " + UPDATES + ", " + SECTIONS + ".");
    }
    Optional<HostDetails> host = store.hosts().host(id);
    return section(host.map(HostDetails::sections).orElse(Map.of()), field);
  }

  private JsonNode section(Map<String, String> sections, String name) throws WuaException {
    String text = sections.get(name);
    if (text == null || !text.startsWith("{")) {
      return JsonNodeFactory.instance.objectNode();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return json.readObject("The section " + name, new ByteArrayInputStream(bytes));
  }

  private ArrayNode updates(HostId id) throws WuaException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    PageRequest request = PageRequest.first(ROWS_AT_ONCE);
    while (true) {
      Page<HostUpdate> page = store.updates().ofHost(id, request);
      page.items().forEach(update -> rows.add(HostDataRow.of(update)));
      if (page.next().isEmpty()) {
        return rows;
      }
      request = request.then(page);
    }
  }

  private JsonNode hosts(Context context) throws WuaException {
    List<String> columns = listed(context, "columns");
    List<String> wanted = listed(context, "uuid");
    int limit =
        Answering.valid(
            () -> Answering.parameter(context, "limit").map(Integer::parseInt).orElse(HOSTS));
    if (limit < 1 || limit > MOST_HOSTS) {
      throw new BadRequestResponse("limit is 1 to " + MOST_HOSTS + ".");
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    PageRequest request = PageRequest.first(ROWS_AT_ONCE);
    while (true) {
      Page<HostSummary> page = store.hosts().hosts(HostFilter.all(), request);
      for (HostSummary host : page.items()) {
        if (rows.size() >= limit) {
          return rows;
        }
        if (wanted.isEmpty() || wanted.contains(host.id().text())) {
          rows.add(row(host, columns));
        }
      }
      if (page.next().isEmpty()) {
        return rows;
      }
      request = request.then(page);
    }
  }

  private static List<String> listed(Context context, String name) {
    return Answering.parameter(context, name)
        .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  /** The identity of a host, and the columns of WUA that were asked for. */
  private ObjectNode row(HostSummary host, List<String> columns) throws WuaException {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("uuid", host.id().text());
    row.put("computer_fqdn", host.computerFqdn());
    row.put("last_seen_on", host.lastSeenOn().map(Object::toString).orElse(null));
    if (columns.stream().anyMatch(SECTIONS::contains)) {
      Map<String, String> sections =
          store.hosts().host(host.id()).map(HostDetails::sections).orElse(Map.of());
      for (String column : SECTIONS) {
        if (columns.contains(column)) {
          row.set(column, section(sections, column));
        }
      }
    }
    return row;
  }
}
