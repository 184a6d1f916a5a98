import { describe, expect, test } from 'vitest';
import { repair } from '../../../src/language/repair.ts';
import { according } from '../../../src/language/repairs/according.ts';
import { agents } from '../../../src/language/repairs/agents.ts';
import { control } from '../../../src/language/repairs/control.ts';
import { gerunds } from '../../../src/language/repairs/gerunds.ts';
import { nameLists } from '../../../src/language/repairs/name-lists.ts';
import { outOf } from '../../../src/language/repairs/out-of.ts';
import { particles } from '../../../src/language/repairs/particles.ts';
import { perfects } from '../../../src/language/repairs/perfects.ts';
import { relatives } from '../../../src/language/repairs/relatives.ts';
import { voice } from '../../../src/language/repairs/voice.ts';
import { changed, tree } from '../support/tree.ts';

describe('control', () => {
  test('the infinitive completes the verb of asking, not the one who is asked', () => {
    const written = `Peru/PROPN/NNP/2/nsubj told/VERB/VBD/0/root envoys/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/3/acl`;
    expect(changed(control, written)).toEqual(['leave -xcomp-> told']);
  });

  test('"called on" asks too', () => {
    const written = `Peru/PROPN/NNP/2/nsubj called/VERB/VBD/0/root on/ADP/IN/4/case Chad/PROPN/NNP/2/obl in/ADP/IN/6/case
      Lima/PROPN/NNP/4/nmod to/PART/TO/8/mark leave/VERB/VB/2/advcl`;
    expect(changed(control, written)).toEqual(['leave -xcomp-> called']);
  });

  test('a passive order', () => {
    const written = `He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass told/VERB/VBN/0/root by/ADP/IN/5/case Mali/PROPN/NNP/3/obl:agent
      to/PART/TO/7/mark go/VERB/VB/5/acl`;
    expect(changed(control, written)).toEqual(['go -xcomp-> told']);
  });

  test('the infinitive of a request completes the noun', () => {
    const written = `Peru/PROPN/NNP/2/nsubj rejected/VERB/VBD/0/root requests/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/2/advcl`;
    expect(changed(control, written)).toEqual(['leave -acl-> requests']);
  });

  test.each([
    [
      'a purpose',
      `He/PRON/PRP/2/nsubj called/VERB/VBD/0/root him/PRON/PRP/2/obj to/PART/TO/5/mark talk/VERB/VB/2/advcl`,
    ],
    [
      'a purpose after "called on Monday"',
      `He/PRON/PRP/2/nsubj called/VERB/VBD/0/root on/ADP/IN/4/case Monday/PROPN/NNP/2/obl to/PART/TO/6/mark talk/VERB/VB/2/advcl`,
    ],
    [
      'troops to guard',
      `It/PRON/PRP/2/nsubj sent/VERB/VBD/0/root troops/NOUN/NNS/2/obj to/PART/TO/5/mark guard/VERB/VB/3/acl`,
    ],
  ])('%s stays', (_, written) => expect(changed(control, written)).toEqual([]));
});

