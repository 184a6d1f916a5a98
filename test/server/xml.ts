/** A strict reader of XML, for tests: it refuses what any parser must refuse, and gives elements with their texts. */

/** An element. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in it. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document. @throws Error for what is not well-formed */
export function readXml(document: string): Element {
  if (!document.isWellFormed()) throw new Error('half of a surrogate pair');
  const bad = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(document);
  if (bad) throw new Error(`a character that XML cannot hold at ${bad.index}`);
  const source = document.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Element[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  let at = 0;
  for (let m = token.exec(source); m !== null; m = token.exec(source)) {
    const [all, end, name = '', attributes = '', alone, text] = m;
    at += all.length;
    const top = stack.at(-1) as Open;
    if (text !== undefined) {
      if (stack.length === 1 && text.trim() !== '') throw new Error(`text outside of the root: ${text}`);
      top.text += plain(text);
    } else if (end === '/') {
      if (top.name !== name) throw new Error(`</${name}> ends <${top.name}>`);
      stack.pop();
    } else {
      const own: Record<string, string> = {};
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (Object.hasOwn(own, key)) throw new Error(`${key} is given twice`);
        own[key] = plain(value);
      }
      const element: Open = { name, attributes: own, children: [], text: '' };
      top.children.push(element);
      if (alone !== '/') stack.push(element);
    }
  }
  if (at !== source.length) throw new Error(`no XML at ${at}: ${source.slice(at, at + 40)}`);
  const [only, ...others] = root.children;
  if (stack.length !== 1 || only === undefined || others.length > 0) throw new Error('not one whole element');
  return only;
}

function plain(text: string): string {
  const lone = /&(?!(?:amp|lt|gt|quot|apos);)/.exec(text);
  if (lone) throw new Error(`a lone & in ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}
