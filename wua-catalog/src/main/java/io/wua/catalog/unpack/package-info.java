/** Unpacks cabinets into a folder. Start with {@link io.wua.catalog.unpack.CabinetUnpacking}. */
@NullMarked
package io.wua.catalog.unpack;

import org.jspecify.annotations.NullMarked;
