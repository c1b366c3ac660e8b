import { expect, test, vi } from 'vitest';
import { omissions, logOmissions } from './omissions.ts';

test.each([
  [{}, ['SITE_URL']],
  [{ SITE_URL: ' ' }, ['SITE_URL']],
  [{ SITE_URL: 'https://news.example/' }, []],
  [{ PREVIEWS: 'no' }, ['SITE_URL', 'PREVIEWS']],
  [{ SITE_URL: 'https://news.example/', PREVIEWS: 'no' }, ['PREVIEWS']],
])('a build with %o reports what it leaves out', (environment, expected) => {
  const sentences = omissions(environment);
  expect(sentences.map((sentence) => /^\w+/.exec(sentence)?.[0])).toEqual(expected);
});

test('reports once, when building the browser’s script and not when prerendering', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('SITE_URL', '');
  const { buildStart } = logOmissions();
  for (const name of ['client', 'ssr'])
    (buildStart as (this: unknown) => void).call({ environment: { name } });
  expect(said.mock.calls.filter(([text]) => String(text).startsWith('SITE_URL'))).toHaveLength(1);
  vi.unstubAllEnvs();
  said.mockRestore();
});
