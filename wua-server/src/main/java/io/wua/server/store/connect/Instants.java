package io.wua.server.store.connect;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Instants as {@code TIMESTAMP WITH TIME ZONE} in UTC. JDBI's own way goes through {@code
 * java.sql.Timestamp} and the time zone of this process, which is ambiguous once a year.
 */
final class Instants extends AbstractArgumentFactory<Instant> {
  Instants() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    // Databases keep microseconds, and round: to one that is not over yet.
    OffsetDateTime utc = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, utc);
  }
}
