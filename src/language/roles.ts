import { caseOf, isPassive, isPurpose, isVerb } from './clause.ts';
import { ancestors, conjuncts, dependents, relation, type Tree } from './tree.ts';
import { judging, objectControl, obliqueControl, preventing, subjectControl } from './words/control.ts';
import { canPerform } from './words/performers.ts';
import { infinitiveNouns } from './words/speech-nouns.ts';
import { dayParts, months, weekdays } from './words/times.ts';

/** Prepositions by which a noun names who asks, plans or decides. */
const holding = new Set(['by', 'from', 'of']);
/** How far an unexpressed subject is looked for, against trees that lead in circles of sharing. */
const DEPTH = 8;

/**
 * The head words of who does what a verb says: its subject, the agent of a passive, or what control, coordination and
 * relative clauses lend it. Coordinated parties are listed one by one; a relative pronoun gives way to its noun.
 */
export function agentsOf(tree: Tree, verb: number): number[] {
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb);
  const agents = dependents(tree, verb, 'obl:agent');
  const marked = agents.length > 0 ? agents : dependents(tree, verb, 'obl').filter((i) => caseOf(tree, i) === 'by');
  return expand(tree, marked);
}

/** The head words of whom or what it is done to: its object, the subject of a passive, or the gap of a relative clause. */
export function patientsOf(tree: Tree, verb: number): number[] {
  if (isPassive(tree, verb)) return subjectsOf(tree, verb);
  const own = expand(tree, dependents(tree, verb, 'obj'));
  return own.length > 0 ? own : sharedObjects(tree, verb);
}

/**
 * The head words of a verb's phrases with a preposition ("on", "out of"), coordinated ones listed one by one. Days and
 * months are left out: "called on Tuesday on all nationals" has one phrase with "on".
 */
export function obliquesOf(tree: Tree, verb: number, preposition: string): number[] {
  return expand(
    tree,
    dependents(tree, verb, 'obl').filter((i) => caseOf(tree, i) === preposition && !isDay(tree, i)),
  );
}

/** The surface subject of a verb, its own or shared. */
export function subjectsOf(tree: Tree, verb: number, depth = 0): number[] {
  const own = expand(tree, dependents(tree, verb, 'nsubj', 'csubj'));
  if (own.length > 0 || depth > DEPTH) return own;
  const token = tree.tokens[verb];
  const head = token?.head ?? -1;
  if (!token || head < 0) return [];
  switch (relation(token)) {
    case 'conj':
      return isVerb(tree, head) ? subjectsOf(tree, head, depth + 1) : [];
    case 'xcomp':
      return isPurpose(tree, verb) ? subjectsOf(tree, head, depth + 1) : controllersOf(tree, head, depth + 1);
    case 'advcl':
      return adverbialSubjects(tree, verb, head, depth + 1);
    case 'acl':
      return isInfinitive(tree, verb) || isMarkedGerund(tree, verb)
        ? holdersOf(tree, head, depth + 1)
        : [antecedent(tree, head)];
    case 'amod':
      return [head];
    default:
      return isVerb(tree, head) && token.xpos === 'VBG' ? subjectsOf(tree, head, depth + 1) : [];
  }
}

/** Who does what an infinitive under a verb says. */
export function controllersOf(tree: Tree, governor: number, depth = 0): number[] {
  if (!isVerb(tree, governor)) {
    const token = tree.tokens[governor];
    // "is ready to return", "its decision to leave": the subject of the copula, else the noun's verb.
    const own = subjectsOf(tree, governor, depth);
    return own.length > 0 || !token || token.head < 0 ? own : subjectsOf(tree, token.head, depth + 1);
  }
  const lemma = tree.tokens[governor]?.lemma ?? '';
  for (const preposition of obliqueControl.get(lemma) ?? []) {
    const called = obliquesOf(tree, governor, preposition);
    if (called.length > 0) return called;
  }
  if (!subjectControl.has(lemma) && !isPassive(tree, governor)) {
    const objects = expand(tree, dependents(tree, governor, 'obj', 'iobj'));
    const addressed = expand(tree, dependents(tree, governor, 'iobj'));
    if (objects.length > 0) return addressed.length > 0 ? addressed : objects;
  }
  return subjectsOf(tree, governor, depth);
}

