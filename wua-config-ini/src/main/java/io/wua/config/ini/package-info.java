/** Settings and rules from wapt-get.ini, by ini4j. */
@NullMarked
package io.wua.config.ini;

import org.jspecify.annotations.NullMarked;
