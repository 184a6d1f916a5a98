import type { Background } from './coreference.ts';
import { isBefore, subjectsOver } from './discourse.ts';
import { isDomestic, salient } from './domestic.ts';
import type { Draft, Settled } from './draft.ts';
import { whereaboutsOf } from './hosts.ts';
import { kinPost, ministryOfHost } from './kin.ts';
import { isSureName } from './name-drafts.ts';
import type { Holding } from './persons.ts';
import { isHost, isShortFor, origin } from './pronoun-codes.ts';
import { salientPlace } from './salience.ts';
import { isWider, peopleBefore, sameBefore, siblingMission } from './same.ts';
import { RECALL_NOUNS, RECALL_VERBS } from './words.ts';

/** "protesters", "the demonstrators": those spoken of before, else the people of the place where they are. */
export function crowd(
  { discourse, isState }: Background,
  settle: (d: Draft) => Settled,
  d: Draft,
  own: Settled,
): Settled {
  const before = d.definite ? sameBefore(discourse, settle, d) : null;
  if (before) {
    d.at ??= before.at;
    return take(d, own, settle(before), before);
  }
  const here = whereaboutsOf(discourse, settle, d, [], isState);
  const place =
    here === null ? salientPlace(discourse, settle, { sentence: d.sentence, token: d.from }, isState) : null;
  const code = here ?? place?.code ?? null;
  const others = code === null && d.definite ? peopleBefore(discourse, settle, d) : null;
  if (others) return take(d, own, settle(others), others);
  if (code === null) return own;
  d.at ??= code;
  return { ...own, codes: [code], basis: 'resolved', antecedent: place?.antecedent ?? null };
}

/** "recalled diplomats", "advised citizens to leave": those of the state that acts. */
export function ofSubject(
  { discourse, isState }: Background,
  settle: (d: Draft) => Settled,
  d: Draft,
  own: Settled,
): Settled {
  const { tokens } = discourse.scene(d.sentence).sentence;
  const h = discourse.head(d);
  const governor = tokens[tokens[h].head];
  const lemma = governor?.lemma.toLowerCase() ?? '';
  if (d.kind === 'envoy' && !RECALL_VERBS.has(lemma) && !RECALL_NOUNS.has(lemma)) return own;
  // "with the state having advised citizens": taggers take the subject of such a clause for an adverbial.
  const beside = discourse
    .inSentence(d.sentence)
    .filter((x) => x.kind === 'state' && x.to <= d.from && tokens[discourse.head(x)].head === governor?.index);
  const rows = [...subjectsOver(discourse, d.sentence, h, d).rows, beside];
  for (const row of rows) {
    if (row.length > 1) return own;
    const [subject] = row;
    // "The ambassador has been summoned," Oman's minister said: who speaks after it may have summoned another's.
    if (subject && d.need.type === 'same' && !isBefore(subject, d.sentence, d.from) && lemma !== 'recall') continue;
    if (subject && isHost(settle, d, subject)) continue;
    if (!subject || subject.kind === 'nationals' || subject.kind === 'place') continue;
    const codes = settle(subject).codes;
    if (codes.length === 1 && isState(codes[0]))
      return { ...own, codes, basis: 'resolved', antecedent: origin(settle, subject) };
  }
  return own;
}

/** A name without a title: somebody whom the report introduces, or somebody in the table of persons. */
export function named(background: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const { people } = background;
  const known = people.find(d);
  const found = known ? settle(known) : null;
  if (known && found && (found.codes.length > 0 || found.office !== null)) {
    const { codes, person, office, organ, role, post } = found;
    return { codes, person: longer(person, d.person), office, organ, role, post, basis: 'resolved', antecedent: known };
  }
  // "Ana Ruiz ... Ruiz": what the table says of the whole name holds for its part.
  const whole = longer(known?.person ?? null, d.person);
  const sure = d.personRange !== null && isSureName(background.discourse.scene(d.sentence), d.personRange[0]);
  const holding = whole === null ? null : held(background, whole, { office: null, sure });
  if (holding) {
    const { code, person, office, role, organ } = holding;
    return { ...own, codes: [code], person, office, role, organ };
  }
  return known ? { ...own, person: longer(known.person, d.person), basis: 'resolved', antecedent: known } : own;
}

