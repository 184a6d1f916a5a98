/** Who is said to have done something, and who says not to have: "blamed A for it", "denied responsibility", "was caused by". */
import { isNegated, isPassive } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { ancestors, conjuncts, dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { clauseHolder, isNarrator, OWN } from './holders.ts';
import {
  ACCIDENTS,
  ACCOUNTS,
  ACCUSING,
  ADMITTING,
  ATTRIBUTING,
  BLAMING,
  CAUSING,
  DENYING,
  REJECTING,
  RESPONSIBILITY,
  RESULTS,
} from './position-words.ts';
import { behindOf, DOING, deedAt, draft, polarityOpen, takers, topicOf } from './stance-deeds.ts';
import { antecedent, codeAt, type Positions, phrases, reachOf, type StanceDraft } from './stance-draft.ts';
import { classAt } from './topics.ts';
import type { Question, Stance } from './types.ts';

/** The positions on who did what that a token tells. */
export function causesAt(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const token = s.tokens[t];
  const lemma = token.lemma.toLowerCase();
  const isVerb = token.xpos.startsWith('VB');
  if (isVerb && BLAMING.has(lemma)) return blamed(p, s, t);
  if (isVerb && ACCUSING.has(lemma)) return accused(p, s, t);
  if (isVerb && ATTRIBUTING.has(lemma))
    return laid(p, s, t, slot(predicateAt(s, t), 'patient'), phrases(s, t, lemma === 'pin' ? 'on' : 'to'));
  if (isVerb && lemma === 'hold') return heldResponsible(p, s, t);
  if (token.upos === 'NOUN' && (lemma === 'blame' || lemma === 'finger')) return blameOn(p, s, t);
  if (isVerb && (ADMITTING.has(lemma) || DENYING.has(lemma))) {
    const owned = responsibility(p, s, t, lemma);
    return owned.length > 0 || !DENYING.has(lemma) ? owned : denied(p, s, t);
  }
  return told(p, s, t);
}

/** "blamed A for B", "blamed B on A" */
function blamed(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const patients = slot(predicateAt(s, t), 'patient');
  const on = phrases(s, t, 'on', 'upon');
  // "which has been blamed by Peru on Oman": the phrase may hang on the agent.
  const late = on.length > 0 ? on : slot(predicateAt(s, t), 'agent').flatMap((a) => phrases(s, a, 'on'));
  if (late.length > 0) return laid(p, s, t, patients, late);
  const objects = patients.length > 0 ? patients : dependents(s, t, 'nsubj:pass');
  const things = [...phrases(s, t, 'for'), ...objects.flatMap((o) => phrases(s, o, 'for'))];
  return laid(p, s, t, things, objects);
}

function laid(
  p: Positions,
  s: Sentence,
  t: number,
  things: readonly number[],
  whom: readonly number[],
  mutual = false,
): StanceDraft[] {
  const actors = whom.flatMap((w) => conjuncts(s, w)).filter((w) => codeAt(p.scene, s, w) !== null);
  const all = takers(p, s, t);
  const each =
    mutual ||
    whom.some(
      (w) =>
        /^(?:other|another)$/i.test(s.tokens[w].text) ||
        (s.tokens[w].lemma === 'each' && s.tokens[w + 1]?.lemma === 'other'),
    );
  if ((actors.length === 0 && !each) || polarityOpen(s, t)) return [];
  const thing = things
    .map((x) => antecedent(s, x))
    .find((x) => classAt(s, x) !== null || s.tokens[x].upos === 'NOUN' || s.tokens[x].xpos === 'VBG');
  if (ATTRIBUTING.has(s.tokens[t].lemma) && (thing === undefined || classAt(s, thing) === null)) return [];
  const topic = thing === undefined ? null : topicOf(p, s, thing);
  return all.flatMap((holder) =>
    // "blamed one another": each of them the others.
    (actors.length > 0 ? actors : all.map((h) => h.token))
      .filter((w) => w !== holder.token && w >= 0)
      .map((w) => {
        const code = codeAt(p.scene, s, w);
        const stance: Stance = isNegated(s, t) ? 'denies' : 'blames';
        const proposition = [...(thing === undefined ? [] : reachOf(s, thing)), w];
        return draft(s, t, holder, stance, 'cause', proposition, topic, code);
      }),
  );
}

/** "accused A of shelling B": what befell something is a cause, another deed is one that was or was not. */
function accused(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const whom = slot(predicateAt(s, t), 'patient').filter((w) => codeAt(p.scene, s, w) !== null);
  const things = [...phrases(s, t, 'of', 'for'), ...whom.flatMap((o) => phrases(s, o, 'of'))].filter(
    (x) => (s.tokens[x].xpos === 'VBG' && s.tokens[x].lemma !== 'have') || s.tokens[x].upos === 'NOUN',
  );
  if (s.tokens[t].lemma === 'condemn' || whom.length === 0 || polarityOpen(s, t) || isNegated(s, t)) return [];
  const holders = takers(p, s, t);
  return things.flatMap((x) =>
    holders.flatMap((holder) =>
      whom
        .filter((w) => w !== holder.token)
        .map((w) => {
          const { topic, question } = deedAt(p, s, x);
          return draft(s, t, holder, 'blames', question, [w, ...reachOf(s, x)], topic, codeAt(p.scene, s, w));
        }),
    ),
  );
}

function heldResponsible(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const adjective = s.tokens.find(
    (x) => /^(?:responsible|accountable)$/.test(x.lemma) && (x.head === t || s.tokens[x.head]?.head === t),
  );
  if (adjective === undefined) return [];
  const things = [...phrases(s, adjective.index, 'for'), ...phrases(s, t, 'for')];
  const whom = [...slot(predicateAt(s, t), 'patient'), ...dependents(s, adjective.index, 'nsubj')];
  return laid(p, s, t, things, whom);
}

/** "put the blame on A for B", "pointed the finger at A over B" */
function blameOn(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const { head } = s.tokens[t];
  if (head < 0 || !s.tokens[head].xpos.startsWith('VB')) return [];
  // "traded blame": each of them the others.
  const mutual = /^(?:trade|exchange|swap)$/.test(s.tokens[head].lemma);
  const whom = mutual ? [] : [t, head].flatMap((x) => phrases(s, x, 'on', 'at', 'upon'));
  const things = [t, head, ...whom].flatMap((x) => phrases(s, x, 'for', 'over'));
  return laid(p, s, head, things, whom, mutual);
}

/** "denied responsibility for", "claimed responsibility for", "denied any role in" */
function responsibility(p: Positions, s: Sentence, t: number, lemma: string): StanceDraft[] {
  const object = [...dependents(s, t, 'obj', 'nsubj:pass')]
    .flatMap((o) => conjuncts(s, o))
    .find((o) => RESPONSIBILITY.has(s.tokens[o].lemma.toLowerCase()));
  if (object === undefined || polarityOpen(s, t) || isNobodys(s, t)) return [];
  const thing = [...phrases(s, object, 'for', 'in'), ...phrases(s, t, 'for', 'in')].find(
    (x) => s.tokens[x].upos !== 'PROPN',
  );
  const owner = dependents(s, object, 'nmod:poss', 'amod')
    .map((o) => p.scene.index.at(s, o)?.code ?? null)
    .find((c) => c !== null);
  const negative = DENYING.has(lemma) !== isNegated(s, t);
  const topic = thing === undefined ? null : topicOf(p, s, antecedent(s, thing));
  return takers(p, s, t).map((holder) =>
    draft(
      s,
      t,
      holder,
      negative ? 'denies' : 'asserts',
      'cause',
      [object, ...(thing === undefined ? [] : reachOf(s, thing))],
      topic,
      owner ?? holder.party?.code ?? null,
    ),
  );
}

/** "no group has claimed responsibility" */
function isNobodys(s: Sentence, t: number): boolean {
  return dependents(s, t, 'nsubj').some(
    (c) =>
      /^(?:nobody|none)$/i.test(s.tokens[c].text) || dependents(s, c, 'det').some((d) => s.tokens[d].lemma === 'no'),
  );
}

/** "denied shelling the camp", "denied that its troops had crossed", "denied any support for the rebels" */
function denied(p: Positions, s: Sentence, t: number): StanceDraft[] {
  if (dependents(s, t, 'iobj').length > 0 || polarityOpen(s, t)) return [];
  const deeds = [...dependents(s, t, 'xcomp', 'ccomp', 'advcl', 'obj')].flatMap((c) =>
    conjuncts(s, c).filter((d) => d === c || !isSaying(s, d)),
  );
  const clause = deeds.filter((c) => {
    const rel = relation(s.tokens[c]);
    const { xpos, upos, lemma } = s.tokens[c];
    if (rel === 'advcl') return xpos === 'VBG' && c === t + 1;
    if (upos === 'NOUN')
      return rel === 'obj' && s.tokens[t].lemma === 'deny' && !ACCOUNTS.has(lemma) && classAt(s, c) !== null;
    return (xpos.startsWith('VB') && !ACCOUNTS.has(lemma)) || dependents(s, c, 'cop').length > 0;
  });
  return takers(p, s, t).flatMap((holder) =>
    clause.flatMap((c) => {
      const behind = behindOf(s, c);
      const actors = [...slot(predicateAt(s, c), 'agent'), ...dependents(s, c, 'nsubj')].filter(
        (a) => a !== holder.token && a !== c,
      );
      // "denied it had expelled them": its own deed, unless another one's is denied.
      const other = actors.map((a) => codeAt(p.scene, s, a)).find((code) => code !== null);
      if (behind === null && dependents(s, c, 'cop').length > 0) return [];
      const { topic, question } =
        behind === null ? deedAt(p, s, c) : { topic: topicOf(p, s, behind), question: 'cause' as const };
      const code = other ?? holder.party?.code ?? null;
      const beyond = new Set(conjuncts(s, c).flatMap((d) => (d !== c && isSaying(s, d) ? reachOf(s, d) : [])));
      const words = reachOf(s, c).filter((w) => !beyond.has(w));
      return [draft(s, t, holder, isNegated(s, t) ? 'asserts' : 'denies', question, words, topic, code)];
    }),
  );
}

/** "denied that it had crossed and said that …": what is said next is no longer denied. */
function isSaying(s: Sentence, t: number): boolean {
  return /^(?:say|add|tell|claim|insist|state|argue|note|maintain|accuse|blame|call|demand|ask|urge|warn|vow|pledge)$/.test(
    s.tokens[t].lemma.toLowerCase(),
  );
}

/** What somebody tells of who did it: in another's words, or as a cause in the report's own. */
function told(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const token = s.tokens[t];
  const lemma = token.lemma.toLowerCase();
  // "denied that its troops had shot them": told by the verb of denying.
  if (ancestors(s, t).some((a) => a !== t && (DENYING.has(s.tokens[a].lemma) || REJECTING.has(s.tokens[a].lemma))))
    return [];
  const stance: Stance = isNegated(s, t) ? 'denies' : 'asserts';
  const say = (
    things: readonly number[],
    whom: readonly number[],
    always: boolean,
    question: Question = 'cause',
  ): StanceDraft[] => {
    const thing = things.map((x) => antecedent(s, x)).find((x) => classAt(s, x) !== null);
    if (thing === undefined || polarityOpen(s, t)) return [];
    const holder = clauseHolder(p.scene, s, t);
    if (isNarrator(holder) && !always) return [];
    const codes = whom
      .flatMap((w) => conjuncts(s, w))
      .map((w) => (OWN.test(s.tokens[w].text) ? (holder.party?.code ?? null) : codeAt(p.scene, s, w)));
    const known = codes.filter((c) => c !== null);
    if (known.length === 0 && !always) return [];
    const topic = topicOf(p, s, thing);
    const proposition = [...new Set([...whom.flatMap((w) => reachOf(s, w)), t, thing])];
    return (known.length > 0 ? known : [null]).map((code) =>
      draft(s, t, holder, stance, question, proposition, topic, code),
    );
  };
  if (CAUSING.has(lemma) && token.xpos === 'VBN' && isPassive(s, t)) {
    const agents = phrases(s, t, 'by');
    return agents.length === 0 ? [] : say(slot(predicateAt(s, t), 'patient'), agents, true);
  }
  if (RESULTS.has(lemma) && token.upos === 'NOUN' && dependents(s, t, 'cop').length > 0)
    return say(dependents(s, t, 'nsubj'), [...phrases(s, t, 'of'), ...dependents(s, t, 'nmod:poss')], true);
  // "was an accident": an answer that names nobody.
  if (ACCIDENTS.has(lemma) && dependents(s, t, 'cop').length > 0) return say(dependents(s, t, 'nsubj'), [], true);
  const behind = behindOf(s, t);
  if (behind !== null && (dependents(s, t, 'cop').length > 0 || token.xpos === 'VBN')) {
    const whom = dependents(s, t, 'nsubj', 'nsubj:pass');
    return say([behind], whom, false).map((d) => ({ ...d, proposition: reachOf(s, t) }));
  }
  if (!token.xpos.startsWith('VB') || /^(?:amod|compound)/.test(token.deprel)) return [];
  const { slots } = predicateAt(s, t);
  const agents = (slots.get('agent') ?? []).filter((a) => a !== t);
  if (DOING.test(lemma)) return say(slots.get('patient') ?? [], agents, false);
  // "a gas leak caused the explosion"
  if (lemma === 'cause' && !isPassive(s, t)) return say(slots.get('patient') ?? [], agents, true);
  const of = classAt(s, t);
  if (of === 'backing' || of === 'meddling' || of === 'crossing') return say([t], agents, false, 'occurrence');
  return of === 'harm' || of === 'hack' || of === 'abduction' ? say([t], agents, false) : [];
}
