package ruchy.checks.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ruchy.checks.Repository;

/// Plays the sessions of `corpus/sessions` without a terminal. With `-Dsessions.accept=true` the
/// files are written anew with what was answered, to be read before they are committed;
/// `-Dsessions.only=TEXT` plays those whose file or title contains a text.
class SessionCorpusTest {
  private static final Path CORPUS = Repository.root().resolve("corpus/sessions");
  private static final boolean ACCEPTS = Boolean.getBoolean("sessions.accept");
  private static final String ONLY = System.getProperty("sessions.only", "");

  @TempDir Path folder;

  private static Map<Path, List<CorpusSession>> sessions() throws IOException {
    var sessions = new LinkedHashMap<Path, List<CorpusSession>>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        sessions.put(file, CorpusSession.in("" + file.getFileName(), Files.readString(file)));
      }
    }
    return sessions;
  }

  @TestFactory
  Stream<DynamicTest> a_session_answers_as_written() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    sessions()
        .forEach((file, all) -> {
          var played = new ArrayList<>(all);
          for (int i = 0; i < all.size(); i++) {
            int number = i;
            CorpusSession session = all.get(i);
            String name = session.where() + " " + session.title();
            if (name.contains(ONLY)) {
              tests.add(DynamicTest.dynamicTest(name, () -> check(session, played, number, file)));
            }
          }
        });
    return tests.stream();
  }

  private void check(CorpusSession expected, List<CorpusSession> played, int number, Path file)
      throws IOException {
    CorpusSession actual;
    try (var stage = new Stage(Files.createTempDirectory(folder, "session"))) {
      actual = expected.replay(stage);
    }
    if (ACCEPTS) {
      played.set(number, actual);
      Files.writeString(
          file, played.stream().map(CorpusSession::toString).collect(Collectors.joining("\n")));
    } else {
      assertThat(actual).hasToString(expected.toString());
    }
  }

  @Test
  void there_are_three_hundred_with_titles_of_their_own() throws IOException {
    List<String> titles = new ArrayList<>();
    sessions()
        .forEach((file, all) ->
            all.forEach(session -> titles.add(file.getFileName() + " " + session.title())));
    assertThat(titles).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }
}
