package io.wua.core.criteria;

import io.wua.core.criteria.token.Token;
import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One comparison of search criteria, the leaf of every {@link Expression}; its {@code toString} is
 * its canonical text. Comparisons with 0 or 1 are made by {@link Flag#is}.
 */
public sealed interface Criterion extends Expression {
  /** Whether the update satisfies it. */
  Truth matches(SearchableUpdate update);

  /** {@code Type='...'}. */
  static Criterion type(UpdateType type) {
    return new TypeIs(type, false);
  }

  /** {@code Type!='...'}. */
  static Criterion notType(UpdateType type) {
    return new TypeIs(type, true);
  }

  /** {@code UpdateID='...'}: any revision of that update. */
  static Criterion updateId(UUID guid) {
    return new UpdateIdIs(guid, false);
  }

  /** {@code UpdateID!='...'}: no revision of that update. */
  static Criterion notUpdateId(UUID guid) {
    return new UpdateIdIs(guid, true);
  }

  /** {@code UpdateID='...' and RevisionNumber=...}: that revision alone. */
  static Expression revision(UpdateId id) {
    return updateId(id.guid()).and(new RevisionIs(id.revision()));
  }

  /** {@code CategoryIDs contains '...'}: a classification or product. */
  static Criterion inCategory(UUID category) {
    return new InCategory(category);
  }

  /** {@code DeploymentAction='...'}. */
  static Criterion deploymentAction(DeploymentAction action) {
    return new DeploymentActionIs(action);
  }

  /** {@code DeploymentAction=*}: see {@link CriteriaExtension#ANY_DEPLOYMENT_ACTION}. */
  static Criterion anyDeploymentAction() {
    return new AnyDeploymentAction();
  }

  /**
   * A property is 0 or 1.
   *
   * @param flag the property
   * @param wanted 1
   */
  record FlagIs(Flag flag, boolean wanted) implements Criterion {
    /** Refuses null. */
    public FlagIs {
      Objects.requireNonNull(flag, "flag");
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      Truth value = flag.of(update);
      return wanted ? value : value.not();
    }

    @Override
    public String toString() {
      return flag.property() + Words.EQUAL + (wanted ? 1 : 0);
    }
  }

  /**
   * Software or driver.
   *
   * @param type the type compared with
   * @param negated any other type than that
   */
  record TypeIs(UpdateType type, boolean negated) implements Criterion {
    /** Refuses null. */
    public TypeIs {
      Objects.requireNonNull(type, "type");
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      return Truth.of((update.type() == type) != negated);
    }

    @Override
    public String toString() {
      return Words.TYPE + Words.equality(negated) + Token.quoted(Words.of(type));
    }
  }

  /**
   * What the update is published for.
   *
   * @param action one of {@link #SEARCHABLE}
   */
  record DeploymentActionIs(DeploymentAction action) implements Criterion {
    /** The actions that a search can name. */
    public static final Set<DeploymentAction> SEARCHABLE =
        Collections.unmodifiableSet(
            EnumSet.of(
                DeploymentAction.INSTALLATION,
                DeploymentAction.UNINSTALLATION,
                DeploymentAction.OPTIONAL_INSTALLATION));

    /** Refuses the actions that no search can name. */
    public DeploymentActionIs {
      if (!SEARCHABLE.contains(action)) {
        throw new IllegalArgumentException(
            "no search can name the deployment action " + action + ", only " + SEARCHABLE);
      }
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      return Truth.of(update.deploymentAction() == action);
    }

    @Override
    public String toString() {
      return Words.DEPLOYMENT_ACTION + Words.EQUAL + Token.quoted(Words.of(action));
    }
  }

  /** Whatever the update is published for; its one use is that no installation is implied. */
  record AnyDeploymentAction() implements Criterion {
    @Override
    public Truth matches(SearchableUpdate update) {
      return Truth.TRUE;
    }

    @Override
    public String toString() {
      return Words.DEPLOYMENT_ACTION + Words.EQUAL + Words.ANY;
    }
  }

  /**
   * One update.
   *
   * @param guid the update compared with
   * @param negated any other update than that
   */
  record UpdateIdIs(UUID guid, boolean negated) implements Criterion {
    /** Refuses null. */
    public UpdateIdIs {
      Objects.requireNonNull(guid, "guid");
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      return Truth.of(update.id().guid().equals(guid) != negated);
    }

    @Override
    public String toString() {
      return Words.UPDATE_ID + Words.equality(negated) + Token.quoted(guid.toString());
    }
  }

  /**
   * A revision, legal only beside the {@code UpdateID=} of its update.
   *
   * @param number the revision, 0 or more
   */
  record RevisionIs(int number) implements Criterion {
    /** Refuses a negative number. */
    public RevisionIs {
      if (number < 0) {
        throw new IllegalArgumentException("revision " + number + " is negative");
      }
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      return Truth.of(update.id().revision() == number);
    }

    @Override
    public String toString() {
      return Words.REVISION_NUMBER + Words.EQUAL + number;
    }
  }

  /**
   * In a classification or product.
   *
   * @param category the id of either
   */
  record InCategory(UUID category) implements Criterion {
    /** Refuses null. */
    public InCategory {
      Objects.requireNonNull(category, "category");
    }

    @Override
    public Truth matches(SearchableUpdate update) {
      return update.inCategory(category);
    }

    @Override
    public String toString() {
      return Words.CATEGORY_IDS + " " + Words.CONTAINS + " " + Token.quoted(category.toString());
    }
  }
}
