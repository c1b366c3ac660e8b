import { faultText, type Fault } from '../result.ts';

/** What was found in one story. */
export interface StoryFaults {
  /** Name of its folder. */
  readonly folder: string;
  readonly faults: readonly Fault[];
}

/** Most lines printed per story; a fault of a tool that made a file is in every feature. */
const most = 200;

const inOrder = (a: Fault, b: Fault) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);

/** Each fault once, by file and line. */
function listed(faults: readonly Fault[]): readonly string[] {
  const lines = [...new Set([...faults].sort(inOrder).map(faultText))];
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `and ${lines.length - most} more, told when these are corrected`];
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
