/**
 * What a host can be asked, three-valued: {@link io.wua.core.host.HostFacts} is the port, {@link
 * io.wua.core.host.RuleTrace} the record of what a rule saw.
 */
@NullMarked
package io.wua.core.host;

import org.jspecify.annotations.NullMarked;
