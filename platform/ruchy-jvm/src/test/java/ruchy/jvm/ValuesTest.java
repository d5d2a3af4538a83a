package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.jvm.Build.ANY;
import static ruchy.jvm.Build.F64;
import static ruchy.jvm.Build.I64;
import static ruchy.jvm.Build.STRING;
import static ruchy.jvm.Build.UNIT;
import static ruchy.jvm.Build.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.function.LongToLong;

class ValuesTest {
  private final Build b = new Build();
  private final Program program = new Program();

  private Object run(Core... nodes) {
    return program.run(b.unitOf(b.block(nodes)));
  }

  private String shown(Core... nodes) {
    return Display.quoted(run(nodes));
  }

  private NominalType point() {
    NominalType type = new NominalType("Point", 1, List.of(), NominalType.Kind.STRUCT, b.span());
    type.completeStruct(
        List.of(new NominalType.Field("x", F64), new NominalType.Field("tag", STRING)));
    return type;
  }

  private NominalType shape(NominalType point) {
    NominalType type = new NominalType("Shape", 1, List.of(), NominalType.Kind.ENUM, b.span());
    var at = new NominalType.Field("at", new Type.Nominal(point));
    type.completeEnum(
        List.of(
            new NominalType.Variant("Empty", 0, List.of(), false, 0),
            new NominalType.Variant("Circle", 1, List.of(new NominalType.Field("0", F64)), true, 1),
            new NominalType.Variant("Spot", 2, List.of(at), false, 7)));
    return type;
  }

  private Core makePoint(NominalType type, double x, String tag) {
    return new Core.MakeStruct(b.span(), new Type.Nominal(type), List.of(b.f(x), b.s(tag)));
  }

  @Test
  void structs_are_made_read_changed_and_copied() {
    NominalType point = point();
    Local p = local("p", new Type.Nominal(point));
    Local q = local("q", new Type.Nominal(point));
    Core changed =
        b.block(
            b.let(p, makePoint(point, 1, "a")),
            b.let(q, new Core.Copy(b.span(), b.get(p))),
            new Core.SetField(b.span(), b.get(q), 0, b.f(5)),
            new Core.MakeTuple(
                b.span(),
                new Type.Tuple(List.of(p.type(), q.type(), Build.BOOL)),
                List.of(b.get(p), b.get(q), b.cmp(Comparison.EQUAL, b.get(p), b.get(q)))));
    assertThat(shown(changed))
        .isEqualTo("(Point { x: 1.0, tag: \"a\" }, Point { x: 5.0, tag: \"a\" }, false)");
    assertThat(run(b.cmp(Comparison.EQUAL, makePoint(point, 1, "a"), makePoint(point, 1, "a"))))
        .isEqualTo(true);
  }

  @Test
  void enums_know_their_variants_and_payloads() {
    NominalType point = point();
    NominalType shape = shape(point);
    Type type = new Type.Nominal(shape);
    Core circle = new Core.MakeVariant(b.span(), type, 1, List.of(b.f(2)));
    Core spot = new Core.MakeVariant(b.span(), type, 2, List.of(makePoint(point, 3, "p")));
    Core empty = new Core.MakeVariant(b.span(), type, 0, List.of());
    assertThat(shown(b.list(type, circle, spot, empty)))
        .isEqualTo("[Circle(2.0), Spot { at: Point { x: 3.0, tag: \"p\" } }, Empty]");
    Local s = local("s", type);
    Core x =
        b.iff(
            new Core.IsVariant(b.span(), b.get(s), 1),
            new Core.GetPayload(b.span(), F64, b.get(s), 1, 0),
            b.f(-1));
    assertThat(run(b.let(s, circle), x)).isEqualTo(2.0);
    assertThat(run(b.cmp(Comparison.LESS, circle, spot))).isEqualTo(true);
    assertThat(run(new Core.Convert(b.span(), I64, spot))).isEqualTo(7L);
  }

  @Test
  void closures_capture_variables() {
    Type.Function type = new Type.Function(List.of(I64), I64);
    Local n = local("n", I64);
    Local x = local("x", I64);
    Local f = local("f", type);
    n.markCaptured();
    Core closure =
        new Core.Closure(
            b.span(), type, List.of(x), b.block(b.set(n, b.add(b.get(n), b.get(x))), b.get(n)));
    Core call1 = new Core.CallClosure(b.span(), I64, b.get(f), List.of(b.i(10)));
    Core call2 = new Core.CallClosure(b.span(), I64, b.get(f), List.of(b.i(5)));
    assertThat(run(b.let(n, b.i(1)), b.let(f, closure), call1, b.mul(call2, b.get(n))))
        .isEqualTo(256L);
    assertThat(run(b.let(n, b.i(1)), closure)).isInstanceOf(LongToLong.class);
  }

