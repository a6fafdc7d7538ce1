/** How fast and how often: back-off between tries, the share of the line, and the clock of both. */
@NullMarked
package io.wua.http.fetch.pace;

import org.jspecify.annotations.NullMarked;
