// The grammar over programs: what it says of a few lines, and that no string or comment of a program stays open.
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');

const folder = path.join(__dirname, '..');
const repository = path.join(folder, '..', '..');
// Programs about strings and comments that are not closed.
const open = ['unclosed_string.ruchy', 'unclosed_comment.ruchy'];

const grammar = (async () => {
  await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const file = path.join(folder, 'syntaxes', 'ruchy.tmLanguage.json');
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file),
  }).loadGrammar('source.ruchy');
})();

async function colours(text) {
  const rules = await grammar;
  let state = textmate.INITIAL;
  const found = [];
  for (const line of text.split('\n')) {
    const result = rules.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const piece = line.slice(token.startIndex, token.endIndex).trim();
      const scope = token.scopes.at(-1).replace(/\.ruchy$/, '');
      if (piece && scope !== 'source') found.push(`${piece}  ${scope}`);
    }
  }
  return { found, depth: state.depth };
}

function programs(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ruchy')).map((name) => path.join(folder, name));
}

test('the colours of a program are those that were looked at', async () => {
  const { found } = await colours(fs.readFileSync(path.join(__dirname, 'colours.ruchy'), 'utf8'));
  const golden = path.join(__dirname, 'colours.golden');
  if (process.env.GOLDEN === 'accept') fs.writeFileSync(golden, found.join('\n') + '\n');
  assert.deepStrictEqual(found, fs.readFileSync(golden, 'utf8').trimEnd().split('\n'));
});

test('nothing stays open at the end of a program', async () => {
  const files = [...programs(path.join(repository, 'corpus')), ...programs(path.join(repository, 'examples'))];
  assert.ok(files.length > 1000);
  for (const file of files) {
    const { depth } = await colours(fs.readFileSync(file, 'utf8'));
    assert.ok(depth === 1 || open.includes(path.basename(file)), file);
  }
});
