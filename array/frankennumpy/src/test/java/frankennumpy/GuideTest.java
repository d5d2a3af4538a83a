package frankennumpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Java snippets of each page about arrays, one after the other, as one program.
class GuideTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "array-files.md",
        "arrays.md",
        "dtypes.md",
        "fft.md",
        "masked-arrays.md",
        "polynomials.md",
        "random.md"
      })
  void the_snippets_of_the_guide_compile_and_run(String page) throws Exception {
    var source = Files.writeString(folder.resolve("Guide.java"), program(page));
    var messages = new StringWriter();
    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                null,
                ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjects(source))
            .call();
    assertThat(compiled).describedAs(messages.toString()).isTrue();
    try (var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
      loader.loadClass("Guide").getMethod("run").invoke(null);
    }
  }

  private static String program(String page) throws Exception {
    var guide = Path.of(System.getProperty("repository.root"), "docs", "guide", page);
    var imports = new ArrayList<String>();
    var statements = new ArrayList<String>();
    var blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    blocks
        .matcher(Files.readString(guide))
        .results()
        .flatMap(block -> block.group(1).lines())
        .forEach(line -> (line.startsWith("import ") ? imports : statements).add(line));
    return "%s%npublic class Guide {%n  public static void run() {%n%s%n  }%n}%n"
        .formatted(String.join("\n", imports), String.join("\n", statements));
  }
}
