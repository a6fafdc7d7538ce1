package io.wua.catalog.prepared.encoding;

import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The types that are not made of others. */
final class ScalarCodecs {
  private static final int SHA1_BYTES = 20;
  private static final int SHA256_BYTES = 32;

  /** One codec per type. */
  static final Map<Class<?>, Codec> BY_TYPE =
      Map.ofEntries(
          entry(boolean.class, (out, it) -> out.octet((Boolean) it ? 1 : 0), in -> in.octet() != 0),
          entry(int.class, (out, it) -> out.number((Integer) it), in -> (int) in.number()),
          entry(Integer.class, (out, it) -> out.number((Integer) it), in -> (int) in.number()),
          entry(long.class, (out, it) -> out.number((Long) it), ByteSource::number),
          entry(Long.class, (out, it) -> out.number((Long) it), ByteSource::number),
          entry(String.class, (out, it) -> out.text((String) it), ByteSource::text),
          entry(UUID.class, (out, it) -> writeGuid(out, (UUID) it), ScalarCodecs::readGuid),
          entry(
              Instant.class,
              (out, it) -> writeInstant(out, (Instant) it),
              ScalarCodecs::readInstant),
          entry(URI.class, (out, it) -> out.text(it.toString()), in -> URI.create(in.text())),
          entry(
              OptionalLong.class,
              (out, it) -> writeOptional(out, (OptionalLong) it),
              in -> in.octet() == 0 ? OptionalLong.empty() : OptionalLong.of(in.number())),
          entry(
              Sha1.class,
              (out, it) -> out.append(HexFormat.of().parseHex(((Sha1) it).hex())),
              in -> new Sha1(HexFormat.of().formatHex(in.bytes(SHA1_BYTES)))),
          entry(
              Sha256.class,
              (out, it) -> out.append(HexFormat.of().parseHex(((Sha256) it).hex())),
              in -> new Sha256(HexFormat.of().formatHex(in.bytes(SHA256_BYTES)))));

  private ScalarCodecs() {}

  private static Map.Entry<Class<?>, Codec> entry(
      Class<?> type, BiConsumer<ByteSink, Object> write, Function<ByteSource, Object> read) {
    return Map.entry(type, of(write, read));
  }

  static Codec of(BiConsumer<ByteSink, Object> write, Function<ByteSource, Object> read) {
    return new Codec() {
      @Override
      public void write(ByteSink out, Object value) {
        write.accept(out, value);
      }

      @Override
      public Object read(ByteSource in) {
        return read.apply(in);
      }
    };
  }

  private static void writeGuid(ByteSink out, UUID guid) {
    out.eight(guid.getMostSignificantBits());
    out.eight(guid.getLeastSignificantBits());
  }

  private static UUID readGuid(ByteSource in) {
    long high = in.eight();
    return new UUID(high, in.eight());
  }

  private static void writeInstant(ByteSink out, Instant instant) {
    out.number(instant.getEpochSecond());
    out.count(instant.getNano());
  }

  private static Instant readInstant(ByteSource in) {
    long second = in.number();
    return Instant.ofEpochSecond(second, in.count());
  }

  private static void writeOptional(ByteSink out, OptionalLong value) {
    out.octet(value.isPresent() ? 1 : 0);
    value.ifPresent(out::number);
  }
}
