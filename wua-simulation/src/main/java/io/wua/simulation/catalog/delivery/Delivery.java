package io.wua.simulation.catalog.delivery;

import io.wua.core.update.RebootBehavior;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a leaf comes onto the host.
 *
 * @param handler who installs it
 * @param files its files, in the order of the catalog
 * @param reboot whether installing asks for a reboot
 * @param uninstallable whether it can be removed again
 * @param release the product release that it brings; unified updates state one
 */
public record Delivery(
    Handler handler,
    List<PayloadFile> files,
    RebootBehavior reboot,
    boolean uninstallable,
    Optional<ProductRelease> release) {
  /** Copies the files and refuses nulls. */
  public Delivery {
    Objects.requireNonNull(handler, "handler");
    files = List.copyOf(files);
    Objects.requireNonNull(reboot, "reboot");
    Objects.requireNonNull(release, "release");
  }

  /** Files that may ask for a reboot and can be removed again. */
  public static Delivery removable(Handler handler, List<PayloadFile> files) {
    return new Delivery(handler, files, RebootBehavior.CAN_REQUEST_REBOOT, true, Optional.empty());
  }

  /** Files that may ask for a reboot and stay for good. */
  public static Delivery permanent(Handler handler, List<PayloadFile> files) {
    return new Delivery(handler, files, RebootBehavior.CAN_REQUEST_REBOOT, false, Optional.empty());
  }

  /** Files that never ask for a reboot and stay for good. */
  public static Delivery quiet(Handler handler, List<PayloadFile> files) {
    return new Delivery(handler, files, RebootBehavior.NEVER_REBOOTS, false, Optional.empty());
  }

  /** A unified update. */
  public static Delivery unified(ProductRelease release, List<PayloadFile> files) {
    return new Delivery(
        Handler.osInstaller(),
        files,
        RebootBehavior.CAN_REQUEST_REBOOT,
        false,
        Optional.of(release));
  }

  /** The sum of the sizes of the files, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(file -> file.payload().sizeBytes().orElseThrow()).sum();
  }
}
