// The extension as the editor runs it: activated with a stand-in for the editor's own module.
const assert = require('node:assert');
const Module = require('node:module');
const { test } = require('node:test');

function load(started) {
  const watched = [];
  const stands = {
    vscode: {
      workspace: {
        getConfiguration: (section) => ({ get: (name) => ({ 'ruchy.command': '/opt/ruchy' })[`${section}.${name}`] }),
        createFileSystemWatcher: (pattern) => watched.push(pattern) && { pattern },
      },
    },
    'vscode-languageclient/node': {
      TransportKind: { stdio: 0 },
      LanguageClient: class {
        constructor(id, name, server, client) {
          Object.assign(started, { id, name, server, client, watched, running: false });
        }
        async start() {
          started.running = true;
        }
        async stop() {
          started.running = false;
        }
      },
    },
  };
  const original = Module._load;
  Module._load = (name, ...rest) => stands[name] ?? original(name, ...rest);
  try {
    return require('../extension.js');
  } finally {
    Module._load = original;
  }
}

test('activation starts the configured command as a language server, deactivation stops it', async () => {
  const started = {};
  const extension = load(started);
  await extension.activate();
  assert.ok(started.running);
  assert.deepStrictEqual(started.server, { command: '/opt/ruchy', args: ['lsp'], transport: 0 });
  assert.deepStrictEqual(started.client.documentSelector, [{ language: 'ruchy' }]);
  assert.deepStrictEqual(started.watched, ['**/*.ruchy']);
  await extension.deactivate();
  assert.ok(!started.running);
});

test('what the manifest names is there', () => {
  const fs = require('node:fs');
  const path = require('node:path');
  const manifest = require('../package.json');
  const named = [
    manifest.main,
    ...manifest.contributes.languages.map((it) => it.configuration),
    ...manifest.contributes.grammars.map((it) => it.path),
  ];
  for (const file of named) assert.ok(fs.existsSync(path.join(__dirname, '..', file)), file);
  assert.strictEqual(`${manifest.publisher}.${manifest.name}`, manifest.contributes.configurationDefaults['[ruchy]']['editor.defaultFormatter']);
});
