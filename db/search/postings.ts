/**
 * The items that contain a word, as bytes: for each item, in order, the difference of its id to the
 * one before, then the kinds of text that contain the word with the weight of a match in
 * hundredths. Whole numbers have seven bits per byte, the lowest first.
 */

/** The texts of one kind of an item that contain a word. */
export interface Occurrence {
  item: number;
  /** The id of the kind of text (`search_kind`). */
  kind: number;
  /** The weight of a match, 0 to 2.55 in steps of 0.01. */
  weight: number;
}

/** Encodes the occurrences of a word, which come in order of items. */
export class PostingWriter {
  #bytes = new Uint8Array(16);
  #length = 0;
  #item = 0;
  #kinds = new Map<number, number>();
  #last = 0;
  /** The first item, 0 if there is none. */
  first = 0;

  add(item: number, kind: number, weight: number): void {
    if (item !== this.#item) {
      this.#endItem();
      this.#item = item;
      this.first ||= item;
    }
    const byte = Math.max(1, Math.min(255, Math.round(weight * 100)));
    if ((this.#kinds.get(kind) ?? 0) < byte) this.#kinds.set(kind, byte);
  }

  #endItem(): void {
    if (this.#kinds.size === 0) return;
    this.#write(this.#item - this.#last);
    this.#last = this.#item;
    let left = this.#kinds.size;
    for (const [kind, byte] of this.#kinds) {
      left -= 1;
      this.#write(kind * 2 + (left > 0 ? 1 : 0));
      this.#push(byte);
    }
    this.#kinds.clear();
  }

  #write(number: number): void {
    let rest = number;
    while (rest >= 128) {
      this.#push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** All that was added, as bytes. */
  finish(): Buffer {
    this.#endItem();
    return Buffer.from(this.#bytes.buffer, 0, this.#length);
  }
}

/** Calls `each` for every occurrence, in order of items. */
export function readPostings(
  bytes: Uint8Array,
  each: (item: number, kind: number, weight: number) => void,
): void {
  let at = 0;
  const read = () => {
    let byte = bytes[at++] as number;
    let number = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number;
      number += (byte & 127) * scale;
    }
    return number;
  };
  let item = 0;
  while (at < bytes.length) {
    item += read();
    for (let more = true; more; ) {
      const kind = read();
      more = kind % 2 === 1;
      each(item, kind >>> 1, (bytes[at++] as number) / 100);
    }
  }
}
