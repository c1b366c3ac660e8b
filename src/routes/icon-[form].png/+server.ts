import { error } from '@sveltejs/kit';
import { iconForms, iconOf } from '#previews/icon.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(iconForms).map((form) => ({ form }));

/** Icon of the installed site, named in static/manifest.webmanifest. */
export const GET: RequestHandler = async ({ params: { form } }) => {
  if (!Object.hasOwn(iconForms, form)) error(404);
  return new Response(await iconOf(form as keyof typeof iconForms), {
    headers: { 'content-type': 'image/png' },
  });
};