/** Somebody in the table of persons. */
function held(
  { persons, date, supports }: Background,
  name: string,
  known: { readonly office: string | null; readonly sure: boolean },
): Holding | null {
  return persons?.holder(name, { ...known, date, code: null, supports }) ?? null;
}

function longer(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a.length >= b.length) ? a : b;
}

/** "the ambassador", "Foreign Minister Cohen", "the ministry", "the consulate". */
export function repeated(background: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const { discourse, people } = background;
  if (d.person !== null) {
    const known = people.find(d);
    const found = known ? settle(known) : null;
    if (known && found && found.codes.length > 0) return take(d, own, found, known);
    const holding = held(background, longer(known?.person ?? null, d.person) ?? d.person, {
      office: d.office,
      sure: true,
    });
    if (holding) return { ...own, codes: [holding.code], person: longer(holding.person, d.person) };
  }
  const by = d.kind === 'envoy' ? sender(discourse, d) : null;
  if (by && settle(by).codes.length === 1)
    return { ...own, codes: settle(by).codes, basis: 'resolved', antecedent: by };
  const host = d.kind === 'organ' ? ministryOfHost(discourse, settle, d) : null;
  if (host) return { ...own, codes: [host.code], basis: 'resolved', antecedent: host.envoy };
  const before = sameBefore(discourse, settle, d);
  const open = d.person === null || (d.definite && before?.person === null);
  // "Poland expelled three": as many others of the same state, but not those serving where the first did.
  const counted = d.kind === 'envoy' && discourse.scene(d.sentence).sentence.tokens[d.key].upos === 'NUM';
  if (before && counted) return { ...take(d, own, settle(before), before), post: null };
  if (before && (d.kind === 'envoy' || d.kind === 'mission' || open)) return take(d, own, settle(before), before);
  const others = d.kind === 'nationals' && d.definite ? peopleBefore(discourse, settle, d) : null;
  if (others) return take(d, own, settle(others), others);
  if (d.kind === 'envoy' && d.person === null) {
    const subject = ofSubject(background, settle, d, own);
    if (subject.codes.length > 0) return subject;
  }
  if (d.kind === 'mission' || d.kind === 'envoy') {
    const sibling = siblingMission(discourse, settle, d);
    if (sibling) return { ...own, codes: settle(sibling).codes, basis: 'resolved', antecedent: sibling };
  }
  const kin = d.kind === 'envoy' || d.kind === 'mission' ? kinPost(discourse, settle, d) : null;
  if (kin) return { ...own, codes: settle(kin).codes, basis: 'resolved', antecedent: kin };
  return d.kind === 'organ' || isDomestic(d) ? salient(background, settle, d, own) : own;
}

/** "the envoy named by Kabul", "an ambassador sent by the junta": whoever sends him. */
export function sender(discourse: Background['discourse'], d: Draft): Draft | null {
  const { tokens } = discourse.scene(d.sentence).sentence;
  if (!SENT.test(tokens[d.to]?.text ?? '') || !/^by$/i.test(tokens[d.to + 1]?.text ?? '')) return null;
  const start = d.to + 2;
  return discourse.inSentence(d.sentence).find((x) => x.from >= start && x.from <= start + 1) ?? null;
}

const SENT = /^(named|sent|picked|chosen|appointed|nominated|dispatched|posted|proposed|designated|recalled)$/i;

/** Takes over what the other draft knows and this one does not say. */
function take(d: Draft, own: Settled, found: Settled, from: Draft): Settled {
  const post =
    own.post && found.post
      ? { type: own.post.type, city: own.post.city ?? found.post.city, host: own.post.host ?? found.post.host }
      : (own.post ?? found.post);
  return {
    ...own,
    codes: found.codes,
    post: d.kind === 'organ' ? null : post,
    person: own.person ?? (d.kind === 'office' || (d.kind === 'envoy' && !d.plural) ? found.person : null),
    office: isWider(d, found.office) ? found.office : own.office,
    role: isWider(d, found.office) ? found.role : own.role,
    organ: isShortFor(own.organ, found.organ) ? found.organ : (own.organ ?? found.organ),
    // CONTRACT: `previous` is what the sentence before gives.
    basis: from.sentence === d.sentence - 1 ? 'previous' : 'resolved',
    antecedent: from,
  };
}
