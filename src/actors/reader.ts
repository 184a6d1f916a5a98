import { isBodyNoun } from './body-anaphors.ts';
import { chiefDraft, isChiefNoun, officeOfDraft } from './chiefs.ts';
import { type Draft, draft, matchAt, type Scene, wordsOf } from './draft.ts';
import { isCapitalised } from './fold.ts';
import { headDraft, isRealHead } from './heads.ts';
import { bodyDraft, nameDraft } from './name-drafts.ts';
import { isHonorific, isNameWord, nameEnd, sortOfName } from './names.ts';
import { isChief } from './offices.ts';
import { codesOf, noOwner, type Owner, ownerFrom, ownsNothing } from './owner.ts';
import type { Phrase } from './phrases.ts';
import { plainDraft } from './plain.ts';
import { isLed, type Match } from './scan.ts';
import { senseOf } from './senses.ts';
import { joined } from './tree.ts';
import { COUNTRY_NOUNS, OFFICES_OF } from './words.ts';

/** The drafts of one phrase. */
export interface Reading {
  readonly phrase: Phrase;
  readonly drafts: Draft[];
  /** The draft that ends where the phrase ends, on which what follows may hang; null when an ordinary noun ends it. */
  readonly tail: Draft | null;
}

/** Where the reading of a segment stands. */
interface Cursor {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly out: Draft[];
  /** What the words read so far say about whom the next noun belongs to. */
  owner: Owner;
  at: number;
}

/** Reads a base noun phrase from left to right: each possessor owns what follows, each name what it stands before. */
export function readPhrase(scene: Scene, phrase: Phrase): Reading {
  const drafts: Draft[] = [];
  let possessor: Owner | null = null;
  for (const [from, to] of phrase.segments) {
    const cursor: Cursor = { scene, from, to, out: [], owner: possessor ?? noOwner(from), at: from };
    readSegment(cursor);
    drafts.push(...cursor.out);
    possessor = possessorOf(cursor, possessor?.from ?? contentStart(scene, from, to));
  }
  return { phrase, drafts, tail: drafts.findLast((d) => d.to === phrase.to) ?? null };
}

function contentStart(scene: Scene, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && scene.sentence.tokens[i].upos === 'DET') i++;
  return i;
}

/** What a segment before a possessive mark lends to the noun after it. */
function possessorOf({ scene, from, to, out }: Cursor, start: number): Owner {
  const last = out.findLast((d) => d.to === to);
  const plain = noOwner(start);
  if (last) {
    const organ = last.kind === 'organ' && last.organ !== null && last.role !== null;
    return {
      ...plain,
      codes: last.codes,
      organ: organ ? { organ: last.organ as string, role: last.role as string } : null,
      organisation: last.kind === 'organisation' || last.kind === 'group' || last.kind === 'outlet',
      sector: last.kind === 'organisation' || last.kind === 'group' ? last.role : null,
      state: last.state,
      draft: last,
    };
  }
  const { tokens } = scene.sentence;
  if (tokens[to - 1].text.toLowerCase() === 'other' && /^(each|the)$/i.test(tokens[to - 2]?.text ?? ''))
    return { ...noOwner(to - 2), pronoun: to - 1 };
  // "the bloc's leaders"
  const noun = to - 1;
  if (to - from === 2 && isBodyNoun(tokens[noun].text.toLowerCase()) && /^(the|that|this)$/i.test(tokens[from].text)) {
    const body = { sentence: scene.sentence.index, from: noun, to, key: noun, kind: 'organisation' as const };
    return { ...plain, draft: draft({ ...body, definite: true, need: { type: 'body' } }) };
  }
  return COUNTRY_NOUNS.has(scene.sentence.tokens[to - 1].text.toLowerCase()) ? { ...plain, country: to - 1 } : plain;
}

