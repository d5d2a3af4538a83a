package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Requests of the library against a server on this machine.
@Timeout(40)
class HttpRequestsTest {
  private final Session session = Session.start(SessionOptions.interactive());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/echo", this::echo);
    server.createContext("/missing", exchange -> answer(exchange, 404, "not here"));
    server.start();
    run("let base = \"http://localhost:" + server.getAddress().getPort() + "\"");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    session.close();
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String kind = exchange.getRequestHeaders().getFirst("Content-Type");
    exchange.getResponseHeaders().add("X-Kind", String.valueOf(kind));
    answer(
        exchange,
        200,
        "{\"method\": \""
            + exchange.getRequestMethod()
            + "\", \"body\": \""
            + body.replace("\"", "'")
            + "\"}");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String run(String cell) {
    var recorder = new Recorder();
    session.evaluate(cell, recorder);
    return recorder.value();
  }

  @Test
  void a_request_gives_the_answer_of_the_server() {
    assertThat(run("let r = http::get(base + \"/echo\")?; (r.status(), r.ok(), r.json()?.method)"))
        .isEqualTo("(200, true, \"GET\")");
  }

  @Test
  void a_status_of_failure_is_an_answer_too() {
    assertThat(run("let r = http::get(base + \"/missing\")?; (r.status(), r.ok(), r.text())"))
        .isEqualTo("(404, false, \"not here\")");
  }

  @Test
  void values_are_sent_as_json() {
    assertThat(
            run(
                "let r = http::post_json(base + \"/echo\", { \"a\": [1, 2] })?; "
                    + "(r.json()?.body, r.header(\"x-kind\"))"))
        .isEqualTo("(\"{'a':[1,2]}\", Some(\"application/json\"))");
  }

  @Test
  void several_requests_run_beside_each_other() {
    assertThat(run("[spawn { http::get(base + \"/echo\")?.status() } for _ in 0..3].join_all()"))
        .isEqualTo("[200, 200, 200]");
  }

  @Test
  void no_server_is_an_error_that_names_the_address() {
    server.stop(0);
    assertThat(run("http::get(base).is_err()")).isEqualTo("true");
  }
}
