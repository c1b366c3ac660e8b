import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { annotationSchema, pageSchema } from './annotations-schema.ts';
import { choicesOf } from './choices.ts';
import { closedRecords, isObject } from './records.ts';
import { featureSchema, layerSchema, storySchema } from './schema.ts';

/** A schema with its definitions in place of references to them: each description may be part of another. */
function inPlace(schema: JsonSchema): JsonSchema {
  const { $defs = {}, ...rest } = schema;
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isObject(value)) return value;
    const { $ref } = value;
    const name = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined;
    if (name !== undefined) return replaced($defs[name]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one)]));
  };
  return replaced(rest) as JsonSchema;
}

/** Describes a schema for editors. What only code can check, such as dates, is text to them. */
function described(schema: v.GenericSchema): JsonSchema {
  const whole = toJsonSchema(schema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const choices = choicesOf(valibotSchema);
      if (choices) return { anyOf: choices.map(described) };
      return closedRecords.has(valibotSchema)
        ? { ...jsonSchema, additionalProperties: false }
        : undefined;
    },
  });
  return inPlace(whole);
}

const withItems = (schema: v.GenericSchema, list: string, items: v.GenericSchema): JsonSchema => {
  const { properties, ...whole } = described(schema);
  return {
    ...whole,
    properties: { ...properties, [list]: { type: 'array', items: described(items) } },
  };
};

const entire = (title: string, schema: JsonSchema): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...schema,
});

/** JSON Schemas (draft 7) of the files of a story, by the names that the site has them under. */
export const jsonSchemas: Readonly<Record<string, JsonSchema>> = {
  story: entire('story.json of a Dateline story', described(storySchema)),
  annotations: entire(
    'annotations.json of a Dateline story',
    withItems(pageSchema, 'items', annotationSchema),
  ),
  layer: entire('A layer of a Dateline story', withItems(layerSchema, 'features', featureSchema)),
};
