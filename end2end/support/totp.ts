// One-time codes of an authenticator app: RFC 6238 with SHA-1, six digits, thirty seconds.
import { createHmac } from 'node:crypto';

const PERIOD_MS = 30_000;

/** The code at a moment, for a secret in base 32 or an `otpauth://` address. */
export function totp(secret: string, at: number = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
  const mac = createHmac('sha1', base32(secretOf(secret))).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const code = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(code % 1_000_000).padStart(6, '0');
}

function secretOf(text: string): string {
  if (!text.startsWith('otpauth:')) return text;
  const secret = new URL(text).searchParams.get('secret');
  if (secret === null) throw new Error('the address has no secret');
  return secret;
}

function base32(text: string): Buffer {
  const bits = Array.from(text.replace(/[\s=-]/g, '').toUpperCase(), (letter) => {
    const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter);
    if (value < 0) throw new Error(`${letter} is not base 32`);
    return value.toString(2).padStart(5, '0');
  }).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
