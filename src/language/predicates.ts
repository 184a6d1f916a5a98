/**
 * Predicates: one normalised view of verbs, event nouns and participles, so that a frame is written once.
 *
 * "Kenya expelled two envoys", "two envoys were expelled by Kenya", "the expulsion of two envoys by Kenya",
 * "Kenya, which expelled two envoys" and "Kenya decided to expel two envoys" all have Kenya as `agent` and the
 * envoys as `patient`. Obliques are slots named by their preposition ("from", "out of").
 */
import type { Sentence, Token } from './types.ts';

/** An argument: its head token and how it was found. */
export interface Argument {
  readonly token: number;
  /** `own` depends on the predicate; `shared` comes from control, a conjunct or a relative clause. */
  readonly by: 'own' | 'shared';
}

export interface Predicate {
  readonly sentence: Sentence;
  readonly token: number;
  readonly lemma: string;
  readonly form: 'verb' | 'noun';
  readonly passive: boolean;
  /** Arguments by slot name, coordinated ones expanded, in text order. */
  readonly slots: ReadonlyMap<string, readonly Argument[]>;
}

/** Verbs whose subject, not object, performs the infinitive even when they have an object. */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'pledge', 'threaten', 'agree', 'offer', 'swear']);
/** Prepositions whose object performs the infinitive ("called on X to leave", "appealed to X to return"). */
const OBLIQUE_CONTROL: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ['on', 'upon', 'for']],
  ['appeal', ['to']],
  ['plead', ['with']],
  ['urge', ['on']],
  ['wait', ['for']],
  ['prevail', ['on', 'upon']],
]);
/** Verbs that lend their subject to the event noun they take as object ("announced the expulsion of"). */
const LIGHT = new Set(
  (
    'announce order conduct carry make issue undertake launch begin start complete finish execute approve authorise authorize ' +
    'authorise decree oversee plan consider demand threaten propose seek arrange organise organize pursue suspend halt cancel ' +
    'continue resume confirm impose declare effect stage mount initiate hold perform implement reverse postpone delay ' +
    'schedule prepare promise decide defend justify explain request mull weigh urge want discuss welcome deny rule'
  ).split(' '),
);

const caches = new WeakMap<Sentence, Map<number, Predicate>>();

/** The dependents of a token whose relation is, or is a subtype of, one of those given. */
export function dependents(s: Sentence, token: number, ...relations: string[]): number[] {
  return (s.children[token] ?? []).filter((child) => {
    const deprel = s.tokens[child].deprel;
    return relations.some((r) => deprel === r || (r.indexOf(':') < 0 && deprel.startsWith(`${r}:`)));
  });
}

/** A token and the tokens coordinated with it. */
export function conjuncts(s: Sentence, token: number): number[] {
  const out = [token];
  for (const c of dependents(s, token, 'conj')) {
    const t = s.tokens[c];
    if (t.upos !== 'VERB' || s.tokens[token].upos === 'VERB') out.push(...conjuncts(s, c));
  }
  return out;
}

/** The preposition of an oblique or nominal modifier, several words joined ("out of"); '' when bare. */
export function preposition(s: Sentence, token: number): string {
  const words = dependents(s, token, 'case')
    .filter((c) => s.tokens[c].lemma !== "'s" && s.tokens[c].text !== '’' && s.tokens[c].text !== "'")
    .flatMap((c) => [c, ...dependents(s, c, 'fixed')])
    .toSorted((a, b) => a - b)
    .map((c) => s.tokens[c].text.toLowerCase());
  return words.join(' ');
}

/** Whether a token can head a predicate of that form. */
function formOf(token: Token): 'verb' | 'noun' {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.xpos.startsWith('VB') ? 'verb' : 'noun';
}

/** The predicate headed by a token; computed once a sentence. */
export function predicateAt(s: Sentence, token: number): Predicate {
  let cache = caches.get(s);
  if (!cache) {
    cache = new Map();
    caches.set(s, cache);
  }
  const known = cache.get(token);
  if (known) return known;
  // A placeholder breaks the circle of two predicates that ask for one another's subject.
  const form = formOf(s.tokens[token]);
  const lemma = lemmaWithParticle(s, token);
  cache.set(token, { sentence: s, token, lemma, form, passive: false, slots: new Map() });
  const slots = new SlotMap(s);
  const passive = form === 'verb' ? verbSlots(s, token, slots) : nounSlots(s, token, slots);
  const predicate: Predicate = { sentence: s, token, lemma, form, passive, slots: slots.map };
  cache.set(token, predicate);
  return predicate;
}

