package ruchy.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// An editor as the server sees it: bytes in, bytes out.
final class Editor implements AutoCloseable {
  private final OutputStream toServer;
  private final InputStream fromServer;
  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> exit;
  private int lastId;

  Editor() throws IOException {
    var serverIn = new PipedInputStream(1 << 16);
    var serverOut = new PipedOutputStream();
    toServer = new PipedOutputStream(serverIn);
    fromServer = new PipedInputStream(serverOut, 1 << 16);
    exit = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> exit.complete(RuchyLanguageServer.serve(serverIn, serverOut)));
    Thread.ofPlatform().daemon().start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
          if (line.startsWith("Content-Length: ")) {
            length = Integer.parseInt(line.substring("Content-Length: ".length()));
          }
        }
        String text = new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
        heard.add(JsonParser.parseString(text).getAsJsonObject());
      }
    } catch (IOException e) {
      heard.add(new JsonObject());
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = fromServer.read(); next != '\n'; next = fromServer.read()) {
      if (next < 0) {
        throw new IOException("the server has closed its output");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  void send(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      toServer.write(
          ("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      toServer.write(bytes);
      toServer.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void tell(String method, String params) {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, params));
  }

  /// The whole answer to a question.
  JsonObject answer(String method, String params) {
    int id = ++lastId;
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(id, method, params));
    return await(message ->
        message.has("id")
            && !message.has("method")
            && message.get("id").getAsString().equals(String.valueOf(id)));
  }

  JsonElement ask(String method, String params) {
    JsonObject answer = answer(method, params);
    if (answer.has("error")) {
      throw new AssertionError(answer.toString());
    }
    return answer.get("result");
  }

  JsonObject await(Predicate<JsonObject> wanted) {
    try {
      while (true) {
        JsonObject message = heard.poll(60, TimeUnit.SECONDS);
        if (message == null || message.isEmpty()) {
          throw new AssertionError("the server says nothing more");
        }
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  int awaitExit() {
    return exit.orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }
}
