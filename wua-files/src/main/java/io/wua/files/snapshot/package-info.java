/**
 * Snapshots of hosts: documents {@code wua.host/1} that answer what applicability rules ask. {@link
 * io.wua.files.snapshot.SnapshotReader} is where to start; {@code docs/wire/wua.host-1.md}
 * describes the format.
 */
@NullMarked
package io.wua.files.snapshot;

import org.jspecify.annotations.NullMarked;
