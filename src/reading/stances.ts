/** The positions that a report tells of: on who did what, on whether it was, on what an actor is. */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { covers } from '../speech/span-index.ts';
import { around, ofAttribution } from './holders.ts';
import { spokenLabels } from './labels.ts';
import { DENYING, REJECTING } from './position-words.ts';
import type { Scene } from './scene.ts';
import { accountsAt } from './stance-accounts.ts';
import { causesAt } from './stance-causes.ts';
import { type Positions, printStance, type StanceDraft } from './stance-draft.ts';
import { pronounDenials } from './stance-pronouns.ts';
import { type Topic, topicsOf } from './topics.ts';
import type { Stance, StanceNote } from './types.ts';

/** All positions of a report, in text order. */
export function findStances(scene: Scene): StanceNote[] {
  const p: Positions = { scene, topics: topicsOf(scene) };
  const drafts: StanceDraft[] = scene.annotations.sentences.flatMap((s) =>
    s.tokens.flatMap(({ index }) => [...causesAt(p, s, index), ...accountsAt(p, s, index)]),
  );
  const notes: StanceNote[] = [];
  let last: StanceDraft | null = null;
  for (const d of drafts) {
    // "blamed it on them", "backed that claim": the words name nothing, so what was last disputed is meant.
    const lent = d.stance === 'demands-inquiry' && last?.question === 'occurrence' ? null : last;
    const taken =
      d.topic === null && lent?.topic != null ? { ...d, question: lent.question, code: d.code ?? aboutOf(lent) } : d;
    const topic: Topic | null = d.topic ?? lent?.topic ?? p.topics.before(d.sentence);
    if (topic === null) continue;
    if (d.topic !== null) last = d;
    notes.push(printStance(scene, taken, topic));
  }
  notes.push(...pronounDenials(p, notes), ...denials(p, notes), ...onLabels(scene));
  return distinct(notes).toSorted(
    (a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
}

/** Whose deed is in question; who did it is an answer of its own, and not taken over. */
function aboutOf(d: StanceDraft): string | null {
  return d.question === 'occurrence' ? d.code : null;
}

/** Rows that tell what did not happen, with who says so. */
function denials(p: Positions, known: readonly StanceNote[]): StanceNote[] {
  const { scene } = p;
  return scene.mentions.flatMap((m) => {
    if (m.status !== 'denied' || m.kind.startsWith('statement.')) return [];
    if (known.some((n) => n.mention === m.id && (n.stance === 'denies' || n.stance === 'rejects'))) return [];
    const [at] = scene.printer.range(m.trigger);
    // Told already by the words around it ("was not caused by a bombardment").
    if (known.some((n) => n.in === m.trigger.in && n.stance === 'denies' && n.span[0] <= at && at < n.span[1]))
      return [];
    const s = scene.sentenceAt(m.trigger);
    const t = s?.tokens.find((x) => x.start === m.trigger.start)?.index;
    if (s === null || t === undefined || isRefusal(s, t)) return [];
    const denier = scene.annotations.speech.attributions.find(
      (a) =>
        a.sentence === s.index &&
        a.source !== null &&
        isDenial(s, a.cue.start) &&
        a.content.some((c) => covers(c, m.trigger)),
    );
    const holder = denier === undefined ? around(scene, s, t) : ofAttribution(scene, denier);
    const own = p.topics.at(s, t);
    const topic: Topic = { ...own, mention: m.id };
    const draft: StanceDraft = {
      sentence: s,
      cue: t,
      holder,
      stance: 'denies',
      question: 'occurrence',
      proposition: [t],
      topic,
      code: m.source[0]?.code ?? null,
    };
    return [printStance(scene, draft, topic)];
  });
}

/** "will not go": what one will not do is no question of whether it was. */
function isRefusal(s: Sentence, t: number): boolean {
  const aux = dependents(s, t, 'aux').map((c) => s.tokens[c].text.toLowerCase());
  return (
    aux.some((w) => /^(?:will|wo|would|shall|'ll|’ll|should|must|can|ca|could|may|might)$/.test(w)) ||
    s.tokens[t].xpos === 'VB'
  );
}

function isDenial(s: Sentence, start: number): boolean {
  const lemma = s.tokens.find((t) => t.start === start)?.lemma.toLowerCase() ?? '';
  return DENYING.has(lemma) || REJECTING.has(lemma);
}

/** What somebody says that an actor is or is not. */
function onLabels(scene: Scene): StanceNote[] {
  return spokenLabels(scene)
    .filter((l) => l.predicated && l.note.voice === 'speaker')
    .map(({ note, sentence, token, holder }) => ({
      ...printStance(
        scene,
        {
          sentence,
          cue: token,
          holder: { ...holder, token: -1 },
          stance: note.given ? 'asserts' : 'denies',
          question: 'label',
          proposition: [token],
          topic: null,
          code: note.code,
          label: note.label,
        },
        null,
      ),
      span: note.span,
      quote: note.quote,
      proposition: { span: note.span, quote: note.quote, ...(note.in === undefined ? {} : { in: note.in }) },
    }));
}

/** One position told by two words ("confirmed or endorsed the account") once. */
function distinct(notes: readonly StanceNote[]): StanceNote[] {
  const seen = new Set<string>();
  const keyOf = (n: StanceNote, stance: Stance): string => {
    const who = n.holder === null ? n.name : (n.holder.person ?? n.holder.code);
    return [who, stance, n.question, n.code, n.of, n.label, n.in, n.proposition.span[1], n.topic[0]].join('|');
  };
  const all = new Set(notes.map((n) => keyOf(n, n.stance)));
  return notes.filter((n) => {
    const key = keyOf(n, n.stance);
    // "accused them of backing the rebels": blamed, and not asserted once more.
    if (n.stance === 'asserts' && all.has(keyOf(n, 'blames'))) return false;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
