import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Fault } from '../result.ts';
import { jsonPath, keysOf, type Keys } from './json-path.ts';

/** A file of a story as JSON. */
export interface JsonDocument {
  /** Undefined if the text isn't JSON. */
  readonly value?: unknown;
  /** Syntax errors, keys that are given twice, keys that JavaScript's objects can't have. */
  readonly faults: readonly Fault[];
  /** Line, from 1, of the value at a path or, if there is none, of what would contain it. */
  readonly lineOf: (path: string) => number | undefined;
  /** How messages call a path, if the file isn’t JSON: such as a column of a table. */
  readonly pathOf?: (path: string) => string;
}

/** Names that mean something else to JavaScript than to JSON. */
const notKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Deepest nesting read: well over what GeoJSON needs, well under what the stack holds. */
const deepest = 100;

/** Whether brackets are nested deeper than `deepest`, so that no parser that calls itself may read the text. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Offsets at which lines start. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineIn(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

type ReportKey = (key: Node, path: Keys, message: string) => void;

/** Reports keys that are given twice or mean something else. Arrays of numbers, most of a layer, are passed over. */
function checkKeys(node: Node, path: Keys, report: ReportKey): void {
  if (node.type === 'array')
    node.children?.forEach((child, index) => {
      if (child.type === 'object' || child.type === 'array')
        checkKeys(child, [...path, index], report);
    });
  if (node.type !== 'object') return;
  const seen = new Set<string>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key) continue;
    const name = key.value as string;
    const at = [...path, name];
    if (seen.has(name))
      report(key, at, `“${name}” is given twice, and only the last would count: remove one`);
    else if (notKeys.has(name)) report(key, at, `“${name}” can’t be a key: rename it`);
    seen.add(name);
    if (value) checkKeys(value, at, report);
  }
}

/** Words for what the parser expected, from its codes such as `CommaExpected`. */
const explained = (code: string) =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace('invalid comment token', 'comments are not allowed');

function syntaxFaults(file: string, errors: readonly ParseError[], starts: readonly number[]) {
  // One mistake makes many errors after it.
  return errors.slice(0, 1).map(({ error, offset }): Fault => ({
    file,
    path: '',
    line: lineIn(starts, offset),
    message: `is not JSON: ${explained(printParseErrorCode(error))} in column ${offset - (starts[lineIn(starts, offset) - 1] ?? 0) + 1}: correct it`,
  }));
}

/** Parses a file of a story. @param file its path within the story's folder */
export function jsonDocument(text: string, file: string): JsonDocument {
  if (isTooDeep(text)) {
    const message = `has more than ${deepest} brackets within each other: make it flatter`;
    return { faults: [{ file, path: '', message }], lineOf: () => undefined };
  }
  if (text.trim() === '') {
    const message = 'is empty: write it, or remove it and what refers to it';
    return { faults: [{ file, path: '', message }], lineOf: () => undefined };
  }
  const starts = lineStarts(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const faults = syntaxFaults(file, errors, starts);
    const message = `is not JSON: ${(error as Error).message}`;
    return {
      faults: faults.length > 0 ? faults : [{ file, path: '', message }],
      lineOf: () => undefined,
    };
  }
  const faults: Fault[] = [];
  if (root)
    checkKeys(root, [], (key, path, message) =>
      faults.push({ file, path: jsonPath(path), line: lineIn(starts, key.offset), message }),
    );
  return {
    value,
    faults,
    lineOf(path) {
      if (!root) return undefined;
      for (let keys = [...keysOf(path)]; ; keys.pop()) {
        const node = findNodeAtLocation(root, keys);
        if (node)
          return lineIn(
            starts,
            node.parent?.type === 'property' ? node.parent.offset : node.offset,
          );
        if (keys.length === 0) return undefined;
      }
    },
  };
}
