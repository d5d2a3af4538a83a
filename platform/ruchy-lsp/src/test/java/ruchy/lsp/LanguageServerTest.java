package ruchy.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as an editor sees it: JSON-RPC over pipes.
class LanguageServerTest {
  private static final String URI = "untitled:test";
  private static final String PROGRAM =
      """
      /// The area of a circle.
      fn area(r: f64, scale = 1.0) -> f64 { scale * PI * r ** 2 }
      struct Point { x: f64, y: f64 }
      impl Point {
          fn norm(&self) -> f64 { (self.x ** 2 + self.y ** 2).sqrt() }
      }
      let p = Point { x: 3.0, y: 4.0 }
      let n = p.norm()
      let mut total = area(n)
      println(total, np.zeros(3), n)
      """;

  private Editor editor;

  @BeforeEach
  void start() throws IOException {
    editor = new Editor();
    editor.ask("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
    editor.tell("initialized", "{}");
    open(URI, PROGRAM);
  }

  @AfterEach
  void stop() throws IOException {
    editor.close();
  }

  private static String quoted(String text) {
    return new com.google.gson.JsonPrimitive(text).toString();
  }

  private void open(String uri, String text) {
    editor.tell(
        "textDocument/didOpen",
        "{\"textDocument\":{\"uri\":%s,\"languageId\":\"ruchy\",\"version\":1,\"text\":%s}}"
            .formatted(quoted(uri), quoted(text)));
  }

  private void change(String range, String text) {
    String where = range.isEmpty() ? "" : "\"range\":" + range + ",";
    editor.tell(
        "textDocument/didChange",
        "{\"textDocument\":{\"uri\":\"%s\",\"version\":2},\"contentChanges\":[{%s\"text\":%s}]}"
            .formatted(URI, where, quoted(text)));
  }

  private static String range(int line, int from, int to) {
    return "{\"start\":{\"line\":%d,\"character\":%d},\"end\":{\"line\":%d,\"character\":%d}}"
        .formatted(line, from, line, to);
  }

  private JsonElement at(String method, int line, int character, String more) {
    return editor.ask("textDocument/" + method, place(line, character, more));
  }

  private static String place(int line, int character, String more) {
    return "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":%d,\"character\":%d}%s}"
        .formatted(URI, line, character, more);
  }

  private static List<JsonObject> list(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private List<String> diagnostics(String uri) {
    var message =
        editor.await(it ->
            it.has("method")
                && it.get("method").getAsString().equals("textDocument/publishDiagnostics")
                && it.getAsJsonObject("params").get("uri").getAsString().equals(uri));
    var found = new ArrayList<String>();
    for (var each : list(message.getAsJsonObject("params").get("diagnostics"))) {
      found.add(each.get("code").getAsString() + " " + startLine(each));
    }
    return found;
  }

  private static int startLine(JsonObject each) {
    return each.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt();
  }

  @Test
  void diagnostics_follow_what_is_typed() {
    assertThat(diagnostics(URI)).containsExactly("L0005 8");
    change(range(9, 8, 13), "totl");
    assertThat(diagnostics(URI)).contains("E0101 9");
    change("", "let x = 1\nprintln(x)\n");
    assertThat(diagnostics(URI)).isEmpty();
  }

  @Test
  void hovering_tells_types_and_documentation() {
    assertThat(at("hover", 7, 4, "").toString()).contains("let n: f64");
    assertThat(at("hover", 8, 17, "").toString())
        .contains("fn area(r: f64, scale = 1.0) -> f64")
        .contains("The area of a circle.");
    assertThat(at("hover", 9, 19, "").toString()).contains("fn zeros");
    assertThat(at("hover", 7, 11, "").toString()).contains("fn norm");
    assertThat(at("hover", 2, 6, "").toString()).contains("null");
  }

  @Test
  void completion_offers_members_also_while_the_text_has_errors() {
    assertThat(diagnostics(URI)).isNotEmpty();
    change(range(9, 0, 30), "p.");
    List<String> labels =
        list(at("completion", 9, 2, "")).stream().map(it -> it.get("label").getAsString()).toList();

    assertThat(labels).contains("x", "y", "norm");
  }

  @Test
  void the_declaration_and_all_uses_of_a_name_are_found() {
    var declared = list(at("definition", 9, 29, ""));
    assertThat(declared).hasSize(1);
    assertThat(startLine(declared.getFirst())).isEqualTo(7);
    assertThat(list(at("references", 7, 4, ",\"context\":{\"includeDeclaration\":true}")))
        .extracting(LanguageServerTest::startLine)
        .containsExactly(7, 8, 9);
    assertThat(list(at("documentHighlight", 7, 4, ""))).hasSize(3);
  }

  @Test
  void a_name_is_changed_everywhere_but_not_to_what_is_no_name() {
    String edits = at("rename", 7, 4, ",\"newName\":\"length\"").toString();
    assertThat(edits.split("\"newText\":\"length\"", -1)).hasSize(4);
    var refused = editor.answer("textDocument/rename", place(7, 4, ",\"newName\":\"1x\""));
    assertThat(refused.getAsJsonObject("error").get("message").getAsString())
        .contains("`1x` is no name");
  }

  @Test
  void the_outline_holds_declarations_and_variables() {
    var symbols =
        list(
            editor.ask(
                "textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}"));
    assertThat(symbols)
        .extracting(it -> it.get("name").getAsString())
        .containsExactly("area", "Point", "impl Point", "p", "n", "total");
  }

  @Test
  void formatting_gives_one_edit_or_none() {
    String text =
        "{\"textDocument\":{\"uri\":\""
            + URI
            + "\"},\"options\":{\"tabSize\":4,\"insertSpaces\":true}}";
    assertThat(list(editor.ask("textDocument/formatting", text))).isEmpty();
    change(range(7, 0, 16), "let n=p.norm( )");
    var edits = list(editor.ask("textDocument/formatting", text));
    assertThat(edits.getFirst().get("newText").getAsString()).isEqualTo(PROGRAM);
  }

  @Test
  void parameters_are_shown_while_typing_a_call() {
    var help = at("signatureHelp", 8, 22, "").getAsJsonObject();
    assertThat(help.toString()).contains("fn area(r: f64, scale = 1.0) -> f64");
    assertThat(help.get("activeParameter").getAsInt()).isZero();
    assertThat(at("signatureHelp", 9, 25, "").toString()).contains("fn zeros");
  }

  @Test
  void inferred_types_are_shown_where_none_is_written() {
    var hints =
        list(
            editor.ask(
                "textDocument/inlayHint",
                "{\"textDocument\":{\"uri\":\"%s\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":20,\"character\":0}}}"
                    .formatted(URI)));
    assertThat(hints).extracting(it -> it.get("label").getAsString()).contains(": f64");
    assertThat(hints)
        .extracting(it -> it.getAsJsonObject("position").get("line").getAsInt())
        .contains(7, 8)
        .doesNotContain(6);
  }

  @Test
  void a_fix_is_offered_where_a_rule_has_one() {
    String params =
        "{\"textDocument\":{\"uri\":\"%s\"},\"range\":%s,\"context\":{\"diagnostics\":[]}}"
            .formatted(URI, range(8, 8, 9));
    assertThat(editor.ask("textDocument/codeAction", params).toString()).contains("remove `mut`");
  }

  @Test
  void semantic_tokens_come_in_fives_and_in_order() {
    var tokens =
        editor
            .ask("textDocument/semanticTokens/full", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}")
            .getAsJsonObject()
            .getAsJsonArray("data");
    assertThat(tokens.size()).isPositive().matches(size -> size % 5 == 0);
    assertThat(tokens).allMatch(number -> number.getAsInt() >= 0);
  }

  @Test
  void names_of_module_files_are_found_there(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("shapes.ruchy"), "pub fn side() -> f64 { 2.0 }\n");
    String uri = folder.resolve("main.ruchy").toUri().toString();
    open(uri, "mod shapes;\nprintln(shapes::side())\n");
    String params =
        "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":1,\"character\":17}}"
            .formatted(uri);

    assertThat(editor.ask("textDocument/definition", params).toString()).contains("shapes.ruchy");
    assertThat(diagnostics(uri)).isEmpty();
  }

  @Test
  void nonsense_is_answered_and_the_server_goes_on() {
    assertThat(editor.answer("no/such/method", "{}").has("error")).isTrue();
    assertThat(at("hover", 10_000, 10_000, "").toString()).isNotEmpty();
    editor.send(
        "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"textDocument/hover\",\"params\":[1]}");
    editor.send("{ this is no JSON");
    editor.tell(
        "textDocument/didChange",
        "{\"textDocument\":{\"uri\":\"untitled:other\",\"version\":1},\"contentChanges\":[]}");
    assertThat(
            editor
                .ask(
                    "textDocument/hover",
                    place(7, 4, "").replace("untitled:test", "untitled:unknown"))
                .toString())
        .isEqualTo("null");
    assertThat(at("hover", 7, 4, "").toString()).contains("f64");
  }

  @Test
  void the_server_ends_when_it_is_told_to() {
    editor.ask("shutdown", "{}");
    editor.tell("exit", "{}");
    assertThat(editor.awaitExit()).isZero();
  }
}
