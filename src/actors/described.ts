import { type Draft, draft, matchAt, type Scene } from './draft.ts';
import { senseOf } from './senses.ts';
import type { ActorKind } from './types.ts';

/** What a common noun says of a body: what sort of thing it is, and its sector. */
interface Described {
  readonly kind: ActorKind;
  readonly role: string | null;
}

const sort = (kind: ActorKind, role: string | null, words: string): readonly (readonly [string, Described])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind, role }] as const);

/** Nouns for bodies of a state that have no name of their own ("a Chinese firm", "Kenyan media"), by lemma. */
const NOUNS: ReadonlyMap<string, Described> = new Map([
  ...sort(
    'organisation',
    'BUS',
    `company firm carrier airline bank lender carmaker automaker conglomerate manufacturer shipbuilder steelmaker
    chipmaker drugmaker refiner miner producer retailer insurer utility operator subsidiary supplier exporter importer
    shipper brewer start-up startup corporation enterprise business multinational planemaker consortium`,
  ),
  ...sort(
    'outlet',
    'MED',
    `media press television tv newspaper paper daily weekly tabloid magazine broadcaster channel outlet radio website
    news-agency wire`,
  ),
  ...sort('organisation', 'NGO', 'charity ngo think-tank'),
  ...sort('organisation', 'PTY', 'party'),
  ...sort('organisation', 'EDU', 'university institute'),
  ...sort('organisation', 'LAB', 'union'),
  ...sort('organisation', null, 'group organisation organization federation association movement'),
]);

/** Adjectives that tell whose a group is more surely than its noun. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['rebel', 'REB'],
  ['militant', 'REB'],
  ['armed', 'REB'],
  ['insurgent', 'REB'],
  ['jihadist', 'REB'],
  ['islamist', 'REB'],
  ['separatist', 'REB'],
  ['guerrilla', 'REB'],
  ['opposition', 'OPP'],
  ['dissident', 'OPP'],
  ['rights', 'NGO'],
  ['advocacy', 'NGO'],
  ['aid', 'NGO'],
  ['relief', 'NGO'],
  ['humanitarian', 'NGO'],
  ['environmental', 'NGO'],
  ['church', 'REL'],
  ['religious', 'REL'],
  ['trade', 'LAB'],
  ['labour', 'LAB'],
  ['labor', 'LAB'],
  ['business', 'BUS'],
  ['criminal', 'CRM'],
  ['student', 'EDU'],
  ['medical', 'HLH'],
]);

/**
 * "a Turkish company", "Chinese state media", "Canada's national carrier": a body known only by its state and a noun. With
 * "the" it may be one named before, which coreference finds out.
 *
 * @param segments of the base phrase, and which of them is asked about.
 */
export function describedBody(scene: Scene, segments: readonly (readonly [number, number])[], k: number): Draft | null {
  const [from, to] = segments[k];
  const { tokens, index } = scene.sentence;
  const noun = tokens[to - 1];
  if (!noun || scene.matchAt[to - 1] >= 0 || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) return null;
  const found =
    NOUNS.get(noun.lemma.toLowerCase()) ??
    (/^agency$/i.test(noun.lemma) && /^news$/i.test(tokens[to - 2]?.text ?? '') ? NOUNS.get('press') : undefined);
  if (!found) return null;
  const state =
    stateBefore(scene, from, to - 1) ?? (k > 0 ? stateBefore(scene, segments[k - 1][0], segments[k - 1][1]) : null);
  if (!state) return null;
  const role = found.role ?? describedRole(scene, state.at, to - 1);
  const opener = tokens[from].text.toLowerCase();
  const start = k > 0 && state.at < from ? segments[k - 1][0] : state.at;
  const definite = /^(the|that|this)$/.test(opener);
  return draft({
    sentence: index,
    from: start,
    to,
    core: [Math.max(start, from), to],
    key: to - 1,
    kind: role === 'REB' ? 'group' : found.kind,
    codes: [state.code],
    role,
    plural: noun.xpos === 'NNS',
    definite,
    need: definite && noun.xpos !== 'NNS' ? { type: 'body' } : { type: 'none' },
  });
}

function describedRole(scene: Scene, from: number, to: number): string | null {
  for (const t of scene.sentence.tokens.slice(from, to)) {
    const role = ROLES.get(t.text.toLowerCase());
    if (role !== undefined) return role;
  }
  return null;
}

/** The state that an adjective or name among some words gives, when what follows it only describes. */
function stateBefore(scene: Scene, from: number, to: number): { readonly code: string; readonly at: number } | null {
  const { tokens } = scene.sentence;
  for (let i = to - 1; i >= from; i--) {
    const match = matchAt(scene, i);
    if (match) {
      // A city tells where a body is, not whose it is.
      const sense = senseOf(match.senses, 'adjective', 'demonym', 'state', 'epithet');
      const code = sense?.code ?? null;
      if (code === null || match.after !== null) return null;
      return { code, at: match.from };
    }
    const t = tokens[i];
    if (!/^(ADJ|NOUN|PUNCT|VERB|ADV)$/.test(t.upos) || t.text === ',') return null;
  }
  return null;
}
