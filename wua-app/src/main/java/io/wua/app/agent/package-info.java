/**
 * The agent of a host put together: its host, its memory, its fleet, and how it lives and stops.
 */
@NullMarked
package io.wua.app.agent;

import org.jspecify.annotations.NullMarked;
