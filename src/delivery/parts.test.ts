import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadingOf } from './parts.ts';

const address = 'https://example.org/_app/chunks/part.js';

/** What is known of a live page whose imports fail at `address`. @param network resolves once there is one */
function livePage(network = Promise.resolve()) {
  const [failed, named] = [new Set<string>(), new Set<string>()];
  const { loadPart } = loadingOf({
    named,
    addFailed: (one) => failed.add(one),
    scripts: () => [address],
    findFailed: async () => [address],
    fileName: (one) => one.slice(one.lastIndexOf('/') + 1),
    isLive: () => true,
    reachable: () => network,
  });
  return { failed, named, loadPart };
}

beforeEach(() => void vi.stubGlobal('dispatchEvent', () => true));
afterEach(() => void vi.unstubAllGlobals());

const failing = () => Promise.reject(new TypeError('no module'));

test('a part that says in its place that it failed needs no notice', async () => {
  const { failed, named, loadPart } = livePage();
  await expect(loadPart(failing())).rejects.toThrow('part.js');
  expect([...named]).toEqual([address]);
  expect([...failed]).toEqual([]);
});

test('a part that has no place gets a notice, also if what loads it would say so in its place', async () => {
  const { failed, named, loadPart } = livePage();
  await expect(loadPart(loadPart(failing()), true)).rejects.toThrow('part.js');
  expect([...failed]).toEqual([address]);
  expect([...named]).toEqual([]);
});

test('a part isn’t asked for before there is a network', async () => {
  let connect: () => void = () => undefined;
  const { loadPart } = livePage(new Promise<void>((resolve) => (connect = resolve)));
  let asked = false;
  const loading = loadPart(async () => {
    asked = true;
    return 'part';
  });
  await Promise.resolve();
  expect(asked).toBe(false);
  connect();
  expect(await loading).toBe('part');
});
