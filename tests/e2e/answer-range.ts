import type { Route } from '@playwright/test';

/** Answers with the part of a file that is asked for (RFC 9110, section 14). @param there what there is of the file */
export async function answerRange(route: Route, there: Buffer): Promise<void> {
  const [, from = 0, to = 0] =
    /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '')?.map(Number) ?? [];
  if (from >= there.length) return route.fulfill({ status: 416 });
  return route.fulfill({ status: 206, body: there.subarray(from, to + 1) });
}
