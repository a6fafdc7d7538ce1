/** The endpoints of WAPT's agents: what they send is believed only once its signature holds. */
@NullMarked
package io.wua.server.http.wapt;

import org.jspecify.annotations.NullMarked;
