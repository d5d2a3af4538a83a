package ruchy.cli.build;

import static java.lang.constant.ConstantDescs.CD_String;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jars with what they need beside them, started as their users start them.
class JarTest {
  private static final String MAIN =
      "public final class Main { public static void main(String[] args) { %s } }";

  @TempDir private Path folder;

  private Path greeter() throws IOException {
    byte[] type =
        ClassFile.of()
            .build(
                ClassDesc.of("lib.Greeter"),
                it ->
                    it.withFlags(ClassFile.ACC_PUBLIC)
                        .withMethodBody(
                            "greeting",
                            MethodTypeDesc.of(CD_String),
                            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                            code -> code.loadConstant("hello").areturn()));
    Path library = folder.resolve("greeter-1.0.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(library))) {
      jar.putNextEntry(new ZipEntry("lib/Greeter.class"));
      jar.write(type);
    }
    return library;
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text.strip();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void a_library_that_the_program_uses_lies_in_lib_beside_its_jar() throws Exception {
    Path jar = Files.createDirectory(folder.resolve("out")).resolve("main.jar");
    String java = MAIN.formatted("System.out.println(lib.Greeter.greeting());");

    var written = Jar.write("Main", java, jar, List.of(greeter()));

    assertThat(written.libraries()).isOne();
    assertThat(jar.resolveSibling("lib/greeter-1.0.jar")).exists();
    assertThat(output(java(), "-jar", jar.toString())).isEqualTo("hello");
  }

  @Test
  void a_library_that_it_does_not_use_stays_away() throws Exception {
    Path jar = folder.resolve("main.jar");

    var written =
        Jar.write("Main", MAIN.formatted("System.out.println(1);"), jar, List.of(greeter()));

    assertThat(written.libraries()).isZero();
    assertThat(jar.resolveSibling("lib")).doesNotExist();
  }

  @Test
  void the_script_with_the_cache_starts_the_program_without_a_word_of_its_own() throws Exception {
    Path jar = folder.resolve("it's main.jar");
    Jar.write("Main", MAIN.formatted("System.out.println(args.length);"), jar, List.of());

    Path script = Launcher.write(jar);

    assertThat(output(script.toString(), "a b", "c")).isEqualTo("2");
    assertThat(folder.resolve("it's main.aot")).exists();
  }
}
