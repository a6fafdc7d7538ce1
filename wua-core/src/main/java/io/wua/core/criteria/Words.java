package io.wua.core.criteria;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of search criteria: property names, operators and the words for enum constants. */
final class Words {
  static final String TYPE = "Type";
  static final String DEPLOYMENT_ACTION = "DeploymentAction";
  static final String UPDATE_ID = "UpdateID";
  static final String REVISION_NUMBER = "RevisionNumber";
  static final String CATEGORY_IDS = "CategoryIDs";

  static final String EQUAL = "=";
  static final String UNEQUAL = "!=";
  static final String CONTAINS = "contains";
  static final String ANY = "*";

  private Words() {}

  /** The word for an enum constant: {@code OptionalInstallation}. */
  static String of(Enum<?> constant) {
    return Arrays.stream(constant.name().toLowerCase(Locale.ROOT).split("_"))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  /** The operator of a comparison for equality or its contrary. */
  static String equality(boolean negated) {
    return negated ? UNEQUAL : EQUAL;
  }
}
