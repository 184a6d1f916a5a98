/**
 * Predicates: one normalised view of verbs, event nouns and participles, so that a frame is written once.
 *
 * "Kenya expelled two envoys", "two envoys were expelled by Kenya", "the expulsion of two envoys by Kenya",
 * "Kenya, which expelled two envoys" and "Kenya decided to expel two envoys" all have Kenya as `agent` and the
 * envoys as `patient`. Obliques are slots named by their preposition ("from", "out of").
 */
import { caseOf, isPassive, verbLemma } from './clause.ts';
import { agentsOf, patientsOf, subjectsOf, whereabouts } from './roles.ts';
import { addOblique, borrowPhrases, liftPhrases, nested, recipientsInside, Slots } from './slots.ts';
import { conjuncts, dependents, relation, subtreeRange } from './tree.ts';
import type { Sentence, Token } from './types.ts';
import { lendingNouns } from './words/speech-nouns.ts';

export interface Predicate {
  readonly sentence: Sentence;
  readonly token: number;
  /** Lemma with its particle ("throw out"). */
  readonly lemma: string;
  readonly form: 'verb' | 'noun';
  readonly passive: boolean;
  /** Head tokens of arguments by slot name, coordinated ones listed one by one. */
  readonly slots: ReadonlyMap<string, readonly number[]>;
}

/** Verbs that lend their subject to the event noun they take as object ("announced the expulsion of"). */
const LIGHT = new Set(
  (
    'announce order conduct carry make issue undertake launch begin start complete finish execute approve authorise authorize ' +
    'decree oversee plan consider demand threaten propose seek arrange organise organize pursue suspend halt cancel ' +
    'continue resume confirm impose declare effect stage mount initiate hold perform implement reverse postpone delay ' +
    'schedule prepare promise decide defend justify explain request mull weigh urge want discuss deny rule sign exchange conclude'
  ).split(' '),
);
/** Verbs that lend their subject to what they answer with ("retaliated with the expulsion of"), not to what they answer. */
const ANSWERING = new Set('respond retaliate reply answer react counter threaten follow'.split(' '));
/** Relations by which an event noun hangs on the verb that lends it a subject. */
const LENT = new Set(['obj', 'obl', 'xcomp']);

/** Verbs that take whom and what without a preposition ("gave Chad food"). */
const TWO_OBJECTS = new Set(
  'give grant lend offer send hand award deny refuse pay sell accord loan promise guarantee wish'.split(' '),
);

/** Prepositions by which an event noun tells the occasion of what somebody does. */
const OCCASIONS = new Set(['after', 'during', 'following', 'before', 'on', 'at', 'in', 'ahead of', 'for']);

/** Nouns that only say what sort of party somebody named before is. */
const SORTS = /^(?:country|state|nation|government|capital|kingdom|emirate|power|neighbou?r|ally|republic)$/;

const caches = new WeakMap<Sentence, Map<number, Predicate>>();

/** The predicate headed by a token; computed once a sentence. */
export function predicateAt(s: Sentence, token: number): Predicate {
  let cache = caches.get(s);
  if (!cache) {
    cache = new Map();
    caches.set(s, cache);
  }
  const known = cache.get(token);
  if (known) return known;
  const form = formOf(s.tokens[token]);
  const lemma = (form === 'verb' ? verbLemma(s, token) : s.tokens[token].lemma).toLowerCase();
  const empty: Predicate = { sentence: s, token, lemma, form, passive: false, slots: new Map() };
  // A placeholder breaks the circle of two nouns that ask for one another's agent.
  cache.set(token, empty);
  const slots = new Slots(s);
  const passive = form === 'verb' && isPassive(s, token);
  if (form === 'verb') verbSlots(s, token, slots, passive);
  else nounSlots(s, token, slots);
  const predicate: Predicate = { ...empty, passive, slots: slots.map };
  cache.set(token, predicate);
  return predicate;
}

/** Tokens that fill a slot of a predicate. */
export function slot(p: Predicate, name: string): readonly number[] {
  return p.slots.get(name) ?? [];
}

/** Whether a token heads a predicate as a verb or as a noun. */
export function formOf(token: Token): 'verb' | 'noun' {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.xpos.startsWith('VB') ? 'verb' : 'noun';
}

