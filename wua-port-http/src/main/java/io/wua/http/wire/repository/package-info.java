/**
 * The signed documents of a repository: the index of its files, and the rules that say which host
 * uses which repository.
 */
@NullMarked
package io.wua.http.wire.repository;

import org.jspecify.annotations.NullMarked;
