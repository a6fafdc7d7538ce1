package io.wua.catalog.rule.registry;

import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.KeyPattern;
import io.wua.catalog.rule.probe.RegistryProbe;
import io.wua.core.host.Answer;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where in the registry a rule looks: a key below {@code HKEY_LOCAL_MACHINE}, or below the sub-key
 * that the surrounding loop stands on.
 *
 * @param base the hive or the loop
 * @param key the key; below the loop's sub-key its path is relative
 * @param view the view asked for; below a loop the view of the loop holds instead
 * @param value the name of the value, empty for the default value or where the key alone matters
 */
public record RegistryPlace(Base base, RegistryKey key, RegistryView view, String value) {
  /** What a key starts from. */
  public enum Base {
    /** {@code HKEY_LOCAL_MACHINE}. */
    LOCAL_MACHINE,
    /** {@code HKEY_LOOP_TARGET}. */
    LOOP_TARGET;

    /** Reads the word of a rule's {@code Key}, whatever its case. */
    public static Optional<Base> parse(String text) {
      String word = text.strip();
      if (word.equalsIgnoreCase("HKEY_LOCAL_MACHINE") || word.equalsIgnoreCase("HKLM")) {
        return Optional.of(LOCAL_MACHINE);
      }
      return word.equalsIgnoreCase("HKEY_LOOP_TARGET")
          ? Optional.of(LOOP_TARGET)
          : Optional.empty();
    }
  }

  /** Refuses nulls. */
  public RegistryPlace {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(value, "value");
  }

  /** Whether the key exists. */
  public Answer<Boolean> askKey(Inquiry inquiry) {
    return resolved(inquiry, target -> inquiry.facts().registryKey(target.key(), target.view()));
  }

  /** The value. */
  public Answer<RegistryValue> askValue(Inquiry inquiry) {
    return resolved(
        inquiry, target -> inquiry.facts().registryValue(target.key(), target.view(), value));
  }

  /** The direct sub-keys. */
  Answer<SubKeys> askSubKeys(Inquiry inquiry) {
    return resolved(
        inquiry, target -> inquiry.facts().registrySubKeys(target.key(), target.view()));
  }

  /** The key itself, once it is known what the surrounding loop stands on; empty outside of one. */
  Optional<Inquiry.LoopTarget> resolve(Inquiry inquiry) {
    return switch (base) {
      case LOCAL_MACHINE -> Optional.of(new Inquiry.LoopTarget(key, view));
      case LOOP_TARGET ->
          inquiry
              .loopTarget()
              .map(
                  target ->
                      key.path().isEmpty()
                          ? target
                          : new Inquiry.LoopTarget(target.key().child(key.path()), target.view()));
    };
  }

  /** Names the value as asked. */
  public void probeValue(Probing probing) {
    pattern(probing).ifPresent(keys -> probing.add(new RegistryProbe.Value(keys, value)));
  }

  /** The key, or the keys below all sub-keys of the surrounding loop; empty outside of one. */
  public Optional<KeyPattern> pattern(Probing probing) {
    return switch (base) {
      case LOCAL_MACHINE -> Optional.of(KeyPattern.of(key, view));
      case LOOP_TARGET -> probing.loopTarget().map(target -> target.child(key.path()));
    };
  }

  private <T> Answer<T> resolved(
      Inquiry inquiry, Function<Inquiry.LoopTarget, Answer<T>> question) {
    return resolve(inquiry)
        .map(question)
        .orElseGet(() -> Answer.unknown("HKEY_LOOP_TARGET outside of a RegKeyLoop: " + this));
  }

  /** The value where it was looked for: below a loop with the sub-key that the loop stands on. */
  public String textIn(Inquiry inquiry) {
    return resolve(inquiry)
        .map(found -> new RegistryPlace(Base.LOCAL_MACHINE, found.key(), found.view(), value))
        .orElse(this)
        .toString();
  }

  /** The key with the view where it is not the native one. */
  public String keyText() {
    String root =
        switch (base) {
          case LOCAL_MACHINE -> "HKLM";
          case LOOP_TARGET -> "HKEY_LOOP_TARGET";
        };
    String path = key.path().isEmpty() ? root : root + "\\" + key.path();
    return switch (view) {
      case NATIVE -> path;
      case WOW64 -> path + " (32 bit)";
    };
  }

  /** The key and the value, for people. */
  @Override
  public String toString() {
    return keyText() + " " + (value.isEmpty() ? "(default)" : value);
  }
}
