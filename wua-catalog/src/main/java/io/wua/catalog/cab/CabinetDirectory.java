package io.wua.catalog.cab;

import java.util.List;
import java.util.Optional;

/**
 * What stands before the data of a cabinet: its header and its two tables.
 *
 * @param sizeBytes the size that the header states; what follows it, a signature for instance, is
 *     not the cabinet's
 * @param dataReserveBytes how many bytes of each data block belong to an application
 * @param previous the cabinet before this one, where it is part of a set
 * @param next the cabinet after this one, where it is part of a set
 */
record CabinetDirectory(
    long sizeBytes,
    int dataReserveBytes,
    Optional<String> previous,
    Optional<String> next,
    List<CabinetFolder> folders,
    List<CabinetFile> files) {
  CabinetDirectory {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }
}
