package io.wua.catalog.signature;

import io.wua.catalog.cab.CabinetException;
import io.wua.catalog.cab.CabinetHeader;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where the signature of a cabinet lies and which bytes it covers.
 *
 * <p>A signed cabinet has exactly 20 application bytes in its header: 4 bytes that describe them,
 * the offset of the signature and its size (u32 each), and 8 bytes more. The signature follows the
 * cabinet's own bytes. It covers all of these but reserved1 (4 to 7), and from iCabinet to the
 * fourth of the last 8 bytes of the reserve (34 to 55). Of what is not covered, the reader of
 * cabinets uses the three sizes of reserves alone; these must therefore be 20, 0 and 0, or a forger
 * could move the tables.
 *
 * @param blobOffset where the signature starts; at or after the end of the cabinet, so that nothing
 *     that a reader of cabinets looks at is uncovered
 * @param blobBytes its size
 */
record SignedCabinet(
    SeekableByteChannel channel,
    String name,
    CabinetHeader header,
    long blobOffset,
    int blobBytes) {
  /** Signatures of Microsoft with chain and time stamp have about 20 KiB. */
  static final int MOST_BLOB_BYTES = 1 << 20;

  private static final int RESERVE_BYTES = 20;
  private static final int RESERVE_END = CabinetHeader.RESERVE_OFFSET + RESERVE_BYTES;
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Finds the signature.
   *
   * @return empty where the cabinet has none
   */
  static Optional<SignedCabinet> locate(SeekableByteChannel channel, String name)
      throws CabinetException, MalformedSignatureException {
    CabinetHeader header = CabinetReader.header(channel, name, CabinetLimits.DEFAULTS);
    if (header.headerReserveBytes() != RESERVE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer reserve = ByteBuffer.allocate(RESERVE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    read(channel, name, CabinetHeader.RESERVE_OFFSET, reserve);
    if (reserve.hasRemaining()) {
      throw new MalformedSignatureException("the header of the cabinet is cut off");
    }
    long offset = reserve.getInt(4) & 0xFFFF_FFFFL;
    long size = reserve.getInt(8) & 0xFFFF_FFFFL;
    if (offset == 0 && size == 0) {
      return Optional.empty();
    }
    if (header.folderReserveBytes() != 0 || header.dataReserveBytes() != 0) {
      throw new MalformedSignatureException("a signed cabinet has no reserve but its header's");
    }
    if (offset < Math.max(RESERVE_END, header.sizeBytes())) {
      throw new MalformedSignatureException(
          "it starts at " + offset + ", inside the cabinet of " + header.sizeBytes() + " bytes");
    }
    if (size == 0 || size > MOST_BLOB_BYTES) {
      throw new MalformedSignatureException(
          "it states a size of " + size + " bytes; 1 to " + MOST_BLOB_BYTES + " are possible");
    }
    return Optional.of(new SignedCabinet(channel, name, header, offset, (int) size));
  }

  /** The PKCS #7 bytes, with whatever fills them up behind. */
  byte[] blob() throws CabinetException, MalformedSignatureException {
    ByteBuffer blob = ByteBuffer.allocate(blobBytes);
    read(channel, name, blobOffset, blob);
    if (blob.hasRemaining()) {
      throw new MalformedSignatureException(
          "the file ends " + blob.remaining() + " bytes before the signature does");
    }
    return blob.array();
  }

  /** The digest of all that the signature covers. */
  byte[] digest(StrongDigest algorithm) throws CabinetException, MalformedSignatureException {
    MessageDigest digest = algorithm.start();
    update(digest, 0, 4);
    update(digest, 8, 34);
    update(digest, RESERVE_END - 4, blobOffset);
    return digest.digest();
  }

  private void update(MessageDigest digest, long from, long to)
      throws CabinetException, MalformedSignatureException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    for (long position = from; position < to; position += buffer.limit()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), to - position));
      read(channel, name, position, buffer);
      if (buffer.hasRemaining()) {
        throw new MalformedSignatureException("the file ends before the signature starts");
      }
      digest.update(buffer.flip());
    }
  }

  private static void read(SeekableByteChannel channel, String name, long from, ByteBuffer to)
      throws CabinetException {
    try {
      channel.position(from);
      while (to.hasRemaining() && channel.read(to) > 0) {
        // goes on until it is full or the file ends
      }
    } catch (IOException e) {
      throw CabinetException.unreadable(name, from, e);
    }
  }
}
