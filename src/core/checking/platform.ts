/** What both Node and browsers have, though the language's own types don't say so. */
interface Platform {
  readonly URL: { canParse(address: string): boolean };
  readonly TextDecoder: new (
    encoding: 'utf-8',
    options?: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

export const { URL, TextDecoder, TextEncoder } = globalThis as unknown as Platform;
