package io.wua.catalog.cab;

import io.wua.catalog.cab.lzx.LzxEncoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Compresses the blocks of one folder of a cabinet made for a test. */
interface FolderEncoder {
  /** The compression as the folder record names it. */
  int type();

  /** Compresses all blocks of a folder, each of at most 32 KiB, into as many. */
  List<byte[]> encode(List<byte[]> blocks);

  static FolderEncoder stored() {
    return raw(0);
  }

  /** Plain bytes under the name of a compression, to be refused or to break a decoder. */
  static FolderEncoder raw(int type) {
    return new FolderEncoder() {
      @Override
      public int type() {
        return type;
      }

      @Override
      public List<byte[]> encode(List<byte[]> blocks) {
        return blocks;
      }
    };
  }

  /** Deflate whose dictionary is what was before, as MSZIP wants it. */
  static FolderEncoder mszip() {
    return new FolderEncoder() {
      @Override
      public int type() {
        return 1;
      }

      @Override
      public List<byte[]> encode(List<byte[]> blocks) {
        List<byte[]> encoded = new ArrayList<>();
        byte[] dictionary = {};
        for (byte[] block : blocks) {
          encoded.add(deflate(block, dictionary));
          byte[] joined = Arrays.copyOf(dictionary, dictionary.length + block.length);
          System.arraycopy(block, 0, joined, dictionary.length, block.length);
          dictionary =
              Arrays.copyOfRange(joined, Math.max(0, joined.length - 32_768), joined.length);
        }
        return encoded;
      }
    };
  }

  /** LZX with that plan of blocks; a file size of 0 leaves calls as they are. */
  static FolderEncoder lzx(int windowBits, int callFileSize, LzxEncoder.Block... plan) {
    return new FolderEncoder() {
      @Override
      public int type() {
        return 3 | windowBits << 8;
      }

      @Override
      public List<byte[]> encode(List<byte[]> blocks) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        blocks.forEach(joined::writeBytes);
        return new LzxEncoder(windowBits, List.of(plan), callFileSize).encode(joined.toByteArray());
      }
    };
  }

  private static byte[] deflate(byte[] block, byte[] dictionary) {
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
    return Arrays.copyOf(out, length);
  }
}
