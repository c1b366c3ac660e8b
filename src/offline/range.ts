/** First and last byte, both included. */
type Range = readonly [number, number];

/**
 * The bytes that a request's header asks for (RFC 9110, 14.1.2).
 * @param size of the whole, in bytes
 * @returns undefined if it asks for none of them, or for several ranges, which nothing here does
 */
export function rangeOf(header: string, size: number): Range | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return undefined;
  const begin = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return begin <= end ? [begin, end] : undefined;
}

/**
 * The part of a whole file that a request asks for. Caches keep whole files only: they refuse answers with status 206.
 * @param header of the request
 */
export async function partOf(whole: Response, header: string): Promise<Response> {
  const blob = await whole.blob();
  const range = rangeOf(header, blob.size);
  if (!range)
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${blob.size}` },
    });
  const [begin, end] = range;
  return new Response(blob.slice(begin, end + 1), {
    status: 206,
    headers: {
      'accept-ranges': 'bytes',
      'content-length': String(end - begin + 1),
      'content-range': `bytes ${begin}-${end}/${blob.size}`,
      'content-type': whole.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
