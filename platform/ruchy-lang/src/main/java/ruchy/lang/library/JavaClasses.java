package ruchy.lang.library;

import java.util.List;
import java.util.Optional;

/// The Java classes that `use java::…` can reach. The front end reads no class files itself, so the
/// platform that runs it answers.
public interface JavaClasses {
  /// No classes at all, for places without a class path.
  JavaClasses NONE = className -> Optional.empty();

  /// The class of a binary name such as `java.time.LocalDate`.
  Optional<JavaClass> find(String className);

  /// A public class: its public methods, constructors and fields.
  ///
  /// @param name the binary name
  /// @param superTypes the binary names of all its super types
  /// @param functionalMethod the one abstract method of a functional interface
  record JavaClass(
      String name,
      boolean isInterface,
      List<String> superTypes,
      List<Member> members,
      Optional<Member> functionalMethod) {
    public JavaClass {
      superTypes = List.copyOf(superTypes);
      members = List.copyOf(members);
    }
  }

  /// A public member.
  ///
  /// @param isVarArgs whether the last parameter takes the rest
  record Member(JavaMethod method, boolean isVarArgs) {}
}
