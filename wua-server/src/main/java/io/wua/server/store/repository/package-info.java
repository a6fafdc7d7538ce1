/** What the server keeps of its documents: rules of repositories, versions and known files. */
@NullMarked
package io.wua.server.store.repository;

import org.jspecify.annotations.NullMarked;
