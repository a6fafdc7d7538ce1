package io.wua.simulation.catalog.cabinet.lzx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Kinds of bytes to compress, each the same for the same seed. */
enum Content {
  ZEROS {
    @Override
    byte[] make(int size, long seed) {
      return new byte[size];
    }
  },
  RANDOM {
    @Override
    byte[] make(int size, long seed) {
      byte[] bytes = new byte[size];
      new SplittableRandom(seed).nextBytes(bytes);
      return bytes;
    }
  },
  TEXT {
    @Override
    byte[] make(int size, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder(size + 64);
      while (text.length() < size) {
        text.append("<element number=\"").append(random.nextInt(1000)).append("\" />");
      }
      return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), size);
    }
  },
  /** Calls of a few routines from many places, and operands of every other size between them. */
  CODE {
    @Override
    byte[] make(int size, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = new byte[size];
      int at = 0;
      while (at < size) {
        boolean call = at + 5 <= size && random.nextInt(6) == 0;
        bytes[at++] = call ? (byte) 0xE8 : (byte) random.nextInt(40);
        if (call) {
          int target = random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(50) * 4000 - at;
          for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at++] = (byte) (target >>> (Byte.SIZE * i));
          }
        }
      }
      return bytes;
    }
  },
  /** Stretches of all others. */
  MIXED {
    @Override
    byte[] make(int size, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = new byte[size];
      int at = 0;
      while (at < size) {
        int length = Math.min(size - at, 1 + random.nextInt(50_000));
        Content kind = values()[random.nextInt(MIXED.ordinal())];
        System.arraycopy(kind.make(length, random.nextLong()), 0, bytes, at, length);
        at += length;
      }
      return bytes;
    }
  };

  abstract byte[] make(int size, long seed);
}
