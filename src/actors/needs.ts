import { type Draft, draft, matchAt, type Need, type Scene } from './draft.ts';
import type { Owner } from './owner.ts';
import type { Match } from './scan.ts';
import { type Sense, senseOf } from './senses.ts';
import { CITIZENS, NEUTRAL, OTHERS } from './words.ts';

/** The organ without owner that a title names before its noun, to be found like "the ministry". */
function organBefore(scene: Scene, { from }: Match): Draft | null {
  const before = matchAt(scene, from - 1);
  const organ = before ? senseOf(before.senses, 'organ') : null;
  if (!before || !organ || organ.code !== null) return null;
  return draft({
    sentence: scene.sentence.index,
    from: before.from,
    to: before.to,
    key: before.to - 1,
    kind: 'organ',
    organ: organ.organ,
    role: organ.role,
    definite: true,
    need: { type: 'same' },
  });
}

/**
 * How the state of a draft is to be found when its own words do not give it: through a possessor, from an earlier
 * mention of the same ("the ambassador", "police"), from the subject of the clause ("recalled diplomats"), or not at
 * all ("an ambassador", "rebel forces", "several governments").
 */
export function needOf(scene: Scene, d: Draft, owner: Owner, sense: Sense, match: Match): Need {
  if (owner.pronoun !== null) return { type: 'possessor', token: owner.pronoun };
  if (owner.country !== null) return { type: 'country', token: owner.country };
  if (d.codes.length > 0) return { type: 'none' };
  if (owner.draft !== null) return { type: 'through', draft: owner.draft };
  if (owner.organisation) return { type: 'none' };
  const { tokens } = scene.sentence;
  const words = tokens.slice(d.from, d.core[1]).map((t) => t.text.toLowerCase());
  if (sense.type === 'people' && sense.people === 'protesters' && d.person === null) return { type: 'crowd' };
  if (words.includes('foreign') && sense.type === 'people') return { type: 'none' };
  const count = words.some((word) => /^(two|both)$/.test(word)) || /^both$/i.test(tokens[d.from - 1]?.text ?? '');
  const men = sense.type === 'people' && /^(men|women)$/.test(tokens[d.key].text);
  if (
    count &&
    d.plural &&
    (sense.type === 'office' || sense.type === 'organ' || men) &&
    d.person === null &&
    d.definite
  )
    return { type: 'pair' };
  // "ratified by neither parliament"
  if (sense.type === 'organ' && /^(neither|each|either)$/i.test(tokens[d.from - 1]?.text ?? ''))
    return { type: 'pair' };
  // "a ministry spokesman": of the ministry spoken of.
  const organ = sense.type === 'office' && !d.plural && owner.organ !== null ? organBefore(scene, match) : null;
  if (organ) return { type: 'through', draft: organ };
  if (sense.type === 'organ' && /^there$/i.test(tokens[d.to]?.text ?? '') && d.person === null)
    return { type: 'there' };
  const determiner = tokens[d.from - 1];
  // "an embassy official": the embassy is the one spoken of.
  const posted =
    sense.type === 'envoy' && /^(embassy|consulate|consular|mission)$/.test(tokens[match.from].text.toLowerCase());
  if (posted && !d.plural && match.to - match.from > 1) return { type: 'same' };
  if (determiner?.upos === 'DET' && !d.definite) return { type: 'none' };
  const body = sense.type === 'organ' || (sense.type === 'office' && d.person === null);
  // "the Nazi regime", "the rebel leader": what is said of it makes it another than the one last spoken of.
  if (body && words.slice(0, match.from - d.from).some((word) => !NEUTRAL.has(word))) return { type: 'none' };
  if (d.definite || d.person !== null) return { type: 'same' };
  if (sense.type === 'people') return { type: CITIZENS.has(tokens[d.key].lemma.toLowerCase()) ? 'bare' : 'none' };
  if (sense.type === 'envoy' && d.plural) return { type: 'bare' };
  if (words.some((word, k) => tokens[d.from + k].upos === 'NUM' || OTHERS.has(word))) return { type: 'none' };
  // "rebel forces", "troops" may be anybody's; "police said" is not.
  if (sense.type === 'organ' && (d.from < match.from || sense.role === 'MIL')) return { type: 'none' };
  return d.plural && sense.type !== 'organ' ? { type: 'none' } : { type: 'same' };
}
