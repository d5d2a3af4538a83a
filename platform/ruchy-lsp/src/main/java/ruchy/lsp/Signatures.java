package ruchy.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import ruchy.lang.syntax.Item;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;
import ruchy.session.Analysis;
import ruchy.session.Analyzer;
import ruchy.session.Inspection;

/// The ways to call the function in whose parentheses the cursor is.
final class Signatures {
  private final Analyzer analyzer;
  private final Analysis good;

  Signatures(Analyzer analyzer, Analysis good) {
    this.analyzer = analyzer;
    this.good = good;
  }

  Optional<SignatureHelp> at(Analysis now, int offset) {
    List<Token> tokens = Lexer.tokens(now.source());
    int depth = 0;
    int commas = 0;
    for (int i = tokens.size() - 1; i > 0; i--) {
      Token token = tokens.get(i);
      if (token.start() >= offset) {
        continue;
      }
      if (token.kind().closes()) {
        depth++;
      } else if (token.kind().opens() && depth > 0) {
        depth--;
      } else if (token.kind() == TokenKind.PAREN_OPEN) {
        int argument = commas;
        return Word.at(now.source(), tokens.get(i - 1).end())
            .flatMap(word -> help(now, tokens.get(0).start(), word, argument));
      } else if (token.kind().opens()) {
        return Optional.empty();
      } else if (token.kind() == TokenKind.COMMA && depth == 0) {
        commas++;
      }
    }
    return Optional.empty();
  }

  private Optional<SignatureHelp> help(Analysis now, int start, Word word, int argument) {
    List<String> own =
        now.names().definitions().stream()
            .filter(definition -> definition.name().equals(word.name()))
            .filter(definition -> definition.span().start() >= start)
            .filter(definition -> definition.node() instanceof Item.Function)
            .map(definition -> Hovers.head((Item.Function) definition.node()))
            .toList();
    List<String> all = own.isEmpty() ? library(word) : own;
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var help = new SignatureHelp();
    help.setSignatures(all.stream().map(Signatures::of).toList());
    help.setActiveSignature(0);
    help.setActiveParameter(argument);
    return Optional.of(help);
  }

  private List<String> library(Word word) {
    Optional<Inspection> found =
        word.receiverEnd() >= 0
            ? analyzer.inspectMethod(good, word.receiverEnd(), word.name())
            : Optional.empty();
    return found
        .or(() -> analyzer.inspect(good, word.path()))
        .map(Inspection::signatures)
        .orElse(List.of());
  }

  /// A signature with its parameters, which are the parts between its commas.
  private static SignatureInformation of(String signature) {
    var information = new SignatureInformation(signature);
    int open = signature.indexOf('(');
    int close =
        signature.indexOf(") ->") < 0 ? signature.lastIndexOf(')') : signature.indexOf(") ->");
    if (open >= 0 && close > open) {
      information.setParameters(
          List.of(signature.substring(open + 1, close).split(",(?![^(\\[<]*[)\\]>])")).stream()
              .map(String::strip)
              .filter(part -> !part.matches("(&|&mut |mut )?self|"))
              .map(ParameterInformation::new)
              .toList());
    }
    return information;
  }
}
