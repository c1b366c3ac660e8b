// A language for tests: English from right to left, with its letters mirrored. It isn't part of the built site.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@messageformat/parser';

/** Arabic with the region for mirrored texts, as in Android and ICU. */
export const mirroredLanguage = 'ar-XB';

/**
 * U+202E makes letters run from right to left, until U+202C.
 * @param {string} text
 */
export const mirrored = (text) => `\u202e${text}\u202c`;

/**
 * A message with its text mirrored, and its values and plurals as they are.
 * @param {string} message in ICU MessageFormat
 */
export function mirroredMessage(message) {
  return printed(parse(message));
}

/** @param {readonly import('@messageformat/parser').Token[]} tokens */
function printed(tokens) {
  return tokens.map(printedToken).join('');
}

/** @param {import('@messageformat/parser').Token} token */
function printedToken(token) {
  if (token.type === 'content') return mirrored(token.value.replace(/[{}]/g, "'$&'"));
  if (token.type === 'octothorpe') return '#';
  if (token.type === 'argument') return `{${token.arg}}`;
  if (!('cases' in token))
    throw new Error(`A message has a ${token.type}, which isn’t mirrored yet.`);
  const cases = token.cases.map(({ key, tokens }) => `${key} {${printed(tokens)}}`);
  return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
}

/**
 * @param {unknown} messages
 * @returns {unknown}
 */
const mirroredMessages = (messages) =>
  typeof messages === 'string'
    ? mirroredMessage(messages)
    : Object.fromEntries(
        Object.entries(/** @type {object} */ (messages)).map(([key, value]) => [
          key,
          mirroredMessages(value),
        ]),
      );

/**
 * Adds it to a copy of the project.
 * @param {string} folder of `src/messages` there
 */
export function addMirroredLanguage(folder) {
  const to = join(folder, mirroredLanguage);
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(join(folder, 'en'))) {
    /** @type {unknown} */
    const content = JSON.parse(readFileSync(join(folder, 'en', file), 'utf8'));
    const isLanguage = file === 'language.json';
    const written = isLanguage ? { name: 'Mirrored', locale: 'ar-EG' } : mirroredMessages(content);
    writeFileSync(join(to, file), JSON.stringify(written, null, 2));
  }
}