function verbSlots(s: Sentence, v: number, slots: Slots, passive: boolean): void {
  if (s.tokens[v].deprel === 'cop') copulaSlots(s, v, slots);
  slots.put(
    'agent',
    agentsOf(s, v).flatMap((t) => [...equals(s, t), ...listed(s, t)]),
  );
  slots.put('patient', patientsOf(s, v));
  const { deprel, head } = s.tokens[v];
  if (deprel === 'amod' && head >= 0) slots.put('patient', [head]);
  // "a Qatari-mediated truce": who does it stands before the hyphen.
  if (deprel === 'amod' && passive && s.tokens[v - 1]?.xpos === 'HYPH' && !slots.has('agent'))
    for (const c of dependents(s, v, 'compound', 'amod', 'nmod', 'obl', 'advmod')) if (c < v) slots.add('agent', c);
  for (const c of s.children[v] ?? []) {
    const rel = relation(s.tokens[c]);
    if (rel === 'iobj') slots.add('recipient', c);
    else if (rel === 'obj' && passive) slots.add('bare', c);
    else if (rel === 'obl') addOblique(s, slots, c);
    else if (rel === 'xcomp' || rel === 'ccomp') slots.add('clause', c);
    else if (rel === 'advmod' || s.tokens[c].deprel === 'compound:prt') slots.put('adverb', [c]);
    else if (rel === 'advcl') {
      slots.add('adverbial', c);
      // "barred him from entering": a gerund after a preposition fills the slot of that preposition.
      const marker = s.tokens[c].xpos === 'VBG' ? dependents(s, c, 'mark', 'case')[0] : undefined;
      if (marker !== undefined) slots.add(s.tokens[marker].text.toLowerCase(), c);
    } else if (rel === 'aux') slots.put('aux', [c]);
  }
  // A phrase that the parser hung on the object may belong to the verb ("recalled its envoy from Bogotá").
  for (const object of slots.get('patient')) {
    liftPhrases(s, slots, object);
    // "restricted shipments of coal to Oman"
    for (const c of dependents(s, object, 'nmod')) if (caseOf(s, c) === 'of') liftPhrases(s, slots, c);
  }
  if (TWO_OBJECTS.has(s.tokens[v].lemma) && !slots.has('recipient') && !slots.has('to'))
    slots.put('recipient', recipientsInside(s, slots.get('patient')));
  const place = slots.has('in') ? null : whereabouts(s, v);
  if (place !== null) slots.add('in', place);
  // "from Taipei to Beijing": where it goes may hang on where it comes from.
  for (const start of slots.has('to') ? [] : slots.get('from')) {
    for (const c of dependents(s, start, 'nmod')) if (caseOf(s, c) === 'to') slots.add('to', c);
  }
  if (passive) for (const agent of slots.get('agent')) liftPhrases(s, slots, agent);
}

/** "was in Lima for talks": who is where, and the phrases that the parser hung on the place. */
function copulaSlots(s: Sentence, copula: number, slots: Slots): void {
  const { head } = s.tokens[copula];
  slots.put('agent', subjectsOf(s, head));
  const preposition = caseOf(s, head);
  if (preposition !== '') slots.add(preposition, head);
  for (const c of dependents(s, head, 'obl', 'nmod')) addOblique(s, slots, c);
}

/** "became the latest country to break ties": a noun that says what somebody is stands for that one. */
function equals(s: Sentence, t: number): readonly number[] {
  const token = s.tokens[t];
  // "was among the first to recognise it"
  const ranked = token.upos === 'ADJ' && /^(first|last|latest|next|only|second|third)$/.test(token.lemma.toLowerCase());
  if (token.upos !== 'NOUN' && !ranked) return [t];
  // "Turkey and Qatar, the countries that mediated"
  if (token.head >= 0 && SORTS.test(token.lemma) && (token.deprel === 'appos' || isAfterList(s, t)))
    return conjuncts(s, token.head).filter((k) => k !== t);
  const own = dependents(s, t, 'cop').length > 0 ? subjectsOf(s, t) : [];
  if (own.length > 0) return own;
  const becoming =
    token.head >= 0 && s.tokens[token.head].lemma === 'become' && ['xcomp', 'obj'].includes(token.deprel);
  const subjects = becoming ? subjectsOf(s, token.head) : [];
  return subjects.length > 0 ? subjects : [t];
}

/** Whether a noun after a list that has its "and" was taken for one more of its parts. */
function isAfterList(s: Sentence, t: number): boolean {
  if (s.tokens[t].deprel !== 'conj' || dependents(s, t, 'cc').length > 0) return false;
  return conjuncts(s, s.tokens[t].head).some((k) => k < t && dependents(s, k, 'cc').length > 0);
}

/** "Bahrain, Qatar sign accord": a second name after a comma that none follows is a headline's "and". */
function listed(s: Sentence, t: number): readonly number[] {
  if (s.tokens[t].upos !== 'PROPN') return [];
  return dependents(s, t, 'appos').filter((c) => {
    const { from, to } = subtreeRange(s, c);
    const after = s.tokens[to];
    return (
      s.tokens[c].upos === 'PROPN' && s.tokens[from - 1]?.text === ',' && after !== undefined && after.upos !== 'PUNCT'
    );
  });
}

