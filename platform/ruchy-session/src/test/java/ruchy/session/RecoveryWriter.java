package ruchy.session;

import java.nio.file.Path;
import ruchy.session.history.History;

/// A process that works in a session until it is killed, or nobody listens any more: it says each
/// number once its cell is over, and each image once it is saved.
final class RecoveryWriter {
  private RecoveryWriter() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    History history = History.open(folder.resolve("history"));
    SessionOptions options =
        SessionOptions.interactive().history(history).recovery(folder.resolve("recovery"));
    Session session = Session.start(options);
    session.evaluate("let a = np.zeros(200_000); let mut n = 0", event -> {});
    for (int i = 1; !System.out.checkError(); i++) {
      String cell = "n = " + i + "; a[n] = n";
      history.add(cell);
      session.evaluate(cell, event -> {});
      System.out.println("cell " + i);
      if (i % 3 == 0) {
        session.evaluate("save_image(\"" + folder.resolve("ws.rimg") + "\")", event -> {});
        System.out.println("image " + i);
      }
    }
  }
}
