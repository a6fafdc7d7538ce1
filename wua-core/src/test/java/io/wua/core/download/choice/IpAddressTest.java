package io.wua.core.download.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses and ranges are read from text and from nothing else. */
class IpAddressTest {
  @Test
  void readsEveryForm() {
    Map.ofEntries(
            Map.entry("10.2.3.4", "10.2.3.4"),
            Map.entry("::ffff:10.2.3.4", "10.2.3.4"),
            Map.entry("::FFFF:0a02:0304", "10.2.3.4"),
            Map.entry("fd00::1", "fd00:0000:0000:0000:0000:0000:0000:0001"),
            Map.entry("::", "0000:0000:0000:0000:0000:0000:0000:0000"),
            Map.entry("1:2:3:4:5:6:7:8", "0001:0002:0003:0004:0005:0006:0007:0008"),
            Map.entry("64:ff9b::192.0.2.33", "0064:ff9b:0000:0000:0000:0000:c000:0221"),
            Map.entry("fe80::1%eth0", "fe80:0000:0000:0000:0000:0000:0000:0001"))
        .forEach(
            (text, same) ->
                assertEquals(Optional.of(same), IpAddress.parse(text).map(IpAddress::toString)));
  }

  @Test
  void refusesTheRest() {
    for (String text :
        List.of(
            "",
            "10.2.3",
            "10.2.3.256",
            "010.2.3.4",
            "10.2.3.4.5",
            "localhost",
            "1::2::3",
            ":1",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "12345::",
            "1.2.3.4::",
            "::1.2.3",
            "g::",
            "10.2.3.4%1")) {
      assertEquals(Optional.empty(), IpAddress.parse(text));
      assertEquals(Optional.empty(), AddressRange.parse(text));
    }
  }

  @Test
  void refusesRangesOfTooManyBits() {
    for (String text :
        List.of("10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "10.0.0.0/", "/8", "1.2.3.4/8/8")) {
      assertEquals(Optional.empty(), AddressRange.parse(text));
    }
  }

  @Test
  void familiesDoNotMix() {
    assertFalse(contains("0.0.0.0/0", "fd00::1"));
    assertFalse(contains("::/0", "10.0.0.1"));
    assertTrue(contains("fd00::/8", "fdff::1"));
    assertFalse(contains("fd00::/8", "fe00::1"));
  }

  private static boolean contains(String range, String address) {
    return AddressRange.parse(range).orElseThrow().contains(IpAddress.parse(address).orElseThrow());
  }
}
