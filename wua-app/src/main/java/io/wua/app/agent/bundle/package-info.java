/** What people send when they ask for help: state, settings and facts without secrets. */
@NullMarked
package io.wua.app.agent.bundle;

import org.jspecify.annotations.NullMarked;
