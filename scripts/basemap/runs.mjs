// Splits a line where the value of its segments changes.

/** Values with runs shorter than `least` between two equal neighbours given the neighbours' value. */
export function smoothed(values, least) {
  const made = [...values];
  for (let n = 1; n < made.length; n += 1) {
    if (made[n] === made[n - 1]) continue;
    let end = n;
    while (end < made.length && made[end] === made[n]) end += 1;
    if (end < made.length && end - n < least && made[end] === made[n - 1])
      made.fill(made[end], n, end);
  }
  return made;
}

/**
 * The parts of a line with equal values.
 * @param {number[][]} line positions
 * @param {unknown[]} values of its segments: one fewer than positions
 */
export function runsOf(line, values) {
  const runs = [];
  let from = 0;
  for (let n = 1; n <= values.length; n += 1) {
    if (n < values.length && values[n] === values[from]) continue;
    runs.push({ value: values[from], line: line.slice(from, n + 1) });
    from = n;
  }
  return runs;
}
