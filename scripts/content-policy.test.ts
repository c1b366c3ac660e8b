import { expect, test } from 'vitest';
import { framedPolicy, ownPolicy, policyText, readHosts, withSources } from './content-policy.ts';
import { withPolicy } from './page-policy.ts';

test('the policy is the strictest under which pages work', () =>
  expect(policyText(ownPolicy)).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; " +
      "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; frame-src 'self'; media-src 'self' blob:; " +
      "base-uri 'none'",
  ));

test('hosts are added to the directives that name them', () => {
  const hosts = readHosts(
    'script-src https://a.example; img-src https://b.example https://c.example',
  );
  const policy = withSources(ownPolicy, hosts);
  expect(policy['script-src']).toEqual(["'self'", 'https://a.example']);
  expect(policy['img-src']).toEqual([
    "'self'",
    'data:',
    'blob:',
    'https://b.example',
    'https://c.example',
  ]);
  expect(policy['style-src']).toEqual(["'self'"]);
  expect(readHosts('')).toEqual({});
});

test.each([
  ['base-uri https://a.example', /“base-uri” is not one of the directives/],
  ['script-src *', /“\*” is not the address of a host/],
  ["script-src 'unsafe-inline'", /not the address of a host/],
  ['script-src http://a.example', /not the address of a host/],
  ['script-src https://a.example/path', /not the address of a host/],
])('refuses %s', (text, message) => expect(() => readHosts(text)).toThrow(message));

test('in a frame without the rights of its origin, the origin is named', () => {
  expect(framedPolicy('https://news.example/maps/')['font-src']).toEqual([
    'https://news.example',
    "'self'",
    'data:',
  ]);
  expect(framedPolicy(undefined)).toEqual({ 'base-uri': ["'none'"], 'object-src': ["'none'"] });
});

const page = `<!doctype html><html><head><meta charset="utf-8" />
<script>theme()</script><script type="application/ld+json">{"style":"x"}</script>
</head><body><p style="left: 1%">style="no"</p><i style="left: 1%"></i><b style="left: 2%"></b>
<script>Promise.all([import("../_app/immutable/entry/start.js")]).then(([kit, app]) => kit.start(app))</script></body></html>`;

test('style attributes and the start script become files, and the rest is allowed by its hash', () => {
  const { html, parts, policy } = withPolicy(page, 1);
  expect(html).not.toContain(' style=');
  expect(html).toContain('<p data-s="0">style="no"</p><i data-s="0"></i><b data-s="1"></b>');
  const [script, styles] = parts;
  expect(script?.text).toContain('import("./entry/start.js")');
  expect(html).toContain(`<script defer crossorigin src="../${script?.path ?? ''}"></script>`);
  expect(styles?.text).toBe(
    '[data-s="0"]:not(#_#_){left: 1%}\n[data-s="1"]:not(#_#_){left: 2%}\n@layer end;\n',
  );
  expect(html).toContain(`href="../${styles?.path ?? ''}"`);
  // Of theme(); data is not run, so it needs no hash.
  expect(policy['script-src']).toEqual([
    "'self'",
    "'sha256-Rfr3GgHZFiXm+TmNr+li+0sZ4J9FGllo8jsXcJF5XZ8='",
  ]);
});

test('hosts are added to the page that names them', () => {
  const { html } = withPolicy(page, 1, ownPolicy, { 'img-src': ['https://images.example'] });
  expect(html).toContain("img-src 'self' data: blob: https://images.example;");
});

test('the largest style sheet that a page needs comes first, and others keep their order', () => {
  const link = (name: string) => `<link rel="stylesheet" href="../${name}.css">`;
  const page = `<head><meta charset="utf-8">${['a', 'all', 'b'].map(link).join('')}</head>`;
  const sheets = new Map([
    ['a.css', 'p{margin:0}'],
    ['all.css', 'body{margin:0;padding:0}'],
    ['b.css', 'h2{margin:0}'],
  ]);
  const { html } = withPolicy(page, 1, ownPolicy, {}, sheets);
  const linked = [...html.matchAll(/href="\.\.\/(\w+)\.css"/g)].map(([, name]) => name);
  expect(linked).toEqual(['all', 'a', 'b']);
});
