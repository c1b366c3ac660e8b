import encodeQR from 'qr';

/** Levels of error correction, the one that bears more damage first. */
const levels = ['medium', 'low'] as const;

/**
 * Rows of modules of a QR code, with the required quiet zone of four. Undefined if the text is too long even with the
 * least correction: 2,953 bytes (ISO/IEC 18004).
 */
export function qrRows(text: string): readonly (readonly boolean[])[] | undefined {
  for (const ecc of levels)
    try {
      return encodeQR(text, 'raw', { ecc, border: 4 });
    } catch {
      // Too long at this level.
    }
  return undefined;
}
