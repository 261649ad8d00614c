/** The files that belong together under the name of a shapefile; null where none of them is one. */
export function shapefileOf(files: readonly File[]): { readonly stem: string; readonly parts: readonly File[] } | null {
  const shape = files.find(file => /\.shp$/i.test(file.name));
  if (shape === undefined) return null;
  const stem = shape.name.slice(0, -4);
  return { stem, parts: files.filter(file => file.name.toLowerCase().startsWith(`${stem.toLowerCase()}.`)) };
}

/** Files in one archive, stored as they are (PKWARE APPNOTE 6.3: local headers, central directory, end; names in UTF-8). */
export async function zipped(name: string, files: readonly File[]): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const label = new TextEncoder().encode(file.name);
    const about = header(crc32(bytes), bytes.length, label.length);
    const local = joined([numbers([4, 0x04034b50]), about, label]);
    directory.push(joined([numbers([4, 0x02014b50], [2, 20]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), label]));
    parts.push(local, bytes);
    at += local.length + bytes.length;
  }

  const central = joined(directory);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, central.length], [4, at], [2, 0]);
  return new File([...parts, central, end], name);
}

/** What local header and directory have in common: version, UTF-8, stored, a date that says nothing, sum, sizes, lengths. */
function header(sum: number, size: number, name: number): Uint8Array<ArrayBuffer> {
  return numbers([2, 20], [2, 0x0800], [2, 0], [2, 0], [2, 0x21], [4, sum], [4, size], [4, size], [2, name], [2, 0]);
}

function numbers(...fields: readonly (readonly [2 | 4, number])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
