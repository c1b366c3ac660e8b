import { sanitizeFragment } from '#core/view/codec.ts';

// The router throws, on the way back to it, at a fragment that can't be percent-decoded: mended before it starts.
const fragment = location.hash.slice(1);
const tidy = sanitizeFragment(fragment);
if (tidy !== fragment) history.replaceState(history.state, '', `#${tidy}`);
