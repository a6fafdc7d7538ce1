package io.wua.server.store.report;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.report.DescriptionDigest;
import io.wua.server.fleet.report.ReportedUpdate;
import java.util.Optional;

/**
 * A reported update on its way into the database.
 *
 * @param update what was reported
 * @param language the language of its names
 * @param form the digest of both
 */
record Description(ReportedUpdate update, String language, Sha256 form) {
  static Description of(ReportedUpdate update, Optional<String> language) {
    String tag = update.names().language(language);
    return new Description(update, tag, DescriptionDigest.of(update, tag));
  }
}