function readSegment(cursor: Cursor): void {
  const { scene, from, to } = cursor;
  const { tokens } = scene.sentence;
  while (cursor.at < to) {
    const i = cursor.at;
    const t = tokens[i];
    const match = matchAt(scene, i);
    if (match) readMatch(cursor, match);
    else if (isChiefNoun(scene, i) && readChief(cursor)) continue;
    else if (OFFICES_OF.has(t.text.toLowerCase()) && i + 1 === to && tokens[to]?.text === 'of') readOfficeOf(cursor);
    else if (t.xpos === 'PRP$' || t.xpos === 'WP$') {
      cursor.owner = { ...cursor.owner, pronoun: i };
      cursor.at++;
    } else if (t.upos === 'DET' && cursor.owner.from === i && i < to - 1) {
      cursor.owner = noOwner(i + 1);
      cursor.at++;
    } else if (!readName(cursor)) cursor.at++;
  }
  if (cursor.owner.from < from) cursor.owner = noOwner(from);
}

function readMatch(cursor: Cursor, match: Match): void {
  const { scene, to, owner, out } = cursor;
  const end = Math.min(match.to, to);
  const ahead = headAhead(scene, end, to);
  const chief = end < to && isChiefNoun(scene, end) && scene.matchAt[end] < 0;
  if (chief && senseOf(match.senses, 'organ', 'org-organ', 'organisation', 'mission')) {
    cursor.owner = ownerFrom(match, owner) ?? owner;
    cursor.at = end;
    return;
  }
  if (isRealHead(scene, match, to) && !(ahead && yields(match, ahead) && !isInName(scene, ahead, end))) {
    const found = headDraft(scene, match, owner, to);
    if (found) out.push(found);
    settle(cursor, found?.to ?? end);
    return;
  }
  if (ahead && senseOf(match.senses, 'office', 'envoy', 'people')) {
    // "Emir Sheikh Tamim": the second title goes on from the first.
    cursor.at = end;
    return;
  }
  const lent = ownerFrom(match, owner);
  const led = isLed(match);
  if (!led && readNamedBody(cursor, match, end, lent)) return;
  if (ahead && lent && !led && !isBesideTitle(scene, ahead, lent, to)) {
    cursor.owner = lent;
    cursor.at = end;
    return;
  }
  const found = plainDraft(scene, match, owner, { from: cursor.from, to });
  if (found) out.push(found);
  const adjective = !led && senseOf(match.senses, 'adjective', 'org-adjective', 'organisation', 'state') !== null;
  settle(cursor, led ? participleEnd(scene, end, to) : end);
  // Kept for a name that the next nouns lead up to: "Kenyan activist Boniface Mwangi".
  if (adjective && lent) cursor.owner = { ...lent, draft: found };
}

/** "On a visit to Tokyo President Putin spoke": a city right before the title of a head of state is not whose head it is. */
function isBesideTitle(scene: Scene, ahead: Match, lent: Owner, limit: number): boolean {
  if (lent.city === null || lent.codes.length > 0 || lent.pronoun !== null) return false;
  const office = senseOf(ahead.senses, 'office');
  if (!office || !isChief(office.office) || !isCapitalised(scene.sentence.tokens[ahead.from].text)) return false;
  return nameEnd(scene, ahead.to, limit, true) > ahead.to;
}

function readOfficeOf(cursor: Cursor): void {
  cursor.out.push(officeOfDraft(cursor.scene, cursor.at, cursor.owner));
  settle(cursor, cursor.at + 1);
}

function readChief(cursor: Cursor): boolean {
  const found = chiefDraft(cursor.scene, cursor.at, cursor.owner, cursor.to);
  if (!found) return false;
  const { out, owner } = cursor;
  if (owner.draft && out.at(-1) === owner.draft) out.pop();
  out.push(found);
  settle(cursor, found.to);
  return true;
}

/** The token after "-led". */
function participleEnd(scene: Scene, from: number, to: number): number {
  return from + 2 <= to && scene.sentence.tokens[from].upos === 'PUNCT' ? from + 2 : from;
}

function settle(cursor: Cursor, at: number): void {
  cursor.at = at;
  cursor.owner = noOwner(at);
}

/** The next match within the segment that heads a phrase of its own. */
function headAhead(scene: Scene, from: number, to: number): Match | null {
  for (let i = from; i < to; i++) {
    const match = matchAt(scene, i);
    if (match && isRealHead(scene, match, to)) return match;
  }
  return null;
}

/** "President Hassan Sheikh Mohamud": a form of address within the name after a title is no title. */
function isInName(scene: Scene, ahead: Match, end: number): boolean {
  return ahead.from === end + 1 && isHonorific(scene.sentence.tokens[ahead.from].text) && isNameWord(scene, end);
}

