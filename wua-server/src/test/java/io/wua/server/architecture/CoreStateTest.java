package io.wua.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No constant of core can be changed, so that agents in one JVM share nothing. What lambdas hold is
 * not seen.
 */
class CoreStateTest {
  private static final String CORE = "io.wua.core";

  /** Types of the JDK that never change, and the collections that refuse to. */
  private static final Pattern FIXED =
      Pattern.compile(
          "java\\.lang\\.(?:String|Boolean|Character|Byte|Short|Integer|Long|Float|Double|Class)"
              + "|java\\.time\\..*|java\\.math\\.Big.*|java\\.net\\.URI"
              + "|java\\.util\\.(?:UUID|Locale|HexFormat|Optional\\w*|regex\\.Pattern)"
              + "|java\\.util\\.(?:ImmutableCollections\\$.*|Collections\\$(?:Unmodifiable|Empty).*"
              + "|Comparators\\$.*|Collections\\$ReverseComparator.*)");

  /** Notes settings while the class that declares them is initialized, and is then copied. */
  private static final Set<String> ONLY_WHILE_INITIALIZED =
      Set.of("io.wua.core.settings.Declarations");

  /** Volatile, and worked out from what is final: whoever comes first, all see the same. */
  private static final Set<String> WORKED_OUT_ONCE = Set.of("io.wua.core.scan.Supersedence.turned");

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> changing = new TreeSet<>();

  @Test
  void noConstantOfCoreCanBeChanged() throws ReflectiveOperationException {
    int constants = 0;
    for (Class<?> type : coreTypes()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          field.setAccessible(true);
          look(type.getName() + "." + field.getName(), field.get(null));
          constants++;
        }
      }
    }
    int found = constants;
    assertTrue(found > 100, () -> "only " + found + " constants are seen");
    assertEquals(Set.of(), changing);
  }

  @Test
  void whatCanBeChangedIsFound() throws ReflectiveOperationException {
    look("a list", new ArrayList<>());
    look("an array", new int[] {1});
    look("a builder", new StringBuilder());
    look("a list in a fixed one", List.of(new ArrayList<>()));
    assertEquals(
        Set.of(
            "a list is a java.util.ArrayList",
            "an array is a [I",
            "a builder is a java.lang.StringBuilder",
            "a list in a fixed one is a java.util.ArrayList"),
        changing);
  }

  private static List<Class<?>> coreTypes() throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE)) {
      types.add(Class.forName(type.getName()));
    }
    return types;
  }

  private void look(String where, @Nullable Object value) throws ReflectiveOperationException {
    if (value == null || value.getClass().isHidden() || !seen.add(value)) {
      return;
    }
    Class<?> type = value.getClass();
    if (FIXED.matcher(type.getName()).matches()) {
      for (Object each : contents(value)) {
        look(where, each);
      }
    } else if (type.getName().startsWith(CORE + ".")) {
      lookInside(where, value);
    } else {
      changing.add(where + " is a " + type.getName());
    }
  }

  private static Collection<?> contents(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<Object> all = new ArrayList<>(map.keySet());
      all.addAll(map.values());
      return all;
    }
    return value instanceof Collection<?> collection ? collection : List.of();
  }

  private void lookInside(String where, Object value) throws ReflectiveOperationException {
    Class<?> type = value.getClass();
    if (ONLY_WHILE_INITIALIZED.contains(type.getName())) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      String name = type.getName() + "." + field.getName();
      if (!Modifier.isStatic(field.getModifiers()) && !WORKED_OUT_ONCE.contains(name)) {
        if (!Modifier.isFinal(field.getModifiers())) {
          changing.add(where + " has a variable " + field.getName());
        }
        field.setAccessible(true);
        look(where + "." + field.getName(), field.get(value));
      }
    }
  }
}
