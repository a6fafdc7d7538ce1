package io.wua.catalog.prepared.spool;

import io.wua.catalog.container.FragmentName;
import io.wua.catalog.container.FragmentVisitor;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;

/** A visitor that can be interrupted between two fragments. */
record InterruptibleVisitor(FragmentVisitor visitor) implements FragmentVisitor {
  @Override
  public boolean wants(FragmentName name) {
    return visitor.wants(name);
  }

  @Override
  public void visit(FragmentName name, InputStream in) throws WuaException, IOException {
    Interruption.check();
    visitor.visit(name, in);
  }
}
