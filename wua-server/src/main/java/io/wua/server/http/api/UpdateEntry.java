package io.wua.server.http.api;

import io.wua.server.fleet.reading.DescribedUpdate;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An update as the read API tells it, in the words of WAPT; what is unknown is null there.
 *
 * @param updateId GUID and revision
 * @param title its title
 * @param updateType Software or Driver
 * @param kbids bare digits
 * @param severity the rating of Microsoft
 * @param changetime when it last changed, as reported
 * @param product the name of its product
 * @param productId the GUID of its product
 * @param classification the name of its classification
 * @param classificationId the GUID of its classification
 * @param minDownloadSize in bytes
 * @param maxDownloadSize in bytes
 * @param supersededUpdateIds what it supersedes
 * @param securityBulletinIds security bulletins
 * @param languages languages of its files
 * @param isBeta whether it is a preview
 * @param isUninstallable whether it can be taken off
 * @param rebootBehaviour whether it restarts the host
 * @param downloadedOn since when the server has its files
 * @param firstReportedOn when a host first described it
 * @param lastReportedOn when a host last described it, exact to an hour
 */
record UpdateEntry(
    String updateId,
    String title,
    String updateType,
    List<String> kbids,
    Optional<String> severity,
    Optional<String> changetime,
    Optional<String> product,
    Optional<String> productId,
    Optional<String> classification,
    Optional<String> classificationId,
    Optional<Long> minDownloadSize,
    Optional<Long> maxDownloadSize,
    List<String> supersededUpdateIds,
    List<String> securityBulletinIds,
    List<String> languages,
    Optional<Boolean> isBeta,
    Optional<Boolean> isUninstallable,
    Optional<String> rebootBehaviour,
    Optional<String> downloadedOn,
    String firstReportedOn,
    String lastReportedOn) {
  static UpdateEntry of(DescribedUpdate described) {
    ReportedUpdate update = described.merged();
    UpdateFacts facts = update.facts();
    return new UpdateEntry(
        update.id().wire(),
        update.names().title(),
        facts.updateType(),
        List.copyOf(update.items(ListedKind.KB)),
        facts.severity(),
        facts.changetime(),
        update.names().product(),
        facts.productId(),
        update.names().classification(),
        update.classificationId(described.language()),
        facts.minDownloadSize(),
        facts.maxDownloadSize(),
        List.copyOf(update.items(ListedKind.SUPERSEDED)),
        List.copyOf(update.items(ListedKind.BULLETIN)),
        List.copyOf(update.items(ListedKind.LANGUAGE)),
        facts.isBeta(),
        facts.isUninstallable(),
        facts.rebootBehaviour(),
        described.downloadedOn().map(Instant::toString),
        described.firstReportedOn().toString(),
        described.lastReportedOn().toString());
  }
}
