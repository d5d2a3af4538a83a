package ruchy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a repository in a folder: nothing leaves this machine.
@Timeout(60)
class ResolverTest {
  @TempDir Path folder;

  private final List<String> progress = new ArrayList<>();
  private Path remote = Path.of("");
  private Resolver resolver = new Resolver(MavenSettings.of("", Path.of("")), progress::add);

  @BeforeEach
  void repository() throws IOException {
    remote = folder.resolve("remote");
    publish("top", "1.0", "middle:1.0");
    publish("top", "1.1", "middle:1.0");
    publish("top", "2.0-rc1", "middle:1.0");
    publish("middle", "1.0", "base:1.0");
    publish("base", "1.0");
    publish("base", "2.0");
    versions("top", "1.0", "1.1", "2.0-rc1");
    MavenSettings settings = MavenSettings.of(remote.toUri().toString(), folder.resolve("local"));
    resolver = new Resolver(settings, progress::add);
  }

  private void publish(String artifact, String version, String... needs) throws IOException {
    Path place = remote.resolve("lib").resolve(artifact).resolve(version);
    Files.createDirectories(place);
    Files.writeString(place.resolve(artifact + "-" + version + ".jar"), "jar of " + artifact);
    var pom =
        new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>lib</groupId>");
    pom.append("<artifactId>%s</artifactId><version>%s</version>".formatted(artifact, version));
    pom.append("<dependencies>");
    for (String need : needs) {
      String[] parts = need.split(":");
      pom.append("<dependency><groupId>lib</groupId><artifactId>").append(parts[0]);
      pom.append("</artifactId><version>").append(parts[1]).append("</version></dependency>");
    }
    Files.writeString(
        place.resolve(artifact + "-" + version + ".pom"), pom + "</dependencies></project>");
  }

  private void versions(String artifact, String... versions) throws IOException {
    var metadata = new StringBuilder("<metadata><groupId>lib</groupId><artifactId>" + artifact);
    metadata.append("</artifactId><versioning><versions>");
    for (String version : versions) {
      metadata.append("<version>").append(version).append("</version>");
    }
    Files.writeString(
        remote.resolve("lib").resolve(artifact).resolve("maven-metadata.xml"),
        metadata + "</versions></versioning></metadata>");
  }

  private static List<String> names(Resolution resolution) {
    return resolution.jars().stream().map(jar -> jar.coordinates().toString()).toList();
  }

  private Resolution resolve(String... libraries) {
    return resolver.resolve(List.of(libraries).stream().map(Coordinates::of).toList());
  }

  @Test
  void a_library_comes_with_what_it_needs() {
    Resolution found = resolve("lib:top:1.0");
    assertThat(names(found)).containsExactly("lib:top:1.0", "lib:middle:1.0", "lib:base:1.0");
    assertThat(found.jars()).allSatisfy(jar -> assertThat(jar.file()).isRegularFile());
    assertThat(progress).anyMatch(line -> line.startsWith("top-1.0.jar"));
  }

  @Test
  void the_nearest_of_several_versions_is_taken() {
    assertThat(names(resolve("lib:top:1.0", "lib:base:2.0")))
        .containsExactlyInAnyOrder("lib:top:1.0", "lib:middle:1.0", "lib:base:2.0");
  }

  @Test
  void without_a_version_the_newest_release_is_taken() {
    assertThat(resolve("lib:top").asked()).containsExactly(Coordinates.of("lib:top:1.1"));
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatThrownBy(() -> resolve("lib:nothing:1.0"))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("cannot resolve lib:nothing:1.0");
    assertThatThrownBy(() -> resolve("lib:nothing"))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("no release of `lib:nothing`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lib", "lib:", "a b:c", "lib:top:1.0:jar", "lib:top:"})
  void coordinates_have_two_or_three_parts(String text) {
    assertThatThrownBy(() -> Coordinates.of(text))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("names no library");
  }

  @Test
  void the_lock_file_brings_the_same_libraries_back() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    LockFile.write(project, resolve("lib:top:1.0"));
    assertThat(LockFile.read(project)).containsExactly(Coordinates.of("lib:top:1.0"));
    assertThat(project.resolve(LockFile.NAME)).content().contains("uses lib:base:1.0 ");
    LockFile.write(project, Resolution.NONE);
    assertThat(project.resolve(LockFile.NAME)).doesNotExist();
    assertThat(LockFile.read(project)).isEmpty();
  }

  @Test
  void a_file_that_differs_from_the_lock_is_not_taken_for_installed() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    LockFile.write(project, resolve("lib:top:1.0"));
    Path local = folder.resolve("local");
    assertThat(LockFile.installed(project, local).map(ResolverTest::names))
        .isEqualTo(Optional.of(List.of("lib:top:1.0", "lib:middle:1.0", "lib:base:1.0")));
    Files.writeString(local.resolve("lib/base/1.0/base-1.0.jar"), "another");
    assertThat(LockFile.installed(project, local)).isEmpty();
  }

  @Test
  void a_lock_file_that_is_none_is_told() throws IOException {
    Files.writeString(folder.resolve(LockFile.NAME), "{\"not\": \"ours\"}\n");
    assertThatThrownBy(() -> LockFile.read(folder))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("a line that is none of a lock file");
  }
}
