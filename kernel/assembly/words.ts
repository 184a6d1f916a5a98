// FNV-1a over bytes, its upper half mixed into the lower, from which the slot is taken
// @ts-ignore: decorator
@inline const OFFSET: u32 = 0x811c9dc5;
// @ts-ignore: decorator
@inline const PRIME: u32 = 0x01000193;

/**
 * Indexes a word list as it stands in the file: UTF-8, one word a line, the last line without an end.
 * `starts` gets the address of each word and one more, `slots` (a power of two of them, `mask` + 1, already
 * zero) becomes an open-addressed table of word numbers plus one. Gives the number of words, and stops after
 * `most` of them, for which there is room. No string is ever made of the words, which keeps loading tens of
 * thousands of them below a few milliseconds.
 */
export function wordTable(text: usize, bytes: i32, starts: usize, most: i32, slots: usize, mask: u32): i32 {
  const end = text + bytes;
  let count = 0;
  for (let from = text; from <= end && count < most; count++) {
    let at = from;
    let hash = OFFSET;
    for (; at < end; at++) {
      const byte = <u32>load<u8>(at);
      if (byte == 10) break;
      hash = (hash ^ byte) * PRIME;
    }
    store<usize>(starts + (<usize>count << 2), from);
    let slot = (hash ^ (hash >> 15)) & mask;
    while (load<i32>(slots + (<usize>slot << 2)) != 0) slot = (slot + 1) & mask;
    store<i32>(slots + (<usize>slot << 2), count + 1);
    from = at + 1;
  }
  store<usize>(starts + (<usize>count << 2), end + 1);
  return count;
}

/** Number of the word that equals the `bytes` bytes at `key`, or -1. The other arguments as in `wordTable`. */
export function findWord(key: usize, bytes: i32, starts: usize, slots: usize, mask: u32): i32 {
  let hash = OFFSET;
  for (let at = key, end = key + bytes; at < end; at++) hash = (hash ^ <u32>load<u8>(at)) * PRIME;
  let slot = (hash ^ (hash >> 15)) & mask;
  let word = load<i32>(slots + (<usize>slot << 2)) - 1;
  while (word >= 0) {
    const at = starts + (<usize>word << 2);
    const from = load<usize>(at);
    if (<i32>(load<usize>(at, 4) - from) - 1 == bytes && memory.compare(from, key, bytes) == 0) break;
    slot = (slot + 1) & mask;
    word = load<i32>(slots + (<usize>slot << 2)) - 1;
  }
  return word;
}
