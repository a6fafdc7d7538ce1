/**
 * Reads cabinets (.cab), the container of Microsoft's offline catalog and of update payloads.
 *
 * <p>{@link io.wua.catalog.cab.CabinetReader} opens one, {@link io.wua.catalog.cab.Cabinet} lists
 * and streams what it holds. Input is taken for hostile: whatever the bytes, the only failure is a
 * {@link io.wua.catalog.cab.CabinetException}, and memory and output stay within {@link
 * io.wua.catalog.cab.CabinetLimits}. Format: <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-cab/">[MS-CAB]</a>.
 */
@NullMarked
package io.wua.catalog.cab;

import org.jspecify.annotations.NullMarked;