describe('particles', () => {
  test('before the object', () => {
    const written = `to/PART/TO/2/mark hand/VERB/VB/0/root over/ADP/IN/5/case the/DET/DT/5/det suspect/NOUN/NN/2/obl`;
    expect(changed(particles, written)).toEqual(['over -compound:prt-> hand', 'suspect -obj-> hand']);
  });

  test('after the object', () => {
    const written = `It/PRON/PRP/2/nsubj kicked/VERB/VBD/0/root two/NUM/CD/4/nummod officers/NOUN/NNS/2/obj out/ADV/RB/4/advmod on/ADP/IN/7/case Monday/PROPN/NNP/2/obl`;
    expect(changed(particles, written)).toEqual(['out -compound:prt-> kicked']);
  });

  test('"home" after the one who is called', () => {
    const written = `It/PRON/PRP/3/nsubj is/AUX/VBZ/3/aux calling/VERB/VBG/0/root its/PRON/PRP$/5/nmod:poss envoy/NOUN/NN/3/obj home/NOUN/NN/3/obj for/ADP/IN/8/case talks/NOUN/NNS/3/obl`;
    expect(changed(particles, written)).toEqual(['home -compound:prt-> calling']);
  });

  test('"home" and "packing" read as one noun with the end of the object', () => {
    const called = `It/PRON/PRP/2/nsubj called/VERB/VBD/0/root its/PRON/PRP$/4/nmod:poss envoy/NOUN/NN/2/obj in/ADP/IN/7/case Oman/PROPN/NNP/7/compound home/NOUN/NN/2/obl for/ADP/IN/9/case talks/NOUN/NNS/2/obl`;
    expect(changed(particles, called)).toEqual([
      'in -case-> Oman',
      'Oman -obl-> called',
      'home -compound:prt-> called',
    ]);
    const sent = `It/PRON/PRP/2/nsubj sent/VERB/VBD/0/root envoys/NOUN/NNS/2/obj of/ADP/IN/6/case Mali/PROPN/NNP/6/compound packing/NOUN/NN/3/nmod`;
    expect(changed(particles, sent)).toEqual(['of -case-> Mali', 'Mali -nmod-> envoys', 'packing -xcomp-> sent']);
  });

  test('behind a clause on the object', () => {
    const written = `It/PRON/PRP/2/nsubj called/VERB/VBD/0/root envoys/NOUN/NNS/2/obj posted/VERB/VBN/3/acl in/ADP/IN/7/case Oman/PROPN/NNP/7/compound home/NOUN/NN/4/obl`;
    expect(changed(particles, written)).toEqual([
      'in -case-> Oman',
      'Oman -obl-> posted',
      'home -compound:prt-> called',
    ]);
  });

  test.each([
    [
      'a preposition of two words',
      `It/PRON/PRP/2/nsubj pulled/VERB/VBD/0/root out/ADP/IN/5/case of/ADP/IN/5/case Lima/PROPN/NNP/2/obl`,
    ],
    [
      'a home that belongs to somebody',
      `It/PRON/PRP/2/nsubj called/VERB/VBD/0/root envoys/NOUN/NNS/2/obj to/ADP/IN/6/case a/DET/DT/6/det home/NOUN/NN/2/obl`,
    ],
    [
      'a verb that has no such particle',
      `It/PRON/PRP/2/nsubj flew/VERB/VBD/0/root over/ADP/IN/5/case the/DET/DT/5/det city/NOUN/NN/2/obl`,
    ],
  ])('%s stays', (_, written) => expect(changed(particles, written)).toEqual([]));
});

describe('where from', () => {
  test('"out of" belongs to the verb that removes', () => {
    const written = `It/PRON/PRP/2/nsubj ordered/VERB/VBD/0/root him/PRON/PRP/2/obj out/ADP/IN/6/case of/ADP/IN/6/case Peru/PROPN/NNP/3/nmod`;
    expect(changed(outOf, written)).toEqual(['Peru -obl-> ordered']);
  });

  test('otherwise it stays with the noun', () => {
    const written = `It/PRON/PRP/2/nsubj saw/VERB/VBD/0/root ways/NOUN/NNS/2/obj out/ADP/IN/6/case of/ADP/IN/6/case crisis/NOUN/NN/3/nmod`;
    expect(changed(outOf, written)).toEqual([]);
  });
});

describe('who did it', () => {
  test('"was met at the airport by the king": a place between does nothing', () => {
    const written = `He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass met/VERB/VBN/0/root at/ADP/IN/6/case the/DET/DT/6/det
      airport/NOUN/NN/3/obl by/ADP/IN/9/case the/DET/DT/9/det king/NOUN/NN/6/nmod`;
    expect(changed(agents, written)).toEqual(['king -obl:agent-> met']);
  });

  test('"blamed by A and B on C"', () => {
    const written = `It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass blamed/VERB/VBN/0/root by/ADP/IN/5/case Peru/PROPN/NNP/3/obl
      and/CCONJ/CC/7/cc Chile/PROPN/NNP/5/conj on/ADP/IN/9/case Chad/PROPN/NNP/7/nmod`;
    expect(changed(agents, written)).toEqual(['Peru -obl:agent-> blamed', 'Chad -obl-> blamed']);
  });

  test.each([
    [
      'a deadline',
      `It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass expelled/VERB/VBN/0/root by/ADP/IN/5/case Monday/PROPN/NNP/3/obl`,
    ],
    ['an active verb', `It/PRON/PRP/2/nsubj responded/VERB/VBD/0/root by/ADP/IN/4/case force/NOUN/NN/2/obl`],
  ])('%s is no agent', (_, written) => expect(changed(agents, written)).toEqual([]));
});

