package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.bits.BitOutput;
import io.wua.simulation.catalog.cabinet.lzx.bits.PrefixCode;
import io.wua.simulation.catalog.cabinet.lzx.bits.TreeDescription;
import io.wua.simulation.catalog.cabinet.lzx.match.PositionSlots;
import io.wua.simulation.catalog.cabinet.lzx.match.Tokens;
import java.util.List;

/** The trees of one block: what they and the block cost, and the words of its tokens. */
final class BlockTrees {
  /** What three bits can tell, and all that a tree of eight symbols ever needs. */
  private static final int LONGEST_ALIGNED_WORD = 7;

  private static final int ALIGNED_LENGTH_BITS = 3;

  private final PrefixCode main;
  private final PrefixCode lengths;
  private final PrefixCode aligned;
  private final List<TreeDescription> descriptions;
  private final long verbatimBits;
  private final long alignedBits;
  private final boolean hasAligned;

  /** Makes the best trees for a block, to be told as differences to earlier lengths. */
  BlockTrees(BlockCounts counts, int[] mainBefore, int[] lengthsBefore) {
    main = PrefixCode.of(counts.main(), PrefixCode.LONGEST_WORD);
    lengths = PrefixCode.of(counts.lengths(), PrefixCode.LONGEST_WORD);
    aligned = PrefixCode.of(counts.aligned(), LONGEST_ALIGNED_WORD);
    int[] mainLengths = main.lengths();
    descriptions =
        List.of(
            TreeDescription.of(mainBefore, mainLengths, 0, BlockCounts.LITERALS),
            TreeDescription.of(mainBefore, mainLengths, BlockCounts.LITERALS, mainLengths.length),
            TreeDescription.of(lengthsBefore, lengths.lengths(), 0, BlockCounts.LENGTH_SYMBOLS));
    verbatimBits =
        descriptions.stream().mapToLong(TreeDescription::bits).sum()
            + main.bits(counts.main())
            + lengths.bits(counts.lengths())
            + counts.extraBits();
    int told = BlockCounts.ALIGNED_SYMBOLS * ALIGNED_LENGTH_BITS;
    alignedBits =
        verbatimBits
            + told
            + aligned.bits(counts.aligned())
            - (long) BlockCounts.ALIGNED_BITS * counts.alignedTotal();
    hasAligned = counts.alignedTotal() > 0;
  }

  /** What the block costs as one of the types with trees, without its header. */
  long bits(boolean withAligned) {
    return withAligned ? alignedBits : verbatimBits;
  }

  /** Whether the block can be aligned: an empty tree would be no code. */
  boolean hasAligned() {
    return hasAligned;
  }

  int[] mainLengths() {
    return main.lengths();
  }

  int[] lengthLengths() {
    return lengths.lengths();
  }

  void putTrees(boolean withAligned, BitOutput out) {
    if (withAligned) {
      for (int symbol = 0; symbol < BlockCounts.ALIGNED_SYMBOLS; symbol++) {
        out.put(aligned.length(symbol), ALIGNED_LENGTH_BITS);
      }
    }
    descriptions.forEach(description -> description.put(out));
  }

  void putToken(Tokens tokens, int index, boolean withAligned, BitOutput out) {
    if (!tokens.isMatch(index)) {
      main.put(tokens.literal(index), out);
      return;
    }
    int length = tokens.length(index);
    int formatted = tokens.formattedOffset(index);
    int slot = PositionSlots.slot(formatted);
    main.put(BlockCounts.mainSymbol(slot, length), out);
    if (BlockCounts.lengthSymbol(length) >= 0) {
      lengths.put(BlockCounts.lengthSymbol(length), out);
    }
    int extra = PositionSlots.extraBits(slot);
    if (withAligned && extra >= BlockCounts.ALIGNED_BITS) {
      out.put(formatted >>> BlockCounts.ALIGNED_BITS, extra - BlockCounts.ALIGNED_BITS);
      aligned.put(formatted % BlockCounts.ALIGNED_SYMBOLS, out);
    } else {
      out.put(formatted, extra);
    }
  }

  /** How many bits a token takes, at most. */
  int tokenBits(Tokens tokens, int index) {
    if (!tokens.isMatch(index)) {
      return main.length(tokens.literal(index));
    }
    int length = tokens.length(index);
    int slot = PositionSlots.slot(tokens.formattedOffset(index));
    int lengthBits =
        BlockCounts.lengthSymbol(length) >= 0
            ? lengths.length(BlockCounts.lengthSymbol(length))
            : 0;
    return main.length(BlockCounts.mainSymbol(slot, length))
        + lengthBits
        + PositionSlots.extraBits(slot)
        + LONGEST_ALIGNED_WORD;
  }
}