/** Tokens that fill a slot of a predicate. */
export function slot(p: Predicate, name: string): readonly Argument[] {
  return p.slots.get(name) ?? [];
}

function lemmaWithParticle(s: Sentence, token: number): string {
  const particle = dependents(s, token, 'compound:prt')[0];
  const lemma = s.tokens[token].lemma.toLowerCase();
  return particle === undefined ? lemma : `${lemma} ${s.tokens[particle].text.toLowerCase()}`;
}

class SlotMap {
  readonly map = new Map<string, Argument[]>();
  private readonly s: Sentence;
  constructor(s: Sentence) {
    this.s = s;
  }
  add(name: string, token: number, by: Argument['by'] = 'own', expand = true): void {
    const list = this.map.get(name) ?? [];
    for (const t of expand ? conjuncts(this.s, token) : [token]) {
      if (!list.some((a) => a.token === t)) list.push({ token: t, by });
    }
    this.map.set(name, list);
  }
  addAll(name: string, args: readonly Argument[]): void {
    for (const a of args) this.add(name, a.token, 'shared', false);
  }
  has(name: string): boolean {
    return (this.map.get(name)?.length ?? 0) > 0;
  }
}

function verbSlots(s: Sentence, v: number, slots: SlotMap): boolean {
  const token = s.tokens[v];
  const rel = token.deprel;
  const attributive = rel === 'amod' && token.head >= 0;
  const reduced = rel === 'acl' && token.xpos === 'VBN';
  const passive =
    attributive ||
    reduced ||
    dependents(s, v, 'nsubj:pass', 'aux:pass').length > 0 ||
    (token.xpos === 'VBN' && dependents(s, v, 'obl:agent').length > 0);
  const subjectSlot = passive ? 'patient' : 'agent';

  for (const c of s.children[v] ?? []) {
    const t = s.tokens[c];
    const base = t.deprel.split(':')[0];
    if (base === 'nsubj' || base === 'csubj') slots.add(subjectSlot, antecedentOf(s, c));
    else if (base === 'obj') slots.add('patient', antecedentOf(s, c));
    else if (base === 'iobj') slots.add('recipient', antecedentOf(s, c));
    else if (base === 'obl') addOblique(s, slots, c, passive);
    else if (base === 'xcomp' || base === 'ccomp') slots.add('clause', c);
    else if (base === 'advmod' || t.deprel === 'compound:prt') slots.add('adverb', c, 'own', false);
    else if (base === 'advcl') slots.add('adverbial', c);
    else if (base === 'aux') slots.add('aux', c, 'own', false);
  }
  if (attributive) slots.add('patient', token.head, 'shared', false);
  if (!slots.has(subjectSlot)) shareSubject(s, v, slots, subjectSlot, passive);
  if (!passive && !slots.has('patient')) shareObject(s, v, slots);
  // A phrase that the parser hung on the object may belong to the verb ("recalled its envoy from Bogotá").
  for (const a of [...slot2(slots, 'patient')]) {
    for (const c of dependents(s, a.token, 'nmod')) {
      const prep = preposition(s, c);
      if (prep !== '' && prep !== 'of' && !slots.has(prep)) slots.add(prep, c, 'shared');
    }
  }
  return passive;
}

function slot2(slots: SlotMap, name: string): readonly Argument[] {
  return slots.map.get(name) ?? [];
}

function addOblique(s: Sentence, slots: SlotMap, c: number, passive: boolean): void {
  const prep = preposition(s, c);
  const t = s.tokens[c];
  if (t.deprel === 'obl:agent' || (passive && prep === 'by')) slots.add('agent', antecedentOf(s, c));
  else if (prep === '') slots.add(t.text.toLowerCase() === 'home' ? 'adverb' : 'bare', c, 'own', false);
  else {
    slots.add(prep, antecedentOf(s, c));
    // Conjuncts with a preposition of their own are slots of their own ("from Lima and to Quito").
    for (const k of dependents(s, c, 'conj')) {
      const own = preposition(s, k);
      if (own !== '' && own !== prep) slots.add(own, k);
    }
  }
}

