// Starts `ruchy lsp` and connects the editor to it.
const { workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const command = workspace.getConfiguration('ruchy').get('command');
  const server = { command, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('ruchy', 'Ruchy', server, {
    documentSelector: [{ language: 'ruchy' }],
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.ruchy') },
  });
  return client.start();
};

exports.deactivate = () => client?.stop();
