/** The port {@code FleetServer}: its contract, a fake, and reports to send. */
@NullMarked
package io.wua.testkit.report;

import org.jspecify.annotations.NullMarked;