/** A relative pronoun stands for the noun that its clause modifies. */
function antecedentOf(s: Sentence, token: number): number {
  const t = s.tokens[token];
  if (!/^(who|whom|which|that)$/i.test(t.text) || t.upos !== 'PRON') return token;
  let clause = t.head;
  for (let steps = 0; clause >= 0 && steps < 6; steps++) {
    const deprel = s.tokens[clause].deprel;
    if (deprel === 'acl:relcl' || deprel === 'acl') return s.tokens[clause].head;
    if (deprel === 'advcl:relcl') return token;
    clause = s.tokens[clause].head;
  }
  return token;
}

/** Finds the unexpressed subject of a verb from the clause it hangs on. */
function shareSubject(s: Sentence, v: number, slots: SlotMap, subjectSlot: string, passive: boolean): void {
  const t = s.tokens[v];
  if (t.head < 0) return;
  const head = s.tokens[t.head];
  const base = t.deprel.split(':')[0];
  if (base === 'conj' && formOf(head) === 'verb') {
    const first = predicateAt(s, t.head);
    const subject = first.passive ? slot(first, 'patient') : slot(first, 'agent');
    slots.addAll(subjectSlot, subject);
  } else if (base === 'xcomp') {
    slots.addAll(subjectSlot, controllers(s, t.head, passive));
  } else if (base === 'advcl' || base === 'parataxis' || base === 'ccomp') {
    if (formOf(head) !== 'verb' || dependents(s, v, 'nsubj').length > 0) return;
    if (base !== 'advcl' && t.xpos !== 'VBG') return;
    const governor = predicateAt(s, t.head);
    slots.addAll(subjectSlot, governor.passive ? slot(governor, 'patient') : slot(governor, 'agent'));
  } else if (base === 'acl' && t.deprel !== 'acl:relcl') {
    const infinitive = t.xpos === 'VB' || s.tokens.some((m) => m.head === v && m.deprel === 'mark' && m.text === 'to');
    if (infinitive) slots.addAll(subjectSlot, holders(s, t.head));
    else if (t.deprel === 'acl') slots.add(subjectSlot, t.head, 'shared', false);
    else slots.addAll(subjectSlot, holders(s, t.head));
  } else if (t.deprel === 'acl:relcl') {
    // "the envoys Chile expelled": the gap is the object; with no subject at all, it is the subject.
    if (!passive && dependents(s, v, 'nsubj').length === 0) slots.add(subjectSlot, t.head, 'shared', false);
  }
}

function shareObject(s: Sentence, v: number, slots: SlotMap): void {
  const t = s.tokens[v];
  if (t.deprel === 'acl:relcl' && t.head >= 0) {
    const relative = s.tokens.some((m) => m.head === v && /^(where|when|why|whose)$/i.test(m.text));
    if (!relative && slot2(slots, 'agent').every((a) => a.token !== t.head))
      slots.add('patient', t.head, 'shared', false);
    return;
  }
  if (t.deprel === 'conj' && t.head >= 0 && formOf(s.tokens[t.head]) === 'verb') {
    for (const o of dependents(s, t.head, 'obj')) if (o > v) slots.add('patient', o, 'shared');
    return;
  }
  // "recalled and later expelled the envoys": the object may hang on the last conjunct.
  for (const k of dependents(s, v, 'conj')) {
    if (formOf(s.tokens[k]) !== 'verb' || dependents(s, k, 'nsubj', 'mark').length > 0) continue;
    const between = s.tokens.slice(v + 1, k).every((m) => m.upos === 'CCONJ' || m.upos === 'ADV' || m.text === ',');
    if (between) for (const o of dependents(s, k, 'obj')) slots.add('patient', o, 'shared');
  }
}

