import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultText } from '../result.ts';
import type { Block } from '../story/story.ts';
import { parseArticle } from './parse-article.ts';

const parsed = (markdown: string) => parseArticle(markdown, 'article.md');

/** Blocks in a short form: passages by their text. */
function shortOf(markdown: string) {
  const { blocks, passages, faults } = parsed(markdown);
  expect(faults).toEqual([]);
  const textOf = (id: string) => passages.find((one) => one.id === id)?.text;
  const short = (block: Block): unknown => {
    switch (block.type) {
      case 'passage':
        return textOf(block.passage);
      case 'heading':
        return `${'#'.repeat(block.depth)} ${block.runs.map(({ text }) => text).join('')}`;
      case 'list':
        return { list: block.start ?? '-', items: block.items.map((item) => item.map(short)) };
      case 'quotation':
        return { quotation: block.blocks.map(short) };
      case 'notes':
        return { notes: block.notes.map((note) => note.map(short)) };
      case 'image':
        return { image: block.image.file };
      case 'code':
        return { code: block.text };
      case 'rule':
        return '---';
    }
  };
  return blocks.map(short);
}

const faultsOf = (markdown: string, version: 1 | 2 = 2) =>
  parseArticle(markdown, 'article.md', version).faults.map(faultText);

describe('blocks', () => {
  test.each<[string, string, unknown[]]>([
    ['headings, the highest below the title', 'A\n\n# B\n\n### C', ['A', '## B', '#### C']],
    ['headings with ids and links', 'A\n\n## B [c](https://c.example) {#b}', ['A', '## B c']],
    [
      'lists in lists',
      '3. A\n\n   more\n4. B\n   - C\n   - D',
      [
        {
          list: 3,
          items: [
            ['A', 'more'],
            ['B', { list: '-', items: [['C'], ['D']] }],
          ],
        },
      ],
    ],
    ['quotations', '> A\n>\n> - B', [{ quotation: ['A', { list: '-', items: [['B']] }] }]],
    [
      'rules and code',
      'A\n\n***\n\n    B\n\n```js\nC\n```',
      ['A', '---', { code: 'B' }, { code: 'C' }],
    ],
    [
      'images with a caption and without',
      '![a](a.jpg "A")\n![b](<b c.png>)',
      ['A', { image: 'b c.png' }],
    ],
    ['images by reference', 'A\n\n![a][x]\n\n[x]: ./a%20b.jpg', ['A', { image: 'a b.jpg' }]],
    ['tables', '| a | b |\n| - | - |\n| c *d* | |', ['a\tb\nc d\t']],
    [
      'HTML as text, without comments',
      '<b>A</b>\n\n<!-- B -->\n\n<div>\nC\n</div>',
      ['<b>A</b>', '<div>\nC\n</div>'],
    ],
    ['line breaks', 'A  \nB\\\nC\nD', ['A\nB\nC D']],
    ['links by reference', 'A [b] c\n\n[b]: https://b.example', ['A b c']],
    [
      'footnotes in order of their first reference',
      'A[^x] B[^y] C[^x]\n\n[^y]: Y\n[^x]: X',
      ['A B C', { notes: [['X'], ['Y']] }],
    ],
  ])('%s', (_name, markdown, expected) => expect(shortOf(markdown)).toEqual(expected));

  test('a heading at the start is set apart, as is front matter', () => {
    const article = parsed('---\na: 1\n---\n\n## The *title*\n\nText.');
    expect(article.front).toEqual({ text: 'a: 1', line: 2 });
    expect(article.heading?.runs.map(({ text }) => text).join('')).toBe('The title');
    expect(article.blocks).toEqual([{ type: 'passage', passage: 'p1' }]);
  });
});

describe('passages', () => {
  test('have ids by position or as given, wherever they are', () => {
    const { passages } = parsed(
      'A {#first}\n\n- B\n- C {#c}\n\n![x](x.png "D {#d}")\n\n> E\n\n| F |\n| - |\n\nG[^1]\n\n[^1]: H',
    );
    expect(passages.map(({ id, number, text }) => [id, number, text])).toEqual([
      ['first', 1, 'A'],
      ['p2', 2, 'B'],
      ['c', 3, 'C'],
      ['d', 4, 'D'],
      ['p5', 5, 'E'],
      ['p6', 6, 'F'],
      ['p7', 7, 'G'],
      ['p8', 8, 'H'],
    ]);
  });

  test('have styles, code, links and references to footnotes', () => {
    const { passages } = parsed(
      '*A **b*** `c` [d](https://d.example) <e@e.example>[^1]\n\n[^1]: F',
    );
    expect(passages[0]?.runs).toEqual([
      { text: 'A ', emphasis: true },
      { text: 'b', emphasis: true, strong: true },
      { text: ' ' },
      { text: 'c', code: true },
      { text: ' ' },
      { text: 'd', href: 'https://d.example' },
      { text: ' ' },
      { text: 'e@e.example', href: 'mailto:e@e.example' },
      { text: '', note: 1 },
    ]);
  });

  test('are what was written: no text is lost or moved', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    const block = fc.oneof(
      word,
      word.map((one) => `> ${one}`),
      fc
        .array(word, { minLength: 1, maxLength: 4 })
        .map((list) => list.map((one) => `- ${one}`).join('\n')),
      word.map((one) => `*${one}* \`${one}\``),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { passages, faults } = parsed(blocks.join('\n\n<!-- -->\n\n'));
        expect(faults).toEqual([]);
        const words = (text: string) => text.match(/[a-zé]+/g) ?? [];
        expect(passages.flatMap(({ text }) => words(text))).toEqual(words(blocks.join(' ')));
      }),
    );
  });
});

