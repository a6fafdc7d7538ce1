package io.wua.catalog.prepared.store;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.EntryDetails;
import io.wua.catalog.prepared.encoding.Encoding;
import io.wua.core.update.Update;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The first 32 bytes of the file: what it is, in which form, how long, where its root is, and the
 * CRC-32C of everything else followed by the header before the sum.
 *
 * @param length the length of the file
 * @param rootAt where the root is
 * @param checksum the sum
 */
record Header(long length, int rootAt, int checksum) {
  static final int BYTES = 32;
  static final int SUMMED_BYTES = BYTES - Integer.BYTES;

  static final Encoding<CoreFragment> CORE = Encoding.of(CoreFragment.class);
  static final Encoding<Update> UPDATE = Encoding.of(Update.class);
  static final Encoding<Root> ROOT = Encoding.of(Root.class);
  static final Encoding<Clauses> CLAUSES = Encoding.of(Clauses.class);
  static final Encoding<EntryDetails> DETAILS = Encoding.of(EntryDetails.class);

  private static final long MAGIC = 0x5755_4143_4154_4C47L;

  /** The version of the layout; the forms of the values speak for themselves. */
  private static final int LAYOUT = 2;

  private static final long FORM = form();

  private static long form() {
    long form = LAYOUT;
    for (Encoding<?> each : new Encoding<?>[] {CORE, UPDATE, ROOT, CLAUSES, DETAILS}) {
      form = form * 31 + HexFormat.fromHexDigitsToLong(each.fingerprint().substring(0, 16));
    }
    return form;
  }

  /** All of it. */
  ByteBuffer bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(MAGIC)
        .putLong(FORM)
        .putLong(length)
        .putInt(rootAt)
        .putInt(checksum)
        .flip();
  }

  /** Whether a file of that length may start with these bytes. */
  static boolean fits(ByteBuffer bytes, long length) {
    return bytes.getLong(0) == MAGIC
        && bytes.getLong(Long.BYTES) == FORM
        && bytes.getLong(2 * Long.BYTES) == length;
  }

  /** Reads bytes that fit. */
  static Header of(ByteBuffer bytes) {
    int rootAt = bytes.getInt(3 * Long.BYTES);
    return new Header(bytes.getLong(2 * Long.BYTES), rootAt, bytes.getInt(SUMMED_BYTES));
  }
}
