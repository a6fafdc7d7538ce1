package io.wua.http.wire.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import io.wua.http.wire.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rows as WAPT's agents and ours write them. */
class RowsTest {
  private static final String ID = "0fa1201d-4330-4fa8-8ae9-b877473b6441_200";

  private static UpdateRow update(String more) throws WuaException {
    return UpdateRow.read(
        "row",
        JsonText.object(
            "{'update_id':'" + ID + "','title':'T','update_type':'Software'" + more + "}"));
  }

  private static LocalStatusRow local(String more) throws WuaException {
    return LocalStatusRow.read("row", JsonText.object("{'update_id':'" + ID + "'" + more + "}"));
  }

  @Test
  void readsAnUpdateWithTheLeastThatWaptSends() throws Exception {
    UpdateRow row = update(",'severity':null,'kbids':null,'max_download_size':null,'new':{}");
    assertEquals(UpdateId.parse(ID), row.updateId());
    assertEquals(Optional.empty(), row.severity());
    assertEquals(List.of(), row.kbids());
    assertEquals(OptionalLong.empty(), row.download().maxBytes());
    assertEquals(Optional.empty(), row.behavior().mandatory());
  }

  @Test
  void readsNumbersFlagsAndKbsInEverySpelling() throws Exception {
    UpdateRow row =
        update(
            ",'kbids':['KB5012170','5012171',5012172],'max_download_size':'94489280512',"
                + "'min_download_size':12.0,'is_beta':0,'is_mandatory':'True',"
                + "'can_request_user_input':false");
    assertEquals(List.of("5012170", "5012171", "5012172"), row.kbids());
    assertEquals(OptionalLong.of(94_489_280_512L), row.download().maxBytes());
    assertEquals(OptionalLong.of(12), row.download().minBytes());
    assertEquals(Optional.of(false), row.behavior().beta());
    assertEquals(Optional.of(true), row.behavior().mandatory());
    assertEquals(Optional.of("false"), row.behavior().canRequestUserInput());
  }

  @Test
  void sizesOfMoreThanFiftyThreeBitsAreExact() throws Exception {
    long size = (1L << 53) + 1;
    assertEquals(
        OptionalLong.of(size), update(",'max_download_size':" + size).download().maxBytes());
  }

  @Test
  void refusesRowsThatWaptsTablesRefuse() {
    for (String row :
        List.of(
            "{'title':'T','update_type':'Software'}",
            "{'update_id':'x','title':'T','update_type':'Software'}",
            "{'update_id':'" + ID + "','update_type':'Software'}",
            "{'update_id':'" + ID + "','title':'T'}",
            "{'update_id':'" + ID + "','title':{},'update_type':'Software'}")) {
      WuaException failure =
          assertThrows(
              WuaException.class, () -> UpdateRow.read("rows[3]", JsonText.object(row)), row);
      assertEquals(FailureReason.MALFORMED, failure.reason());
      assertTrue(String.valueOf(failure.getMessage()).contains("rows[3]"), failure::getMessage);
    }
  }

  @Test
  void refusesColumnsOfAnotherKind() {
    for (String more :
        List.of(
            ",'kbids':'5012170'",
            ",'kbids':[{}]",
            ",'max_download_size':-1",
            ",'max_download_size':'large'",
            ",'is_beta':'perhaps'",
            ",'classification_id':'x'")) {
      assertThrows(WuaException.class, () -> update(more), more);
    }
  }

  @Test
  void everyUpdateHasTheSameColumns() throws Exception {
    String columns =
        "['can_request_user_input','changetime','classification','classification_id','cve_ids',"
            + "'download_urls','installation_impact','is_beta','is_mandatory',"
            + "'is_uninstallable','kbids','languages','max_download_size','min_download_size',"
            + "'product','product_ids','reboot_behaviour','release_notes',"
            + "'requires_network_connectivity','security_bulletin_ids','severity',"
            + "'superseded_update_ids','support_url','title','uninstallation_impact',"
            + "'uninstallation_notes','update_id','update_type']";
    for (String more : List.of("", ",'severity':'Critical','is_beta':true,'languages':['en']")) {
      StringBuilder keys = new StringBuilder();
      update(more).toJson().fieldNames().forEachRemaining(key -> keys.append(key).append(' '));
      String sorted =
          List.of(keys.toString().split(" ")).stream()
              .sorted()
              .map(key -> "'" + key + "'")
              .toList()
              .toString()
              .replace(" ", "");
      assertEquals(columns, sorted);
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    UpdateRow update =
        update(
            ",'kbids':['5012170'],'severity':'Critical','changetime':'2026-07-14T17:00:00',"
                + "'product':'Windows 10','product_ids':['00000000-0000-0000-0000-000000000009'],"
                + "'classification':'Security Updates',"
                + "'classification_id':'0fa1201d-4330-4fa8-8ae9-b877473b6441',"
                + "'download_urls':['http://download.windowsupdate.com/a.cab'],"
                + "'max_download_size':7,'downloaded_on':'2026-07-15T00:00:00','is_beta':false,"
                + "'reboot_behaviour':'NeverReboots','languages':['en','fr'],'cve_ids':['C'],"
                + "'superseded_update_ids':['x'],'support_url':'https://support'");
    assertEquals(update, UpdateRow.read("row", update.toJson()));
    LocalStatusRow local =
        local(
            ",'status':'OK','allowed':true,'installed':true,'present':true,'hidden':false,"
                + "'delayed':false,'downloaded':true,'install_date':'2026-07-15T00:00:00',"
                + "'history':[{'date':'2026-07-15T00:00:00','operation':'Installation',"
                + "'result_code':2,'title':'T'}]");
    assertEquals(local, LocalStatusRow.read("row", local.toJson()));
    assertEquals(Optional.of("2"), local.history().get(0).resultCode());
  }

  @Test
  void aFlagThatIsNotToldIsFalse() throws Exception {
    LocalStatusRow row = local(",'status':null,'delayed':null");
    assertFalse(row.allowed() || row.installed() || row.present() || row.hidden());
    assertFalse(row.delayed() || row.downloaded());
    assertEquals(Optional.empty(), row.status());
    assertEquals(Optional.empty(), row.installDate());
  }

  @Test
  void readsTheStatusOfAHost() throws Exception {
    WaptwuaStatus status =
        WaptwuaStatus.read(
            "status",
            JsonText.object(
                "{'status':'PENDING_UPDATES','enabled':true,'last_scan_duration':161.5,"
                    + "'last_scan_date':'2020-05-12T09:00:00.123456','other':[]}"));
    assertEquals(Optional.of("PENDING_UPDATES"), status.status());
    assertEquals(Optional.of(true), status.enabled());
    assertEquals(OptionalDouble.of(161.5), status.lastScanSeconds());
    assertEquals(status, WaptwuaStatus.read("status", status.toJson()));
    WuauservStatus service =
        WuauservStatus.read("status", JsonText.object("{'agent_version':'10.0.19041.1'}"));
    assertEquals(Optional.of("10.0.19041.1"), service.agentVersion());
    assertEquals(service, WuauservStatus.read("status", service.toJson()));
  }
}
