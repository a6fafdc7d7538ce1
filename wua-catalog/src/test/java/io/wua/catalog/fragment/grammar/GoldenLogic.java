package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.catalog.fragment.grammar.GoldenTable.open;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import java.util.List;

/** The connectives, and the rules that this evaluator cannot tell. */
final class GoldenLogic {
  private static final String FOUR = "<b.NumberOfProcessors Comparison='EqualTo' Number='4'/>";
  private static final String TWO = "<b.NumberOfProcessors Comparison='EqualTo' Number='2'/>";

  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenLogic() {}

  private static GoldenTable table() {
    GoldenTable table =
        new GoldenTable()
            .row("<True/>", open(), TRUE)
            .row("<False/>", open(), FALSE)
            .rule("<And><True/>" + FOUR + "</And>", bare().processors(4), bare().processors(2))
            .row("<And>" + FOUR + "<False/></And>", open(), FALSE)
            .row("<And/>", bare(), UNKNOWN)
            .rule("<Or><False/>" + FOUR + "</Or>", bare().processors(4), bare().processors(2))
            .rule("<Or>" + FOUR + TWO + "</Or>", bare().processors(2), bare().processors(1))
            .row("<Or>" + FOUR + "<True/></Or>", open(), TRUE)
            .row("<Or/>", bare(), UNKNOWN)
            .rule("<Not>" + FOUR + "</Not>", bare().processors(2), bare().processors(4))
            .row("<Not><Strange/></Not>", bare(), UNKNOWN);
    for (String name :
        List.of(
            "b.ClusterResourceOwner",
            "b.GenericQuery",
            "b.Direct3D",
            "b.Memory",
            "b.VideoMemory",
            "b.SensorById",
            "b.NFC",
            "b.Camera",
            "AppxPackageInstalled",
            "AppxPackageInstallable",
            "CspQuery",
            "d.WindowsDriverInstalled",
            "d.WindowsDriverSuperseded",
            "d.WindowsDriverInstallable",
            "d.WindowsDriver",
            "m.RegDword",
            "b.And")) {
      table.row("<" + name + "/>", bare(), UNKNOWN);
    }
    return table;
  }
}
