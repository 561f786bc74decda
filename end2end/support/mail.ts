// The mails that the server left in its outbox folder.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Mail {
  /** The headers, unfolded, by name in small letters. */
  headers: Map<string, string>;
  /** Every part's text, decoded. */
  text: string;
  /** When the file was written, in milliseconds. */
  at: number;
  file: string;
}

/** Waits for a mail to an address, not older than `since`, and returns the newest. */
export async function newestMail(outboxDir: string, address: string, since = 0, waitMs = 10_000): Promise<Mail> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const found = mails(outboxDir).filter((mail) => mail.at >= since && isTo(mail, address));
    const newest = found.toSorted((a, b) => a.at - b.at || a.file.localeCompare(b.file)).at(-1);
    if (newest !== undefined) return newest;
    if (Date.now() > deadline) throw new Error(`no mail to ${address} in ${outboxDir} after ${waitMs} ms`);
    await sleep(100);
  }
}

/** The six digits in a mail. */
export function codeIn(mail: Mail): string {
  const code = /(?<![\d/])\d{6}(?!\d)/.exec(mail.text)?.[0];
  if (code === undefined) throw new Error(`no code in the mail:\n${mail.text}`);
  return code;
}

/** The first link in a mail. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/[^\s<>"'，。）]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`no link in the mail:\n${mail.text}`);
  return link;
}

export function mails(outboxDir: string): Mail[] {
  if (!fs.existsSync(outboxDir)) return [];
  return fs.readdirSync(outboxDir).flatMap((name) => {
    const file = path.join(outboxDir, name);
    const stat = fs.statSync(file);
    if (!stat.isFile() || name.startsWith('.')) return [];
    const { headers, text } = parse(fs.readFileSync(file));
    return [{ headers, text, at: stat.mtimeMs, file }];
  });
}

function isTo(mail: Mail, address: string): boolean {
  return (mail.headers.get('to') ?? '').toLowerCase().includes(address.toLowerCase());
}

/** Splits one message or part. Bytes are kept as Latin-1 until their encoding is known. */
function parse(bytes: Buffer): { headers: Map<string, string>; text: string } {
  const raw = bytes.toString('latin1').replaceAll('\r\n', '\n');
  const end = raw.indexOf('\n\n');
  const head = (end < 0 ? raw : raw.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const body = end < 0 ? '' : raw.slice(end + 2);
  const headers = new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const boundary = /boundary="?([^";\n]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return { headers, text: parts.map((part) => parse(Buffer.from(part.trimStart(), 'latin1')).text).join('\n') };
  }
  return { headers, text: decode(body, headers.get('content-transfer-encoding') ?? '') };
}

function decode(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable': {
      const joined = body.replace(/=\n/g, '');
      const plain = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(plain, 'latin1').toString('utf8');
    }
    default:
      return Buffer.from(body, 'latin1').toString('utf8');
  }
}
