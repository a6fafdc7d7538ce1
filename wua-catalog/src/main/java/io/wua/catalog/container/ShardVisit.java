package io.wua.catalog.container;

import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The work on one shard: shows its fragments to a visitor. */
record ShardVisit(
    SpooledCabinet shard, FragmentVisitor visitor, ShardProgress progress, long sizeBytes)
    implements ShardWorkers.Shard, CabinetVisitor {
  @Override
  public void work() throws WuaException {
    shard.cabinet().read(this);
    progress.done(sizeBytes);
  }

  @Override
  public boolean wants(CabinetFile member) {
    return FragmentName.parse(member.name()).filter(visitor::wants).isPresent();
  }

  @Override
  public void visit(CabinetFile member, InputStream content) throws IOException, WuaException {
    visitor.visit(FragmentName.parse(member.name()).orElseThrow(), content);
  }

  @Override
  public void free() throws WuaException {
    try {
      shard.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
