/**
 * The port {@code Repository} over WAPT repositories and Microsoft, chosen by the rules of the
 * server.
 */
@NullMarked
package io.wua.http.repository;

import org.jspecify.annotations.NullMarked;
