/**
 * How LZX says bytes again: a history of as many bytes as the window has, repetitions found in it,
 * and offsets as the format numbers them. Format: <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-patch/">[MS-PATCH]</a>.
 */
@NullMarked
package io.wua.simulation.catalog.cabinet.lzx.match;

import org.jspecify.annotations.NullMarked;
