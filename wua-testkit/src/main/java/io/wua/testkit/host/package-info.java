/** A host made of stated facts, for tests of whatever asks {@link io.wua.core.host.HostFacts}. */
@NullMarked
package io.wua.testkit.host;

import org.jspecify.annotations.NullMarked;
