package ruchy.session;

import static java.lang.constant.ConstantDescs.CD_String;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ruchy.runtime.host.WorkingFolder;

/// With a library in a local repository of the test's own.
@Timeout(60)
class PackagesTest {
  private static final String LOCAL = "maven.repo.local";

  @TempDir Path folder;

  private final Path start = WorkingFolder.current();

  @BeforeEach
  void install() throws IOException {
    Path place = folder.resolve("repository/lib/greeter/1.0");
    Files.createDirectories(place);
    Files.writeString(
        place.resolve("greeter-1.0.pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>lib</groupId>"
            + "<artifactId>greeter</artifactId><version>1.0</version></project>");
    try (OutputStream file = Files.newOutputStream(place.resolve("greeter-1.0.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new ZipEntry("lib/Greeter.class"));
      jar.write(greeter());
    }
    Files.createDirectories(folder.resolve("project"));
    WorkingFolder.change(folder.resolve("project").toString());
    System.setProperty(LOCAL, folder.resolve("repository").toString());
  }

  /// `public class Greeter { public static String greeting() { return "hello"; } }`
  private static byte[] greeter() {
    return ClassFile.of()
        .build(
            ClassDesc.of("lib.Greeter"),
            type ->
                type.withFlags(ClassFile.ACC_PUBLIC)
                    .withMethodBody(
                        "greeting",
                        MethodTypeDesc.of(CD_String),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> code.loadConstant("hello").areturn()));
  }

  @AfterEach
  void restore() throws IOException {
    System.clearProperty(LOCAL);
    WorkingFolder.change(start.toString());
  }

  private static Recorder run(Session session, String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
    }
    return last;
  }

  @Test
  void a_library_that_is_added_is_there_at_once_and_in_the_next_session() {
    try (Session session = Session.start(SessionOptions.interactive())) {
      assertThat(run(session, "use lib::Greeter").errors()).contains("E0101");
      assertThat(run(session, "]add lib:greeter:1.0").displayed())
          .contains("added lib:greeter:1.0 · 1 jar in all");
      assertThat(run(session, "use lib::Greeter", "Greeter::greeting()").value())
          .isEqualTo("\"hello\"");
      assertThat(run(session, "]status").displayed()).startsWith("lib:greeter:1.0\n");
    }
    try (Session next = Session.start(SessionOptions.interactive())) {
      assertThat(run(next, "use lib::Greeter", "Greeter::greeting()").value())
          .isEqualTo("\"hello\"");
      assertThat(run(next, "]rm lib:greeter").displayed()).startsWith("removed");
      assertThat(run(next, "]status").displayed()).startsWith("no libraries yet");
    }
    assertThat(folder.resolve("project/ruchy.lock")).doesNotExist();
  }

  @Test
  void what_can_not_be_done_is_told() throws IOException {
    Files.writeString(folder.resolve("project/ruchy.lock"), "nonsense\n");
    try (Session session = Session.start(SessionOptions.interactive())) {
      assertThat(run(session, "1 + 1").output())
          .contains("warning: ")
          .contains("none of a lock file");
      assertThat(run(session, "]add what is this").errors()).contains("E0904");
      assertThat(run(session, "]rm lib:other").errors()).contains("E0902");
      assertThat(run(session, "]dance").errors()).contains("there is no `]dance`");
    }
  }
}
