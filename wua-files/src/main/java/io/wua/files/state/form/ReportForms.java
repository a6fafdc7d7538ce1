package io.wua.files.state.form;

import static io.wua.files.state.form.Scalars.DURATION;
import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.TRUTH;
import static io.wua.files.state.form.Scalars.UUID_TEXT;

import io.wua.core.report.HostIdentity;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportedUpdate;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.update.Update;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a server is told of a host. */
final class ReportForms {
  private static final Form<HostIdentity> IDENTITY =
      new ObjectForm<>(
          (identity, out) ->
              out.put("uuid", TEXT, identity.uuid()).put("fqdn", TEXT, identity.fqdn()),
          in -> new HostIdentity(in.need("uuid", TEXT), in.need("fqdn", TEXT)));

  private static final Form<HostStatus> HOST_STATUS = Scalars.word(HostStatus.class);

  private static final Form<WindowsUpdateStatus> WINDOWS_UPDATE =
      new ObjectForm<>(
          (status, out) ->
              out.put("status", HOST_STATUS, status.status())
                  .put("enabled", TRUTH, status.enabled())
                  .put("catalogDate", INSTANT, status.catalogDate())
                  .put("lastScan", INSTANT, status.lastScan())
                  .put("scanTook", DURATION, status.scanTook())
                  .put("rebootRequired", TRUTH, status.rebootRequired())
                  .put("agentVersion", TEXT, status.agentVersion()),
          in ->
              new WindowsUpdateStatus(
                  in.maybe("status", HOST_STATUS),
                  in.maybe("enabled", TRUTH),
                  in.maybe("catalogDate", INSTANT),
                  in.maybe("lastScan", INSTANT),
                  in.maybe("scanTook", DURATION),
                  in.need("rebootRequired", TRUTH),
                  in.maybe("agentVersion", TEXT)));

  private static final Form<UpdateStatus> STATUS = Scalars.word(UpdateStatus.class);
  private static final Form<Set<UUID>> UUIDS = Several.set(UUID_TEXT);

  private static final Form<ReportedUpdate> UPDATE =
      new ObjectForm<>(ReportForms::write, ReportForms::readUpdate);
  private static final Form<List<ReportedUpdate>> UPDATES = Several.list(UPDATE);

  static final Form<HostReport> REPORT =
      new ObjectForm<>(
          (report, out) ->
              out.put("identity", IDENTITY, report.identity())
                  .put("host", HostForms.INFO, report.host())
                  .put("windowsUpdate", WINDOWS_UPDATE, report.windowsUpdate())
                  .put("updates", UPDATES, report.updates()),
          in ->
              new HostReport(
                  in.need("identity", IDENTITY),
                  in.need("host", HostForms.INFO),
                  in.need("windowsUpdate", WINDOWS_UPDATE),
                  in.maybe("updates", UPDATES)));

  private ReportForms() {}

  private static void write(ReportedUpdate reported, ObjectForm.Out out) {
    StatusRow row = reported.row();
    out.put("update", UpdateForms.UPDATE, reported.update())
        .put("status", STATUS, row.status())
        .put("allowed", TRUTH, row.allowed())
        .put("delayedUntil", INSTANT, row.delayedUntil())
        .put("installed", TRUTH, row.installed())
        .put("rebootPending", TRUTH, row.rebootPending())
        .put("supersedes", UUIDS, reported.supersedes())
        .put("hidden", TRUTH, reported.hidden())
        .put("downloaded", TRUTH, reported.downloaded())
        .put("installedOn", INSTANT, reported.installedOn());
  }

  private static ReportedUpdate readUpdate(ObjectForm.In in) throws BadValue {
    Update update = in.need("update", UpdateForms.UPDATE);
    StatusRow row =
        new StatusRow(
            update.id(),
            in.maybe("status", STATUS),
            in.need("allowed", TRUTH),
            in.maybe("delayedUntil", INSTANT),
            in.need("installed", TRUTH),
            in.need("rebootPending", TRUTH));
    return new ReportedUpdate(
        update,
        row,
        in.need("supersedes", UUIDS),
        in.need("hidden", TRUTH),
        in.need("downloaded", TRUTH),
        in.maybe("installedOn", INSTANT));
  }
}
