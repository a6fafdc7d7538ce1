/** What passes between a host and its server: outcomes, and what the host remembers of them. */
@NullMarked
package io.wua.core.report.exchange;

import org.jspecify.annotations.NullMarked;