describe('a deed and its doer', () => {
  test('"rejected a request by Latvia" is Latvia’s request', () => {
    const written = `It/PRON/PRP/2/nsubj rejected/VERB/VBD/0/root a/DET/DT/4/det request/NOUN/NN/2/obj by/ADP/IN/6/case Latvia/PROPN/NNP/2/obl`;
    expect(changed(agents, written)).toEqual(['Latvia -nmod-> request']);
  });

  test('also where the tree takes the phrase for the agent of an active verb', () => {
    const written = `Oman/PROPN/NNP/2/nsubj condemned/VERB/VBD/0/root an/DET/DT/4/det attack/NOUN/NN/2/obj by/ADP/IN/6/case rebels/NOUN/NNS/2/obl:agent`;
    expect(changed(agents, written)).toEqual(['rebels -nmod-> attack']);
  });
});

describe('voice', () => {
  test('a tensed verb without passive auxiliary has an active subject', () => {
    expect(
      changed(voice, 'He/PRON/PRP/2/nsubj:pass called/VERB/VBD/0/root on/ADP/IN/4/case Chad/PROPN/NNP/2/obl'),
    ).toEqual(['He -nsubj-> called']);
  });

  test('"be" before a past participle makes a passive', () => {
    expect(changed(voice, 'He/PRON/PRP/3/nsubj was/AUX/VBD/3/aux held/VERB/VBN/0/root')).toEqual([
      'He -nsubj:pass-> held',
      'was -aux:pass-> held',
    ]);
  });

  test('a participle with a subject is past in a sentence with articles, passive in a headline', () => {
    const pope = `The/DET/DT/2/det pope/NOUN/NN/3/nsubj:pass called/VERB/VBN/0/root for/ADP/IN/5/case peace/NOUN/NN/3/obl`;
    expect(changed(voice, pope)).toEqual(['pope -nsubj-> called']);
    expect(changed(voice, 'three/NUM/CD/2/nsubj killed/VERB/VBN/0/root in/ADP/IN/4/case blast/NOUN/NN/2/obl')).toEqual([
      'three -nsubj:pass-> killed',
    ]);
  });

  test.each([
    ['handed', 'VBN'],
    ['offered', 'VBD'],
  ])('who is summoned and %s a note does it with the voice of %s', (verb, xpos) => {
    const { words, parse } = tree(
      `He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass summoned/VERB/VBN/0/root and/CCONJ/CC/5/cc ${verb}/VERB/VBD/3/conj a/DET/DT/7/det note/NOUN/NN/5/obj`,
    );
    expect(repair(words, parse, [voice]).xpos[4]).toBe(xpos);
  });

  test('the clitic before a participle with an object is "has"', () => {
    const written = `It/PRON/PRP/3/nsubj:pass ’s/AUX/VBZ/3/aux:pass closed/VERB/VBN/0/root its/PRON/PRP$/5/nmod:poss embassy/NOUN/NN/3/obj`;
    expect(changed(voice, written)).toEqual(['It -nsubj-> closed', '’s -aux-> closed']);
  });

  test('a perfect stays active', () => {
    expect(changed(voice, 'He/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux left/VERB/VBN/0/root')).toEqual([]);
  });
});

