import leven from 'leven';

/**
 * The known name that a misspelt one probably stands for: the one with the fewest letters changed, added or left out.
 * Case doesn't count.
 * @param within most letters that may differ
 * @returns undefined if none is that near
 */
export function nearest(
  name: string,
  known: readonly string[],
  within: number,
): string | undefined {
  const distances = known.map((other) => ({
    other,
    // Short names become another word by a change or two, such as “fid” and “kind”.
    most: Math.min(within, Math.floor(other.length / 2), Math.max(0, name.length - 2)),
    letters: leven(name.toLowerCase(), other.toLowerCase()),
  }));
  return distances
    .filter(({ letters, most }) => letters <= most)
    .sort((a, b) => a.letters - b.letters)[0]?.other;
}

/** “did you mean …?” for the nearest known name, or all known names if none is near. */
export function suggestion(name: string, known: readonly string[]): string {
  const one = nearest(name, known, 3);
  return one === undefined
    ? `remove it (known: ${known.map((other) => `“${other}”`).join(', ')})`
    : `did you mean “${one}”?`;
}
