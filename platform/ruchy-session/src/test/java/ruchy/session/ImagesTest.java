package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ImagesTest {
  @TempDir Path folder;

  private static Recorder run(Session session, String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
    }
    return last;
  }

  private static Session session() {
    return Session.start(SessionOptions.interactive());
  }

  private String call(String what) {
    return what + "(\"" + folder.resolve("ws.rimg") + "\")";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let v = 42",
        "let v = -9223372036854775807",
        "let v = 200u8",
        "let v = 18446744073709551615u64",
        "let v = -5i8",
        "let v = 70000i32",
        "let v = 1.5f32",
        "let v = [1.0 / 0.0, -1.0 / 0.0, 0.0 / 0.0, -0.0]",
        "let v = true",
        "let v = 'ü'",
        "let v = \"text \\\"with\\\" 🙂\\n\"",
        "let v: [Any] = [1, \"a\", 2.5, None, [1u8]]",
        "let v: [i64] = []",
        "let v = [1u8, 2u8]",
        "let v = [true, false]",
        "let v = ['a', 'ß']",
        "let v = [1.5f32]",
        "let v: [u64] = [18446744073709551615u64]",
        "let v = [[1, 2], [3]]",
        "let v = {\"a\": [1], \"b\": []}",
        "let v = {1, 2, 3}",
        "let v = (1, \"a\", (2.5, None))",
        "let v: Option<i64> = None",
        "let v = Some(Some(3))",
        "let v: Result<i64, String> = Err(\"no\")",
        "let v = 1..=5",
        "let v = 'a'..'e'",
        "let v = 3s",
        "let v = Date::new(2024, 2, 29)",
        "let v = np.arange(24).reshape(2, 3, 4)[:, ::-1, 1:3]",
        "let v = np.array([1.5, 2.5], dtype=\"float32\")",
        "let v = np.array([1 + 2, 3], dtype=\"complex128\")",
        "let v = np.array([\"2024-02-28\"], dtype=\"datetime64[D]\")",
        "let v = np.array([\"a\", \"bcd\"])",
        "let v = np.zeros(0)",
        "let v = np.array([true, false])",
        "let v = np.float16(1.5)",
        "let v = np.ma.masked_array([1, 2, 3], mask=[0, 1, 0])",
        "let v = np.datetime64(\"2024-02-28\")",
        "let v = np.dtype(\"int16\")",
        "let v = DataFrame({\"k\": [\"a\", None], \"n\": [1, 2], \"x\": [1.5, None], \"b\": [true, false]})",
        "let v = DataFrame({\"k\": [[1, 2], [3]], \"d\": [Date::new(2024, 1, 2), None]})",
        "let v = DataFrame({\"a\": [1, 2]}).filter(col(\"a\") > 5)",
        "let v = DataFrame({\"a\": [1, 2]})[\"a\"]",
        "struct P { a: i64, b: [u8] }; let v = P { a: 1, b: [2u8] }",
        "struct W<T> { inner: T, n: u16 }; let v = W { inner: \"x\", n: 3u16 }",
        "struct T2(i64, f32); let v = [T2(1, 2.5f32)]",
        "enum E { A, B(i64, char), C { s: String, b: bool } }; let v = [E::A, E::B(1, 'x'), E::C { s: \"y\", b: true }]",
        "enum Tree { Leaf, Node(Box<Tree>, i64, Box<Tree>) }\n"
            + "let v = Tree::Node(Box::new(Tree::Leaf), 3, Box::new(Tree::Leaf))",
      })
  void every_kind_of_value_comes_back(String cell) {
    String shown;
    String type;
    try (Session first = session()) {
      Recorder made = run(first, cell);
      assertThat(made.errors()).isEmpty();
      shown = run(first, "v").value();
      type = run(first, "?v").displayed();
      assertThat(run(first, call("save_image")).displayed()).contains("saved 1 variable ");
    }
    try (Session second = session()) {
      Recorder loaded = run(second, call("load_image"));
      assertThat(loaded.errors()).isEmpty();
      assertThat(loaded.displayed()).contains("loaded 1 variable").doesNotContain("not there");
      assertThat(run(second, "v").value()).isEqualTo(shown);
      assertThat(run(second, "?v").displayed()).isEqualTo(type);
    }
  }

  @Test
  void functions_types_and_shared_values_are_what_they_were() {
    try (Session first = session()) {
      Recorder recorder =
          run(
              first,
              "use std::collections::HashMap",
              "/// Doubles.\nfn twice(x) { x * 2 }",
              "rate = 0.5; fn tax(x: f64) -> f64 { x * rate }",
              "trait Area { fn area(&self) -> f64 }",
              "struct Sq { side: f64 }\nimpl Area for Sq { fn area(&self) -> f64 { self.side ** 2 } }",
              "class Node { value: i64; next: Option<Node> = None; new(v: i64) { self.value = v } }",
              "a = Node(1); b = Node(2); a.next = Some(b); b.next = Some(a)",
              "let shapes: [dyn Area] = [Sq { side: 2.0 }]",
              "let mut xs = [1]; let ys = xs",
              "arr = np.zeros(4); part = arr[1:3]",
              "f = |x| x + 1; let holder = [f]",
              "rng = np.random.default_rng(7); rng.random()",
              call("save_image"));
      assertThat(recorder.displayed())
          .contains("not saved: f (it holds a closure")
          .contains("not saved: holder (it holds a closure");
    }
    try (Session second = session()) {
      Recorder recorder = run(second, call("load_image"));
      assertThat(recorder.errors()).isEmpty();
      assertThat(recorder.displayed()).contains("not there: f (it holds a closure");
      assertThat(run(second, "twice(4)").value()).isEqualTo("8");
      assertThat(run(second, "?twice").displayed()).contains("Doubles.");
      assertThat(run(second, "rate = 2.0; tax(3.0)").value()).isEqualTo("6.0");
      assertThat(run(second, "shapes[0].area()").value()).isEqualTo("4.0");
      assertThat(run(second, "a.value = 9; b.next.unwrap().value").value()).isEqualTo("9");
      assertThat(run(second, "xs.push(2); ys").value()).isEqualTo("[1, 2]");
      assertThat(run(second, "part[0] = 5.0; arr[1]").value()).isEqualTo("5.0");
      assertThat(run(second, "rng.random()").value()).isEqualTo("0.8972138009695755");
    }
  }

  @Test
  void only_what_changed_is_written_and_the_file_does_not_grow_for_ever() throws IOException {
    Path file = folder.resolve("ws.rimg");
    try (Session session = session()) {
      run(session, "let a = np.arange(2_000_000); let mut n = 0", call("save_image"));
      long before = Files.size(file);
      assertThat(run(session, "a[7] = 1; " + "n += 1", call("save_image")).displayed())
          .containsPattern("26\\d\\.\\d kB of it new");
      for (int i = 0; i < 200; i++) {
        run(session, "a[" + i * 1000 + "] = -1", call("save_image"));
      }
      assertThat(Files.size(file)).isLessThan(3 * before);
    }
    try (Session session = session()) {
      run(session, call("load_image"));
      assertThat(run(session, "(a[199_000], a[199_001], n)").value()).isEqualTo("(-1, 199001, 1)");
    }
  }

  @Test
  void a_type_that_was_declared_again_leaves_its_old_values_behind() {
    try (Session session = session()) {
      Recorder recorder =
          run(
              session,
              "struct P { a: i64 }",
              "let old = P { a: 1 }",
              "struct P { b: i64 }",
              call("save_image"));
      assertThat(recorder.displayed()).contains("not saved: old (its type `P` was declared again");
    }
  }

  @Test
  void what_is_no_image_or_a_broken_one_is_told_and_nothing_changes() throws IOException {
    Path file = folder.resolve("ws.rimg");
    try (Session session = session()) {
      run(session, "struct P { a: i64 }", "let p = P { a: 1 }; let a = np.arange(10)");
      run(session, "let m = {\"k\": [1, 2]}", call("save_image"));
    }
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(5);
    try (Session session = session()) {
      run(session, "let p = 7; let kept = 1");
      for (int i = 0; i < 300; i++) {
        byte[] bytes = whole.clone();
        if (i % 3 == 0) {
          bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
        Recorder recorder = run(session, call("load_image"));
        if (!recorder.errors().isEmpty()) {
          assertThat(recorder.errors()).contains("error[E0903]").doesNotContain("java.");
          assertThat(run(session, "(p, kept)").value()).isEqualTo("(7, 1)");
        } else {
          run(session, "let p = 7");
        }
      }
      Files.write(file, ByteBuffer.wrap(whole.clone()).putInt(8, 2).array());
      assertThat(run(session, call("load_image")).errors())
          .contains("has format 2, and this version reads format 1")
          .contains("newer version");
      Files.writeString(file, "not an image");
      assertThat(run(session, call("load_image")).errors()).contains("is no image");
      assertThat(run(session, call("save_image")).errors()).contains("is no image");
      assertThat(Files.readString(file)).isEqualTo("not an image");
      assertThat(run(session, "save_image(\"" + folder + "/no/x.rimg\")").errors())
          .contains("cannot write");
      assertThat(run(session, "%save_image").errors()).contains("takes one file");
    }
  }
}