  @Test
  void closures_of_any_shape_are_called() {
    for (int arity = 0; arity <= 8; arity++) {
      List<Type> types = new ArrayList<>();
      List<Local> parameters = new ArrayList<>();
      List<Core> arguments = new ArrayList<>();
      List<Core> parts = new ArrayList<>();
      for (int i = 0; i < arity; i++) {
        Type type = i % 3 == 0 ? I64 : i % 3 == 1 ? STRING : UNIT;
        types.add(type);
        parameters.add(local("p" + i, type));
        arguments.add(i % 3 == 0 ? b.i(i) : i % 3 == 1 ? b.s("s" + i) : b.unit());
        parts.add(b.text(b.get(parameters.getLast())));
      }
      Type.Function type = new Type.Function(types, STRING);
      Core closure = new Core.Closure(b.span(), type, parameters, new Core.Concat(b.span(), parts));
      Object result = run(new Core.CallClosure(b.span(), STRING, closure, arguments));
      assertThat(result)
          .isEqualTo(
              "0s13s46s7"
                  .substring(
                      0,
                      switch (arity) {
                        case 0 -> 0;
                        case 1 -> 1;
                        case 2, 3 -> 3;
                        case 4 -> 4;
                        case 5, 6 -> 6;
                        case 7 -> 7;
                        default -> 9;
                      }));
    }
  }

  @Test
  void lists_maps_sets_and_ranges_are_made() {
    assertThat(shown(b.list(STRING, b.s("a"), b.s("b")))).isEqualTo("[\"a\", \"b\"]");
    assertThat(shown(b.list(I64))).isEqualTo("[]");
    Core map =
        new Core.MakeMap(
            b.span(),
            new Type.MapOf(STRING, I64),
            List.of(
                new Core.MakeMap.Entry(b.s("k"), b.i(1)),
                new Core.MakeMap.Entry(b.s("j"), b.i(2)),
                new Core.MakeMap.Entry(b.s("k"), b.i(3))));
    assertThat(shown(map)).isEqualTo("{\"k\": 3, \"j\": 2}");
    Core set = new Core.MakeSet(b.span(), new Type.SetOf(I64), List.of(b.i(2), b.i(1), b.i(2)));
    assertThat(shown(set)).isEqualTo("{2, 1}");
    Core range =
        new Core.MakeRange(b.span(), new Type.RangeOf(I64), b.i(1), Optional.of(b.i(4)), true);
    assertThat(shown(range)).isEqualTo("1..=4");
  }

  @Test
  void options_and_results_are_made_and_opened() {
    Type type = new Type.OptionOf(I64);
    Core some = new Core.MakeVariant(b.span(), type, 1, List.of(b.i(3)));
    assertThat(run(some)).isEqualTo(Option.some(3L));
    assertThat(run(new Core.MakeVariant(b.span(), type, 0, List.of()))).isEqualTo(Option.none());
    assertThat(run(b.add(b.i(1), new Core.GetPayload(b.span(), I64, some, 1, 0)))).isEqualTo(4L);
    Core err =
        new Core.MakeVariant(b.span(), new Type.ResultOf(I64, STRING), 1, List.of(b.s("bad")));
    assertThat(shown(err)).isEqualTo("Err(\"bad\")");
    assertThat(run(new Core.IsVariant(b.span(), err, 1))).isEqualTo(true);
  }

  @Test
  void java_is_called_with_its_own_types() {
    JavaMethod max = new JavaMethod("java/lang/Math", "max", "(II)I", JavaMethod.Kind.STATIC);
    Core call = new Core.CallJava(b.span(), I64, max, List.of(b.i(3), b.i(9)));
    assertThat(run(call)).isEqualTo(9L);
    JavaMethod of =
        new JavaMethod(
            "java/time/LocalDate", "of", "(III)Ljava/time/LocalDate;", JavaMethod.Kind.STATIC);
    Type date = new Type.Java("java.time.LocalDate");
    Core made = new Core.CallJava(b.span(), date, of, List.of(b.i(2026), b.i(1), b.i(31)));
    JavaMethod day =
        new JavaMethod("java/time/LocalDate", "getDayOfMonth", "()I", JavaMethod.Kind.VIRTUAL);
    assertThat(run(new Core.CallJava(b.span(), I64, day, List.of(made)))).isEqualTo(31L);
    JavaMethod builder =
        new JavaMethod(
            "java/lang/StringBuilder",
            "<init>",
            "(Ljava/lang/String;)V",
            JavaMethod.Kind.CONSTRUCTOR);
    Type text = new Type.Java("java.lang.StringBuilder");
    Core constructed = new Core.CallJava(b.span(), text, builder, List.of(b.s("ab")));
    assertThat(run(b.text(constructed))).isEqualTo("ab");
    JavaMethod listOf =
        new JavaMethod(
            "java/util/List", "of", "(Ljava/lang/Object;)Ljava/util/List;", JavaMethod.Kind.STATIC);
    Core list =
        new Core.CallJava(b.span(), new Type.Java("java.util.List"), listOf, List.of(b.i(4)));
    assertThat(run(list)).isEqualTo(List.of(4L));
    JavaMethod field = new JavaMethod("java/lang/Math", "PI", "D", JavaMethod.Kind.STATIC_FIELD);
    assertThat(run(new Core.CallJava(b.span(), F64, field, List.of()))).isEqualTo(Math.PI);
  }

