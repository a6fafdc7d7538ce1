package io.wua.server.origin.payload;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.payload.PayloadFile;

/**
 * Who is told that a file lies in the folder and is known. Not told where the process ends just
 * then: whoever depends on it looks at what is stored now and then.
 */
@FunctionalInterface
public interface Arrivals {
  /**
   * A file has come.
   *
   * @throws WuaException where that cannot be taken note of; the file stays
   */
  void arrived(PayloadFile file) throws WuaException;
}
