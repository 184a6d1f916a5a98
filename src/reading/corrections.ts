/** Notes by which a report corrects or updates an earlier version of itself, with what was wrong and what is right. */
import { textOf } from '../coding/annotations.ts';
import { isCorrection } from '../report/notes.ts';
import type { Span } from '../report/types.ts';
import type { Scene } from './scene.ts';
import type { CorrectionNote } from './types.ts';

/** To the end of a sentence; a full stop before a digit or small letter ends none ("2.5", "U.S. envoys"). */
const REST = '(?:[^.;\\n]|\\.(?=\\d|\\S|\\s\\p{Ll}))+?';
const END = '(?=\\s*(?:[)\\]]|[.;](?:\\s+[^\\p{Ll}]|\\s*$)|$))';
const ADVERB = '(?:(?:had|has) )?(?:(?:incorrectly|wrongly|mistakenly|erroneously|originally|previously) )?';
const SAID =
  '(?:said|stated|reported|gave|named|identified|misstated|misidentified|misspelled|listed|described|referred to|wrote|claimed|put)';

/** What each wording says was wrong or is right; the first that fits counts. */
const WORDINGS: readonly RegExp[] = [
  // "It was ten, not twelve, as an earlier version of this report said"
  new RegExp(
    `(?:^|[.:]\\s)(?<right>[^.:]{3,200}?), not (?<wrong>[^.,]{1,120})[^.]{0,60}?,? as (?:(?:was )?${ADVERB}(?:said|stated|reported) in )?(?:an?|the|our) (?:earlier|previous|prior|original)`,
    'du',
  ),
  // "… to say that ten envoys left, not twelve"
  new RegExp(
    `\\bto (?:say|show|reflect|read|clarify|state|make clear)(?: the fact)?(?: that)? (?<right>${REST})(?:,? (?:not|instead of|rather than) (?<wrong>${REST}))?${END}`,
    'du',
  ),
  new RegExp(`\\bto correct (?<wrong>${REST})${END}`, 'du'),
  // "An earlier version said that twelve left. In fact, it was ten."
  new RegExp(
    `\\b(?:earlier|previous|prior|original|initial) (?:version|edition)\\b[^.]*?\\b${ADVERB}${SAID} (?:that )?(?<wrong>${REST})` +
      `(?:[.;]\\s+(?:In fact,? |Actually,? |The correct [^.]{2,40}? (?:is|was) |It should (?:have (?:said|read|been)|say|read|be) |(?=(?:It|They|He|She|There) (?:is|are|was|were)\\b))(?<right>${REST}))?${END}`,
    'du',
  ),
  new RegExp(
    `\\b(?:[Tt]his|[Oo]ur|[Tt]he) (?:article|story|report|piece|post|headline|caption) ${ADVERB}${SAID} (?:that )?(?<wrong>${REST})${END}`,
    'du',
  ),
];

/** What stands in front of a wire's copy or in brackets and says that this is a new version. */
const SLUGS: readonly RegExp[] = [
  /\((?:adds|recasts|updates|corrects|refiles|clarifies|edits|removes) [^()\n]{2,200}\)/giu,
  /[([]?\b(?:EDS|Eds|EDITORS|NOTE TO EDITORS)\s*: ?[^\n)\]]{2,200}[)\]]?/gu,
];
const HEADED = /^\s*(?:CORRECTED|CORRECTION|REFILE|UPDATE ?\d*|Corrected|Correction)\s*(?:[-:–—]|\()/u;
const CORRECTING =
  /correct|earlier version|previous version|refile|wrong|erroneous|mistaken|misstated|misidentified|misspelled|clarif/iu;

const RIGHT = /^(?:In fact|Actually|The correct|It should)\b/;

/** All such notes of a report, in text order. */
export function findCorrections(scene: Scene): CorrectionNote[] {
  const { report, sentences } = scene.annotations;
  const spans: Span[] = [];
  const title = report.parts.find((p) => p.kind === 'title');
  if (title) {
    const head = HEADED.exec(textOf(report, title.span));
    if (head) spans.push({ ...title.span, end: title.span.start + head[0].replace(/[\s(:–—-]+$/, '').length });
  }
  for (const slug of SLUGS) {
    for (const m of report.text.matchAll(slug)) spans.push({ start: m.index, end: m.index + m[0].trimEnd().length });
  }
  const begun = new Set<number>();
  for (const [i, s] of sentences.entries()) {
    if (begun.has(s.part) || !isCorrection(textOf(report, s.span))) continue;
    const next = sentences[i + 1];
    // "In fact, it was ten.": what is right may stand in a sentence of its own. A note that begins a paragraph is all of it.
    const { kind, span } = report.parts[s.part];
    const all = kind === 'correction' && s.span.start - span.start < 4;
    const goesOn = next?.part === s.part && RIGHT.test(textOf(report, next.span));
    if (all) begun.add(s.part);
    spans.push(all ? span : goesOn ? { ...s.span, end: next.span.end } : s.span);
  }
  for (const [i, { kind, span }] of report.parts.entries())
    if (kind === 'correction' && !sentences.some((s) => s.part === i)) spans.push(span);
  const ordered = spans.toSorted(
    (a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start || b.end - a.end,
  );
  const apart = ordered.filter((x, i) => !ordered.slice(0, i).some((y) => y.in === x.in && x.start < y.end));
  return apart.map((span) => noteOf(scene, span));
}

function noteOf(scene: Scene, span: Span): CorrectionNote {
  const words = textOf(scene.annotations.report, span);
  const groups = WORDINGS.map((w) => w.exec(words)?.indices?.groups).find((g) => g !== undefined);
  const at = (range: readonly [number, number] | undefined): CorrectionNote['right'] =>
    range === undefined
      ? null
      : scene.printer.proof({ ...span, start: span.start + range[0], end: span.start + range[1] });
  return {
    ...scene.printer.proof(span),
    change: CORRECTING.test(words) ? 'corrects' : 'updates',
    wrong: at(groups?.wrong),
    right: at(groups?.right),
  };
}