/** Event nouns: "the expulsion of A by B", "B's expulsion of A", "the A expulsion", "embassy closure". */
function nounSlots(s: Sentence, n: number, slots: Slots): void {
  const owners: number[] = [];
  for (const c of s.children[n] ?? []) {
    const token = s.tokens[c];
    const rel = relation(token);
    if (token.deprel === 'nmod:poss') owners.push(c);
    else if (rel === 'nsubj' && /^(ADV|ADJ)$/.test(s.tokens[n].upos)) slots.add('agent', c);
    // "is on a visit to", "are in talks with"
    else if (rel === 'nsubj' && dependents(s, n, 'cop').length > 0 && /^(on|in|behind)$/.test(caseOf(s, n)))
      slots.add('agent', c);
    else if (rel === 'xcomp' && s.tokens[n].upos === 'ADJ') slots.add('clause', c);
    else if (rel === 'nmod' || rel === 'obl') {
      const preposition = caseOf(s, c);
      if (preposition === 'by') slots.add('agent', c);
      if (preposition === 'of') slots.add('patient', c);
      if (preposition !== '') slots.add(preposition, c);
    } else if (rel === 'compound' || rel === 'amod') {
      slots.add('compound', c);
      // "the Kenyan-led mission", "a Greek-owned tanker": who leads or owns is named before the participle.
      const participle = /^(?:(led)|owned|flagged|registered|operated)$/i.exec(token.text);
      if (participle)
        slots.put(participle[1] ? 'led' : 'owned', dependents(s, c, 'compound', 'amod', 'nmod', 'obl:npmod'));
      // "Oman-Yemen relations": names joined by a hyphen are two, whatever the parser calls the second.
      slots.put(
        'compound',
        dependents(s, c, 'flat').filter((k) => /^[-–—/]$/.test(s.tokens[k - 1]?.text ?? '')),
      );
    } else if (rel === 'acl' || rel === 'advcl') slots.add('clause', c);
  }
  borrowPhrases(s, n, slots);
  const { deprel, head } = s.tokens[n];
  // "Kuwait, a mediator in the row", "Kuwait is the mediator": who is told to be what the noun says.
  if (head >= 0 && deprel === 'appos') slots.add('bearer', head);
  else if (dependents(s, n, 'cop').length > 0 && caseOf(s, n) === '')
    for (const c of dependents(s, n, 'nsubj')) slots.add('bearer', c);
  if (head >= 0 && deprel === 'obj') slots.put('holder', agentsOf(s, head));
  // "turned down Oman's request", "the request was refused", "agreed to a request": what becomes of what the noun says.
  if (head >= 0 && formOf(s.tokens[head]) === 'verb' && /^(obj|obl|nsubj)/.test(deprel)) slots.put('governor', [head]);
  // "left after a meeting with Oman", "on a visit to Fiji he said": who does the rest was there.
  const deed = head >= 0 && relation(s.tokens[n]) === 'obl' && OCCASIONS.has(caseOf(s, n));
  if (deed && formOf(s.tokens[head]) === 'verb') slots.put('occasion', agentsOf(s, head));
  else if (deed && dependents(s, head, 'cop').length > 0) slots.put('occasion', subjectsOf(s, head));
  // A phrase that the parser hung on the noun after "of" may belong to the event ("the expulsion of envoys by Mali").
  for (const object of slots.get('of')) liftPhrases(s, slots, object);
  for (const owner of owners) {
    slots.add('poss', owner);
    // "the ambassador's expulsion": a common noun that owns an event noun undergoes it; a name performs it.
    slots.add(slots.has('patient') || s.tokens[owner].upos !== 'NOUN' ? 'agent' : 'patient', owner);
  }
  if (!slots.has('patient')) slots.put('patient', slots.get('compound'));
  if (!slots.has('agent')) for (const c of nested(s, n)) if (caseOf(s, c) === 'by') slots.add('agent', c);
  if (!slots.has('agent')) slots.put('agent', lentAgents(s, n));
  if (!slots.has('agent') && slots.has('with')) slots.put('agent', inquirers(s, n));
}

/** "wants an inquiry into a clash with Chad": who wants to know about what was done with another had a part in it. */
function inquirers(s: Sentence, n: number): readonly number[] {
  const { deprel, head } = s.tokens[n];
  if (head < 0 || deprel !== 'nmod' || !/^(into|about|over)$/.test(caseOf(s, n))) return [];
  return INQUIRIES.test(s.tokens[head].lemma) ? slot(predicateAt(s, head), 'agent') : [];
}

const INQUIRIES = /^(?:inquiry|enquiry|investigation|probe|explanation|answer|report)$/;

/** The agent that an event noun takes from what governs it. */
function lentAgents(s: Sentence, n: number): readonly number[] {
  const { deprel, head } = s.tokens[n];
  if (head < 0) return [];
  const rel = deprel.split(':')[0] ?? '';
  const governor = s.tokens[head];
  if (formOf(governor) === 'verb') {
    const lemma = governor.lemma.toLowerCase();
    if (rel === 'obl' && ANSWERING.has(lemma) && caseOf(s, n) === 'with') return subjectsOf(s, head);
    if (!LIGHT.has(lemma)) return [];
    if (LENT.has(rel)) return subjectsOf(s, head);
    return deprel === 'nsubj:pass' ? agentsOf(s, head) : [];
  }
  // "the closure and sale of", "Peru's decision on the closure of", but "Peru's view of the closure"
  const lends = rel === 'conj' || (rel === 'nmod' && lendingNouns.has(governor.lemma.toLowerCase()));
  return lends ? slot(predicateAt(s, head), 'agent') : [];
}
