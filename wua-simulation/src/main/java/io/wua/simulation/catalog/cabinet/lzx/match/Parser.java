package io.wua.simulation.catalog.cabinet.lzx.match;

/**
 * Turns the bytes of a folder into literals and matches, frame by frame. It is lazy: before it
 * takes a match it looks whether the next byte begins a better one.
 */
public final class Parser {
  /** A match of that length is taken without looking further. */
  private static final int ENOUGH = 160;

  // What a literal and the parts of a match cost on average, in bits: guesses, the
  // cost of a repetition chosen by trial on a generated catalog.
  private static final int LITERAL_BITS = 6;
  private static final int REPEAT_BITS = 4;
  private static final int MATCH_BITS = 8;
  // After that many literals in a row fewer and fewer places are searched: the bytes are random.
  private static final int PATIENCE = 256;
  private static final int LARGEST_STRIDE = 32;

  private final History history;
  private final MatchFinder finder;
  private final Tokens tokens;
  private final RecentOffsets recent = new RecentOffsets();
  private int literalsInRow = 0;
  // The best match that the last look found.
  private int length = 0;
  private int formatted = 0;
  private int gain = 0;

  /**
   * Makes one for a folder.
   *
   * @param history where its bytes are
   * @param windowBits how far back a match may reach
   * @param tokens where to put literals and matches
   */
  public Parser(History history, int windowBits, Tokens tokens) {
    this.history = history;
    this.finder = new MatchFinder(history, windowBits);
    this.tokens = tokens;
  }

  /** Parses one frame; no match goes beyond its end. */
  public void parse(int from, int end) {
    int position = from;
    while (position < end) {
      position =
          isWorthLooking(position) && look(position, end)
              ? match(position, end)
              : literal(position);
    }
    finder.insertUpTo(Math.max(from, end - MatchFinder.SHORTEST + 1));
  }

  private boolean isWorthLooking(int position) {
    int stride = Math.min(1 + literalsInRow / PATIENCE, LARGEST_STRIDE);
    return stride == 1 || position % stride == 0;
  }

  private int literal(int position) {
    tokens.addLiteral(history.at(position));
    literalsInRow++;
    return position + 1;
  }

  /** Adds the match just found, or a better one a byte later, and says where it ends. */
  private int match(int from, int end) {
    int position = from;
    int takenLength = length;
    int takenOffset = formatted;
    int takenGain = gain;
    while (takenLength < ENOUGH && look(position + 1, end) && gain > takenGain) {
      position = literal(position);
      takenLength = length;
      takenOffset = formatted;
      takenGain = gain;
    }
    tokens.addMatch(takenLength, takenOffset);
    recent.use(takenOffset);
    literalsInRow = 0;
    return position + takenLength;
  }

  /** Finds the match that saves most; false where none saves anything. */
  private boolean look(int position, int end) {
    int limit = Math.min(Tokens.LONGEST, end - position);
    gain = 0;
    length = 0;
    for (int i = 0; i < RecentOffsets.COUNT; i++) {
      int offset = recent.get(i);
      if (offset <= position) {
        consider(history.common(position, position - offset, limit), i, REPEAT_BITS);
      }
    }
    if (length < ENOUGH) {
      finder.find(position, ENOUGH, limit);
      if (finder.length() >= MatchFinder.SHORTEST) {
        int found = finder.distance() + 2;
        int bits = MATCH_BITS + PositionSlots.extraBits(PositionSlots.slot(found));
        consider(finder.length(), found, bits);
      }
    }
    return gain > 0;
  }

  private void consider(int candidateLength, int candidateOffset, int bits) {
    int candidateGain = candidateLength * LITERAL_BITS - bits;
    if (candidateLength >= Tokens.SHORTEST && candidateGain > gain) {
      length = candidateLength;
      formatted = candidateOffset;
      gain = candidateGain;
    }
  }
}
