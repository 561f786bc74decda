// Files that people send: real photos with what a phone writes into them, and what only looks like one.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** In the shape that Playwright's `setInputFiles` takes. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface PhotoOptions {
  name?: string;
  /** Degrees north and east. The default is in the middle of Hangzhou's West Lake. */
  latitude?: number;
  longitude?: number;
  /** Text that must not survive either. */
  owner?: string;
}

/** What is written into every photo and must be in nothing that the public can fetch. */
export const PHOTO_SECRETS = ['YoumenTestPhone', 'GPS-OWNER-4711', '2026:05:04 03:02:01'] as const;

/** A JPEG of 640 x 480, without any metadata. */
const picture = fs.readFileSync(path.join(import.meta.dirname, 'photo.jpg'));

/** A photo with the place where it was taken. */
export function photo(options: PhotoOptions = {}): Upload {
  const exif = exifSegment(options.latitude ?? 30.2431, options.longitude ?? 120.1503, options.owner ?? PHOTO_SECRETS[1]);
  return { name: options.name ?? 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: afterStart(exif) };
}

/** A true photo of at least so many bytes: the rest is comments. */
export function heavyPhoto(bytes: number, name = 'heavy.jpg'): Upload {
  const comment = segment(0xfe, Buffer.alloc(0xfffd, 0x2e));
  const count = Math.ceil((bytes - picture.length) / comment.length);
  const comments = Buffer.concat(Array.from({ length: count }, () => comment));
  return { name, mimeType: 'image/jpeg', buffer: afterStart(comments) };
}

/** A true PNG of a few hundred kilobytes that needs gigabytes once decoded. */
export function hugePng(width = 50_000, height = 50_000, name = 'huge.png'): Upload {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8); // one bit a pixel, black and white
  const pixels = zlib.deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 1 });
  const buffer = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}

/** Another kind of file under a photo's name. */
export function pdfNamedJpg(name = 'invoice.jpg'): Upload {
  const text = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n';
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(text) };
}

/** Whether bytes carry an EXIF block or any of the secrets. */
export function hasMetadata(bytes: Buffer): boolean {
  return ['Exif\0\0', ...PHOTO_SECRETS].some((secret) => bytes.includes(secret, 0, 'latin1'));
}

function afterStart(inserted: Buffer): Buffer {
  return Buffer.concat([picture.subarray(0, 2), inserted, picture.subarray(2)]);
}

/** A JPEG segment: marker, length that counts itself, content. */
function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(zlib.crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

// --- EXIF: a TIFF file, big-endian, of two directories.

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Buffer;
}

function exifSegment(latitude: number, longitude: number, owner: string): Buffer {
  const main = [
    ascii(0x010f, 'Youmen'),
    ascii(0x0110, PHOTO_SECRETS[0]),
    ascii(0x0132, PHOTO_SECRETS[2]),
    ascii(0x013b, owner),
  ];
  const place = [
    ascii(0x0001, latitude < 0 ? 'S' : 'N'),
    degrees(0x0002, latitude),
    ascii(0x0003, longitude < 0 ? 'W' : 'E'),
    degrees(0x0004, longitude),
  ];
  const pointer = (offset: number): Entry => ({ tag: 0x8825, type: LONG, count: 1, value: longs(offset) });
  const start = 8;
  const placeAt = start + directory([...main, pointer(0)], start).length;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory([...main, pointer(placeAt)], start),
    directory(place, placeAt),
  ]);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A directory that stands at an offset, followed by the values that do not fit into its entries. */
function directory(entries: Entry[], at: number): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16BE(entries.length, 0);
  let values = Buffer.alloc(0);
  entries.forEach((entry, index) => {
    const row = 2 + index * 12;
    table.writeUInt16BE(entry.tag, row);
    table.writeUInt16BE(entry.type, row + 2);
    table.writeUInt32BE(entry.count, row + 4);
    if (entry.value.length <= 4) {
      entry.value.copy(table, row + 8);
    } else {
      table.writeUInt32BE(at + table.length + values.length, row + 8);
      values = Buffer.concat([values, entry.value, Buffer.alloc(entry.value.length % 2)]);
    }
  });
  return Buffer.concat([table, values]);
}

function ascii(tag: number, text: string): Entry {
  const value = Buffer.from(`${text}\0`, 'utf8');
  return { tag, type: ASCII, count: value.length, value };
}

/** Degrees, minutes and seconds, each as a fraction. */
function degrees(tag: number, angle: number): Entry {
  const whole = Math.abs(angle);
  const minutes = (whole % 1) * 60;
  const parts = [Math.floor(whole), 1, Math.floor(minutes), 1, Math.round((minutes % 1) * 6000), 100];
  return { tag, type: RATIONAL, count: 3, value: longs(...parts) };
}

function longs(...numbers: number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => buffer.writeUInt32BE(number, index * 4));
  return buffer;
}
