package io.wua.catalog.cab;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses the blocks of one folder of a cabinet made for a test. */
interface BlockEncoder {
  /** The compression as the folder record names it. */
  int type();

  /** Compresses the next block of at most 32 KiB. */
  byte[] encode(byte[] block);

  static BlockEncoder stored() {
    return new BlockEncoder() {
      @Override
      public int type() {
        return 0;
      }

      @Override
      public byte[] encode(byte[] block) {
        return block;
      }
    };
  }

  /** Bytes of a compression that no encoder here makes, to be refused or to break a decoder. */
  static BlockEncoder raw(int type) {
    return new BlockEncoder() {
      @Override
      public int type() {
        return type;
      }

      @Override
      public byte[] encode(byte[] block) {
        return block;
      }
    };
  }

  /** Deflate whose dictionary is the block before, as MSZIP wants it. */
  static BlockEncoder mszip() {
    return new BlockEncoder() {
      private byte[] dictionary = {};

      @Override
      public int type() {
        return 1;
      }

      @Override
      public byte[] encode(byte[] block) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        if (dictionary.length > 0) {
          deflater.setDictionary(dictionary);
        }
        deflater.setInput(block);
        deflater.finish();
        byte[] out = new byte[block.length + 1024];
        out[0] = 'C';
        out[1] = 'K';
        int length = 2 + deflater.deflate(out, 2, out.length - 2);
        deflater.end();
        byte[] joined = Arrays.copyOf(dictionary, dictionary.length + block.length);
        System.arraycopy(block, 0, joined, dictionary.length, block.length);
        dictionary = Arrays.copyOfRange(joined, Math.max(0, joined.length - 32_768), joined.length);
        return Arrays.copyOf(out, length);
      }
    };
  }
}
