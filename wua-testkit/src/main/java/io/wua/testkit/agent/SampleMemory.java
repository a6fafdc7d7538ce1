package io.wua.testkit.agent;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.RebootMemory;
import io.wua.core.agent.memory.SearchFingerprint;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.download.plan.NoPlan;
import io.wua.core.install.WuauservState;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.update.Sha256;
import io.wua.testkit.install.SampleUpdates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A memory in which every part holds something, to see whether all of it is kept. */
public final class SampleMemory {
  private static final Instant AT = Instant.parse("2026-07-20T10:00:00.123456789Z");

  private SampleMemory() {}

  /** Such a memory, of version 0. */
  public static AgentMemory full() {
    StoredFile file =
        new StoredFile(
            URI.create("file:///C:/wua/a%20file.cab"),
            7,
            SampleUpdates.file(1).sha1(),
            new Sha256("ab".repeat(32)));
    SearchFingerprint fingerprint =
        new SearchFingerprint("cab", "IsInstalled=0", "windows", "10", "10.0.1", "b", "p", "q");
    return AgentMemory.nothing()
        .work(
            w ->
                w.ran(RecurrentWork.DOWNLOAD, AT)
                    .failed(RecurrentWork.INSTALL, AT)
                    .waiting(RecurrentWork.INSTALL, AT))
        .updates(
            u ->
                u.change(
                        SampleUpdates.id(1),
                        each ->
                            each.seen(Optional.of(AT), Optional.of(AT.plusSeconds(1)))
                                .with(new FilesMemory(List.of(file), List.of(), Optional.empty()))
                                .and(
                                    new Attempt(
                                        AT,
                                        Attempt.End.FAILED,
                                        0x80070643,
                                        false,
                                        "boot \u00e9",
                                        "10.0.1")))
                    .change(
                        SampleUpdates.id(2),
                        each ->
                            each.with(
                                new FilesMemory(
                                    List.of(),
                                    List.of("x.cab"),
                                    Optional.of(NoPlan.NO_OFFLINE_PATH))))
                    .hold(SampleUpdates.id(3).guid(), AT)
                    .hiding(Set.of(SampleUpdates.id(4))))
        .host(
            h ->
                h.with(
                        new CatalogMemory(
                            file, new Validators(Optional.of("\"e\""), Optional.empty())))
                    .searched(new SearchMark(fingerprint, AT, Duration.ofMillis(1_500)))
                    .owing(
                        Optional.of(
                            new WuauservState(
                                WuauservState.ServiceStart.AUTOMATIC, true, Optional.of(4))))
                    .ruledBy(Map.of("wapt-get.ini", "digest"))
                    .toldDate(Optional.of(AT))
                    .rebooting(
                        r ->
                            r.with(
                                    Optional.of(
                                        RebootMemory.Pending.found("boot \u00e9", AT).warned(AT)))
                                .rebooting(AT)))
        .and(HistoryLine.of(AT, HistoryLine.Kind.INSTALL, SampleUpdates.id(1), "failed \"so\"\n"))
        .and(HistoryLine.of(AT, HistoryLine.Kind.SCAN, "3 updates found"));
  }
}
