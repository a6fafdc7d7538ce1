package io.wua.files.state.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.files.json.JsonPlace;

/** How one kind of value looks in JSON: what is written is read again as an equal value. */
public interface Form<T> {
  /** The value as JSON. */
  JsonNode write(T value);

  /**
   * The value again.
   *
   * @throws BadValue where it is not of this form; the problem is reported at the place
   */
  T read(JsonPlace place) throws BadValue;
}
