package ruchy.jvm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.jspecify.annotations.Nullable;
import ruchy.lang.core.FunctionRef;
import ruchy.runtime.RuchyError;

/// One function of a program: where its code is now, and the call site that all callers share.
final class FunctionLink {
  private final FunctionRef function;
  private @Nullable CellLoader loader;
  private Method method = new Method("", "");
  private @Nullable MutableCallSite site;

  /// A static method.
  ///
  /// @param className the binary name of its class
  record Method(String className, String name) {}

  FunctionLink(FunctionRef function) {
    this.function = function;
  }

  /// Points it to a method of a cell's class; callers see it after the returned site, if there is
  /// one, is synchronised.
  synchronized @Nullable MutableCallSite define(CellLoader inside, Method defined) {
    loader = inside;
    method = defined;
    MutableCallSite linked = site;
    if (linked != null) {
      linked.setTarget(target(linked.type()));
    }
    return linked;
  }

  synchronized MutableCallSite site(MethodType type) {
    MutableCallSite linked = site;
    if (linked == null) {
      linked = new MutableCallSite(target(type));
      site = linked;
    }
    return linked;
  }

  /// Forgets the code: calls are an error from now on.
  synchronized @Nullable MutableCallSite drop() {
    loader = null;
    MutableCallSite linked = site;
    if (linked != null) {
      linked.setTarget(target(linked.type()));
    }
    return linked;
  }

  private MethodHandle target(MethodType type) {
    try {
      CellLoader inside = loader;
      if (inside == null) {
        MethodHandle thrower =
            MethodHandles.lookup()
                .findStatic(
                    FunctionLink.class,
                    "missing",
                    MethodType.methodType(RuchyError.class, String.class))
                .bindTo(function.path());
        MethodHandle fails =
            MethodHandles.filterReturnValue(
                thrower, MethodHandles.throwException(type.returnType(), RuchyError.class));
        return MethodHandles.dropArguments(fails, 0, type.parameterList());
      }
      Class<?> owner = Class.forName(method.className(), false, inside);
      return MethodHandles.publicLookup().findStatic(owner, method.name(), type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /// Called through its method handle.
  @SuppressWarnings("UnusedMethod")
  private static RuchyError missing(String path) {
    return new RuchyError("E0718", "the function `" + path + "` was removed or never defined")
        .help("define it again, then run this again");
  }
}
