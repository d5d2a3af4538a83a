package ruchy.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/// Every benchmark works for its first parameter, so that it can be trusted to measure something.
class EveryBenchmarkTest {
  private static final List<Class<?>> BENCHMARKS =
      List.of(ArrayBenchmark.class, CellBenchmark.class, FrameBenchmark.class);

  @TestFactory
  Stream<DynamicTest> each_benchmark_runs() {
    return BENCHMARKS.stream()
        .flatMap(type ->
            methods(type, Benchmark.class)
                .map(method ->
                    DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + method.getName(),
                        () -> assertThat(run(type, method)).isNotNull())));
  }

  private static Object run(Class<?> type, Method benchmark) throws ReflectiveOperationException {
    Object state = type.getConstructor().newInstance();
    for (Field field : type.getFields()) {
      setParameter(state, field);
    }
    for (Method setup : methods(type, Setup.class).toList()) {
      setup.invoke(state);
    }
    Object result = benchmark.invoke(state);
    for (Method tearDown : methods(type, TearDown.class).toList()) {
      tearDown.invoke(state);
    }
    return result;
  }

  private static void setParameter(Object state, Field field) throws IllegalAccessException {
    Param values = field.getAnnotation(Param.class);
    if (values != null) {
      String first = values.value()[0];
      field.set(state, field.getType() == int.class ? (Object) Integer.valueOf(first) : first);
    }
  }

  private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(annotation));
  }
}
