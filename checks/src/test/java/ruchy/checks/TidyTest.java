package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Rules about the files themselves. What breaks one may stand, with its reason, in
/// `tidy-exceptions.txt`, a list that shall only shrink.
class TidyTest {
  private static final int FILE_LINES_MAX = 600;
  private static final int PACKAGE_FILES_MAX = 40;
  private static final int BLOB_BYTES_MAX = 1 << 20;
  private static final Pattern ERROR_CODE = Pattern.compile("\"(E0\\d{3})\"");

  /// `rule file` → reason.
  private static final Map<String, String> EXCEPTIONS = exceptions();

  private static Map<String, String> exceptions() {
    var exceptions = new TreeMap<String, String>();
    for (String line : Repository.read("checks/tidy-exceptions.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+", 3);
        exceptions.put(parts[0] + " " + parts[1], parts[2]);
      }
    }
    return exceptions;
  }

  private static void check(String rule, List<String> offenders) {
    var unexplained =
        offenders.stream()
            .filter(offender -> !EXCEPTIONS.containsKey(rule + " " + offender.split(" ")[0]))
            .toList();
    assertThat(unexplained).as("rule `%s`", rule).isEmpty();
    var needless =
        EXCEPTIONS.keySet().stream()
            .filter(key -> key.startsWith(rule + " "))
            .map(key -> key.substring(rule.length() + 1))
            .filter(file -> offenders.stream().noneMatch(o -> o.split(" ")[0].equals(file)))
            .toList();
    assertThat(needless).as("exceptions to `%s` that can go", rule).isEmpty();
  }

  private static List<String> java() {
    return Repository.files().stream().filter(file -> file.endsWith(".java")).toList();
  }

  @Test
  void a_file_has_one_subject_and_so_is_not_long() {
    check(
        "length",
        java().stream()
            .map(file -> file + " has " + Repository.read(file).lines().count() + " lines")
            .filter(row -> Integer.parseInt(row.split(" ")[2]) > FILE_LINES_MAX)
            .toList());
  }

  @Test
  void a_package_is_no_attic() {
    var sizes =
        java().stream()
            .filter(file -> file.contains("/src/main/"))
            .collect(
                Collectors.groupingBy(
                    file -> file.substring(0, file.lastIndexOf('/')), Collectors.counting()));
    check(
        "package",
        sizes.entrySet().stream()
            .filter(entry -> entry.getValue() > PACKAGE_FILES_MAX)
            .map(entry -> entry.getKey() + " holds " + entry.getValue() + " files")
            .sorted()
            .toList());
  }

  @Test
  void every_package_says_what_it_is() {
    var folders =
        java().stream()
            .filter(file -> file.contains("/src/main/java/"))
            .map(file -> file.substring(0, file.lastIndexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(folders)
        .filteredOn(
            folder -> !Files.exists(Repository.root().resolve(folder + "/package-info.java")))
        .isEmpty();
  }

  @Test
  void no_word_of_unfinished_work_stays_behind() {
    var word = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|printStack" + "Trace\\(");
    check("word", filesWith(word, file -> file.endsWith(".java") || file.endsWith(".ruchy")));
  }

  @Test
  void only_the_outermost_modules_print() {
    var print = Pattern.compile("System\\.(out|err)\\b");
    check(
        "print",
        filesWith(
            print,
            file ->
                file.endsWith(".java")
                    && file.contains("/src/main/")
                    && !file.startsWith("platform/ruchy-cli/")
                    && !file.startsWith("platform/ruchy-repl/")
                    && !file.startsWith("benchmarks/")));
  }

  @Test
  void no_machine_s_paths_are_written_down() {
    var path = Pattern.compile("/(home|root|Users)/[a-z]");
    check(
        "path", filesWith(path, file -> !file.endsWith(".csv") && !file.endsWith("TidyTest.java")));
  }

  @Test
  void large_files_are_listed() throws IOException {
    var large = new ArrayList<String>();
    for (String file : Repository.files()) {
      long size = Files.size(Repository.root().resolve(file));
      if (size > BLOB_BYTES_MAX) {
        large.add(file + " has " + size + " bytes");
      }
    }
    check("blob", large);
  }

  @Test
  void every_error_code_has_a_page_and_every_page_a_code() {
    var codes = new TreeSet<String>();
    for (String file : java()) {
      if (file.contains("/src/main/") && file.startsWith("platform/")) {
        ERROR_CODE
            .matcher(Repository.read(file))
            .results()
            .forEach(found -> codes.add(found.group(1)));
      }
    }
    Set<String> pages =
        Repository.files().stream()
            .filter(file -> file.matches("docs/errors/E\\d{4}\\.md"))
            .map(file -> file.substring("docs/errors/".length(), file.length() - 3))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages).isEqualTo(codes);
  }

  @Test
  void every_decision_is_linked_from_the_index() {
    String index = Repository.read("docs/adr/README.md");
    assertThat(
            Repository.files().stream()
                .filter(file -> file.matches("docs/adr/\\d{4}-.*\\.md"))
                .map(file -> file.substring("docs/adr/".length())))
        .allSatisfy(file -> assertThat(index).contains("(" + file + ")"));
  }

  @Test
  void a_deadline_that_was_written_down_has_not_passed() {
    var deadline = Pattern.compile("FIX-DEADLINE: (\\d{4}-\\d{2}-\\d{2})");
    var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    for (String file : java()) {
      deadline
          .matcher(Repository.read(file))
          .results()
          .forEach(found ->
              assertThat(java.time.LocalDate.parse(found.group(1))).as(file).isAfter(today));
    }
  }

  private static List<String> filesWith(
      Pattern pattern, java.util.function.Predicate<String> among) {
    var rows = new ArrayList<String>();
    for (String file : Repository.files()) {
      if (among.test(file) && isText(file)) {
        int number = 0;
        for (String line : Repository.read(file).lines().toList()) {
          number++;
          if (pattern.matcher(line).find()) {
            rows.add(file + " line " + number + ": " + line.strip());
          }
        }
      }
    }
    return rows;
  }

  private static boolean isText(String file) {
    return !file.matches(".*\\.(png|parquet|jar|npy|npz|zip|gz|ico|svgz|feather|arrow|arrows)");
  }
}
