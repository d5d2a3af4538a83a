package ruchy.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Keeps the arrows of the map in `ARCHITECTURE.md` pointing one way.
class ArchitectureTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| ((?:fnp|ruchy|franken)[a-z-]*) \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fnp", "frankennumpy", "ruchy");

  private record Module(Set<String> mayUse, Set<String> thirdParty) {}

  /// Package → what the table allows it.
  private static final Map<String, Module> MAP = map();

  private static Map<String, Module> map() {
    var map = new LinkedHashMap<String, Module>();
    for (String line : Repository.read("ARCHITECTURE.md").lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        var uses =
            Arrays.stream(row.group(3).strip().split(",\\s*"))
                .filter(name -> !name.equals("–"))
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
        var libraries =
            Pattern.compile("`([a-z.]+)`")
                .matcher(row.group(4))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        map.put(packageOf(row.group(1)), new Module(uses, libraries));
      }
    }
    return map;
  }

  private static String packageOf(String module) {
    return module.replace('-', '.');
  }

  @Test
  void the_table_names_every_module_of_the_reactor_that_ships() {
    var shipped =
        Pattern.compile("<module>(?:array|platform)/([a-z-]+)</module>")
            .matcher(Repository.read("pom.xml"))
            .results()
            .map(found -> packageOf(found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(MAP.keySet())).isEqualTo(shipped);
  }

  @TestFactory
  Stream<DynamicTest> a_module_uses_only_what_the_map_allows() {
    return MAP.entrySet().stream()
        .filter(row -> !row.getKey().equals("fnp.conformance"))
        .map(row ->
            DynamicTest.dynamicTest(
                row.getKey(), () -> check(row.getKey(), row.getValue().mayUse())));
  }

  private static void check(String module, Set<String> allowed) {
    String[] forbidden =
        MAP.keySet().stream()
            .filter(other -> !other.equals(module) && !allowed.contains(other))
            .map(other -> other + "..")
            .toArray(String[]::new);
    // A module may lie in a package inside another's: ruchy.frame.spark in ruchy.frame.
    String[] inner =
        MAP.keySet().stream()
            .filter(other -> other.startsWith(module + "."))
            .map(other -> other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(module + "..")
        .and()
        .resideOutsideOfPackages(inner)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(false)
        .check(OURS);
  }

  @TestFactory
  Stream<DynamicTest> a_library_is_used_in_its_home_only() {
    return MAP.entrySet().stream()
        .flatMap(row ->
            row.getValue().thirdParty().stream()
                .map(library ->
                    DynamicTest.dynamicTest(
                        library,
                        () ->
                            noClasses()
                                .that()
                                .resideOutsideOfPackage(row.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library + "..")
                                .check(OURS))));
  }

  @Test
  void the_front_end_is_pure() {
    noClasses()
        .that()
        .resideInAPackage("ruchy.lang..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.util.concurrent..",
            "java.lang.reflect..")
        .because("the same classes shall run in the browser")
        .check(OURS);
  }

  @Test
  void only_the_simd_packages_know_the_vector_api() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..simd..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator..")
        .because("everything must work without the incubating module")
        .check(OURS);
  }

  @Test
  void names_are_nouns_of_the_field() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)").check(OURS);
  }

  @Test
  void fields_that_everybody_can_see_do_not_change() {
    noFields()
        .that()
        .areNotFinal()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("ruchy.runtime.ref..")
        .should()
        .bePublic()
        .because("state is private; the cells of captured variables are the one exception")
        .check(OURS);
  }

  @Test
  void public_classes_are_final_sealed_or_abstract() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotAssignableTo(Throwable.class)
        .and()
        .resideInAnyPackage("fnp..", "frankennumpy..", "ruchy..")
        .should(Inheritance.BE_CLOSED)
        .check(OURS);
  }
}
