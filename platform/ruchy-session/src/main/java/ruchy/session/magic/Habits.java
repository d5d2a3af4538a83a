package ruchy.session.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people write out of habit at the prompts of R, Julia and IPython, and how it is written
/// here. Where the meaning is the same it is simply done.
public final class Habits {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*";
  private static final String TEXT = "[\"'](.*)[\"']";

  /// Where a command of Julia's has code behind it, the code may have several lines.
  private static final Pattern MACRO = Pattern.compile("(?s)@(\\w+)\\s+(.*)");

  private static final Pattern ASSIGNMENT = Pattern.compile("(" + NAME + ")\\s+<-\\s+(.*)");
  private static final Pattern CALLED = Pattern.compile("(?s)([\\p{L}_][\\p{L}\\p{N}_]*)\\b.*");

  private static final String SHOWN = "plots show themselves: `scatter(x, y)`, `histogram(x)`";
  private static final String NEEDLESS = "what it asks for is always so here";

  /// What an entry means.
  ///
  /// @param ours how it is written here; where there is a problem, what to do instead
  /// @param problem why it is not simply done; empty where it is
  public record Meaning(String ours, String problem) {}

  private record Habit(Pattern pattern, String ours, String problem) {}

  private static final List<Habit> HABITS = new ArrayList<>();
  private static final Map<String, String> MACROS =
      Map.ofEntries(
          Map.entry("time", "%time "),
          Map.entry("timev", "%time "),
          Map.entry("elapsed", "%time "),
          Map.entry("btime", "%timeit "),
          Map.entry("benchmark", "%timeit "),
          Map.entry("profile", "%profile "),
          Map.entry("doc", "?"),
          Map.entry("help", "?"),
          Map.entry("less", "??"),
          Map.entry("which", "?"),
          Map.entry("show", ""));

  private static final Map<String, String> MAGICS =
      Map.ofEntries(
          Map.entry("hist", "%history"),
          Map.entry("prun", "%profile"),
          Map.entry("pinfo", "?"),
          Map.entry("pdoc", "?"),
          Map.entry("pinfo2", "??"),
          Map.entry("psource", "??"),
          Map.entry("pfile", "??"),
          Map.entry("pdef", "?"),
          Map.entry("psearch", "?"),
          Map.entry("writefile", "%%file"),
          Map.entry("who_ls", "%who"),
          Map.entry("reset", "%clear .*"),
          Map.entry("xdel", "%clear"),
          Map.entry("reset_selective", "%clear"),
          Map.entry("ls", "!ls"),
          Map.entry("ll", "!ls -l"),
          Map.entry("cat", "!cat"),
          Map.entry("mkdir", "!mkdir"),
          Map.entry("system", "!"),
          Map.entry("sx", "!"),
          Map.entry("bash", "!"),
          Map.entry("sh", "!"),
          Map.entry("tb", "%debug where"),
          Map.entry("store", "%save_image"),
          Map.entry("quickref", "?"),
          Map.entry("pip", "]"),
          Map.entry("conda", "]"));

  private static final Map<String, String> NEEDLESS_MAGICS =
      Map.ofEntries(
          Map.entry("matplotlib", SHOWN),
          Map.entry("pylab", SHOWN),
          Map.entry("paste", "paste as it is: prompts that were copied too are taken off"),
          Map.entry("cpaste", "paste as it is: prompts that were copied too are taken off"),
          Map.entry("load_ext", NEEDLESS + ": all magics are there, `%magic` lists them"),
          Map.entry("edit", "Ctrl-X Ctrl-E opens the line at the prompt in your editor"),
          Map.entry("pdb", "after an error `%debug` looks at it, whenever you like"),
          Map.entry("xmode", NEEDLESS + ": `%debug` shows the variables of each call"),
          Map.entry("rerun", "Up or Ctrl-R bring an entry back"),
          Map.entry("recall", "Up or Ctrl-R bring an entry back; `%load FILE` a file"),
          Map.entry("macro", "`%save FILE CELLS` keeps cells, `%run FILE` runs them"),
          Map.entry("notebook", "`%export FILE.ipynb` writes the session as a notebook"),
          Map.entry("logstart", "`%history` has all entries; `%save FILE` writes cells"),
          Map.entry("colors", "set `NO_COLOR=1` before the start for none"),
          Map.entry("precision", "an f-string rounds: `f\"{x:.3f}\"`"));

