package io.wua.catalog.cab.lzx;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the code lengths of a code as differences to those before, with a small code of its own.
 */
final class CodeLengthWriter {
  private record Item(int symbol, int extra, int extraBits, int repeated) {}

  private CodeLengthWriter() {}

  static void write(BitWriter out, byte[] before, byte[] now, int from, int to) {
    List<Item> items = items(before, now, from, to);
    int[] frequencies = new int[20];
    for (Item item : items) {
      frequencies[item.symbol()]++;
      if (item.repeated() >= 0) {
        frequencies[item.repeated()]++;
      }
    }
    PrefixCode code = PrefixCode.of(frequencies, 15);
    for (byte length : code.lengths()) {
      out.bits(length, 4);
    }
    for (Item item : items) {
      code.write(out, item.symbol());
      out.bits(item.extra(), item.extraBits());
      if (item.repeated() >= 0) {
        code.write(out, item.repeated());
      }
    }
  }

  private static List<Item> items(byte[] before, byte[] now, int from, int to) {
    List<Item> items = new ArrayList<>();
    int at = from;
    while (at < to) {
      int run = 1;
      while (at + run < to && now[at + run] == now[at]) {
        run++;
      }
      int difference = (before[at] - now[at] + 17) % 17;
      if (now[at] == 0 && run >= 20) {
        run = Math.min(run, 51);
        items.add(new Item(18, run - 20, 5, -1));
      } else if (now[at] == 0 && run >= 4) {
        run = Math.min(run, 19);
        items.add(new Item(17, run - 4, 4, -1));
      } else if (run >= 4) {
        run = Math.min(run, 5);
        items.add(new Item(19, run - 4, 1, difference));
      } else {
        run = 1;
        items.add(new Item(difference, 0, 0, -1));
      }
      at += run;
    }
    return items;
  }
}
