import type { Route } from '@playwright/test';
import { partOf } from '#offline/range.ts';

/** Answers with the part of a file that is asked for. @param there what there is of the file */
export async function answerRange(route: Route, there: Buffer): Promise<void> {
  const range = route.request().headers()['range'] ?? '';
  const part = await partOf(new Response(new Uint8Array(there)), range);
  return route.fulfill({
    status: part.status,
    headers: Object.fromEntries(part.headers),
    body: Buffer.from(await part.arrayBuffer()),
  });
}