/** Whether a body or office before another only says where that person serves ("foreign ministry spokesman"). */
function yields(match: Match, ahead: Match): boolean {
  if (senseOf(match.senses, 'organ', 'org-organ', 'mission', 'member')) {
    return senseOf(ahead.senses, 'office', 'envoy', 'people', 'organ', 'mission') !== null;
  }
  return (
    senseOf(match.senses, 'office') !== null &&
    senseOf(ahead.senses, 'office', 'organ') !== null &&
    ahead.from <= match.to + 1
  );
}

/** "Turkish Airlines", "Kenya Airways", "Israel Katz": a known name that begins an unknown one. */
function readNamedBody(cursor: Cursor, match: Match, end: number, lent: Owner | null): boolean {
  const { scene, to, out } = cursor;
  if (match.after !== null || senseOf(match.senses, 'outlet', 'organisation', 'epithet', 'org-organ', 'organ'))
    return false;
  const stop = nameEnd(scene, end, to);
  if (stop === end || !lent || isTwoNames(scene, match, end, stop)) return false;
  const adjective = senseOf(match.senses, 'adjective') !== null && senseOf(match.senses, 'state') === null;
  const { sort } = sortOfName(scene, end, stop);
  const body = sort === 'body' || sort === 'thing' || sortOfName(scene, match.from, stop).sort === 'body';
  // Capitals before an office belong to its title ("Turkish Deputy Trade Minister").
  if (!body && headAhead(scene, stop, to)) return false;
  if (!adjective && !joined(scene.sentence, match.to - 1, end) && !joined(scene.sentence, match.to - 1, stop - 1))
    return false;
  const found = bodyDraft(scene, match, stop, { owner: lent, adjective });
  if (found) out.push(found);
  settle(cursor, stop);
  cursor.owner = { ...cursor.owner, from: match.from, organisation: true, state: found?.state ?? null };
  return true;
}

/** "brought Washington Kim's letter": a seat of government beside the surname of one whom the report names in full. */
function isTwoNames({ report, sentence: { tokens } }: Scene, match: Match, end: number, stop: number): boolean {
  if (stop !== end + 1 || match.to !== end || !senseOf(match.senses, 'seat')) return false;
  const seat = tokens[end - 1].text;
  const name = `${tokens[end].text} `;
  for (let at = report.text.indexOf(name); at >= 0; at = report.text.indexOf(name, at + 1)) {
    const next = report.text.charAt(at + name.length);
    if (next !== next.toLowerCase() && !report.text.slice(0, at).endsWith(`${seat} `)) return true;
  }
  return false;
}

/** An unknown proper name, with an honorific or a lower-case description before it ("politburo chief Ismail Haniyeh"). */
function readName(cursor: Cursor): boolean {
  const { scene, to, out, owner } = cursor;
  const { tokens } = scene.sentence;
  const i = cursor.at;
  let begin = i;
  while (begin < to && isHonorific(tokens[begin].text) && isCapitalised(tokens[begin].text)) begin++;
  const end = nameEnd(scene, begin, to, begin > i);
  if (end === begin || headAhead(scene, end, to)?.from === end) return false;
  const described = !ownsNothing(owner);
  const office = described ? wordsOf(scene, nounsBefore(scene, cursor.from, i), i) : '';
  const found = nameDraft(scene, {
    from: described ? owner.from : i,
    name: [begin, end],
    honorific: begin > i,
    codes: described ? codesOf(owner) : [],
    office: office === '' ? null : office,
    state: owner.organisation ? null : (owner.codes[0] ?? null),
  });
  if (found) {
    // The adjective is now part of the description and no mention of its own.
    if (described && owner.draft && out.at(-1) === owner.draft && owner.draft.kind !== 'person') out.pop();
    out.push(found);
  }
  settle(cursor, end);
  return true;
}

/** Where the nouns that run up to a name begin. */
function nounsBefore(scene: Scene, from: number, to: number): number {
  let i = to;
  while (i > from && scene.sentence.tokens[i - 1].upos === 'NOUN' && scene.matchAt[i - 1] < 0) i--;
  return i;
}
