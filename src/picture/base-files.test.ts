import { expect, test, vi } from 'vitest';
import { loadBaseFiles } from './base-files.ts';

const empty = { type: 'FeatureCollection', features: [] };
const answer = (address: string, failing: RegExp) =>
  failing.test(address) ? new Response('', { status: 404 }) : Response.json(empty);

test('every caller is told of a missing file, which is requested again later', async () => {
  let failing = /waters/;
  const fetched = vi.fn(async (address: string) => answer(address, failing));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { baseURI: 'https://example.org/' });

  const [first, second] = [vi.fn<(file: string) => void>(), vi.fn<(file: string) => void>()];
  const [files] = await Promise.all([loadBaseFiles(first), loadBaseFiles(second)]);
  expect(first.mock.calls.map(([file]) => file)).toEqual(['waters.geojson']);
  expect(second.mock.calls.map(([file]) => file)).toEqual(['waters.geojson']);
  expect(files).not.toHaveProperty('waters');
  const requests = fetched.mock.calls.length;

  failing = /nothing/;
  const third = vi.fn<(file: string) => void>();
  expect(await loadBaseFiles(third)).toHaveProperty('waters');
  expect(third).not.toHaveBeenCalled();
  expect(fetched).toHaveBeenCalledTimes(2 * requests);
  await loadBaseFiles(third);
  expect(fetched).toHaveBeenCalledTimes(2 * requests);
  vi.unstubAllGlobals();
});
