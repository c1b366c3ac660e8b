// Content-Security-Policy of the built pages. In TypeScript, unlike other scripts, because Vite loads it after the
// packages are installed.
import { createHash } from 'node:crypto';
import { isOrigin, openDirectives } from '../src/core/story/hosts.ts';

/** A policy: sources by directive. https://www.w3.org/TR/CSP3/ */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What every page needs. Nothing is loaded from another host. */
export const ownPolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'frame-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
};

/**
 * Policy of a page that may be in a frame without the rights of its origin. In a meta element `'self'` then matches
 * nothing, so the site's origin stands next to it. If that isn't known, only a policy in a header can protect the page.
 */
export function framedPolicy(siteUrl: string | undefined): Policy {
  if (siteUrl === undefined) return { 'base-uri': ["'none'"], 'object-src': ["'none'"] };
  const { origin } = new URL(siteUrl);
  return Object.fromEntries(
    Object.entries(ownPolicy).map(([directive, sources]) => [
      directive,
      sources.includes("'self'") ? [origin, ...sources] : sources,
    ]),
  );
}

const isOpen = (directive: string) => (openDirectives as readonly string[]).includes(directive);

/** Adds sources to those of a policy. */
export function withSources(policy: Policy, added: Policy): Policy {
  const entries = Object.entries(added).map(([directive, sources]) => [
    directive,
    [...new Set([...(policy[directive] ?? []), ...sources])],
  ]);
  return { ...policy, ...(Object.fromEntries(entries) as Policy) };
}

/** The policy as the value of a header or meta element. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/** Source expression that allows an inline script with this text. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Reads hosts that the whole site loads from, such as `script-src https://stats.example; connect-src
 * https://stats.example`.
 * @throws if a directive or host is not allowed
 */
export function readHosts(text: string): Policy {
  const parts = text
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .filter(([directive]) => directive !== '');
  return Object.fromEntries(
    parts.map(([directive = '', ...hosts]) => {
      if (!isOpen(directive))
        throw new Error(
          `POLICY_HOSTS: “${directive}” is not one of the directives ${openDirectives.join(', ')}.`,
        );
      const wrong = hosts.find((host) => !isOrigin(host));
      if (wrong !== undefined)
        throw new Error(
          `POLICY_HOSTS: “${wrong}” is not the address of a host. Write it like https://stats.example.`,
        );
      return [directive, hosts];
    }),
  );
}
