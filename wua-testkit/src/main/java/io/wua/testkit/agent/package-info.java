/** Fakes and contracts of what an agent keeps and of the host that it works on. */
@NullMarked
package io.wua.testkit.agent;

import org.jspecify.annotations.NullMarked;
