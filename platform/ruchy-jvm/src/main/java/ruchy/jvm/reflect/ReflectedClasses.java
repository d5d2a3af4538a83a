package ruchy.jvm.reflect;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.JavaMethod;

/// The Java classes of a class path, by reflection. Only public classes and members; a class is
/// loaded but not initialised.
public final class ReflectedClasses implements JavaClasses {
  private final ClassLoader loader;
  private final Map<String, JavaClass> known = new ConcurrentHashMap<>();

  /// The classes that a loader finds.
  public ReflectedClasses(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public Optional<JavaClass> find(String className) {
    JavaClass found = known.get(className);
    if (found != null) {
      return Optional.of(found);
    }
    // What is not there may come: libraries are added while a session runs.
    Optional<JavaClass> loaded = load(className);
    loaded.ifPresent(type -> known.put(className, type));
    return loaded;
  }

  private Optional<JavaClass> load(String className) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      return Modifier.isPublic(type.getModifiers())
          ? Optional.of(describe(type))
          : Optional.empty();
    } catch (ClassNotFoundException _) {
      return nested(className);
    } catch (LinkageError _) {
      return Optional.empty();
    }
  }

  /// `java.util.Map.Entry`, a class within a class.
  private Optional<JavaClass> nested(String className) {
    int dot = className.lastIndexOf('.');
    int outer = className.lastIndexOf('.', dot - 1) + 1;
    return dot > 0 && Character.isUpperCase(className.charAt(outer))
        ? load(className.substring(0, dot) + "$" + className.substring(dot + 1))
        : Optional.empty();
  }

  private static JavaClass describe(Class<?> type) {
    List<Member> members = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      for (Constructor<?> constructor : type.getConstructors()) {
        members.add(member(type, constructor));
      }
    }
    for (Method method : type.getMethods()) {
      if (!isRepeated(method, type)) {
        members.add(member(type, method));
      }
    }
    for (Field field : type.getFields()) {
      members.add(member(type, field));
    }
    Set<String> superTypes = new LinkedHashSet<>();
    collect(type, superTypes);
    return new JavaClass(
        type.getName(),
        type.isInterface(),
        List.copyOf(superTypes),
        members,
        functionalMethod(type));
  }

  /// Whether a method only bridges to another of the same parameters. One that makes a method of a
  /// hidden parent public, as in `StringBuilder`, stands alone.
  private static boolean isRepeated(Method method, Class<?> type) {
    if (!method.isBridge() && !method.isSynthetic()) {
      return false;
    }
    for (Method other : type.getMethods()) {
      if (other.getName().equals(method.getName())
          && !other.isBridge()
          && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Class<?> type, Set<String> names) {
    Class<?> parent = type.getSuperclass();
    if (parent != null && names.add(parent.getName())) {
      collect(parent, names);
    }
    for (Class<?> inherited : type.getInterfaces()) {
      if (names.add(inherited.getName())) {
        collect(inherited, names);
      }
    }
    if (type.isInterface()) {
      names.add("java.lang.Object");
    }
  }

  /// The one abstract method of an interface, not counting those that every object has.
  private static Optional<Member> functionalMethod(Class<?> type) {
    if (!type.isInterface()) {
      return Optional.empty();
    }
    Optional<Member> found = Optional.empty();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(member(type, method));
      }
    }
    return found;
  }

  private static boolean isOfObject(Method method) {
    return switch (method.getName()) {
      case "equals" -> method.getParameterCount() == 1;
      case "hashCode", "toString" -> method.getParameterCount() == 0;
      default -> false;
    };
  }

  private static Member member(Class<?> type, Constructor<?> constructor) {
    String descriptor = descriptor(void.class, constructor.getParameterTypes());
    return new Member(
        new JavaMethod(internal(type), "<init>", descriptor, JavaMethod.Kind.CONSTRUCTOR),
        constructor.isVarArgs());
  }

  private static Member member(Class<?> type, Method method) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    JavaMethod.Kind kind =
        isStatic
            ? JavaMethod.Kind.STATIC
            : type.isInterface() ? JavaMethod.Kind.INTERFACE : JavaMethod.Kind.VIRTUAL;
    String descriptor = descriptor(method.getReturnType(), method.getParameterTypes());
    return new Member(
        new JavaMethod(internal(type), method.getName(), descriptor, kind), method.isVarArgs());
  }

  private static Member member(Class<?> type, Field field) {
    JavaMethod.Kind kind =
        Modifier.isStatic(field.getModifiers())
            ? JavaMethod.Kind.STATIC_FIELD
            : JavaMethod.Kind.FIELD;
    String descriptor = field.getType().descriptorString();
    return new Member(new JavaMethod(internal(type), field.getName(), descriptor, kind), false);
  }

  private static String descriptor(Class<?> result, Class<?>[] parameters) {
    List<ClassDesc> descs = new ArrayList<>();
    for (Class<?> parameter : parameters) {
      descs.add(ClassDesc.ofDescriptor(parameter.descriptorString()));
    }
    return MethodTypeDesc.of(ClassDesc.ofDescriptor(result.descriptorString()), descs)
        .descriptorString();
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
