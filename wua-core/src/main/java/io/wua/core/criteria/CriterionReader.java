package io.wua.core.criteria;

import io.wua.core.criteria.token.Refusal;
import io.wua.core.criteria.token.Token;
import io.wua.core.failure.NearMiss;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one comparison: knows which operators and values each property takes. */
final class CriterionReader {
  private static final List<String> PROPERTIES =
      Stream.concat(
              Arrays.stream(Flag.values()).map(Flag::property),
              Stream.of(
                  Words.TYPE,
                  Words.DEPLOYMENT_ACTION,
                  Words.UPDATE_ID,
                  Words.REVISION_NUMBER,
                  Words.CATEGORY_IDS))
          .toList();
  private static final Pattern GUID =
      Pattern.compile("(\\{?)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\}?");
  private static final String A_GUID = "'<guid>'";

  private final Refusal refusal;
  private final Set<CriteriaExtension> extensions;
  private final Token property;
  private final Token operator;
  private final Token value;

  CriterionReader(
      Refusal refusal,
      Set<CriteriaExtension> extensions,
      Token property,
      Token operator,
      Token value) {
    this.refusal = refusal;
    this.extensions = extensions;
    this.property = property;
    this.operator = operator;
    this.value = value;
  }

  Criterion read() throws WuaException {
    String name =
        PROPERTIES.stream()
            .filter(property::isWord)
            .findFirst()
            .orElseThrow(
                () ->
                    refusal.at(
                        property,
                        "'" + property + "' is no property of an update",
                        NearMiss.suggestion(property.text(), PROPERTIES)));
    return switch (name) {
      case Words.TYPE -> type();
      case Words.DEPLOYMENT_ACTION -> deploymentAction();
      case Words.UPDATE_ID -> updateId();
      case Words.REVISION_NUMBER -> revision();
      case Words.CATEGORY_IDS -> category();
      default -> flag(name);
    };
  }

  private Criterion type() throws WuaException {
    boolean negated = isUnequal(Words.TYPE + "='Software'");
    return new Criterion.TypeIs(constant(Words.TYPE, EnumSet.allOf(UpdateType.class)), negated);
  }

  private Criterion deploymentAction() throws WuaException {
    requireOperator(Words.EQUAL, Words.DEPLOYMENT_ACTION + "='Installation'");
    if (value.isWord(Words.ANY)) {
      if (extensions.contains(CriteriaExtension.ANY_DEPLOYMENT_ACTION)) {
        return Criterion.anyDeploymentAction();
      }
      throw refusal.at(
          value,
          "DeploymentAction=* is documented nowhere and has to be switched on",
          "write one group each for 'Installation' and 'OptionalInstallation', joined by or");
    }
    return Criterion.deploymentAction(
        constant(Words.DEPLOYMENT_ACTION, Criterion.DeploymentActionIs.SEARCHABLE));
  }

  private Criterion updateId() throws WuaException {
    boolean negated = isUnequal(Words.UPDATE_ID + "=" + A_GUID);
    return new Criterion.UpdateIdIs(guid(Words.UPDATE_ID + operator), negated);
  }

  private Criterion category() throws WuaException {
    String before = Words.CATEGORY_IDS + " " + Words.CONTAINS + " ";
    requireOperator(Words.CONTAINS, before + A_GUID);
    return Criterion.inCategory(guid(before));
  }

  private Criterion revision() throws WuaException {
    String example = Words.REVISION_NUMBER + "=1";
    requireOperator(Words.EQUAL, example);
    boolean digits = value.is(Token.Kind.WORD) && value.text().matches("[0-9]{1,18}");
    if (!digits || Long.parseLong(value.text()) > Integer.MAX_VALUE) {
      throw badValue("a number from 0 to 2147483647, in digits and without quotes", example);
    }
    return new Criterion.RevisionIs(Integer.parseInt(value.text()));
  }

  private Criterion flag(String name) throws WuaException {
    Flag flag =
        Arrays.stream(Flag.values())
            .filter(f -> f.property().equals(name))
            .findFirst()
            .orElseThrow();
    String example = flag.is(true) + " or " + flag.is(false);
    requireOperator(Words.EQUAL, example);
    if (!value.isWord("0") && !value.isWord("1")) {
      throw badValue("0 or 1, without quotes", example);
    }
    return flag.is(value.isWord("1"));
  }

  private boolean isUnequal(String example) throws WuaException {
    boolean unequal = operator.is(Token.Kind.OPERATOR) && operator.text().equals(Words.UNEQUAL);
    if (!unequal) {
      requireOperator(Words.EQUAL, example);
    }
    return unequal;
  }

  private void requireOperator(String wanted, String example) throws WuaException {
    boolean operatorLike = operator.is(Token.Kind.OPERATOR) || operator.isWord(Words.CONTAINS);
    if (!operatorLike) {
      throw refusal.at(operator, property + " is compared with nothing", "write " + example);
    }
    if (!operator.text().equalsIgnoreCase(wanted)) {
      throw refusal.at(
          operator, "'" + operator + "' is not allowed for " + property, "write " + example);
    }
  }

  private <E extends Enum<E>> E constant(String name, Collection<E> allowed) throws WuaException {
    for (E constant : allowed) {
      if (Words.of(constant).equalsIgnoreCase(value.text())) {
        if (value.is(Token.Kind.QUOTED)) {
          return constant;
        }
        throw badValue("text in single quotes", name + operator + Token.quoted(Words.of(constant)));
      }
    }
    List<String> words = allowed.stream().map(Words::of).toList();
    List<String> near = NearMiss.of(value.text(), words);
    throw badValue(
        "one of " + String.join(", ", words),
        name + operator + Token.quoted(near.isEmpty() ? words.get(0) : near.get(0)));
  }

  private UUID guid(String before) throws WuaException {
    Matcher form = GUID.matcher(value.text().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw badValue("a GUID in single quotes", before + A_GUID);
    }
    UUID guid = UUID.fromString(form.group(2));
    if (!value.is(Token.Kind.QUOTED) || !form.group(1).isEmpty()) {
      throw badValue(
          "a GUID in single quotes and without braces", before + Token.quoted(guid.toString()));
    }
    return guid;
  }

  private WuaException badValue(String wanted, String example) {
    return refusal.at(value, property + " takes " + wanted + ", not " + value, "write " + example);
  }
}
