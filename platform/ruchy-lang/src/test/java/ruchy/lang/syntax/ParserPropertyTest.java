package ruchy.lang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.Cases;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.Renderer;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.TokenKind;
import ruchy.testkit.Seeds;

class ParserPropertyTest {
  private static final Renderer RENDERER = new Renderer(Renderer.Options.PLAIN);

  private static List<String> programs() throws IOException {
    var programs = new ArrayList<String>();
    for (String file : Outline.TREES) {
      programs.addAll(new Cases(file, "==> ").inputs());
    }
    programs.add(Files.readString(Path.of("src/test/resources/ruchy/lang/syntax/platform.ruchy")));
    return programs;
  }

  @Test
  void every_prefix_of_every_program_gives_a_tree_inside_the_text() throws IOException {
    for (String program : programs()) {
      int step = Math.max(1, program.length() / 100);
      for (int end = 0; end <= program.length(); end += step) {
        checked(program.substring(0, end));
      }
    }
  }

  @Test
  void programs_with_a_piece_cut_out_give_a_tree_inside_the_text() throws IOException {
    var programs = programs();
    Seeds.forEach(
        2_000,
        random -> {
          String program = programs.get(random.nextInt(programs.size()));
          int from = random.nextInt(program.length() + 1);
          int to = Math.min(program.length(), from + random.nextInt(6));
          checked(program.substring(0, from) + program.substring(to));
        });
  }

  @Test
  void tokens_in_any_order_give_a_tree_inside_the_text() throws IOException {
    var pieces = new ArrayList<String>(List.of("\n", "\r\n", " ", "§", "\t", "é", "😀", "\0"));
    for (String program : programs()) {
      Lexer.tokens(Source.of("test", program))
          .forEach(token -> pieces.add(program.substring(token.start(), token.end())));
    }
    Seeds.forEach(3_000, random -> checked(soup(random, pieces)));
  }

  @Test
  void characters_in_any_order_give_a_tree_inside_the_text() {
    String alphabet = "ab1 .,:;(){}[]<>'\"\\#/*-+=!?&|@%^~$_\nfrxu0e";
    Seeds.forEach(
        3_000,
        random -> {
          var text = new StringBuilder();
          for (int i = random.nextInt(40); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          checked(text.toString());
        });
  }

  private static String soup(RandomGenerator random, List<String> pieces) {
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /// Parses a text and checks what holds for every text.
  private static void checked(String text) {
    var source = Source.of("test", text);
    var parsed = Parser.parse(source);
    checkSpans(parsed.tree().statements(), text);
    for (var problem : parsed.problems()) {
      var diagnostic = problem.describe();
      checkSpan(diagnostic.span(), text);
      diagnostic.labels().forEach(label -> checkSpan(label.span(), text));
      assertThat(RENDERER.render(diagnostic)).as(text).contains(diagnostic.message());
    }
    assertThat(parsed.problems()).as("problems of: " + text).doesNotHaveDuplicates();
    if (parsed.incomplete()) {
      assertThat(parsed.problems()).as(text).isNotEmpty().allMatch(Problem::atEnd);
    }
    checkTokens(source);
  }

  private static void checkTokens(Source source) {
    var tokens = Lexer.tokens(source);
    int end = 0;
    for (var token : tokens) {
      assertThat(token.start()).as(source.text()).isGreaterThanOrEqualTo(end);
      assertThat(token.end()).isGreaterThanOrEqualTo(token.start());
      end = token.end();
    }
    assertThat(end).isEqualTo(source.text().length());
    assertThat(tokens.getLast().kind()).isEqualTo(TokenKind.END);
  }

  private static void checkSpan(Span span, String text) {
    assertThat(span.end()).as("end of a span in: " + text).isLessThanOrEqualTo(text.length());
  }

  private static void checkSpans(Object node, String text) {
    switch (node) {
      case Span span -> checkSpan(span, text);
      case List<?> list -> list.forEach(part -> checkSpans(part, text));
      case Optional<?> optional -> optional.ifPresent(part -> checkSpans(part, text));
      case Record record -> {
        for (var accessor : ACCESSORS.get(record.getClass())) {
          checkSpans(value(record, accessor), text);
        }
      }
      default -> {}
    }
  }

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> !component.getType().isPrimitive())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toList();
        }
      };

  private static Object value(Record record, Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest(name = "{0}…{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "(;)",
        "[;]",
        "{;}",
        "f(;)",
        "a[;]",
        "-;''",
        "!;''",
        "&;''",
        "|x| ;''",
        "a = ;''",
        "1 + (;)",
        "x => ;''",
        "if a { ; }",
        "if a { } else ;''",
        "a ** ;''",
        "a ?? ;''",
        "c ? a : ;''",
        "match a { _ => ; }",
        "fn f() { ; }",
        "while a { ; }",
        "let x: [;]",
        "let x: Vec<;>",
        "let (;) = a",
        "let [;] = a",
        "match x { Some(;) => 1 }",
        "f\"{;}\"",
        "{ a: ; }",
        "mod a { ; }",
        "impl A { fn f() { ; } }",
        "use a::{;}",
        "return ;''",
        "spawn ;''",
        "async { ; }",
        "let x: fn() -> ;''",
        "P { a: ; }",
        "#[a(;)]",
        "try { ; } catch e { }",
        "/* ; */",
        "a.b(;)",
        "a + ;''",
        "a.b;.c",
        "a |> ;''",
        "a |;''",
        "throw ;''",
        "f(|| ;)",
        "a == (;)",
        "..;''",
      })
  void deep_nesting_is_a_problem_and_never_exhausts_a_small_stack(String open, String close)
      throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var result = new AtomicReference<Parser.Parsed>();
    String text = open.repeat(20_000) + "1" + close.repeat(20_000);
    var thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(Parser.parse(Source.of("deep", text)));
              } catch (StackOverflowError overflow) {
                failure.set(overflow);
              }
            },
            "small stack",
            1 << 20);
    thread.start();
    thread.join();

    assertThat(failure.get()).isNull();
    assertThat(
            result.get().problems().stream()
                .filter(SyntaxProblem.TooDeep.class::isInstance)
                .count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void a_nesting_that_people_write_is_fine() {
    String text = "(".repeat(100) + "1" + ")".repeat(100);

    assertThat(Parser.parse(Source.of("deep", text)).problems()).isEmpty();
    assertThat(Parser.parse(Source.of("long", "1" + " + 1".repeat(900))).problems()).isEmpty();
  }
}
