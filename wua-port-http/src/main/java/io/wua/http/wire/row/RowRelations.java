package io.wua.http.wire.row;

import io.wua.core.failure.WuaException;
import java.util.List;

/**
 * What else a row concerns.
 *
 * @param supersededUpdateIds the updates that it replaces
 * @param securityBulletinIds the bulletins about it
 * @param cveIds the vulnerabilities that it mends
 */
public record RowRelations(
    List<String> supersededUpdateIds, List<String> securityBulletinIds, List<String> cveIds) {
  /** Copies the lists. */
  public RowRelations {
    supersededUpdateIds = List.copyOf(supersededUpdateIds);
    securityBulletinIds = List.copyOf(securityBulletinIds);
    cveIds = List.copyOf(cveIds);
  }

  static RowRelations read(RowReader row) throws WuaException {
    return new RowRelations(
        row.texts("superseded_update_ids"),
        row.texts("security_bulletin_ids"),
        row.texts("cve_ids"));
  }

  void write(RowWriter row) {
    row.texts("superseded_update_ids", supersededUpdateIds)
        .texts("security_bulletin_ids", securityBulletinIds)
        .texts("cve_ids", cveIds);
  }
}
