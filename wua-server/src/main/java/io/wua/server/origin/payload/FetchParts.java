package io.wua.server.origin.payload;

import io.wua.core.download.Progress;
import io.wua.core.failure.Failpoints;
import io.wua.http.fetch.pace.Timing;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.store.file.FileStore;
import io.wua.server.store.want.WantLeases;
import io.wua.server.store.want.WantStore;
import java.util.function.BooleanSupplier;

/**
 * What the workers of a fetcher share.
 *
 * @param wants the queue
 * @param leases who fetches what
 * @param files what is there
 * @param folder where files go
 * @param room whether they fit
 * @param sources where they may come from
 * @param timing the clock
 * @param failpoints told of each durable write
 * @param progress told how far each file is
 * @param stopping whether the server stops
 */
record FetchParts(
    WantStore wants,
    WantLeases leases,
    FileStore files,
    UpdateFolder folder,
    DiskRoom room,
    SourceCheck sources,
    Timing timing,
    Failpoints failpoints,
    Progress progress,
    BooleanSupplier stopping) {}