/** Who performs the infinitive under a verb. */
function controllers(s: Sentence, governor: number, passiveInfinitive: boolean): readonly Argument[] {
  const p = predicateAt(s, governor);
  if (p.form === 'noun') return holders(s, governor);
  const lemma = s.tokens[governor].lemma.toLowerCase();
  if (p.passive) return slot(p, 'patient');
  for (const prep of OBLIQUE_CONTROL.get(lemma) ?? []) if (slot(p, prep).length > 0) return slot(p, prep);
  if (!SUBJECT_CONTROL.has(lemma)) {
    if (slot(p, 'recipient').length > 0) return slot(p, 'recipient');
    if (slot(p, 'patient').length > 0 && !passiveInfinitive) return slot(p, 'patient').filter((a) => a.by === 'own');
  }
  return slot(p, 'agent');
}

/** Who holds a noun such as "decision", "order", "plan": its possessor, or the subject of the verb it is the object of. */
function holders(s: Sentence, noun: number): readonly Argument[] {
  const own = dependents(s, noun, 'nmod:poss');
  if (own.length > 0) return own.map((token) => ({ token, by: 'shared' as const }));
  const by = dependents(s, noun, 'nmod').filter((c) => ['by', 'of', 'from'].includes(preposition(s, c)));
  if (by.length > 0) return by.map((token) => ({ token, by: 'shared' as const }));
  const t = s.tokens[noun];
  if (t.head >= 0 && ['obj', 'obl', 'nsubj:pass', 'xcomp'].includes(t.deprel) && formOf(s.tokens[t.head]) === 'verb') {
    return slot(predicateAt(s, t.head), 'agent');
  }
  const state = dependents(s, noun, 'amod', 'compound').filter(
    (c) => s.tokens[c].xpos.startsWith('NNP') || s.tokens[c].upos === 'ADJ',
  );
  return state.map((token) => ({ token, by: 'shared' as const }));
}

/** Event nouns: "the expulsion of A by B", "B's expulsion of A", "the A expulsion", "embassy closure". */
function nounSlots(s: Sentence, n: number, slots: SlotMap): boolean {
  const poss: number[] = [];
  for (const c of s.children[n] ?? []) {
    const t = s.tokens[c];
    const base = t.deprel.split(':')[0];
    if (t.deprel === 'nmod:poss') poss.push(c);
    else if (base === 'nmod' || base === 'obl') {
      const prep = preposition(s, c);
      if (prep === 'by') slots.add('agent', antecedentOf(s, c));
      else if (prep === 'of') slots.add('patient', antecedentOf(s, c));
      if (prep !== '' && prep !== 'by') slots.add(prep, antecedentOf(s, c));
    } else if (t.deprel === 'compound' || base === 'amod') slots.add('compound', c);
    else if (base === 'acl' || base === 'advcl') slots.add('clause', c);
  }
  for (const p of poss) {
    slots.add('poss', p);
    slots.add(slots.has('patient') || !personal(s, p) ? 'agent' : 'patient', p);
  }
  if (!slots.has('patient')) for (const a of slot2(slots, 'compound')) slots.add('patient', a.token, 'shared', false);
  if (!slots.has('agent')) lendAgent(s, n, slots);
  return false;
}

/** "the ambassador's expulsion": a common noun that possesses an event noun undergoes it; a name performs it. */
function personal(s: Sentence, token: number): boolean {
  return s.tokens[token].upos === 'NOUN';
}

function lendAgent(s: Sentence, n: number, slots: SlotMap): void {
  const t = s.tokens[n];
  if (t.head < 0) return;
  const head = s.tokens[t.head];
  if (
    formOf(head) === 'verb' &&
    LIGHT.has(head.lemma.toLowerCase()) &&
    ['obj', 'obl', 'nsubj:pass'].includes(t.deprel)
  ) {
    slots.addAll('agent', slot(predicateAt(s, t.head), 'agent'));
  } else if (t.deprel === 'conj' && formOf(head) === 'noun') {
    slots.addAll('agent', slot(predicateAt(s, t.head), 'agent'));
  } else if (formOf(head) === 'noun' && t.deprel === 'nmod') {
    // "Peru's decision on the closure of", "plans for the withdrawal of"
    slots.addAll('agent', holders(s, t.head));
  }
}
