package io.wua.files.state.form;

import static io.wua.files.state.form.Scalars.ADDRESS;
import static io.wua.files.state.form.Scalars.DURATION;
import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.SMALL;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.TRUTH;
import static io.wua.files.state.form.Scalars.WHOLE;

import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.agent.memory.HostMemory;
import io.wua.core.agent.memory.RebootMemory;
import io.wua.core.agent.memory.SearchFingerprint;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostInfo;
import io.wua.core.install.WuauservState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an agent remembers of its host. */
public final class HostForms {
  private static final Form<DottedVersion> VERSION =
      Scalars.text("a version", DottedVersion::parse, DottedVersion::toString);
  private static final Form<Architecture> ARCHITECTURE = Scalars.word(Architecture.class);

  /** Who a host is. */
  public static final Form<HostInfo> INFO =
      new ObjectForm<>(
          (host, out) ->
              out.put("name", TEXT, host.name())
                  .put("version", VERSION, host.version())
                  .put("architecture", ARCHITECTURE, host.architecture()),
          in ->
              new HostInfo(
                  in.need("name", TEXT),
                  in.maybe("version", VERSION),
                  in.maybe("architecture", ARCHITECTURE)));

  static final Form<StoredFile> STORED_FILE =
      new ObjectForm<>(
          (file, out) ->
              out.put("location", ADDRESS, file.location())
                  .put("size", WHOLE, file.sizeBytes())
                  .put("sha1", UpdateForms.SHA1, file.sha1())
                  .put("sha256", UpdateForms.SHA256, file.sha256()),
          in ->
              new StoredFile(
                  in.need("location", ADDRESS),
                  in.need("size", WHOLE),
                  in.need("sha1", UpdateForms.SHA1),
                  in.need("sha256", UpdateForms.SHA256)));

  private static final Form<CatalogMemory> CATALOG =
      new ObjectForm<>(
          (catalog, out) ->
              out.put("file", STORED_FILE, catalog.file())
                  .put("etag", TEXT, catalog.validators().etag())
                  .put("lastModified", TEXT, catalog.validators().lastModified()),
          in ->
              new CatalogMemory(
                  in.need("file", STORED_FILE),
                  new Validators(in.maybe("etag", TEXT), in.maybe("lastModified", TEXT))));

  private static final Form<SearchFingerprint> FINGERPRINT =
      new ObjectForm<>(
          (print, out) ->
              out.put("catalog", TEXT, print.catalog())
                  .put("criteria", TEXT, print.criteria())
                  .put("engine", TEXT, print.engine())
                  .put("agentVersion", TEXT, print.agentVersion())
                  .put("osVersion", TEXT, print.osVersion())
                  .put("bootId", TEXT, print.bootId())
                  .put("packages", TEXT, print.packages())
                  .put("products", TEXT, print.products()),
          in ->
              new SearchFingerprint(
                  in.need("catalog", TEXT),
                  in.need("criteria", TEXT),
                  in.need("engine", TEXT),
                  in.need("agentVersion", TEXT),
                  in.need("osVersion", TEXT),
                  in.need("bootId", TEXT),
                  in.need("packages", TEXT),
                  in.need("products", TEXT)));

  /** That a search was done. */
  public static final Form<SearchMark> SEARCH =
      new ObjectForm<>(
          (mark, out) ->
              out.put("fingerprint", FINGERPRINT, mark.fingerprint())
                  .put("at", INSTANT, mark.at())
                  .put("took", DURATION, mark.took()),
          in ->
              new SearchMark(
                  in.need("fingerprint", FINGERPRINT),
                  in.need("at", INSTANT),
                  in.maybe("took", DURATION).orElse(Duration.ZERO)));

  private static final Form<WuauservState.ServiceStart> START =
      Scalars.word(WuauservState.ServiceStart.class);

  private static final Form<WuauservState> WUAUSERV =
      new ObjectForm<>(
          (state, out) ->
              out.put("start", START, state.start())
                  .put("running", TRUTH, state.running())
                  .put("automaticUpdates", SMALL, state.automaticUpdates()),
          in ->
              new WuauservState(
                  in.need("start", START),
                  in.need("running", TRUTH),
                  in.maybe("automaticUpdates", SMALL)));

  private static final Form<Map<String, String>> POLICY =
      Several.map("source", TEXT, "digest", TEXT);

  private static final Form<RebootMemory.Pending> PENDING =
      new ObjectForm<>(
          (pending, out) ->
              out.put("bootId", TEXT, pending.bootId())
                  .put("since", INSTANT, pending.since())
                  .put("warnedSince", INSTANT, pending.warnedSince())
                  .put("asked", TRUTH, pending.asked())
                  .put("postponedUntil", INSTANT, pending.postponedUntil()),
          in ->
              new RebootMemory.Pending(
                  in.need("bootId", TEXT),
                  in.need("since", INSTANT),
                  in.maybe("warnedSince", INSTANT),
                  in.need("asked", TRUTH),
                  in.maybe("postponedUntil", INSTANT)));

  private static final Form<RebootMemory> REBOOTS =
      new ObjectForm<>(
          (reboots, out) ->
              out.put("pending", PENDING, reboots.pending())
                  .put("made", Several.list(INSTANT), reboots.made()),
          in ->
              new RebootMemory(
                  in.maybe("pending", PENDING), in.need("made", Several.list(INSTANT))));

  static final Form<HostMemory> HOST =
      new ObjectForm<>(
          (host, out) ->
              out.put("catalog", CATALOG, host.catalog())
                  .put("lastSearch", SEARCH, host.lastSearch())
                  .put("takenOver", WUAUSERV, host.takenOver())
                  .put("policy", POLICY, host.policy())
                  .put("serverDate", INSTANT, host.serverDate())
                  .put(
                      "reboots",
                      REBOOTS,
                      Optional.of(host.reboots()).filter(r -> !r.equals(RebootMemory.nothing()))),
          in ->
              new HostMemory(
                  in.maybe("catalog", CATALOG),
                  in.maybe("lastSearch", SEARCH),
                  in.maybe("takenOver", WUAUSERV),
                  in.need("policy", POLICY),
                  in.maybe("serverDate", INSTANT),
                  in.maybe("reboots", REBOOTS).orElse(RebootMemory.nothing())));

  private HostForms() {}
}
