package io.wua.server.http.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.wua.server.fleet.reading.DescribedUpdate;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import java.util.Optional;

/**
 * A row of WAPT's {@code wsusupdates}: the columns of its table WsusUpdates, and {@code
 * local_status_...} of the host. The flag {@code delayed}, which WAPT's console shows and its
 * server leaves out, is there.
 */
final class HostDataRow {
  private final ObjectNode row = JsonNodeFactory.instance.objectNode();

  private HostDataRow() {}

  static ObjectNode of(HostUpdate update) {
    HostDataRow row = new HostDataRow();
    row.describe(update.update());
    row.locate(update.rowId(), update.row());
    return row.row;
  }

  private void describe(DescribedUpdate described) {
    ReportedUpdate update = described.merged();
    UpdateFacts facts = update.facts();
    row.put("update_id", update.id().wire());
    row.put("title", update.names().title());
    row.put("update_type", facts.updateType());
    list("kbids", update, ListedKind.KB);
    text("severity", facts.severity());
    text("changetime", facts.changetime());
    text("product", update.names().product());
    text("classification", update.names().classification());
    list("download_urls", update, ListedKind.REPORTED_URL);
    row.put("min_download_size", facts.minDownloadSize().orElse(null));
    row.put("max_download_size", facts.maxDownloadSize().orElse(null));
    list("superseded_update_ids", update, ListedKind.SUPERSEDED);
    list("security_bulletin_ids", update, ListedKind.BULLETIN);
    flag("is_mandatory", facts.isMandatory());
    text("reboot_behaviour", facts.rebootBehaviour());
    text("can_request_user_input", facts.canRequestUserInput());
    flag("requires_network_connectivity", facts.requiresNetworkConnectivity());
    flag("is_beta", facts.isBeta());
    flag("is_uninstallable", facts.isUninstallable());
    text("installation_impact", facts.installationImpact());
    text("uninstallation_impact", facts.uninstallationImpact());
    text("release_notes", facts.releaseNotes());
    list("languages", update, ListedKind.LANGUAGE);
    text("downloaded_on", described.downloadedOn().map(Object::toString));
    row.put("created_on", described.firstReportedOn().toString());
    row.put("updated_on", described.lastReportedOn().toString());
  }

  private void locate(long id, ReportedRow local) {
    row.put("local_status_id", id);
    text("local_status_status", local.status());
    flag("local_status_allowed", local.allowed());
    flag("local_status_installed", local.installed());
    text("local_status_install_date", local.installDate());
    flag("local_status_present", local.present());
    flag("local_status_hidden", local.hidden());
    flag("local_status_delayed", local.delayed());
    flag("local_status_downloaded", local.downloaded());
    // The text was written by this server, out of rows that it had read.
    row.putRawValue("local_status_history", new RawValue(local.history().orElse("[]")));
  }

  private void text(String name, Optional<String> value) {
    row.put(name, value.orElse(null));
  }

  private void flag(String name, Optional<Boolean> value) {
    row.put(name, value.orElse(null));
  }

  private void list(String name, ReportedUpdate update, ListedKind kind) {
    update.items(kind).forEach(row.putArray(name)::add);
  }
}