/** The subject of an adverbial clause without one: the main clause's, or the object that it is kept from doing. */
function adverbialSubjects(tree: Tree, verb: number, head: number, depth: number): number[] {
  const lemma = tree.tokens[head]?.lemma ?? '';
  const marker = new Set(dependents(tree, verb, 'mark', 'case').map((i) => tree.tokens[i]?.lemma));
  const kept = preventing.has(lemma) && ['from', 'of', 'against'].some((word) => marker.has(word));
  const judged = judging.has(lemma) && marker.has('for') && tree.tokens[verb]?.xpos === 'VBG';
  const asked = objectControl.has(lemma) && lemma !== 'summon' && marker.has('to') && !isPurpose(tree, verb);
  if ((kept || judged || asked) && !isPassive(tree, verb) && isVerb(tree, head)) {
    const objects = patientsOf(tree, head);
    if (objects.length > 0) return objects;
  }
  const receivers = marker.has('to') ? dependents(tree, head, 'iobj') : [];
  if (receivers.length > 0) return expand(tree, receivers);
  const subjects = subjectsOf(tree, head, depth);
  if (subjects.length > 0 || isVerb(tree, head)) return subjects;
  // Hung on a noun of the main clause ("for their safety, citing threats").
  const above = ancestors(tree, head).find((at) => isVerb(tree, at));
  return above === undefined ? [] : subjectsOf(tree, above, depth);
}

/**
 * Who does what an infinitive under a noun says: the one the noun belongs to ("Chad's decision to", "a request by Chad
 * to"), else the subject of the verb whose object the noun is; for a plain noun, the noun itself ("troops to guard it").
 */
function holdersOf(tree: Tree, noun: number, depth: number): number[] {
  const token = tree.tokens[noun];
  const receivers = token && token.head >= 0 ? dependents(tree, token.head, 'iobj') : [];
  if (receivers.length > 0) return expand(tree, receivers);
  const verb = token && token.head >= 0 && isVerb(tree, token.head) ? token.head : -1;
  if (!token || !infinitiveNouns.has(token.lemma)) {
    // "sent troops to guard it" against "arranged flights to bring them home".
    const performs =
      !token || token.upos !== 'NOUN' || canPerform(token.lemma) || relation(token) !== 'obj' || verb < 0;
    return performs ? [noun] : subjectsOf(tree, verb, depth);
  }
  const owners = dependents(tree, noun, 'nmod:poss');
  const named = dependents(tree, noun, 'nmod').filter((i) => holding.has(caseOf(tree, i)));
  if (owners.length > 0 || named.length > 0) return expand(tree, owners.length > 0 ? owners : named);
  // "there were no plans to": a noun that is the subject itself does not plan.
  return verb >= 0 && relation(token) !== 'nsubj' ? subjectsOf(tree, verb, depth) : [];
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'mark').some((i) => tree.tokens[i]?.lemma === 'to');
}

/** "no intention of recalling": a gerund under a noun by a preposition is held like an infinitive. */
function isMarkedGerund(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]?.xpos === 'VBG' && dependents(tree, verb, 'mark', 'case').length > 0;
}

