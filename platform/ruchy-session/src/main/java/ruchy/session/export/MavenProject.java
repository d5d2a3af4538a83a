package ruchy.session.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ruchy.packages.Coordinates;

/// A program as a Maven project of Java code: `mvn compile exec:exec` builds and runs it.
public final class MavenProject {
  /// The class with the program's `main`.
  public static final String CLASS_NAME = "Session";

  private static final String VERSION = "0.1.0-SNAPSHOT";

  private MavenProject() {}

  /// Writes it into a folder, which is made if it is not there.
  ///
  /// @param java the class [#CLASS_NAME]
  /// @param script the program it was made of, which is kept beside it
  /// @param libraries those that it uses besides Ruchy's own, with versions
  public static void write(Path folder, String java, String script, List<Coordinates> libraries)
      throws IOException {
    Path sources = folder.resolve(Path.of("src", "main", "java"));
    Files.createDirectories(sources);
    Files.writeString(sources.resolve(CLASS_NAME + ".java"), java);
    Files.writeString(folder.resolve("session.ruchy"), script);
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String artifact = name.replaceAll("[^A-Za-z0-9_.-]", "-");
    var dependencies = new StringBuilder(dependency("org.ruchy", "ruchy-std", VERSION));
    for (Coordinates each : libraries) {
      dependencies.append(dependency(each.group(), each.artifact(), each.version().orElseThrow()));
    }
    Files.writeString(folder.resolve("pom.xml"), POM.formatted(artifact, dependencies));
  }

  private static String dependency(String group, String artifact, String version) {
    return """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </dependency>
    """
        .formatted(group, artifact, version);
  }

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>
        <groupId>session</groupId>
        <artifactId>%s</artifactId>
        <version>1.0-SNAPSHOT</version>
        <properties>
          <maven.compiler.release>25</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <exec.executable>java</exec.executable>
          <exec.args>--enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector -classpath %%classpath Session</exec.args>
        </properties>
        <dependencies>
      %s  </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.codehaus.mojo</groupId>
              <artifactId>exec-maven-plugin</artifactId>
              <version>3.5.0</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;
}
