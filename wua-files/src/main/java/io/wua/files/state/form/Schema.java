package io.wua.files.state.form;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema word of a document, such as {@code wua.agent-state/1}: a file is written by one
 * version of the agent and may be read by another.
 *
 * @param what what the document is, for people, with its article
 * @param name its name
 * @param version the only version that this agent writes and reads
 */
public record Schema(String what, String name, int version) {
  /** The property that has the word. */
  public static final String PROPERTY = "schema";

  private static final Pattern FORM = Pattern.compile("(.{1,60})/([0-9]{1,9})");

  /** Refuses nulls. */
  public Schema {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(name, "name");
  }

  /** The word. */
  public String word() {
    return name + "/" + version;
  }

  /**
   * Refuses another word.
   *
   * @param source the name of the document in messages
   * @param said its word, empty where it has none
   * @throws WuaException MALFORMED where it is none of this name, UNSUPPORTED where it is newer
   */
  public void require(String source, String said) throws WuaException {
    Matcher found = FORM.matcher(said);
    if (!found.matches() || !found.group(1).equals(name)) {
      throw malformed(source, "  it does not say so");
    }
    int other = Integer.parseInt(found.group(2));
    if (other > version) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          source
              + " was written by a newer agent: it is of the form "
              + said
              + ", and this one reads "
              + word()
              + ". Run the newer agent.");
    }
    if (other < version) {
      throw malformed(source, "  there never was a form " + said);
    }
  }

  /**
   * That a document is not of this form.
   *
   * @param problems what is wrong, a line for each
   */
  public WuaException malformed(String source, String problems) {
    return new WuaException(
        FailureReason.MALFORMED,
        source + " is not " + what + " of the form " + word() + ":\n" + problems + "\n");
  }
}
