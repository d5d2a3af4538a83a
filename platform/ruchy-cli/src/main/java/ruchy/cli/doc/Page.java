package ruchy.cli.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;

/// A page with the declarations of files: signatures, documentation, a list of names to search.
public final class Page {
  private final boolean all;
  private final StringBuilder index = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  private Page(boolean all) {
    this.all = all;
  }

  /// Writes the page.
  ///
  /// @param title what stands at its top
  /// @param files the programs, each a section named after its file
  /// @param all whether to show what is not public too
  public static String html(String title, List<Tree> files, boolean all) {
    var page = new Page(all);
    for (Tree file : files) {
      page.section(file.source().name(), "");
      page.members(file.statements(), "");
    }
    return template()
        .replace("@title@", Html.escaped(title))
        .replace("@index@", page.index)
        .replace("@body@", page.body);
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("/ruchy/cli/doc/page.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(String name, String documentation) {
    body.append("<h2>").append(Html.escaped(name)).append("</h2>");
    body.append(Markdown.html(documentation));
    index.append("<li class=\"file\">").append(Html.escaped(name)).append("</li>");
  }

  private void members(List<Statement> statements, String path) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        item(item, path);
      }
    }
  }

  private void item(Item item, String path) {
    switch (item) {
      case Item.Module module when isShown(item) -> {
        String name = path + module.header().name();
        section("mod " + name, module.header().documentation().orElse(""));
        members(module.members().orElse(List.of()), name + "::");
      }
      case Item.Implementation it -> {
        String target = it.target().span().text();
        for (Item member : it.members()) {
          if (isShown(member) || it.trait().isPresent()) {
            entry(member, path + target + ".");
          }
        }
      }
      case Item.Use _, Item.Module _ -> {
        // Names of other places are documented there.
      }
      default -> {
        if (isShown(item)) {
          entry(item, path);
        }
      }
    }
  }

  private boolean isShown(Item item) {
    return all || item.header().isPublic();
  }

  private void entry(Item item, String path) {
    String name = path + item.header().name();
    String id = Html.escaped(name);
    index.append("<li><a href=\"#%s\">%s</a></li>".formatted(id, id));
    body.append("<section id=\"%s\"><h3><a href=\"#%s\">%s</a></h3>".formatted(id, id, id));
    body.append("<pre class=\"signature\">").append(Html.code(signature(item))).append("</pre>");
    item.header().documentation().ifPresent(text -> body.append(Markdown.html(text)));
    parts(item);
    body.append("</section>");
    if (item instanceof Item.Trait trait) {
      trait.members().forEach(member -> entry(member, name + "."));
    }
    if (item instanceof Item.ClassDeclaration type) {
      type.functions().stream()
          .filter(function -> isShown(function) || function.header().documentation().isPresent())
          .forEach(function -> entry(function, name + "."));
    }
  }

  /// The documented fields and variants of a type.
  private void parts(Item item) {
    var rows = new ArrayList<String>();
    switch (item) {
      case Item.Struct struct ->
          struct
              .fields()
              .forEach(field ->
                  field.documentation().ifPresent(text -> rows.add(row(field.name(), text))));
      case Item.Enumeration type ->
          type.variants()
              .forEach(variant ->
                  variant.documentation().ifPresent(text -> rows.add(row(variant.name(), text))));
      default -> {}
    }
    if (!rows.isEmpty()) {
      body.append("<dl>").append(String.join("", rows)).append("</dl>");
    }
  }

  private static String row(String name, String text) {
    return "<dt><code>%s</code></dt><dd>%s</dd>".formatted(Html.escaped(name), Markdown.html(text));
  }

  /// A declaration without bodies: a function's head, a type with its fields.
  private static String signature(Item item) {
    Item.Header header = item.header();
    String text = header.span().source().text();
    int start = header.nameSpan().start();
    return switch (item) {
      case Item.Function function -> {
        int end =
            function
                .body()
                .map(Expr.Block::span)
                .map(span -> span.start())
                .orElse(header.span().end());
        yield "fn " + text.substring(start, end).strip();
      }
      case Item.Struct _ -> "struct " + text.substring(start, header.span().end());
      case Item.Enumeration _ -> "enum " + text.substring(start, header.span().end());
      case Item.Constant _ -> "const " + text.substring(start, header.span().end());
      case Item.TypeAlias _ -> "type " + text.substring(start, header.span().end());
      case Item.Trait _ -> "trait " + head(text, start, header.span().end());
      case Item.ClassDeclaration _ -> "class " + head(text, start, header.span().end());
      default -> head(text, start, header.span().end());
    };
  }

  private static String head(String text, int start, int end) {
    int brace = text.indexOf('{', start);
    return text.substring(start, brace < 0 || brace > end ? end : brace).strip();
  }
}