describe('gerunds after accusations', () => {
  test('"having" before a participle is its auxiliary', () => {
    const written = `It/PRON/PRP/2/nsubj accused/VERB/VBD/0/root Peru/PROPN/NNP/2/obj of/ADP/IN/5/mark having/VERB/VBG/2/advcl left/VERB/VBN/5/xcomp`;
    expect(changed(gerunds, written)).toEqual(['of -mark-> left', 'having -aux-> left', 'left -advcl-> accused']);
  });

  test('"of bribing officials" has its own object', () => {
    const written = `It/PRON/PRP/2/nsubj accused/VERB/VBD/0/root firms/NOUN/NNS/2/obj of/ADP/IN/6/case bribing/VERB/VBG/6/amod officials/NOUN/NNS/3/nmod`;
    expect(changed(gerunds, written)).toEqual([
      'of -mark-> bribing',
      'bribing -advcl-> accused',
      'officials -obj-> bribing',
    ]);
  });

  test('elsewhere an attribute stays one', () => {
    const written = `It/PRON/PRP/2/nsubj told/VERB/VBD/0/root tales/NOUN/NNS/2/obj of/ADP/IN/6/case flying/VERB/VBG/6/amod saucers/NOUN/NNS/3/nmod`;
    expect(changed(gerunds, written)).toEqual([]);
  });
});

describe('prepositions in the shape of verbs', () => {
  test('"following the vote" does not say that anyone followed', () => {
    const written = tree('It/PRON/PRP/2/nsubj left/VERB/VBD/0/root following/VERB/VBG/4/case talks/NOUN/NNS/2/obl');
    expect(repair(written.words, written.parse, [according]).upos[2]).toBe('ADP');
  });
});

describe('according to', () => {
  test('both words introduce the source', () => {
    const written = `According/VERB/VBG/6/advcl to/ADP/IN/3/case state/NOUN/NN/1/obl ,/PUNCT/,/1/punct it/PRON/PRP/6/nsubj left/VERB/VBD/0/root`;
    expect(changed(according, written)).toEqual([
      'According -case-> state',
      'to -fixed-> According',
      'state -obl-> left',
      ', -punct-> state',
    ]);
  });
});

describe('perfects', () => {
  test('a participle after "have" is the verb and the noun behind it its object', () => {
    const written = `They/PRON/PRP/5/nsubj have/AUX/VBP/5/aux all/ADV/RB/5/advmod imposed/VERB/VBN/5/amod sanctions/NOUN/NNS/0/root`;
    expect(changed(perfects, written)).toEqual([
      'They -nsubj-> imposed',
      'have -aux-> imposed',
      'all -advmod-> imposed',
      'imposed -root-> ROOT',
      'sanctions -obj-> imposed',
    ]);
  });
});

describe('deeds in -ing as objects', () => {
  test('what is ruled out is easing, and the sanctions are its object', () => {
    const written = `Peru/PROPN/NNP/2/nsubj ruled/VERB/VBD/0/root out/ADP/RP/2/compound:prt easing/VERB/VBG/5/amod sanctions/NOUN/NNS/2/obj`;
    expect(changed(gerunds, written)).toEqual(['easing -xcomp-> ruled', 'sanctions -obj-> easing']);
  });

  test('rising costs are considered, and nobody raises them', () => {
    const written = `Peru/PROPN/NNP/2/nsubj considered/VERB/VBD/0/root rising/VERB/VBG/4/amod costs/NOUN/NNS/2/obj`;
    expect(changed(gerunds, written)).toEqual([]);
  });
});

describe('lists of names', () => {
  test('a name after a comma and before "and" is the next of the list', () => {
    const written = `Oman/PROPN/NNP/6/nsubj ,/PUNCT/,/3/punct Chad/PROPN/NNP/1/appos and/CCONJ/CC/5/cc Mali/PROPN/NNP/3/conj agreed/VERB/VBD/0/root`;
    expect(changed(nameLists, written)).toEqual(['Chad -conj-> Oman', 'Mali -conj-> Oman']);
  });

  test('another name of the first stays one', () => {
    const written = `Oman/PROPN/NNP/5/nsubj ,/PUNCT/,/3/punct Chad/PROPN/NNP/1/appos ,/PUNCT/,/3/punct agreed/VERB/VBD/0/root`;
    expect(changed(nameLists, written)).toEqual([]);
  });
});

describe('a clause between the subject and its verb', () => {
  test('is about the subject', () => {
    const written = `Oman/PROPN/NNP/7/nsubj ,/PUNCT/,/4/punct which/PRON/WDT/4/nsubj lifted/VERB/VBD/7/ccomp it/PRON/PRP/4/obj ,/PUNCT/,/4/punct insists/VERB/VBZ/0/root`;
    expect(changed(relatives, written)).toEqual(['lifted -acl:relcl-> Oman']);
  });
});
