/** What a host has tried, and what its attempts tell: whether two machines share its uuid. */
@NullMarked
package io.wua.server.fleet.attempt;

import org.jspecify.annotations.NullMarked;
