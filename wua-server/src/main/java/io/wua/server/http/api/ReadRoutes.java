package io.wua.server.http.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.reading.DescribedUpdate;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.UpdateFilter;
import io.wua.server.http.Routes;
import io.wua.server.store.ServerStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The read API below {@value #ROOT}, described by the OpenAPI document that it serves. */
public final class ReadRoutes implements Routes {
  static final String ROOT = "/api/v1";
  private static final String DOCUMENT = "openapi.json";

  private final ServerStore store;
  private final PayloadListing payloads;
  private final Readers readers;

  /**
   * The read API.
   *
   * @param store what is read
   * @param payloads the files that are served to hosts
   * @param readers who may read
   */
  public ReadRoutes(ServerStore store, PayloadListing payloads, Readers readers) {
    this.store = store;
    this.payloads = payloads;
    this.readers = readers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ROOT + "/" + DOCUMENT, context -> Problems.guard(context, ReadRoutes::document));
    get(routes, "/hosts", this::hosts);
    get(routes, "/hosts/{uuid}", this::host);
    get(routes, "/hosts/{uuid}/updates", this::updatesOfHost);
    get(routes, "/hosts/{uuid}/reports", this::reportsOfHost);
    get(routes, "/updates", this::updates);
    get(routes, "/updates/{update_id}", this::update);
    get(routes, "/payloads", this::payloads);
  }

  private void get(RoutesConfig routes, String path, Problems.Work work) {
    routes.get(
        ROOT + path,
        context ->
            Problems.guard(
                context,
                guarded -> {
                  readers.require(guarded);
                  work.answer(guarded);
                }));
  }

  private static void document(Context context) {
    try (InputStream in = ReadRoutes.class.getResourceAsStream(DOCUMENT)) {
      if (in == null) {
        throw new IllegalStateException("the OpenAPI document is not in the jar");
      }
      context.contentType("application/json").result(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("the jar cannot be read", e);
    }
  }

  private void hosts(Context context) throws WuaException {
    HostFilter filter =
        Answering.valid(
            () ->
                new HostFilter(
                    Answering.parameter(context, "state").map(HostState::valueOf),
                    Answering.parameter(context, "status"),
                    Answering.parameter(context, "text"),
                    Answering.parameter(context, "suspected").filter("true"::equals).isPresent()));
    PageRequest page = Answering.page(context);
    Answering.json(context, Answering.Part.of(store.hosts().hosts(filter, page), HostEntry::of));
  }

  private static HostId hostId(Context context) {
    return Answering.valid(() -> new HostId(context.pathParam("uuid")));
  }

  private void host(Context context) throws WuaException {
    HostId id = hostId(context);
    Answering.json(
        context, store.hosts().host(id).map(HostEntry::of).orElseThrow(() -> noHost(id)));
  }

  private static NotFoundResponse noHost(HostId id) {
    return new NotFoundResponse("There is no host " + id + ".");
  }

  /** The uuid of a host that there is. */
  private HostId existing(Context context) throws WuaException {
    HostId id = hostId(context);
    if (store.hosts().credentials(id).isEmpty()) {
      throw noHost(id);
    }
    return id;
  }

  private void updatesOfHost(Context context) throws WuaException {
    HostId id = existing(context);
    PageRequest page = Answering.page(context);
    Answering.json(
        context, Answering.Part.of(store.updates().ofHost(id, page), HostUpdateEntry::of));
  }

  private void reportsOfHost(Context context) throws WuaException {
    HostId id = existing(context);
    PageRequest page = Answering.page(context);
    Answering.valid(() -> page.after().map(Long::parseLong));
    Answering.json(context, Answering.Part.of(store.logs().attempts(id, page), ReportEntry::of));
  }

  private void updates(Context context) throws WuaException {
    UpdateFilter filter =
        Answering.valid(
            () ->
                new UpdateFilter(
                    Answering.parameter(context, "kb").map(KbNumber::parse),
                    Answering.parameter(context, "product"),
                    Answering.parameter(context, "classification"),
                    Answering.parameter(context, "severity").map(ReadRoutes::severity),
                    Answering.parameter(context, "text")));
    PageRequest page = Answering.page(context);
    Answering.json(
        context, Answering.Part.of(store.updates().updates(filter, page), UpdateEntry::of));
  }

  private static Severity severity(String text) {
    return Severity.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no severity"));
  }

  private void update(Context context) throws WuaException {
    UpdateId id = Answering.valid(() -> UpdateId.parse(context.pathParam("update_id")));
    // The filter finds the beginning of an id, and titles; what is asked for is among the first.
    UpdateFilter named =
        new UpdateFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(id.wire()));
    List<DescribedUpdate> found = store.updates().updates(named, PageRequest.first(100)).items();
    Answering.json(
        context,
        found.stream()
            .filter(update -> update.merged().id().equals(id))
            .findFirst()
            .map(UpdateEntry::of)
            .orElseThrow(() -> new NotFoundResponse("There is no update " + id.wire() + ".")));
  }

  private void payloads(Context context) throws WuaException {
    PageRequest page = Answering.page(context);
    List<PayloadListing.Payload> found = payloads.behind(page.after(), page.limit() + 1);
    Answering.json(
        context,
        Answering.Part.of(
            io.wua.server.fleet.reading.Page.of(found, page, PayloadListing.Payload::name),
            payload -> payload));
  }
}