  @Test
  void closures_stand_for_functional_interfaces_of_java() {
    JavaMethod apply =
        new JavaMethod(
            "java/util/function/IntUnaryOperator", "applyAsInt", "(I)I", JavaMethod.Kind.INTERFACE);
    Local x = local("x", I64);
    Type.Function type = new Type.Function(List.of(I64), I64);
    Core closure = new Core.Closure(b.span(), type, List.of(x), b.mul(b.get(x), b.i(3)));
    Core made =
        new Core.AsInterface(
            b.span(), new Type.Java("java.util.function.IntUnaryOperator"), closure, apply);
    var operator = (java.util.function.IntUnaryOperator) run(made);
    assertThat(operator.applyAsInt(14)).isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource({
    "F64, 3.99, I64, 3",
    "F64, -3.99, I32, -3",
    "F64, 300.5, U8, 255",
    "F64, -1, U64, 0",
    "F64, 1e30, I8, 127",
    "F64, 1.5, F32, 1.5",
    "F32, 1.5, F64, 1.5",
    "F64, 18446744073709551615, U64, 18446744073709551615",
  })
  void real_numbers_convert_as_as_does(
      Type.Numeric from, double value, Type.Numeric to, String expected) {
    Core constant = new Core.RealConstant(b.span(), from, value);
    assertThat(Display.text(run(new Core.Convert(b.span(), to, constant)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "I64, 300, U8, 44",
    "I64, -1, U32, 4294967295",
    "I64, -1, U64, 18446744073709551615",
    "I64, 200, I8, -56",
    "I32, -5, I64, -5",
    "U64, -1, F64, 1.8446744073709552e19",
    "U8, 200, I8, -56",
    "U32, 4294967295, I32, -1",
    "I64, 65, CHAR, A",
    "BOOL, 1, I64, 1",
  })
  void integers_convert_as_as_does(String from, long value, String to, String expected) {
    Core constant = from.equals("BOOL") ? b.b(value != 0) : b.i(Type.Numeric.valueOf(from), value);
    Type target = to.equals("CHAR") ? Type.Simple.CHAR : Type.Numeric.valueOf(to);
    assertThat(Display.text(run(new Core.Convert(b.span(), target, constant)))).isEqualTo(expected);
  }

  @Test
  void any_values_are_cast_with_a_check() {
    Core any = new Core.Convert(b.span(), ANY, b.i(3));
    assertThat(run(new Core.Convert(b.span(), I64, any))).isEqualTo(3L);
    assertThat(run(new Core.Convert(b.span(), F64, any))).isEqualTo(3.0);
    assertThat(run(new Core.IsType(b.span(), any, STRING))).isEqualTo(false);
    Core list = new Core.Convert(b.span(), ANY, b.list(I64, b.i(1)));
    assertThat(shown(new Core.Convert(b.span(), new Type.ListOf(F64), list))).isEqualTo("[1.0]");
    assertThatThrownBy(() -> run(new Core.Convert(b.span(), STRING, any)))
        .isInstanceOf(RuchyError.class)
        .hasMessage("expected `String`, found `i64`");
  }

  @Test
  void dynamic_members_are_found_at_run_time() {
    Core map =
        new Core.Convert(
            b.span(),
            ANY,
            new Core.MakeMap(
                b.span(),
                new Type.MapOf(STRING, I64),
                List.of(new Core.MakeMap.Entry(b.s("size"), b.i(4)))));
    Core size = new Core.Dynamic(b.span(), Core.Dynamic.Kind.GET_FIELD, "size", List.of(map));
    assertThat(run(size)).isEqualTo(4L);
    Core sum =
        new Core.Dynamic(
            b.span(),
            Core.Dynamic.Kind.OPERATOR,
            "add",
            List.of(size, new Core.Convert(b.span(), ANY, b.f(0.5))));
    assertThat(run(sum)).isEqualTo(4.5);
    Core miss = new Core.Dynamic(b.span(), Core.Dynamic.Kind.GET_FIELD, "sise", List.of(map));
    assertThatThrownBy(() -> run(miss))
        .hasMessage("no key `sise` on a value of type `Map`")
        .satisfies(e -> assertThat(((RuchyError) e).help()).contains("did you mean `size`?"));
  }

  @Test
  void text_is_joined_and_formatted() {
    Core joined =
        new Core.Concat(
            b.span(),
            List.of(
                b.s("x="),
                new Core.ToText(b.span(), b.f(2.345), ".2"),
                b.s(" "),
                b.text(b.b(true)),
                b.text(new Core.CharConstant(b.span(), 0x1F600))));
    assertThat(run(joined)).isEqualTo("x=2.35 true\uD83D\uDE00");
    assertThat(run(b.s("a".repeat(70_000)))).isEqualTo("a".repeat(70_000));
  }
}
