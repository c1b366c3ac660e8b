import { faultText, type Fault } from '../result.ts';

/** What was found in one story. */
export interface StoryFaults {
  /** Name of its folder. */
  readonly folder: string;
  readonly faults: readonly Fault[];
}

/** Most lines printed per story. */
const most = 200;

const inOrder = (a: Fault, b: Fault) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);

/** The same fault in several features or entries of a list is one group. */
const groupOf = ({ file, path, message }: Fault) =>
  [file, path.replace(/\[\d+\]/g, '[]'), message].join('\n');

/** Each fault once, by file and line. Of more than three alike only the first is written out. */
function listed(faults: readonly Fault[]): readonly string[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of [...faults].sort(inOrder)) {
    const group = groups.get(groupOf(fault));
    if (group) group.push(fault);
    else groups.set(groupOf(fault), [fault]);
  }
  const all = [...groups.values()]
    .flatMap((alike) => {
      const [first] = alike;
      const others = new Set(alike.map(faultText)).size - 1;
      const shown = first && others > 2 ? [first] : alike;
      const more = others > 2 ? ` (and ${others} more like this)` : '';
      return shown.map((fault) => ({ fault, text: faultText(fault) + more }));
    })
    .sort((a, b) => inOrder(a.fault, b.fault))
    .map(({ text }) => text);
  const lines = [...new Set(all)];
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `and ${lines.length - most} more: correct these first`];
}

/**
 * Faults or warnings of stories as a list: each story once, then a line for each fault with file, line, path, what is
 * wrong and how to fix it. Empty if there are none.
 */
export function report(
  stories: readonly StoryFaults[],
  names: { readonly one: string; readonly many: string },
): string {
  const found = stories.filter(({ faults }) => faults.length > 0);
  const count = found.reduce((sum, { faults }) => sum + new Set(faults.map(faultText)).size, 0);
  if (count === 0) return '';
  const where = found.length === 1 ? '' : ` in ${found.length} stories`;
  return [
    `${count} ${count === 1 ? names.one : names.many}${where}:`,
    ...found.flatMap(({ folder, faults }) => [
      `\n  ${folder}`,
      ...listed(faults).map((line) => `    ${line}`),
    ]),
  ].join('\n');
}
