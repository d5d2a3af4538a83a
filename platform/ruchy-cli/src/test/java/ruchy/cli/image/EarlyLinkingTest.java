package ruchy.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EarlyLinkingTest {
  private static final String SAMPLES = Samples.class.getName();

  private final EarlyLinking linking =
      new EarlyLinking(
          ClassHierarchyResolver.ofResourceParsing(EarlyLinkingTest.class.getClassLoader()));

  private static byte[] classFile(String name) {
    String resource = name.replace('.', '/') + ".class";
    try (var stream = EarlyLinkingTest.class.getClassLoader().getResourceAsStream(resource)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is linked at first use, but for lambdas.
  private static Set<String> lateSites(byte[] classFile) {
    var found = new TreeSet<String>();
    for (var method : ClassFile.of().parse(classFile).methods()) {
      for (var element : method.code().map(code -> code.elementList()).orElse(List.of())) {
        if (element instanceof InvokeDynamicInstruction site
            && !site.bootstrapMethod().owner().displayName().equals("LambdaMetafactory")) {
          found.add(site.name().stringValue() + site.typeSymbol().displayDescriptor());
        }
      }
    }
    return found;
  }

  /// Loads the samples anew, linked early.
  private final class LinkedLoader extends ClassLoader {
    LinkedLoader() {
      super(EarlyLinkingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith(SAMPLES) || findLoadedClass(name) != null) {
          return super.loadClass(name, resolve);
        }
        byte[] linked = linking.link(classFile(name));
        return defineClass(name, linked, 0, linked.length);
      }
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void classes_linked_early_answer_the_same() throws Exception {
    var linked =
        (Supplier<List<String>>)
            new LinkedLoader().loadClass(SAMPLES).getDeclaredConstructor().newInstance();

    assertThat(linked.get()).isEqualTo(new Samples().get()).hasSizeGreaterThan(80);
  }

  @Test
  void pattern_switches_and_methods_of_records_are_linked_early() {
    byte[] record = classFile(SAMPLES + "$All");

    assertThat(lateSites(classFile(SAMPLES))).hasSize(4);
    assertThat(lateSites(linking.link(classFile(SAMPLES))))
        .as("what no class of ours needs stays as it is")
        .containsExactly("enumSwitch(Samples$Colour,int)int", "typeSwitch(double,int)int");
    assertThat(lateSites(record)).hasSize(3);
    assertThat(lateSites(linking.link(record))).isEmpty();
  }

  @Test
  void linked_classes_pass_the_verifier() {
    var resolver =
        ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(EarlyLinkingTest.class.getClassLoader()));
    for (String each : List.of(SAMPLES, SAMPLES + "$All", SAMPLES + "$None")) {
      assertThat(ClassFile.of(resolver).verify(linking.link(classFile(each)))).isEmpty();
    }
  }

  @Test
  void a_class_without_such_code_stays_as_it_is() {
    byte[] bytes = classFile(EarlyLinking.class.getName() + "Test$LinkedLoader");

    assertThat(linking.link(bytes)).isSameAs(bytes);
  }

  @Test
  void what_is_no_class_file_is_refused() {
    assertThatThrownBy(() -> linking.link(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
