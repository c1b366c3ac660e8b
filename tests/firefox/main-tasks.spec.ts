import { expect, test } from './firefox.ts';

// The main tasks in Firefox: with the map, where it has WebGL, and with the picture that stands in where it has none.

const cardOf = (feature: string) => `[data-card="${feature}"]`;

for (const drawn of ['map', 'picture'] as const)
  test.describe(`the ${drawn}`, () => {
    test.use({ drawn });

    test('a phrase moves the map, and opens the card', async ({ reader }) => {
      const state = await reader.open('/two-banks/');
      expect(state).toBe(await reader.expectedState());
      test.info().annotations.push({ type: 'drawn', description: state });
      await reader.click('[data-passage] a[data-feature="hill"]');
      await reader.see(cardOf('hill'));
      await expect.poll(() => reader.drawn()).toContain('hill');
      expect(new URL(reader.page.url()).pathname).toBe('/two-banks/hill/');
      await reader.page.evaluate(() => history.back());
      await reader.miss(cardOf('hill'));
    });

    test('a place on the map moves the article', async ({ reader }) => {
      await reader.open('/two-banks/');
      const { x, y } = await reader.labelOf('meadow');
      await reader.page.mouse.click(x, y);
      await reader.see(cardOf('meadow'));
      await reader.see('[data-passage] a[data-feature="meadow"][aria-current]');
    });

    test('the map is gone through by keyboard', async ({ reader }) => {
      await reader.open('/two-banks/');
      await reader.focus('[data-frame][tabindex="0"]');
      await reader.page.keyboard.press('Enter');
      await reader.isFocused('[popover] button');
      await reader.page.keyboard.press('ArrowDown');
      await reader.isFocused('[popover] li:nth-child(2) button');
      const chosen = await reader.text('[popover] li:nth-child(2) .text');
      await reader.page.keyboard.press('Enter');
      await reader.isFocused('#card-name');
      expect(chosen).toContain((await reader.text('#card-name')).trim());
      await reader.page.keyboard.press('Escape');
      await reader.isFocused('[data-frame]');
    });

    test('a span of time holds for both', async ({ reader }) => {
      await reader.open('/two-banks/');
      expect(await reader.text('p.shown')).toContain('Map as of 10 June 2000');
      const end = '[data-end="to"]';
      await reader.focus(end);
      await reader.page.keyboard.press('PageDown');
      await expect.poll(() => reader.text('p.shown')).not.toContain('10 June 2000');
      await reader.see('.passage.dimmed');
      const { x, y } = await reader.boxOf('[data-end="from"]');
      await reader.page.mouse.move(x + 18, y + 8);
      await reader.page.mouse.down();
      await reader.page.mouse.move(x - 90, y + 8, { steps: 5 });
      await reader.page.mouse.up();
      const from = () => reader.page.$eval('.window input', (input) => input.value);
      await expect.poll(from).toMatch(/19\d\d/);
    });

    test('a search finds a place that the text doesn’t mention', async ({ reader }) => {
      await reader.open('/two-banks/');
      await reader.page.keyboard.press('/');
      await reader.isFocused('[role="combobox"]');
      await reader.page.keyboard.type('southend');
      await reader.see('[role="option"]');
      await reader.page.keyboard.press('Enter');
      await reader.see(cardOf('southend'));
      await reader.isFocused('#card-name');
    });

    test('a link opens what its sender saw', async ({ reader }) => {
      await reader.open('/two-banks/');
      await reader.click('[data-passage] a[data-feature="ferry"]');
      await reader.see(cardOf('ferry'));
      await reader.click('.share > .button');
      const field = await reader.see('dialog input[readonly]');
      const link = await field.evaluate((element) => (element as HTMLInputElement).value);
      await reader.open(link);
      await reader.see(cardOf('ferry'));
      await reader.see('[data-passage] a[data-feature="ferry"][aria-current]');
    });
  });

test.describe('on a small screen', () => {
  test.use({ size: [390, 844] });

  test('the card lies over the text from below, and both stay in sight', async ({ reader }) => {
    await reader.open('/two-banks/');
    await reader.click('[data-passage] a[data-feature="ferry"]');
    await reader.see(cardOf('ferry'));
    const top = async () => (await reader.boxOf(`${cardOf('ferry')} header`)).y;
    await expect.poll(top).toBeGreaterThan(700);
    const mention = await reader.boxOf('[data-passage] a.here');
    expect(mention.y + mention.height).toBeLessThan(await top());
    await reader.click(`${cardOf('ferry')} .stops button`);
    await expect.poll(top).toBeLessThan(500);
    await reader.click(`${cardOf('ferry')} .close`);
    await reader.miss(cardOf('ferry'));
  });
});
