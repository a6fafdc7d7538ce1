package io.wua.catalog.prepared.encoding;

/** Writes and reads the values of one type, which the caller knows. */
interface Codec {
  /** Appends a value of the type. */
  void write(ByteSink out, Object value);

  /** Reads what was written. */
  Object read(ByteSource in);
}
