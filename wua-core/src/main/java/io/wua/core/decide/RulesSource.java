package io.wua.core.decide;

import io.wua.core.failure.WuaException;
import java.util.List;

/**
 * Port: reads the rules of some place (an ini, a folder of rules files and packages).
 *
 * <p>Blocking and quick; reading changes nothing. An empty list means that the place was read and
 * holds no rules.
 */
@FunctionalInterface
public interface RulesSource {
  /**
   * Reads all rules there.
   *
   * @throws io.wua.core.failure.ConfigurationException where rules are wrong, with every problem
   * @throws WuaException where the place cannot be read
   */
  List<Rules> read() throws WuaException;
}
