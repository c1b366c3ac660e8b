import { jsonSchemas } from '#core/checking/json-schemas.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(jsonSchemas).map((name) => ({ name }));

/** A file’s JSON Schema, which editors find by `$schema`. */
export const GET: RequestHandler = ({ params }) => {
  const schema = jsonSchemas[params.name];
  if (!schema) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(schema, null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
};
