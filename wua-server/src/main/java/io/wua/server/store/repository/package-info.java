/** What the server keeps of its documents: rules of repositories, and versions. */
@NullMarked
package io.wua.server.store.repository;

import org.jspecify.annotations.NullMarked;
