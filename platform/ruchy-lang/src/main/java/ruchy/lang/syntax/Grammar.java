package ruchy.lang.syntax;

import ruchy.lang.token.Lexed;

/// The parsers of one text, which share a cursor and call each other.
final class Grammar {
  final Cursor cursor;
  final LiteralParser literals;
  final ExpressionParser expressions;
  final OperandParser operands;
  final PostfixParser postfixes;
  final ListParser lists;
  final FrameParser frames;
  final BraceParser braces;
  final ClosureParser closures;
  final ControlParser controls;
  final PatternParser patterns;
  final TypeParser types;
  final StatementParser statements;
  final ParameterParser parameters;
  final ItemParser items;
  final TypeItemParser typeItems;
  final UseParser uses;

  Grammar(Lexed lexed) {
    this.cursor = new Cursor(lexed);
    this.literals = new LiteralParser(this);
    this.expressions = new ExpressionParser(this);
    this.operands = new OperandParser(this);
    this.postfixes = new PostfixParser(this);
    this.lists = new ListParser(this);
    this.frames = new FrameParser(this);
    this.braces = new BraceParser(this);
    this.closures = new ClosureParser(this);
    this.controls = new ControlParser(this);
    this.patterns = new PatternParser(this);
    this.types = new TypeParser(this);
    this.statements = new StatementParser(this);
    this.parameters = new ParameterParser(this);
    this.items = new ItemParser(this);
    this.typeItems = new TypeItemParser(this);
    this.uses = new UseParser(this);
  }
}
