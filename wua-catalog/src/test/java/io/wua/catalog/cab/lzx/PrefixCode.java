package io.wua.catalog.cab.lzx;

import java.util.Arrays;
import java.util.PriorityQueue;

/** A Huffman code made from the frequencies of symbols, none of its codes longer than allowed. */
final class PrefixCode {
  private final byte[] lengths;
  private final int[] codes;

  private record Node(long weight, int symbol, Node left, Node right) {}

  private PrefixCode(byte[] lengths) {
    this.lengths = lengths;
    this.codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= 16; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = code++;
        }
      }
      code <<= 1;
    }
  }

  /** A code without symbols for no frequencies; a second symbol joins one that is alone. */
  static PrefixCode of(int[] frequencies, int longest) {
    long[] weights = Arrays.stream(frequencies).asLongStream().toArray();
    if (Arrays.stream(weights).filter(w -> w > 0).count() == 1) {
      weights[weights[0] > 0 ? 1 : 0] = 1;
    }
    byte[] lengths = lengths(weights);
    while (max(lengths) > longest) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] + 1) / 2;
      }
      lengths = lengths(weights);
    }
    return new PrefixCode(lengths);
  }

  private static byte[] lengths(long[] weights) {
    byte[] lengths = new byte[weights.length];
    PriorityQueue<Node> queue =
        new PriorityQueue<>(
            (a, b) -> a.weight() != b.weight() ? Long.compare(a.weight(), b.weight()) : 0);
    for (int symbol = 0; symbol < weights.length; symbol++) {
      if (weights[symbol] > 0) {
        queue.add(new Node(weights[symbol], symbol, null, null));
      }
    }
    while (queue.size() > 1) {
      Node left = queue.remove();
      Node right = queue.remove();
      queue.add(new Node(left.weight() + right.weight(), -1, left, right));
    }
    if (!queue.isEmpty()) {
      measure(queue.remove(), 0, lengths);
    }
    return lengths;
  }

  private static void measure(Node node, int depth, byte[] lengths) {
    if (node.left() == null) {
      lengths[node.symbol()] = (byte) depth;
    } else {
      measure(node.left(), depth + 1, lengths);
      measure(node.right(), depth + 1, lengths);
    }
  }

  private static int max(byte[] lengths) {
    int max = 0;
    for (byte length : lengths) {
      max = Math.max(max, length);
    }
    return max;
  }

  byte[] lengths() {
    return lengths.clone();
  }

  void write(BitWriter out, int symbol) {
    if (lengths[symbol] == 0) {
      throw new IllegalStateException("symbol " + symbol + " has no code");
    }
    out.bits(codes[symbol], lengths[symbol]);
  }
}
