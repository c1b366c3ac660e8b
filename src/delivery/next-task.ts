/**
 * Resolves in a task of its own, so that between two long steps the browser can draw and answer the reader. In the
 * background it may take a second. At once during prerendering.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    if (import.meta.env.SSR) resolve();
    else setTimeout(resolve);
  });
