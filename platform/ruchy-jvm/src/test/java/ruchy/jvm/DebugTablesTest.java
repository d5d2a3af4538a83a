package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static ruchy.jvm.Build.I64;
import static ruchy.jvm.Build.STRING;
import static ruchy.jvm.Build.local;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LocalVariable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// What debuggers, profilers and stack traces of Java read in class files.
class DebugTablesTest {
  private static final String CELL = "ruchy.cells.CellX";

  private final Build b = new Build();

  private static ClassModel parsed(CellLoader.EmittedUnit unit, String name) {
    byte[] bytes = unit.classes().get(name);
    assertThat(bytes).as(name).isNotNull();
    return ClassFile.of().parse(bytes);
  }

  private static List<String> variables(ClassModel model, String method) {
    List<String> found = new ArrayList<>();
    for (MethodModel one : model.methods()) {
      if (one.methodName().equalsString(method)) {
        for (var element : one.code().orElseThrow()) {
          if (element instanceof LocalVariable variable) {
            found.add(variable.name().stringValue() + ": " + variable.type().stringValue());
          }
        }
      }
    }
    return found;
  }

  @Test
  void variables_have_their_names_where_they_can_be_seen_and_those_of_the_compiler_do_not() {
    Local n = local("n", I64);
    Local text = local("text", STRING);
    Local hidden = local("$t", I64);
    FunctionRef ref = new FunctionRef("f", List.of(I64), I64);
    Core inner = b.block(b.let(text, b.s("a")), b.get(n));
    CoreFunction f =
        b.function(ref, List.of(n), b.block(b.let(hidden, b.i(1)), b.add(inner, b.get(hidden))));
    CoreUnit unit = b.unitOf(b.call(ref, b.i(1)), f);
    ClassModel model = parsed(new UnitEmitter(new Program(), unit, CELL).emit(unit), CELL);
    assertThat(variables(model, "f")).containsExactlyInAnyOrder("n: J", "text: Ljava/lang/String;");
  }

  @Test
  void a_variable_ends_with_its_block() {
    Local a = local("a", I64);
    FunctionRef ref = new FunctionRef("f", List.of(), I64);
    CoreFunction f =
        b.function(
            ref, List.of(), b.block(b.block(b.let(a, b.i(1)), b.get(a)), b.add(b.i(2), b.i(3))));
    CoreUnit unit = b.unitOf(b.call(ref), f);
    ClassModel model = parsed(new UnitEmitter(new Program(), unit, CELL).emit(unit), CELL);
    var code =
        model.methods().stream()
            .filter(method -> method.methodName().equalsString("f"))
            .findFirst()
            .orElseThrow()
            .findAttribute(Attributes.code())
            .orElseThrow();
    var entry =
        code.findAttribute(Attributes.localVariableTable())
            .orElseThrow()
            .localVariables()
            .getFirst();
    assertThat(entry.startPc() + entry.length()).isLessThan(code.codeLength());
  }

  @Test
  void a_file_of_its_own_has_a_class_of_its_own_that_tells_its_lines() {
    var other = Source.of("lib/geometry.ruchy", "// one\n// two\nfn parse() {}\n");
    var third = new Span(other, 14, 27);
    var parse =
        new JavaMethod(
            "java/lang/Long", "parseLong", "(Ljava/lang/String;)J", JavaMethod.Kind.STATIC);
    FunctionRef ref = new FunctionRef("geometry::parse", List.of(), I64);
    Core body =
        new Core.CallJava(third, I64, parse, List.of(new Core.TextConstant(third, "twelve")));
    CoreUnit unit = b.unitOf(b.call(ref), new CoreFunction(ref, List.of(), body, third));
    Throwable error = catchThrowable(() -> new Program().run(unit));
    assertThat(error).isInstanceOf(NumberFormatException.class);
    assertThat(error.getStackTrace())
        .anySatisfy(frame -> {
          assertThat(frame.getFileName()).isEqualTo("geometry.ruchy");
          assertThat(frame.getLineNumber()).isEqualTo(3);
        });
    assertThat(Trace.of(error).frames().getFirst().span()).contains(third);
    var emitted = new UnitEmitter(new Program(), unit, CELL).emit(unit);
    var map =
        parsed(emitted, CELL + "$1geometry")
            .findAttribute(Attributes.sourceDebugExtension())
            .orElseThrow();
    assertThat(new String(map.contents(), StandardCharsets.UTF_8))
        .contains("+ 1 geometry.ruchy\nlib/geometry.ruchy\n");
  }

  @Test
  void a_long_text_becomes_several_classes_whose_functions_call_each_other() {
    var text = Source.of("long", "-".repeat(1 << 20));
    List<CoreFunction> functions = new ArrayList<>();
    FunctionRef before = new FunctionRef("f0", List.of(), I64);
    functions.add(new CoreFunction(before, List.of(), b.i(1), new Span(text, 0, 1)));
    for (int i : IntStream.range(1, 9).toArray()) {
      FunctionRef ref = new FunctionRef("f" + i, List.of(), I64);
      Span span = new Span(text, i << 16, (i + 2) << 16);
      Core call = new Core.CallFunction(span, functions.getLast().ref(), List.of());
      Core body = new Core.Arithmetic(span, I64, Core.ArithmeticOperator.ADD, call, b.i(1), true);
      functions.add(new CoreFunction(ref, List.of(), body, span));
    }
    Core call = new Core.CallFunction(new Span(text, 0, 1), functions.getLast().ref(), List.of());
    CoreUnit unit = new CoreUnit(text, List.of(), functions, List.of(), call);
    assertThat(new UnitEmitter(new Program(), unit, CELL).emit(unit).codeNames().size())
        .isGreaterThan(3);
    assertThat(new Program().run(unit)).isEqualTo(9L);
  }
}
