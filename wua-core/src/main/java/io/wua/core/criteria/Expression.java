package io.wua.core.criteria;

import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Criteria as people think of them, {@code and} and {@code or} nested at will; the Windows Update
 * Agent takes them only as the {@link Criteria} that {@link #toCriteria} finds.
 *
 * <pre>{@code
 * Criteria missing =
 *     Flag.IS_INSTALLED.is(false)
 *         .and(Expression.anyOf(List.of(
 *             Criterion.inCategory(Classification.SECURITY_UPDATES.guid()),
 *             Criterion.inCategory(Classification.CRITICAL_UPDATES.guid()))))
 *         .toCriteria();
 * }</pre>
 */
public sealed interface Expression permits Criterion, Expression.AllOf, Expression.AnyOf {
  /** All of these, at least one. */
  static Expression allOf(List<? extends Expression> parts) {
    return new AllOf(List.copyOf(parts));
  }

  /** Any of these, at least one. */
  static Expression anyOf(List<? extends Expression> parts) {
    return new AnyOf(List.copyOf(parts));
  }

  /** Both. */
  default Expression and(Expression other) {
    return allOf(List.of(this, other));
  }

  /** Either. */
  default Expression or(Expression other) {
    return anyOf(List.of(this, other));
  }

  /**
   * The same as a disjunction of groups, the only form that the Windows Update Agent accepts.
   *
   * <p>The agent adds {@code DeploymentAction='Installation'} to each group that names no
   * deployment action, so whether it is implied is told of the groups and not of this expression.
   *
   * @throws WuaException with the reason LIMIT_EXCEEDED where that would take more than {@link
   *     Criteria#MAX_GROUPS} groups
   * @throws IllegalArgumentException where a group has a revision number and no update id
   */
  default Criteria toCriteria() throws WuaException {
    return new Criteria(Distribution.of(this).stream().map(AndGroup::new).toList());
  }

  /**
   * A conjunction.
   *
   * @param parts what must hold together, at least one
   */
  record AllOf(List<Expression> parts) implements Expression {
    /** Refuses an empty list. */
    public AllOf {
      parts = nonEmpty(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof AnyOf ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /**
   * A disjunction.
   *
   * @param parts of which one must hold, at least one
   */
  record AnyOf(List<Expression> parts) implements Expression {
    /** Refuses an empty list. */
    public AnyOf {
      parts = nonEmpty(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Expression::toString).collect(Collectors.joining(" or "));
    }
  }

  private static List<Expression> nonEmpty(List<Expression> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an expression of no parts says nothing");
    }
    return List.copyOf(parts);
  }
}
