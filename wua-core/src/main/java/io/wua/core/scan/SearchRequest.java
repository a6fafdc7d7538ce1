package io.wua.core.scan;

import io.wua.core.criteria.Criteria;
import java.util.Objects;

/**
 * What to search for.
 *
 * @param criteria the search criteria of the Windows Update Agent
 */
public record SearchRequest(Criteria criteria) {
  /** Refuses null. */
  public SearchRequest {
    Objects.requireNonNull(criteria, "criteria");
  }
}
