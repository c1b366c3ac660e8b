import { expect, test } from 'vitest';
import { SharedRequests } from './shared-requests.ts';

/** Requests that are answered by hand. */
function byHand() {
  const requests = new SharedRequests<string>();
  const made: { signal: AbortSignal; answer: (value: string) => void }[] = [];
  const make = (signal: AbortSignal) =>
    new Promise<string>((answer, reject) => {
      made.push({ signal, answer });
      signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
    });
  return { made, ask: (signal?: AbortSignal) => requests.share('key', make, signal) };
}

test('those who ask for the same share one request', async () => {
  const { made, ask } = byHand();
  const both = Promise.all([ask(), ask()]);
  expect(made).toHaveLength(1);
  made[0]?.answer('tile');
  expect(await both).toEqual(['tile', 'tile']);
  void ask();
  expect(made).toHaveLength(2);
});

test('one who aborts does not take the answer from the other', async () => {
  const { made, ask } = byHand();
  const controller = new AbortController();
  const [aborted, other] = [ask(controller.signal), ask()];
  controller.abort(new Error('left'));
  expect(made[0]?.signal.aborted).toBe(false);
  made[0]?.answer('tile');
  await expect(aborted).rejects.toThrow('left');
  expect(await other).toBe('tile');
});

test('a request that all have aborted is aborted, and made anew when asked again', async () => {
  const { made, ask } = byHand();
  const controllers = [new AbortController(), new AbortController()];
  const all = controllers.map(({ signal }) => ask(signal));
  for (const controller of controllers) controller.abort(new Error('left'));
  expect(made[0]?.signal.aborted).toBe(true);
  for (const one of all) await expect(one).rejects.toThrow();
  void ask();
  expect(made).toHaveLength(2);
});
