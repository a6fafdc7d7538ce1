/**
 * What is told to people and servers: the status of an update and of a host, in the words of WAPT.
 */
@NullMarked
package io.wua.core.report;

import org.jspecify.annotations.NullMarked;
