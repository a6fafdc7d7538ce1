/**
 * Compression by LZX as cabinets use it: {@link io.wua.simulation.catalog.cabinet.lzx.LzxEncoder}.
 * Format: <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-patch/">[MS-PATCH]</a>;
 * in a cabinet the window is 32 KiB to 2 MiB and a match does not cross the end of a frame.
 */
@NullMarked
package io.wua.simulation.catalog.cabinet.lzx;

import org.jspecify.annotations.NullMarked;
