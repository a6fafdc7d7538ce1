/** Reboots the host when updates wait for that and the settings say so. */
@NullMarked
package io.wua.core.agent.run.reboot;

import org.jspecify.annotations.NullMarked;
