/**
 * The compressions of cabinet folders, one block in and one block out, knowing nothing of files.
 *
 * <p>Public for the neighboring container package alone.
 */
@NullMarked
package io.wua.catalog.cab.codec;

import org.jspecify.annotations.NullMarked;
