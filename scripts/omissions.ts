import type { Plugin } from 'vite';

/**
 * Sentences about what a build leaves out because of its settings.
 * @param environment of the process: SITE_URL and PREVIEWS
 */
export function omissions(environment: Readonly<Record<string, string | undefined>>): string[] {
  const sentences: string[] = [];
  if (!environment['SITE_URL']?.trim())
    sentences.push(
      'SITE_URL is not set: building without canonical links, a sitemap and addresses of preview images.',
    );
  if (environment['PREVIEWS'] === 'no')
    sentences.push('PREVIEWS=no: building without preview images.');
  return sentences;
}

/** Prints once per build what it leaves out. */
export function logOmissions(): Plugin {
  return {
    name: 'dateline-omissions',
    apply: 'build',
    buildStart() {
      // Called once for the browser's script and once for prerendering.
      if (this.environment.name !== 'client') return;
      for (const sentence of omissions(process.env)) console.log(sentence);
    },
  };
}
