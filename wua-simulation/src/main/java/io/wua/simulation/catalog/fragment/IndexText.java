package io.wua.simulation.catalog.fragment;

import io.wua.simulation.catalog.xml.Markup;
import java.util.List;

/**
 * {@code index.xml}, the list of cabinets: which one holds the fragments of which revisions. The
 * first of them would also hold embedded files.
 */
public final class IndexText {
  private IndexText() {}

  /** The name of the cabinet with the fragments of the shard of that index, 0 or more. */
  public static String shardName(int shard) {
    return "package" + (shard + 2) + ".cab";
  }

  /**
   * The text.
   *
   * @param rangeStarts for each shard the lowest RevisionId that it may hold, ascending from 0
   */
  public static String of(List<Long> rangeStarts) {
    Markup xml = new Markup();
    xml.start("INDEX").attribute("VERSION", "1").start("CABLIST").attribute("XOR", "0");
    xml.leaf("CAB", "NAME", "package.cab");
    for (int shard = 0; shard < rangeStarts.size(); shard++) {
      xml.start("CAB").attribute("NAME", shardName(shard));
      xml.attribute("RANGESTART", Long.toString(rangeStarts.get(shard)));
      if (shard == 0) {
        xml.attribute("FILESDIR", "1");
      }
      xml.end();
    }
    return xml.end().end().toString();
  }
}
