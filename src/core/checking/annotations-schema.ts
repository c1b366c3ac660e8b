import * as v from 'valibot';
import { parseEdtf } from './parse-edtf.ts';
import { withChoices } from './choices.ts';
import { nearest, suggestion } from './nearest.ts';
import { isObject, type JsonObject } from './records.ts';
import { anyText, edtf, text } from './values.ts';

/** The text that quotes are looked for in. Targets in other texts are left to those who wrote them. */
const article = 'article.md';
const dateFormat = 'text/x-edtf';

/** Purposes of the Web Annotation Data Model (3.3.5) that mean nothing on the map. */
const otherPurposes: readonly string[] = [
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'moderating',
  'questioning',
  'replying',
];

const bodies = {
  identifying: v.object({
    type: v.literal('SpecificResource', 'must be “SpecificResource”'),
    purpose: v.literal('identifying'),
    source: v.pipe(
      text,
      v.regex(
        /^[^#:]+\.(geojson|json|csv)#[a-z0-9-]+$/,
        'must look like “layers/sotk.geojson#sotk”',
      ),
    ),
  }),
  linking: v.object({
    type: v.literal('SpecificResource', 'must be “SpecificResource”'),
    purpose: v.literal('linking'),
    source: v.pipe(
      text,
      v.regex(/^story\.json#[a-z0-9-]+$/, 'must look like “story.json#who-fired-first”'),
    ),
  }),
  tagging: v.object({
    type: v.literal('TextualBody', 'must be “TextualBody”'),
    purpose: v.literal('tagging'),
    format: v.literal(dateFormat, `must be “${dateFormat}” for a date`),
    value: edtf,
  }),
  assessing: v.object({
    type: v.literal('TextualBody', 'must be “TextualBody”'),
    purpose: v.literal('assessing'),
    value: text,
  }),
} as const;

type Purpose = keyof typeof bodies;

/** Bodies for others than the map: comments, tags that are no dates, gazetteers and pages elsewhere. */
function isForOthers({ purpose, source, format, value }: JsonObject): boolean {
  if (purpose === undefined) return true;
  if (typeof purpose === 'string' && otherPurposes.includes(purpose)) return true;
  if (purpose === 'identifying' || purpose === 'linking')
    return typeof source === 'string' && /^https?:\/\//.test(source);
  if (purpose === 'tagging' && format !== dateFormat)
    return typeof value !== 'string' || !parseEdtf(value).ok;
  return false;
}

const unknownPurpose = v.object({
  purpose: v.pipe(
    v.string('must be text'),
    v.check(
      () => false,
      ({ input }) => {
        const known = [...Object.keys(bodies), ...otherPurposes];
        return `“${input as string}” is not a purpose: ${suggestion(input as string, known)}`;
      },
    ),
  ),
});

/** Whether a body is one of those that the map uses. */
export const isUsed = (body: unknown): boolean =>
  isObject(body) && Object.hasOwn(bodies, body['purpose'] as string) && !isForOthers(body);

type BodyInput = v.InferOutput<(typeof bodies)[Purpose]>;

const ignored = v.any() as unknown as v.GenericSchema<BodyInput>;
const body = withChoices(
  v.lazy((input): v.GenericSchema<BodyInput> => {
    if (typeof input === 'string') return ignored;
    if (!isObject(input)) return v.object({}, 'must be a body') as unknown as typeof ignored;
    if (isForOthers(input)) return ignored;
    const purpose = input['purpose'] as Purpose;
    return Object.hasOwn(bodies, purpose)
      ? bodies[purpose]
      : (unknownPurpose as unknown as typeof ignored);
  }),
  [...Object.values(bodies), v.any()],
);

const quote = v.object({
  type: v.literal('TextQuoteSelector', 'must be “TextQuoteSelector”'),
  exact: text,
  prefix: v.exactOptional(anyText),
  suffix: v.exactOptional(anyText),
});
type QuoteInput = v.InferOutput<typeof quote>;

const isQuote = (one: unknown) => isObject(one) && one['type'] === 'TextQuoteSelector';

/** A selector, or the same place by several of them, of which the quote is used. */
const selector = withChoices(
  v.lazy((input): v.GenericSchema<QuoteInput | QuoteInput[]> => {
    if (!Array.isArray(input)) return quote;
    const other = v.looseObject({}, 'must be a selector');
    const one = v.lazy((each) => (isQuote(each) ? quote : other)) as v.GenericSchema<QuoteInput>;
    return v.pipe(
      v.array(one),
      v.check((list) => list.some(isQuote), 'must have a selector of type “TextQuoteSelector”'),
    );
  }),
  [quote, v.array(v.any())],
);

const inArticle = v.object({ source: v.literal(article), selector });
type TargetInput = v.InferOutput<typeof inArticle>;
const misspeltSource = v.object({
  source: v.pipe(
    v.string(),
    v.check(() => false, `is another text: did you mean “${article}”?`),
  ),
});
const target = withChoices(
  v.lazy((input): v.GenericSchema<TargetInput> => {
    if (typeof input === 'string') return v.any() as v.GenericSchema<TargetInput>;
    const source = isObject(input) ? input['source'] : undefined;
    if (typeof source !== 'string')
      return v.object({ source: text, selector }, 'must be a target') as never;
    if (source === article) return inArticle;
    const name = source.replace(/^\.?\//, '');
    return (nearest(name, [article], 4) ? misspeltSource : v.any()) as never;
  }),
  [inArticle, v.any()],
);

/** One value, or a list of at least one. */
const oneOrMore = <S extends v.GenericSchema>(one: S, message: string) =>
  withChoices(
    v.lazy((input): v.GenericSchema<v.InferOutput<S> | v.InferOutput<S>[]> =>
      Array.isArray(input) ? v.pipe(v.array(one), v.minLength(1, message)) : (one as never),
    ),
    [one, v.array(one)],
  );

/** Bodies that repeat what a phrase has only one of: of two dates or claims it isn't clear which is meant. */
export function secondBodies(
  list: readonly unknown[],
): readonly { readonly index: number; readonly what: 'date' | 'claim' }[] {
  const seconds = (purpose: Purpose, what: 'date' | 'claim') =>
    list
      .flatMap((one, index) =>
        isUsed(one) && (one as JsonObject)['purpose'] === purpose ? [{ index, what }] : [],
      )
      .slice(1);
  return [...seconds('tagging', 'date'), ...seconds('assessing', 'claim')];
}

export const annotationSchema = v.object(
  {
    type: v.exactOptional(v.literal('Annotation', 'must be “Annotation”')),
    target: oneOrMore(target, 'must have at least one target'),
    body: oneOrMore(body, 'must have at least one body'),
  },
  'must be an annotation',
);
export type AnnotationInput = v.InferOutput<typeof annotationSchema>;

/** An annotations file, without its items: they are checked one by one. */
export const pageSchema = v.object(
  {
    type: v.literal('AnnotationPage', 'must be “AnnotationPage”'),
    items: v.array(v.unknown(), 'must be a list of annotations'),
  },
  'must be an AnnotationPage',
);
