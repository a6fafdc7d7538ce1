package io.wua.catalog.cab;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksum of a data block ([MS-CAB] 3.1): the exclusive or of its 32-bit words. It finds
 * accidents, not attackers.
 */
final class BlockChecksum {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BlockChecksum() {}

  /** Sums the first {@code length} bytes; a last incomplete word counts from its other end. */
  static int of(byte[] bytes, int length) {
    int sum = 0;
    int words = length & ~3;
    for (int i = 0; i < words; i += 4) {
      sum ^= (int) WORD.get(bytes, i);
    }
    int last = 0;
    for (int i = words; i < length; i++) {
      last = last << 8 | bytes[i] & 0xFF;
    }
    return sum ^ last;
  }
}
