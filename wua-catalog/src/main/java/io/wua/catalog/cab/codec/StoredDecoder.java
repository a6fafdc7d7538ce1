package io.wua.catalog.cab.codec;

/** Passes on the blocks of a folder that is not compressed. */
final class StoredDecoder implements BlockDecoder {
  @Override
  public void decode(byte[] in, int inLength, byte[] out, int outLength)
      throws DamagedBlockException {
    if (inLength != outLength) {
      throw new DamagedBlockException(outLength + " stored bytes", inLength + " bytes");
    }
    System.arraycopy(in, 0, out, 0, inLength);
  }
}
