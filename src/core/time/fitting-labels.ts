/** A label of an axis, in CSS pixels from its start. */
export interface AxisLabel {
  readonly text: string;
  /** Where its tick is. */
  readonly at: number;
}

/** About the width of a letter or digit of the smallest text, and the least gap between two labels, in CSS pixels. */
const [letter, gap] = [6.4, 6];

/** Where a label begins: centred on its tick, but within the axis. */
function beginningOf({ text, at }: AxisLabel, width: number): number {
  const own = text.length * letter;
  return Math.max(0, Math.min(at - own / 2, width - own));
}

/**
 * The labels that don't run into each other, each with where it begins. Of two that would, the longer one stays: it
 * also says the month; of two as long as each other, the first.
 * @param width of the axis, in CSS pixels
 */
export function fittingLabels<Label extends AxisLabel>(
  labels: readonly Label[],
  width: number,
): readonly (Label & { readonly from: number })[] {
  const placed = labels.map((label) => ({ ...label, from: beginningOf(label, width) }));
  const longestFirst = [...placed].sort((a, b) => b.text.length - a.text.length);
  const kept: typeof placed = [];
  for (const label of longestFirst) {
    const isFree = kept.every(
      (other) =>
        label.from + label.text.length * letter + gap <= other.from ||
        other.from + other.text.length * letter + gap <= label.from,
    );
    if (isFree) kept.push(label);
  }
  return placed.filter((label) => kept.includes(label));
}
