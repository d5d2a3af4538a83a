package ruchy.frame.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void a_new_file_has_the_permissions_of_any_other() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "x");
    Path written = folder.resolve("written");
    AtomicFile.replace(written, part -> Files.writeString(part, "new"));
    assertThat(written).hasContent("new");
    assertThat(Files.getPosixFilePermissions(written))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void a_failure_leaves_the_old_file_and_nothing_else() throws IOException {
    Path target = Files.writeString(folder.resolve("kept"), "old");
    assertThatThrownBy(() ->
            AtomicFile.replace(
                target,
                part -> {
                  Files.writeString(part, "half");
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");
    assertThat(target).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }
}
