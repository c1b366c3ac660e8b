// Writes src/core/i18n/messages.ts: types of the English messages, so that a wrong key or argument doesn't compile.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from '@messageformat/parser';
import * as prettier from 'prettier';

const root = new URL('../', import.meta.url);

/** Arguments of a message and their types. @returns {Map<string, string>} */
export function argumentsOf(message) {
  const found = new Map();
  const visit = (tokens) => {
    for (const token of tokens) {
      if (token.type === 'argument')
        found.set(token.arg, found.get(token.arg) ?? 'string | number');
      if (token.type === 'plural') found.set(token.arg, 'number');
      if (token.type === 'select') found.set(token.arg, 'string');
      for (const { tokens: inner } of token.cases ?? []) visit(inner);
    }
  };
  visit(parse(message));
  return found;
}

const typeOf = (entry) => {
  if (typeof entry !== 'string') return interfaceOf(entry);
  const values = [...argumentsOf(entry)].map(([name, type]) => `${name}: ${type}`);
  return values.length === 0 ? '() => string' : `(values: { ${values.join('; ')} }) => string`;
};
const interfaceOf = (entries) =>
  `{ ${Object.entries(entries)
    .map(([key, entry]) => `readonly '${key}': ${typeOf(entry)};`)
    .join('\n')} }`;

/** Text of the types. @returns {Promise<string>} */
export async function messageTypes() {
  const read = (part) =>
    interfaceOf(JSON.parse(readFileSync(new URL(`src/messages/en/${part}.json`, root), 'utf8')));
  const text = `// Made by \`npm run messages\` from src/messages/en: not to be written by hand.
/** Messages of the explorer and other pages. */
export interface ExplorerMessages ${read('explorer')}
/** Messages of the page about disputed places. */
export interface DisputedPlacesMessages ${read('disputed-places')}
/** Messages of sharing, embedding and printing. */
export interface SharingMessages ${read('sharing')}
/** Messages of search, keyboard shortcuts and measuring. */
export interface ToolsMessages ${read('tools')}`;
  const config = await prettier.resolveConfig(new URL('package.json', root).pathname);
  return prettier.format(text, { ...config, parser: 'typescript' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL('src/core/i18n/messages.ts', root), await messageTypes());
