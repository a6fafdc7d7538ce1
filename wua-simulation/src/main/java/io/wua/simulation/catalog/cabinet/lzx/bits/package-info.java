/**
 * How LZX writes bits: words of 16 bits, prefix codes, and how a block tells its codes. Format: <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-patch/">[MS-PATCH]</a>.
 */
@NullMarked
package io.wua.simulation.catalog.cabinet.lzx.bits;

import org.jspecify.annotations.NullMarked;
