package io.wua.catalog.prepared.store;

import io.wua.catalog.prepared.encoding.ByteSink;
import io.wua.core.update.UpdateId;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.UUID;

/**
 * One revision: its identity and where its values are; 0 where it has none. Rows are in the order
 * of {@link #ORDER}, so that they are found by halving.
 *
 * @param id its identity
 * @param revisionId its address in the cabinet
 * @param bundle whether it is a bundle
 * @param titleAt its title
 * @param clausesAt its prerequisites
 * @param coreAt its core fragment
 * @param updateAt the record that people see of it
 * @param childrenAt the numbers of the rows of its descendants
 * @param detailsAt what only listings ask of it; every row has it
 */
record Row(
    UpdateId id,
    int revisionId,
    boolean bundle,
    int titleAt,
    int clausesAt,
    int coreAt,
    int updateAt,
    int childrenAt,
    int detailsAt) {
  static final int BYTES = 52;

  /** By update, then by revision. */
  static final Comparator<UpdateId> ORDER =
      Comparator.comparing(UpdateId::guid, Row::compare).thenComparingInt(UpdateId::revision);

  private static int compare(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  void write(ByteSink out) {
    out.eight(id.guid().getMostSignificantBits());
    out.eight(id.guid().getLeastSignificantBits());
    out.four(id.revision());
    out.four(revisionId);
    out.four(titleAt);
    out.four(clausesAt);
    out.four(coreAt);
    out.four(updateAt);
    out.four(childrenAt);
    out.four(bundle ? 1 : 0);
    out.four(detailsAt);
  }

  static UpdateId id(ByteBuffer file, int at) {
    return new UpdateId(new UUID(file.getLong(at), file.getLong(at + 8)), file.getInt(at + 16));
  }

  static Row read(ByteBuffer file, int at) {
    return new Row(
        id(file, at),
        file.getInt(at + 20),
        file.getInt(at + 44) != 0,
        file.getInt(at + 24),
        file.getInt(at + 28),
        file.getInt(at + 32),
        file.getInt(at + 36),
        file.getInt(at + 40),
        file.getInt(at + 48));
  }
}
