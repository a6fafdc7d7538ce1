package io.wua.catalog.rule.probe;

import java.util.Objects;

/** A question to the registry. */
public sealed interface RegistryProbe extends Probe {
  /** Whether a registry key exists. */
  record Key(KeyPattern key) implements RegistryProbe {
    /** Refuses null. */
    public Key {
      Objects.requireNonNull(key, "key");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.REGISTRY_KEY;
    }

    @Override
    public Object subject() {
      return new Key(key.canonical());
    }

    @Override
    public String text() {
      return key.toString();
    }
  }

  /** The names of all direct sub-keys of a registry key. */
  record SubKeys(KeyPattern key) implements RegistryProbe {
    /** Refuses null. */
    public SubKeys {
      Objects.requireNonNull(key, "key");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.REGISTRY_SUBKEYS;
    }

    @Override
    public Object subject() {
      return new SubKeys(key.canonical());
    }

    @Override
    public String text() {
      return key.toString();
    }
  }

  /**
   * A registry value with its type.
   *
   * @param key its key
   * @param value its name, empty for the default value
   */
  record Value(KeyPattern key, String value) implements RegistryProbe {
    /** Refuses nulls. */
    public Value {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.REGISTRY_VALUE;
    }

    @Override
    public Object subject() {
      return new Value(key.canonical(), Probe.lower(value));
    }

    @Override
    public String text() {
      return key + " " + (value.isEmpty() ? "(default)" : value);
    }
  }
}