describe('mentions', () => {
  const mentionsOf = (markdown: string) => {
    const { mentions, passages, faults } = parsed(markdown);
    expect(faults).toEqual([]);
    return mentions.map(({ passage, start, end, line: _line, ...target }) => [
      passages.find(({ id }) => id === passage)?.text.slice(start, end),
      target,
    ]);
  };
  const nothing = { features: [], disputes: [] };

  test.each<[string, unknown[]]>([
    ['[A](#a) b', ['A', { ...nothing, features: ['a'] }]],
    ['*x* [A **b**](#feature=a)', ['A b', { ...nothing, features: ['a'] }]],
    ['[A](#a&b)', ['A', { ...nothing, features: ['a', 'b'] }]],
    ['[A](#way/123)', ['A', { ...nothing, features: ['way/123'] }]],
    ['[A](#date=2023-04/2023-05)', ['A', { ...nothing, date: '2023-04/2023-05' }]],
    ['[A](#claim=The%20city)', ['A', { ...nothing, claim: 'The city' }]],
    [
      '[A](<#a&claim=Yerevan & Baku>)',
      ['A', { ...nothing, features: ['a', ' Baku'], claim: 'Yerevan ' }],
    ],
    [
      '[A](#a&date=2020&claim=B&dispute=c)',
      ['A', { features: ['a'], disputes: ['c'], date: '2020', claim: 'B' }],
    ],
    ['| x |\n| - |\n| y [A](#a) |', ['A', { ...nothing, features: ['a'] }]],
    ['- x\n- [A][r]\n\n[r]: #a', ['A', { ...nothing, features: ['a'] }]],
  ])('%s', (markdown, expected) => expect(mentionsOf(markdown)).toEqual([expected]));

  test('in headings are links', () => {
    const { blocks, mentions } = parsed('A\n\n## [B](#b) and [C](#date=2020)');
    expect(blocks[1]).toMatchObject({
      runs: [
        { text: 'B', href: '#feature=b' },
        { text: ' and ' },
        { text: 'C', href: '#date=2020' },
      ],
    });
    expect(mentions.map(({ passage, features }) => [passage, features])).toEqual([
      [undefined, ['b']],
      [undefined, []],
    ]);
  });

  test('with other keys of links are links to views', () => {
    const { passages, mentions } = parsed('[A](#map=8/40/45&as=law)');
    expect(passages[0]?.runs).toEqual([{ text: 'A', href: '#map=8/40/45&as=law' }]);
    expect(mentions).toEqual([]);
  });
});

describe('faults', () => {
  test.each([
    ['[A](#date=May)', /^article.md:1: in a link, “May” isn’t a date we can read/],
    ['[A](#)', /^article.md:1: the link “#” leads nowhere/],
    ['A\n\n[](#a)', /^article.md:3: the link “#a” has no text/],
    ['[A](#colour=red)', /the link “#colour=red” has an unknown key “colour” \(known: “feature”/],
    ['[A](#date=2020&date=2021)', /has two dates: remove one/],
    ['[A](page.html)', /^article.md:1: the link to “page.html” must begin with http/],
    ['[A](https://)', /^article.md:1: no browser opens the link to “https:\/\/”/],
    ['A ![b](b.png) c', /^article.md:1: has an image within its text/],
    ['![](b.png)', /^article.md:1: the image “b.png” has no description/],
    ['A\n\n[^1]: B', /^article.md:3: the footnote “1” is referred to nowhere/],
    ['A {#x}\n\n- B {#x}', /^article.md:3: two passages have the id “x”/],
    ['A {#X}', /can’t be the id of a passage/],
    ['{#x}', /has an id but no text/],
    ['A {#x} b', /has an id that isn’t at its end/],
    ['# A', /^article.md: has no paragraphs/],
    ['', /^article.md: has no paragraphs/],
  ])('%s', (markdown, expected) =>
    expect(faultsOf(markdown)).toEqual([expect.stringMatching(expected)]),
  );

  test.each([
    [
      'A\n\n# B',
      'article.md:3: a heading needs version 2 of the format: write "format": "dateline-story/2" in story.json',
    ],
    ['- A', /^article.md:1: a list needs version 2/],
    ['A `b`', /^article.md:1: has code, which needs version 2/],
    ['[A](#b)', /^article.md:1: the link to “#b” must begin with http:\/\/ or https:\/\/$/],
  ])('in version 1: %s', (markdown, expected) => {
    const [first] = faultsOf(markdown, 1);
    expect(first).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});
