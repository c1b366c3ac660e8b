import { sanitizeFragment } from '#core/view/codec.ts';

// The router throws on a fragment that can't be percent-decoded, so repair it before the router starts.
const fragment = location.hash.slice(1);
const sanitized = sanitizeFragment(fragment);
if (sanitized !== fragment) history.replaceState(history.state, '', `#${sanitized}`);
