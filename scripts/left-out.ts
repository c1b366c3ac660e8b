import type { Plugin } from 'vite';

/**
 * What a build leaves out because of how it was asked for, a sentence each.
 * @param environment of the process: SITE_URL and PREVIEWS
 */
export function leftOut(environment: Readonly<Record<string, string | undefined>>): string[] {
  const sentences: string[] = [];
  if (!environment['SITE_URL']?.trim())
    sentences.push(
      'SITE_URL is not set: the pages are made without canonical links, sitemap and preview images’ addresses.',
    );
  if (environment['PREVIEWS'] === 'no')
    sentences.push('PREVIEWS=no: the pages are made without preview images.');
  return sentences;
}

/** Says once in each build what it leaves out. */
export function sayLeftOut(): Plugin {
  return {
    name: 'dateline-left-out',
    apply: 'build',
    buildStart() {
      // Called for the pages' script, and again for the script that writes the pages.
      if (this.environment.name !== 'client') return;
      for (const sentence of leftOut(process.env)) console.log(sentence);
    },
  };
}