  static {
    works("ls\\(\\)|dir\\(\\)|objects\\(\\)|globals\\(\\)|locals\\(\\)|vars\\(\\)", "%who");
    works("varinfo\\(\\)|ls\\.str\\(\\)", "%whos");
    works("rm\\(list\\s*=\\s*ls\\(\\)\\)", "%clear .*");
    works("(?:rm\\((" + NAME + ")\\)|del\\s+(" + NAME + "))", "%clear $1$2");
    works("getwd\\(\\)|pwd\\(\\)|os\\.getcwd\\(\\)", "%pwd");
    works("(?:setwd|cd|os\\.chdir)\\(" + TEXT + "\\)", "%cd $1");
    works("(?:list\\.files|readdir|os\\.listdir)\\(\\)", "!ls");
    works("cd\\(\\)", "%cd");
    works("(?:source|include)\\(" + TEXT + "\\)", "%run $1");
    works("history\\(\\)", "%history");
    works("system\\.time\\((.*)\\)", "%time $1");
    works("(?:system|os\\.system)\\(" + TEXT + "\\)|shell\\(" + TEXT + "\\)", "!$1$2");
    works("(?:help|args|methods|fieldnames|dir|example)\\(\"?(" + NAME + ")\"?\\)", "?$1");
    works("(?:apropos|help\\.search|RSiteSearch)\\(" + TEXT + "\\)", "? $1");
    works("(?:dump|glimpse|typeof|class|type|mode)\\((.*)\\)", "structure($1)");
    works("traceback\\(\\)", "%debug where");
    works("save\\.image\\(" + TEXT + "\\)", "%save_image $1");
    works("save\\.image\\(\\)", "%save_image workspace.rimg");
    works("load\\(" + TEXT + "\\)", "%load_image $1");
    works("options\\(\\)|get_ipython\\(\\)", "%config");
    works("Sys\\.getenv\\(" + TEXT + "\\)", "%env $1");
    works("Sys\\.getenv\\(\\)", "%env");
    works("ans", "_");
    works("(?:View|view)\\((" + NAME + ")\\)", "$1");
    works("Pkg\\.(add|rm|update|status)\\((?:" + TEXT + ")?\\)", "]$1 $2");
    HABITS.add(new Habit(ASSIGNMENT, "write `$1 = $2`", "`<-` does not assign"));
    instead(
        "(?:library|require|install\\.packages)\\(.*\\)|using\\s+.*|(?:pip|conda)3?\\s+install.*",
        "`]add GROUP:NAME` adds a library of Java, `use` imports from it; frames, arrays and plots"
            + " are there",
        "packages of other languages cannot be loaded");
    instead("data\\(.*\\)", "`read_csv(\"file.csv\")` reads one", "no data sets are built in");
    instead("In\\[(\\d+)\\]", "`%history` lists what was entered", "entries are no values");
  }

  private Habits() {}

  private static void works(String pattern, String ours) {
    HABITS.add(new Habit(Pattern.compile(pattern), ours, ""));
  }

  private static void instead(String pattern, String ours, String problem) {
    HABITS.add(new Habit(Pattern.compile(pattern), ours, problem));
  }

  /// What an entry means that is neither code nor a command of this session.
  ///
  /// @param isKnown whether the program has something of a name, which goes first then; `args` is a
  ///   list, and calling it means nothing
  public static Optional<Meaning> find(String entry, Predicate<String> isKnown) {
    Matcher macro = MACRO.matcher(entry);
    if (macro.matches()) {
      return Optional.ofNullable(MACROS.get(macro.group(1)))
          .map(ours -> new Meaning(ours + macro.group(2), ""));
    }
    Matcher called = CALLED.matcher(entry);
    if (!called.matches()) {
      return Optional.empty();
    }
    for (Habit habit : HABITS) {
      Matcher matcher = habit.pattern().matcher(entry);
      boolean isOurs = habit.pattern() != ASSIGNMENT && !called.group(1).equals("args");
      if (matcher.matches() && !(isOurs && isKnown.test(called.group(1)))) {
        return Optional.of(new Meaning(filled(habit.ours(), matcher).strip(), habit.problem()));
      }
    }
    return Optional.empty();
  }

  /// What a magic of IPython means that is none here; nothing for those that are.
  public static Optional<Meaning> magic(String entry) {
    Call call = Call.of(entry);
    String sign = call.body().isPresent() ? "%%" : "%";
    String needless = NEEDLESS_MAGICS.get(call.name());
    if (needless != null) {
      return Optional.of(new Meaning(needless, "there is no magic `" + sign + call.name() + "`"));
    }
    String ours = MAGICS.get(call.name());
    if (ours == null) {
      return Optional.empty();
    }
    String rest = call.rest() + call.body().map(body -> "\n" + body).orElse("");
    boolean isSign = ours.matches("\\W+");
    String first = ours.equals("]") ? rest.strip().replaceFirst("^install\\b", "add") : rest;
    return Optional.of(new Meaning((ours + (isSign ? "" : " ") + first.strip()).strip(), ""));
  }

  private static String filled(String ours, Matcher matcher) {
    String text = ours;
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      text = text.replace("$" + i, group == null ? "" : group);
    }
    return text;
  }
}
