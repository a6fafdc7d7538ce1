package io.wua.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the modules, from the one class path that sees them all. */
class ArchitectureTest {
  private static final String CORE = "io.wua.core";
  private static final List<String> ADAPTERS =
      List.of(
          "io.wua.config.ini", "io.wua.catalog", "io.wua.files", "io.wua.http", "io.wua.windows");
  private static final List<String> ROOTS = List.of("io.wua.app", "io.wua.server");
  private static final String SIMULATION = "io.wua.simulation";
  private static final String TESTKIT = "io.wua.testkit";
  private static final String RULE_LANGUAGE = "io.wua.catalog.rule";
  private static final String FLEET = "io.wua.server.fleet";
  private static final String STORE = "io.wua.server.store";
  private static final String HTTP = "io.wua.server.http";

  /**
   * Fewer classes than this mean that the class path lost a module, and the rules check nothing.
   */
  private static final int CLASSES_AT_LEAST = 250;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(ArchitectureTest::isOurs)
          .importPackages("io.wua");

  private static boolean isOurs(Location location) {
    return !location.contains("/test-classes/");
  }

  @Test
  void seesEveryModule() {
    assertTrue(
        CLASSES.size() >= CLASSES_AT_LEAST, () -> "only " + CLASSES.size() + " classes are seen");
  }

  @Test
  void everyPackageThatTheRulesNameExists() {
    List<String> named = new ArrayList<>(ADAPTERS);
    named.addAll(List.of(CORE, SIMULATION, TESTKIT, RULE_LANGUAGE, FLEET, STORE, HTTP));
    named.addAll(ROOTS);
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : named) {
      assertTrue(
          packages.stream().anyMatch(p -> p.equals(name) || p.startsWith(name + ".")),
          () -> "no class is in " + name + ": the rule that names it checks nothing");
    }
  }

  @Test
  void coreSeesNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat(othersOf(List.of(CORE)))
        .because("the domain is pure; adapters and roots point at it")
        .check(CLASSES);
  }

  @Test
  void coreUsesNothingButTheJdkAndJspecify() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "io.wua.core..", "org.jspecify..")
        .because("an embedder of core carries no library")
        .check(CLASSES);
  }

  @Test
  void coreAsksTheOutsideWorldNothing() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat(isOutsideWorld())
        .because("files, network, processes and logs belong to adapters")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethodWhere(isNow())
        .because("time comes in by a Clock or as a parameter, so that tests own it")
        .check(CLASSES);
  }

  @Test
  void coreHasNoThreadLocalAndNoStaticVariable() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocal.class)
        .because("an agent of somebody else decides about its threads")
        .check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(CORE + "..")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .because("several agents live in one JVM and share nothing; see CoreStateTest too")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> isOutsideWorld() {
    return DescribedPredicate.describe(
        "are the outside world",
        type -> {
          String name = type.getName();
          return (name.startsWith("java.net.") && !name.startsWith("java.net.URI"))
              || name.startsWith("java.nio.file.")
              || name.startsWith("java.nio.channels.")
              || name.startsWith("java.io.File")
              || name.startsWith("java.util.logging.")
              || name.startsWith("java.lang.System$Logger")
              || name.equals("java.lang.ProcessBuilder")
              || name.equals("java.lang.Runtime");
        });
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> isNow() {
    return DescribedPredicate.describe(
        "ask for the time",
        call ->
            call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time"));
  }

  @Test
  void adaptersSeeCoreAndNoOtherAdapter() {
    for (String adapter : ADAPTERS) {
      noClasses()
          .that()
          .resideInAPackage(adapter + "..")
          .should()
          .dependOnClassesThat(othersOf(List.of(CORE, adapter)))
          .because("each adapter can be used, tested and replaced by itself")
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theSimulationSharesNoCodeWithTheReaderOfCatalogs() {
    noClasses()
        .that()
        .resideInAPackage(SIMULATION + "..")
        .should()
        .dependOnClassesThat(othersOf(List.of(CORE, SIMULATION)))
        .because("a fault shared by writer and reader would hide itself")
        .check(CLASSES);
  }

  @Test
  void theTestkitSeesCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage(TESTKIT + "..")
        .should()
        .dependOnClassesThat(othersOf(List.of(CORE, TESTKIT)))
        .because("every adapter tests with it")
        .check(CLASSES);
  }

  @Test
  void guiceAndPicocliStayInTheRoots() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.wua.app..", "io.wua.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..", "picocli..")
        .because("only the composition roots know the container and the command line")
        .check(CLASSES);
  }

  @Test
  void onServersOnlyTheCompositionRootKnowsTheContainer() {
    noClasses()
        .that()
        .resideInAPackage("io.wua.server.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .because("the parts are put together in one place, and can be by hand")
        .check(CLASSES);
  }

  @Test
  void whatTheServerDecidesAndKeepsKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAnyPackage(FLEET + "..", STORE + "..", "io.wua.server.settings..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HTTP + "..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .because("HTTP is one of the ways in")
        .check(CLASSES);
  }

  @Test
  void theRuleLanguageIsPure() {
    noClasses()
        .that()
        .resideInAPackage(RULE_LANGUAGE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..", "org.w3c..", "org.xml..", "java.io..", "java.nio..", "com.fasterxml..")
        .because("rules are evaluated from facts, whatever document they came from")
        .check(CLASSES);
  }

  @Test
  void whatTheServerDecidesIsPure() {
    noClasses()
        .that()
        .resideInAPackage(FLEET + "..")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                    FLEET + "..",
                    CORE + "..",
                    "java.lang..",
                    "java.math..",
                    "java.security..",
                    "java.time..",
                    "java.util..",
                    "java.nio.charset..",
                    "org.jspecify..")
                .and(not(type(URI.class))))
        .because("what is decided of hosts is tested without database, wire and JSON")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreKnowsDatabases() {
    noClasses()
        .that()
        .resideOutsideOfPackage(STORE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.flywaydb..",
            "com.zaxxer..",
            "org.h2..",
            "org.postgresql..")
        .because("nobody else writes SQL")
        .check(CLASSES);
  }

  /** Classes of ours that are in none of these packages. */
  private static DescribedPredicate<JavaClass> othersOf(List<String> allowed) {
    return DescribedPredicate.describe(
        "are in other modules than " + allowed,
        type ->
            type.getPackageName().startsWith("io.wua.")
                && allowed.stream()
                    .noneMatch(
                        a ->
                            type.getPackageName().equals(a)
                                || type.getPackageName().startsWith(a + ".")));
  }
}
