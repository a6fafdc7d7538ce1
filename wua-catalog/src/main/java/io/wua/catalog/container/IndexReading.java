package io.wua.catalog.container;

import io.wua.core.failure.WuaException;
import java.io.InputStream;

/** One way to read {@code package.xml}. */
@FunctionalInterface
interface IndexReading<T> {
  /** Reads it to the end; the stream stays open. */
  T read(InputStream in, String name) throws WuaException;
}
