import type { Page } from '@playwright/test';

/** Holds requests back. @returns what lets them through */
export async function hold(
  page: Page,
  addresses: Parameters<Page['route']>[0],
): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