/** The object that a verb without one shares: a relative clause's noun, or the object of a conjunct. */
function sharedObjects(tree: Tree, verb: number): number[] {
  const token = tree.tokens[verb];
  if (!token) return [];
  if (token.deprel === 'acl:relcl' && dependents(tree, verb, 'nsubj').length > 0) {
    const subjects = subjectsOf(tree, verb);
    const pronoun = dependents(tree, verb, 'nsubj').some((i) => isRelative(tree, i));
    // "the premier, whose trip fell through"
    const owned = dependents(tree, verb, 'nsubj').some((i) =>
      dependents(tree, i, 'nmod:poss').some((p) => tree.tokens[p]?.text.toLowerCase() === 'whose'),
    );
    const adverbial =
      owned || dependents(tree, verb, 'advmod', 'obl').some((i) => isRelative(tree, i) || isWhere(tree, i));
    if (!pronoun && !adverbial && !subjects.includes(token.head) && !hasClause(tree, verb)) return [token.head];
  }
  // "recalled and then expelled the envoys": the object hangs on the last verb.
  for (const other of dependents(tree, verb, 'conj')) {
    if (!isVerb(tree, other) || dependents(tree, other, 'nsubj', 'mark', 'obl').some((i) => i < other)) continue;
    const between = tree.tokens.slice(verb + 1, other).every((t) => ['CCONJ', 'ADV', 'AUX', 'PUNCT'].includes(t.upos));
    if (between) return expand(tree, dependents(tree, other, 'obj'));
  }
  return [];
}

function hasClause(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'ccomp', 'xcomp').length > 0;
}

function isWhere(tree: Tree, index: number): boolean {
  return ['where', 'when', 'why', 'how'].includes(tree.tokens[index]?.lemma ?? '');
}

function isRelative(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  return token?.upos === 'PRON' && ['who', 'whom', 'which', 'that'].includes(token.text.toLowerCase());
}

/** Lists conjuncts one by one and puts a relative clause's noun for its pronoun. */
function expand(tree: Tree, heads: readonly number[]): number[] {
  if (heads.length === 0) return [];
  const found = new Set<number>();
  for (const head of heads) {
    for (const one of conjuncts(tree, head)) {
      const noun = antecedent(tree, one);
      // "Chad and Niger, which had": a clause after the last of several that hangs on the first is about all.
      const all = noun === one ? [noun] : conjuncts(tree, noun).filter((k) => k < one);
      for (const k of all.length > 0 ? all : [noun]) found.add(k);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The noun for which a relative pronoun stands; any other token is itself. */
export function antecedent(tree: Tree, index: number): number {
  const stands = isRelative(tree, index) || tree.tokens[index]?.text.toLowerCase() === 'whose';
  return stands ? relativeHead(tree, index) : index;
}

/** The place for which the "where" of a verb's clause stands, its own or that of a verb it completes or follows. */
export function whereabouts(tree: Tree, verb: number): number | null {
  for (let at = verb; at >= 0; ) {
    const where = dependents(tree, at, 'advmod').find((i) => tree.tokens[i]?.lemma === 'where');
    const place = where === undefined ? -1 : relativeHead(tree, where);
    if (place !== where && place >= 0) return place;
    const token = tree.tokens[at];
    if (where !== undefined || !token || !['xcomp', 'conj'].includes(relation(token))) return null;
    at = token.head;
  }
  return null;
}

/** What a relative word refers to: the noun that its clause hangs on, else the noun right before the clause. */
function relativeHead(tree: Tree, index: number): number {
  for (let at = tree.tokens[index]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const token = tree.tokens[at];
    if (token?.deprel === 'acl:relcl' || token?.deprel === 'acl') return token.head;
    if (token?.deprel === 'advcl:relcl') break;
  }
  const first = dependents(tree, index, 'case').find((i) => i < index) ?? index;
  const comma = first - 1;
  let noun = comma - 1;
  if (tree.tokens[comma]?.text !== ',' || !isNominal(tree, noun)) return index;
  for (let head = tree.tokens[noun]?.head ?? -1; isNamePart(tree, noun) && head >= 0 && head < index; ) {
    noun = head;
    head = tree.tokens[noun]?.head ?? -1;
  }
  return noun;
}

function isNominal(tree: Tree, index: number): boolean {
  return ['NOUN', 'PROPN'].includes(tree.tokens[index]?.upos ?? '');
}

function isNamePart(tree: Tree, index: number): boolean {
  return ['flat', 'compound'].includes(relation(tree.tokens[index] as Tree['tokens'][number]));
}

/** Whether a token is a day, a month or a part of the day. */
export function isDay(tree: Tree, index: number): boolean {
  const word = tree.tokens[index]?.text.toLowerCase() ?? '';
  return weekdays.has(word) || months.has(word) || dayParts.has(word);
}
