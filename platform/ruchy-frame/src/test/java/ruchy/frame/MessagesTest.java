package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.nullValue;
import static ruchy.frame.expr.Expr.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.UnknownColumnException;
import ruchy.frame.engine.Choice;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Joins;

/// A wrong call fails before anything runs, and says what was asked, what was found, what to do.
class MessagesTest {
  private static final Map<String, Consumer<Frame>> MISTAKES = new LinkedHashMap<>();

  static {
    MISTAKES.put(
        "no column `nam`; did you mean `name`? The columns here are: name: string, age: int64",
        f -> f.filter(col("nam").eq("x")));
    MISTAKES.put(
        "no column `height`. The columns here are: name: string, age: int64",
        f -> f.select("height"));
    MISTAKES.put(
        "cannot do string > int64 in `name > 3`; convert one side with `cast`",
        f -> f.filter(col("name").gt(3)));
    MISTAKES.put(
        "a condition is a bool, but `age` is int64; compare it with something, as in `age > 0`",
        f -> f.filter(col("age")));
    MISTAKES.put(
        "`sqrt` needs a float, but `name` is string; convert it with `cast`",
        f -> f.select(col("name").sqrt()));
    MISTAKES.put(
        "`year` needs a date or timestamp, but `age` is int64; convert it with `cast`",
        f -> f.select(col("age").year()));
    MISTAKES.put(
        "a frame cannot have two columns named `age`; rename one, with `alias` in an expression or"
            + " with a suffix in a join",
        f -> f.select(col("age"), col("age").plus(1)));
    MISTAKES.put(
        "`age` has a value for each row, but a group needs one; reduce it, as in `age.mean()`",
        f -> f.groupBy("name").agg(col("age")));
    MISTAKES.put(
        "in `age.sum() / age` the column `age` is not reduced; reduce it, as in `age.first()`",
        f -> f.groupBy("name").agg(col("age").sum().dividedBy(col("age"))));
    MISTAKES.put(
        "`age.mean().sum()` reduces twice; compute the inner value in its own step",
        f -> f.select(col("age").mean().sum()));
    MISTAKES.put(
        "the text \"soon\" stands beside a date but is none; write it as 2024-01-31",
        f -> f.filter(col("name").cast(DataType.DATE).gt("soon")));
    MISTAKES.put(
        "the values of a `when` have one type, but here are string and int64 in"
            + " `when(age > 1).then(name).otherwise(age)`; cast one",
        f -> f.select(when(col("age").gt(1)).then(col("name")).otherwise(col("age"))));
    MISTAKES.put(
        "a null that stands alone has no type; say which, as in `null.cast(float64)`",
        f -> f.select(nullValue()));
    MISTAKES.put(
        "cannot join `name` (string) with `age` (int64); cast one of them",
        f -> f.join(f, new Joins.Request(JoinKind.INNER, List.of("name"), List.of("age"), "_r")));
    MISTAKES.put(
        "there is no join of kind \"outside\"; use inner, left, right, full, semi, anti or cross",
        f -> f.join(f, List.of("name"), "outside"));
    MISTAKES.put(
        "a join needs the columns to compare; name them with `on`, or ask for a cross join",
        f -> f.join(f, List.of(), "inner"));
    MISTAKES.put(
        "the first frame has no column `extra`; drop it, or add it to the first frame",
        f -> f.concat(f.withColumn("extra", col("age"))));
    MISTAKES.put(
        "no column holds values such as 2.5; the columns are: name: string, age: int64",
        f -> f.fillNull(2.5));
    MISTAKES.put("there is no row 9 in a frame of 3 rows; rows count from 0", f -> f.row(9));
    MISTAKES.put("a quantile lies from 0 to 1, not at 2.0", f -> f.select(col("age").quantile(2)));
  }

  private static Frame people() {
    var lists = new LinkedHashMap<String, List<?>>();
    lists.put("name", List.of("Ada", "Bob", "7"));
    lists.put("age", List.of(36L, Optional.empty(), 7L));
    return Frame.ofLists(lists);
  }

  static Stream<String> messages() {
    return MISTAKES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_mistake_is_explained(String message) {
    assertThatThrownBy(() -> MISTAKES.getOrDefault(message, f -> {}).accept(people()))
        .isInstanceOf(FrameException.class)
        .hasMessage(message);
  }

  @Test
  void a_value_that_cannot_be_cast_is_named_with_its_row_by_both_executors() {
    for (var choice : List.of(Choice.OWN_LOOPS, Choice.DUCKDB)) {
      var frame = people().with(choice).select(col("name").cast(DataType.INT64));
      assertThatThrownBy(frame::table)
          .as(choice.name())
          .hasMessage("row 0: cannot cast \"Ada\" to int64; correct or filter such values first");
    }
  }

  @Test
  void an_overflow_is_named_with_its_row_by_both_executors() {
    for (var choice : List.of(Choice.OWN_LOOPS, Choice.DUCKDB)) {
      var frame = people().with(choice).select(col("age").times(Long.MAX_VALUE));
      assertThatThrownBy(frame::table)
          .as(choice.name())
          .hasMessage("row 0: 36 * 9223372036854775807 does not fit int64; cast to float64 first");
    }
  }

  @Test
  void the_nearest_names_are_part_of_the_exception() {
    assertThatThrownBy(() -> people().column("Age "))
        .isInstanceOfSatisfying(
            UnknownColumnException.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.nearest()).containsExactly("age"));
  }

  @Test
  void a_closed_frame_says_so_and_frames_made_of_it_live_on() {
    var frame = Frame.ofLists(Map.of("n", List.of(1L, 2L, 3L)));
    var some = frame.filter(col("n").gt(1));
    frame.close();
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            frame::table,
            frame::schema,
            frame::toString,
            () -> frame.select("n"),
            () -> some.concat(frame),
            () -> some.join(frame, List.of("n"), "left"))) {
      assertThatThrownBy(use)
          .isInstanceOf(FrameException.class)
          .hasMessage("the frame was closed; read or make it again");
    }
    assertThat(some.height()).isEqualTo(2);
    frame.close();
  }
}
