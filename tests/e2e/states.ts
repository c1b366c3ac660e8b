import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, type Explorer } from './explorer.ts';

export const languages = ['en', 'az', 'hy', 'ru'] as const;
export type Language = (typeof languages)[number];

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The interface's words in a language, by group and key. */
export function wordsIn(language: Language): Words {
  return JSON.parse(readFileSync(`src/messages/${language}/explorer.json`, 'utf8')) as Words;
}

/** A state of the explorer's page: what opens it, and what closes it again. */
export interface State {
  readonly name: string;
  readonly open: () => Promise<unknown>;
  readonly close?: () => Promise<unknown>;
}

/**
 * What readers meet of a story: each state from the one in which the page opens.
 * @param feature one that the text mentions
 */
export function statesOf(
  { page }: Explorer,
  feature: string,
  language: Language = 'en',
): readonly State[] {
  const words = wordsIn(language);
  const button = (group: string, key: string, within: Page | Locator = page) =>
    within.getByRole('button', { name: words[group]?.[key] ?? '', exact: true });
  const nav = page.getByRole('navigation').first();
  const card = page.locator(`[data-card="${feature}"]`);
  const press = (group: string, key: string, within?: Locator) => () =>
    button(group, key, within).click();
  const escape = () => page.keyboard.press('Escape');
  const dialog = (name: string, open: () => Promise<unknown>): State => ({
    name,
    open: async () => {
      await open();
      await expect(page.getByRole('dialog').getByRole('button').first()).toBeVisible();
    },
    close: escape,
  });
  const openCard = async () => {
    await page.locator(`[data-passage] a[data-feature="${feature}"]`).first().click();
    await expect(card.getByRole('heading').first()).toBeVisible();
  };
  return [
    { name: 'opening', open: () => Promise.resolve() },
    { name: 'card', open: openCard },
    {
      name: 'card with everything open',
      open: async () => {
        if (!(await card.isVisible())) await openCard();
        const expand = button('card', 'expand', card);
        // Once or twice, by the window's height; none where the card covers no text.
        await expect(async () => {
          if (await expand.isVisible()) await expand.click({ timeout: 1_000 });
          await expect(expand).toBeHidden({ timeout: 1_000 });
        }).toPass();
        const more = card.getByText(words['card']?.['more'] ?? '', { exact: true });
        if ((await card.locator('details[open]').count()) === 0) await more.click();
      },
      close: press('card', 'close', card),
    },
    {
      name: 'dates',
      open: () => setDates(page, words, true),
      close: () => setDates(page, words, false),
    },
    {
      name: 'key with layers',
      open: async () => {
        const key = page.locator('[data-map-area] [data-panel]').first();
        const summary = key.getByText(words['layers']?.['showHide'] ?? '');
        if (!(await summary.isVisible())) await button('layers', 'key', key).click();
        if (!(await key.getByRole('switch').first().isVisible())) await summary.click();
        await expect(key.getByRole('switch').first()).toBeVisible();
        await button('layers', 'key', key).focus();
      },
      close: escape,
    },
    {
      name: 'menu',
      open: () => nav.locator('summary').click(),
      close: escape,
    },
    { name: 'places', open: press('reading', 'places', nav) },
    {
      name: 'claims',
      open: press('reading', 'claims', nav),
      close: press('reading', 'article', nav),
    },
    dialog('search', press('tools', 'search', nav)),
    dialog('sharing', () => page.locator('.share > .button:visible').click()),
  ];
}

/** Opens or closes the dates where they aren't always open. */
async function setDates(page: Page, words: Words, isOpen: boolean) {
  const toggle = page.getByRole('button', { name: words['dates']?.['title'] ?? '', exact: true });
  if (!(await toggle.isVisible())) return;
  if ((await toggle.getAttribute('aria-expanded')) !== String(isOpen)) await toggle.click();
}
