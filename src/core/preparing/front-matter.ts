import { LineCounter, parseDocument } from 'yaml';
import { check } from '../checking/check.ts';
import { edtf, language, text } from '../checking/values.ts';
import { isObject } from '../checking/records.ts';
import type { Fault } from '../result.ts';

/** What front matter may say of a story; other keys are left to other programs. */
export interface FrontMatter {
  readonly title?: string;
  readonly summary?: string;
  readonly language?: string;
  readonly date?: string;
  readonly licence?: string;
}

/** Keys in the order in which they count, those of other programs after ours; and what their values must be. */
const keys: Readonly<
  Record<keyof FrontMatter, { readonly names: readonly string[]; readonly schema: typeof text }>
> = {
  title: { names: ['title'], schema: text },
  summary: { names: ['summary', 'description', 'excerpt'], schema: text },
  language: { names: ['language', 'lang'], schema: language as unknown as typeof text },
  date: { names: ['date'], schema: edtf as unknown as typeof text },
  licence: { names: ['licence', 'license'], schema: text },
};

/**
 * Reads front matter: YAML between two lines of three hyphens at the start of the article.
 * @param text without those lines
 * @param line of the file in which the text starts, from 1
 */
export function readFrontMatter(
  text: string,
  file: string,
  line: number,
): { readonly values: FrontMatter; readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const faults = document.errors.slice(0, 1).map((error): Fault => ({
    file,
    path: '',
    line: line - 1 + lines.linePos(error.pos[0]).line,
    message: `has front matter that is not YAML: ${error.message.split('\n')[0] ?? ''}: correct it`,
  }));
  if (faults.length > 0) return { values: {}, faults };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (value === null) return { values: {}, faults };
  if (!isObject(value)) {
    const message = 'has front matter that isn’t a list of keys and values: write “title: …”';
    return { values: {}, faults: [{ file, path: '', line, message }] };
  }
  const lineOf = (name: string) => {
    const node = document.get(name, true) as { readonly range?: readonly number[] } | undefined;
    return line - 1 + lines.linePos(node?.range?.[0] ?? 0).line;
  };
  const found = Object.entries(keys).flatMap(([key, { names, schema }]) => {
    const name = names.find((one) => value[one] !== undefined && value[one] !== null);
    if (name === undefined) return [];
    const own = value[name];
    const checked = check(schema, typeof own === 'number' ? String(own) : own, file, [name]);
    faults.push(...checked.faults.map((fault) => ({ ...fault, line: lineOf(name) })));
    return checked.value === undefined ? [] : [[key, checked.value.trim()]];
  });
  return { values: Object.fromEntries(found) as FrontMatter, faults };
}
