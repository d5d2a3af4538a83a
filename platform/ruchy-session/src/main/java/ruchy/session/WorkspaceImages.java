package ruchy.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ruchy.lang.check.Environment;
import ruchy.lang.core.Global;
import ruchy.lang.source.Source;
import ruchy.lang.type.Type;
import ruchy.runtime.Poll;
import ruchy.session.Event.Status;
import ruchy.session.image.Contents;
import ruchy.session.image.FrameParts;
import ruchy.session.image.Image;
import ruchy.session.image.Image.Declaration;
import ruchy.session.image.UnsavableException;

/// Saves what a workspace has, and brings it back.
final class WorkspaceImages {
  private final Workspace workspace;
  private final FrameParts frames = new FrameParts();

  WorkspaceImages(Workspace workspace) {
    this.workspace = workspace;
  }

  FrameParts frames() {
    return frames;
  }

  /// What became of a load.
  ///
  /// @param lost what the image has and could not be brought back, with the reason
  record Loaded(int variables, int declarations, Map<String, String> lost) {}

  Image.Saved save(Path file) throws IOException {
    var left = new LinkedHashMap<String, String>();
    Image.Workspace content = content(left, Poll::check, true);
    Image.Saved saved = Image.save(file, content, frames);
    left.putAll(saved.left());
    return new Image.Saved(saved.variables(), left, saved.bytesWritten(), saved.bytes());
  }

  /// What an image keeps: all variables but results of cells.
  ///
  /// @param left gets the variables that can not be kept, with the reason
  Image.Workspace content(Map<String, String> left, Runnable check, boolean durable) {
    Environment environment = workspace.environment();
    var types = new DeclaredTypes(workspace);
    List<Image.Entry> entries = new ArrayList<>();
    for (String name : environment.variables().keySet()) {
      Optional<Object> value = workspace.valueOf(name);
      if (Results.isOwn(name) || value.isEmpty()) {
        continue;
      }
      try {
        Type type = environment.global(name).orElseThrow().type();
        int step = workspace.steps().of(name, environment.declaredIn(name).orElse(""));
        entries.add(
            new Image.Entry(
                name, types.text(type), environment.isMutable(name), step, value.get()));
      } catch (UnsavableException e) {
        left.put(name, String.valueOf(e.getMessage()));
      }
    }
    for (Environment.Entry each : environment.names()) {
      if (each.kind() == Environment.Kind.FUNCTION && !workspace.declares(each.name())) {
        left.put(each.name(), "it is a closure; a function that `fn` declares is kept");
      }
    }
    return new Image.Workspace(
        workspace.steps().texts(), held(environment, types), entries, types, check, durable);
  }

  /// What may be in objects of traits, where both still have their names.
  private static List<Image.Held> held(Environment environment, DeclaredTypes types) {
    List<Image.Held> held = new ArrayList<>();
    environment
        .held()
        .forEach((object, inside) ->
            inside.forEach(type -> {
              Optional<Type> meant = types.type(type.toString());
              if (meant.equals(Optional.of(type))) {
                held.add(new Image.Held(object.toString(), type.toString()));
              }
            }));
    return held;
  }

  /// Brings an image back. What has the same name here is replaced; if the image is broken, nothing
  /// is.
  Loaded load(Path file) throws IOException {
    Environment before = workspace.environment();
    boolean done = false;
    try (Image image = Image.open(file, frames)) {
      var loading = new Loading(image, "" + file.getFileName());
      loading.run();
      done = true;
      return loading.result();
    } finally {
      if (!done) {
        workspace.environment(before);
      }
    }
  }

  /// One load. Texts and variables come in the order of their declaration; a text that mentions a
  /// variable of its own cell is tried again after it.
  private final class Loading {
    private final Image image;
    private final String name;
    private final DeclaredTypes types = new DeclaredTypes(workspace);
    private final Map<String, String> lost = new LinkedHashMap<>();
    private final List<Contents.Variable> waiting;
    private int variables;
    private int declarations;

    Loading(Image image, String name) {
      this.image = image;
      this.name = name;
      this.waiting = new ArrayList<>(image.variables());
    }

    void run() throws IOException {
      variables(0);
      int step = 0;
      for (Declaration declaration : image.declarations()) {
        step++;
        boolean declared = declare(declaration).isEmpty();
        variables(step);
        Optional<String> problem = declared ? Optional.empty() : declare(declaration);
        if (problem.isPresent()) {
          lost.put("the declarations of " + declaration.name(), problem.get());
        } else {
          declarations++;
        }
      }
      variables(Integer.MAX_VALUE);
      image.held().forEach(held -> workspace.hold(held.object(), held.type()));
      lost.putAll(image.left());
      workspace.observe();
    }

    /// Declares a text again; what is wrong with it, if something is.
    private Optional<String> declare(Declaration declaration) {
      var problems = new StringBuilder();
      Source source = Source.of(name + ", " + declaration.name(), declaration.text());
      var cell = new CellRun.Cell(0, source, false, Presentation.PLAIN, UnaryOperator.identity());
      Status status =
          workspace.evaluateProgram(
              cell,
              event -> {
                if (event instanceof Event.Problems(var diagnostics) && problems.isEmpty()) {
                  diagnostics.stream()
                      .findFirst()
                      .ifPresent(first -> problems.append(first.message()));
                }
              });
      return status == Status.DONE ? Optional.empty() : Optional.of(problems.toString());
    }

    private void variables(int step) throws IOException {
      while (!waiting.isEmpty() && waiting.getFirst().step() <= step) {
        Contents.Variable variable = waiting.removeFirst();
        Poll.check();
        Object value = image.value(variable, types);
        Optional<Type> type = types.type(variable.type());
        if (type.isEmpty()) {
          lost.put(variable.name(), "its type `" + variable.type() + "` is not known here");
          continue;
        }
        workspace.restore(new Global(variable.name(), type.get(), 1), variable.mutable(), value);
        variables++;
      }
    }

    Loaded result() {
      return new Loaded(variables, declarations, lost);
    }
  }
}
