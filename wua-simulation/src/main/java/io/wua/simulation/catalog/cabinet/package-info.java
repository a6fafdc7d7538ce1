/**
 * Writing Microsoft cabinets: {@link io.wua.simulation.catalog.cabinet.CabinetWriter}. Format: <a
 * href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-cab/">[MS-CAB]</a>.
 */
@NullMarked
package io.wua.simulation.catalog.cabinet;

import org.jspecify.annotations.NullMarked;
