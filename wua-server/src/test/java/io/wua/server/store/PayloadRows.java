package io.wua.server.store;

import static io.wua.server.store.Reports.NOON;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.want.WantedFile;
import java.net.URI;
import java.util.Optional;

/** Files and wants for tests of the store, by number. */
final class PayloadRows {
  private PayloadRows() {}

  static Sha1 sha1(int number) {
    return new Sha1(String.format("%040x", number));
  }

  static PayloadFile file(int number, String name) {
    return new PayloadFile(
        sha1(number),
        new Sha256(String.format("%064x", number)),
        name,
        1_000L + number,
        CameBy.FETCHED,
        NOON,
        NOON.plusNanos(number * 1_000L));
  }

  static PayloadFile file(int number) {
    return file(number, "f" + number + "_" + sha1(number) + ".cab");
  }

  static WantedFile wanted(int number, int hosts) {
    return wanted(number, hosts, "http://download.windowsupdate.com/c/f" + number + ".cab");
  }

  static WantedFile wanted(int number, int hosts, String url) {
    return new WantedFile(
        new Payload(
            "f" + number + "_" + sha1(number) + ".cab",
            1_000L + number,
            sha1(number),
            Optional.of(new Sha256(String.format("%064x", number))),
            Optional.of(URI.create(url))),
        hosts);
  }
}
