package io.wua.catalog.fragment.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Takes the elements of component manifests that {@link ManifestParts} does not keep out of a
 * document, by its bytes: several times as fast as a parser, which then sees the rest. What is
 * taken out is checked for the balance of its tags alone; places in later messages count what is
 * left. For encodings in which all characters of markup are single bytes of ASCII.
 */
final class ManifestSieve extends InputStream {
  /** An element that is left in and open. */
  private record Open(String name, boolean manifest) {}

  private static final int CHUNK = 1 << 16;

  /** No markup of a catalog is longer by far; from one that is, everything is left in. */
  private static final int LONGEST_MARKUP = 1 << 24;

  private final InputStream in;
  private final Deque<Open> path = new ArrayDeque<>();
  private byte[] bytes = new byte[CHUNK];
  private int limit;

  /** Where the first byte stands that was not looked at. */
  private int next;

  /** What is left in and not handed out. */
  private int sliceStart;

  private int sliceEnd;

  /** How many elements are open of what is taken out; 0 where nothing is. */
  private int outside;

  private boolean ended;
  private boolean givenUp;

  ManifestSieve(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? bytes[sliceStart++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, sliceEnd - sliceStart);
    System.arraycopy(bytes, sliceStart, to, offset, count);
    sliceStart += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    while (sliceStart == sliceEnd) {
      sliceStart = next;
      sliceEnd = next;
      sift();
      if (sliceStart == sliceEnd && !refill()) {
        return false;
      }
    }
    return true;
  }

  /** Looks at the pieces at hand up to the end of a slice. */
  private void sift() {
    while (next < limit) {
      int end = givenUp ? limit : Markup.end(bytes, next, limit);
      if (end == Markup.CUT) {
        if (!ended) {
          return;
        }
        end = limit;
      }
      if (!isLeftIn(end)) {
        if (sliceStart == sliceEnd) {
          sliceStart = end;
          sliceEnd = end;
          next = end;
          continue;
        }
        // The slice goes first; what comes after it is not next to it.
        next = end;
        return;
      }
      next = end;
      sliceEnd = end;
    }
  }

  /** Whether the piece from the next byte to that end stays, and what it means for later ones. */
  private boolean isLeftIn(int end) {
    boolean wasOutside = outside > 0;
    if (givenUp) {
      return true;
    }
    if (Markup.isEndTag(bytes, next, end)) {
      if (wasOutside) {
        outside--;
      } else {
        path.poll();
      }
    } else if (Markup.isStartTag(bytes, next, end)) {
      boolean alone = bytes[end - 2] == '/';
      if (wasOutside) {
        outside += alone ? 0 : 1;
      } else {
        return opens(Markup.localName(bytes, next, end), alone);
      }
    }
    return !wasOutside;
  }

  private boolean opens(String local, boolean alone) {
    Open parent = path.peek();
    if (parent != null && parent.manifest() && !ManifestParts.keeps(parent.name(), local)) {
      outside = alone ? 0 : 1;
      return false;
    }
    if (!alone) {
      String name = Family.hasLiteralPrefix(local) ? local.substring(2) : local;
      boolean manifest =
          parent != null && (parent.manifest() || ManifestParts.isManifest(parent.name(), name));
      path.push(new Open(name, manifest));
    }
    return true;
  }

  /** Gets more bytes behind those that were not looked at; false where there are none. */
  private boolean refill() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(bytes, next, bytes, 0, limit - next);
    limit -= next;
    next = 0;
    sliceStart = 0;
    sliceEnd = 0;
    if (limit == bytes.length) {
      givenUp |= limit >= LONGEST_MARKUP;
      bytes = Arrays.copyOf(bytes, limit * 2);
    }
    int count = in.read(bytes, limit, bytes.length - limit);
    ended = count < 0;
    limit += Math.max(count, 0);
    return limit > 0;
  }
}
