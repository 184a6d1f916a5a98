import { describe, expect, test } from 'vitest';
import { attributions } from '../../../src/language/repairs/attributions.ts';
import { complements } from '../../../src/language/repairs/complements.ts';
import { conjunctVerbs } from '../../../src/language/repairs/conjuncts.ts';
import { cores } from '../../../src/language/repairs/cores.ts';
import { inversion } from '../../../src/language/repairs/inversion.ts';
import { participles } from '../../../src/language/repairs/participles.ts';
import { reduced } from '../../../src/language/repairs/reduced.ts';
import { relatives } from '../../../src/language/repairs/relatives.ts';
import { roots } from '../../../src/language/repairs/roots.ts';
import { runOns } from '../../../src/language/repairs/run-ons.ts';
import { subjects } from '../../../src/language/repairs/subjects.ts';
import { subordinates } from '../../../src/language/repairs/subordinates.ts';
import { changed } from '../support/tree.ts';

describe('one subject a clause', () => {
  test('a relative pronoun before the subject is the object', () => {
    const written = `attack/NOUN/NN/0/root which/PRON/WDT/4/nsubj Peru/PROPN/NNP/4/nsubj blamed/VERB/VBD/1/acl:relcl on/ADP/IN/6/case
      rebels/NOUN/NNS/4/obl`;
    expect(changed(subjects, written)).toEqual(['which -obj-> blamed']);
  });

  test('a noun phrase after a comma is in apposition', () => {
    const written = `Ruiz/PROPN/NNP/6/nsubj ,/PUNCT/,/1/punct party/NOUN/NN/4/compound leader/NOUN/NN/6/nsubj ,/PUNCT/,/4/punct
      said/VERB/VBD/0/root`;
    expect(changed(subjects, written)).toEqual(['leader -appos-> Ruiz']);
  });

  test('what "and" joins are conjuncts, as subjects and as objects', () => {
    expect(
      changed(subjects, 'Peru/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Chile/PROPN/NNP/4/nsubj left/VERB/VBD/0/root'),
    ).toEqual(['Chile -conj-> Peru']);
    const objects = `It/PRON/PRP/2/nsubj expelled/VERB/VBD/0/root envoys/NOUN/NNS/2/obj and/CCONJ/CC/5/cc 14/NUM/CD/3/conj
      clerks/NOUN/NNS/2/obj`;
    expect(changed(subjects, objects)).toEqual(['and -cc-> clerks', '14 -nummod-> clerks', 'clerks -conj-> envoys']);
  });

  test('two names side by side are one', () => {
    expect(changed(subjects, 'South/PROPN/NNP/3/nsubj Sudan/PROPN/NNP/3/nsubj agreed/VERB/VBD/0/root')).toEqual([
      'South -compound-> Sudan',
    ]);
  });

  test('of two objects of giving the first is indirect, of naming the second is a complement', () => {
    const give =
      'It/PRON/PRP/2/nsubj gave/VERB/VBD/0/root envoys/NOUN/NNS/2/obj 48/NUM/CD/5/nummod hours/NOUN/NNS/2/obj';
    expect(changed(subjects, give)).toEqual(['envoys -iobj-> gave']);
    const name = 'It/PRON/PRP/2/nsubj declared/VERB/VBD/0/root them/PRON/PRP/2/obj enemies/NOUN/NNS/2/obj';
    expect(changed(subjects, name)).toEqual(['enemies -xcomp-> declared']);
  });

  test('a relative clause without pronoun is left alone', () => {
    const written = `The/DET/DT/2/det reason/NOUN/NN/4/nsubj he/PRON/PRP/4/nsubj left/VERB/VBD/0/root`;
    expect(changed(subjects, written)).toEqual([]);
  });
});

describe('the main verb', () => {
  test('a clause with "whose" is no main clause', () => {
    const written = `Ruiz/PROPN/NNP/5/nsubj ,/PUNCT/,/5/punct whose/PRON/WP$/4/nmod:poss state/NOUN/NN/5/nsubj hosts/VERB/VBZ/0/root
      talks/NOUN/NNS/5/obj ,/PUNCT/,/8/punct praised/VERB/VBD/5/advcl both/PRON/DT/8/obj ./PUNCT/./5/punct`;
    expect(changed(roots, written)).toEqual([
      'Ruiz -nsubj-> praised',
      'hosts -acl:relcl-> Ruiz',
      'praised -root-> ROOT',
      '. -punct-> praised',
    ]);
  });

  test('a noun at the top is the subject of the verb after its aside', () => {
    const written = `Vanna/PROPN/NNP/0/root ,/PUNCT/,/4/punct in/ADP/IN/4/case Hanoi/PROPN/NNP/1/nmod ,/PUNCT/,/6/punct
      signed/VERB/VBN/4/acl deals/NOUN/NNS/6/obj ./PUNCT/./1/punct`;
    expect(changed(roots, written)).toEqual(['Vanna -nsubj-> signed', 'signed -root-> ROOT', '. -punct-> signed']);
  });

  test('a participle between commas is no main verb where the next has an auxiliary', () => {
    const written = `Ruiz/PROPN/NNP/3/nsubj ,/PUNCT/,/3/punct received/VERB/VBD/0/root in/ADP/IN/5/case Lima/PROPN/NNP/3/obl
      ,/PUNCT/,/8/punct had/AUX/VBD/8/aux offered/VERB/VBN/3/parataxis help/NOUN/NN/8/obj ./PUNCT/./3/punct`;
    expect(changed(roots, written)).toEqual([
      'Ruiz -nsubj-> offered',
      'received -acl-> Ruiz',
      'offered -root-> ROOT',
      '. -punct-> offered',
    ]);
    const told = `Ruiz/PROPN/NNP/2/nsubj came/VERB/VBD/0/root ,/PUNCT/,/5/punct had/AUX/VBD/5/aux eaten/VERB/VBN/2/parataxis
      and/CCONJ/CC/7/cc left/VERB/VBD/5/conj ./PUNCT/./2/punct`;
    expect(changed(roots, told)).toEqual([]);
  });

  test('a noun phrase stays one', () => {
    expect(
      changed(
        roots,
        'Renewed/VERB/VBN/2/amod talks/NOUN/NNS/0/root in/ADP/IN/4/case Lima/PROPN/NNP/2/nmod ./PUNCT/./2/punct',
      ),
    ).toEqual([]);
  });

  test('a participle between a noun and its verb is a reduced relative', () => {
    const written = `Envoys/NOUN/NNS/2/nsubj expelled/VERB/VBD/0/root by/ADP/IN/4/case Mali/PROPN/NNP/2/obl arrived/VERB/VBD/2/conj
      ./PUNCT/./2/punct`;
    expect(changed(reduced, written)).toEqual([
      'Envoys -nsubj-> arrived',
      'expelled -acl-> Envoys',
      'Mali -obl:agent-> expelled',
      'arrived -root-> ROOT',
      '. -punct-> arrived',
    ]);
    const two = written.replace('arrived/VERB/VBD/2/conj', 'and/CCONJ/CC/6/cc fled/VERB/VBD/2/conj');
    expect(changed(reduced, two)).toEqual([]);
  });
});

describe('an opening phrase that runs into the subject', () => {
  test('is parted before a name that follows a noun or a month', () => {
    const written = `After/ADP/IN/3/case the/DET/DT/3/det floods/NOUN/NNS/8/obl of/ADP/IN/7/case March/PROPN/NNP/7/compound
      Peru/PROPN/NNP/7/compound envoy/NOUN/NN/3/nmod toured/VERB/VBD/0/root Lima/PROPN/NNP/8/obj ./PUNCT/./8/punct`;
    expect(changed(runOns, written)).toEqual(['of -case-> March', 'March -nmod-> floods', 'envoy -nsubj-> toured']);
  });

  test('is left alone before a title with its name, and where the verb has a subject', () => {
    const title = `After/ADP/IN/3/case the/DET/DT/3/det president/NOUN/NN/5/obl Ruiz/PROPN/NNP/3/flat left/VERB/VBD/0/root
      Lima/PROPN/NNP/5/obj ./PUNCT/./5/punct`;
    expect(changed(runOns, title)).toEqual([]);
    const told = `After/ADP/IN/3/case the/DET/DT/3/det vote/NOUN/NN/5/obl Peru/PROPN/NNP/5/nsubj left/VERB/VBD/0/root
      Oman/PROPN/NNP/5/obj ./PUNCT/./5/punct`;
    expect(changed(runOns, told)).toEqual([]);
  });
});

describe('what a clause with "whose" owns', () => {
  test('is the object where a name stands before the verb', () => {
    const written = `Chad/PROPN/NNP/0/root ,/PUNCT/,/7/punct whose/PRON/WP$/4/nmod:poss border/NOUN/NN/7/nsubj Oman/PROPN/NNP/4/appos
      has/AUX/VBZ/7/aux shut/VERB/VBN/1/acl:relcl ./PUNCT/./1/punct`;
    expect(changed(relatives, written)).toEqual(['border -obj-> shut', 'Oman -nsubj-> shut']);
    const plain = `Chad/PROPN/NNP/0/root ,/PUNCT/,/6/punct whose/PRON/WP$/4/nmod:poss border/NOUN/NN/6/nsubj:pass was/AUX/VBD/6/aux:pass
      shut/VERB/VBN/1/acl:relcl ./PUNCT/./1/punct`;
    expect(changed(relatives, plain)).toEqual([]);
  });
});

describe('who is speaking', () => {
  test('the noun after a reporting verb behind a quotation is its subject', () => {
    const written = `“/PUNCT/\`\`/2/punct Stay/VERB/VB/0/root ,/PUNCT/,/2/punct ”/PUNCT/''/2/punct insisted/VERB/VBD/2/parataxis
      the/DET/DT/7/det source/NOUN/NN/5/obj`;
    expect(changed(inversion, written)).toEqual(['source -nsubj-> insisted']);
  });

  test('without a quotation or comma before, it stays an object', () => {
    const written = 'He/PRON/PRP/2/nsubj left/VERB/VBD/0/root noted/VERB/VBD/2/conj facts/NOUN/NNS/3/obj';
    expect(changed(inversion, written)).toEqual([]);
  });

  test('the noun before a closing reporting verb is its subject, and the verb an aside', () => {
    const written = `It/PRON/PRP/2/nsubj left/VERB/VBD/0/root Juba/PROPN/NNP/2/obj ,/PUNCT/,/6/punct state/NOUN/NN/6/compound
      radio/NOUN/NN/2/obj reported/VERB/VBN/2/advcl on/ADP/IN/9/case Friday/PROPN/NNP/7/obl ./PUNCT/./2/punct`;
    expect(changed(attributions, written)).toEqual(['radio -nsubj-> reported', 'reported -parataxis-> left']);
  });

  test('a clause that "and" joins is no attribution', () => {
    const written = `It/PRON/PRP/2/nsubj left/VERB/VBD/0/root ,/PUNCT/,/6/punct and/CCONJ/CC/6/cc Peru/PROPN/NNP/2/obj
      protested/VERB/VBD/2/conj ./PUNCT/./2/punct`;
    expect(changed(attributions, written)).toEqual([]);
  });
});

describe('verbs joined by "and"', () => {
  test('a verb with tense is no conjunct of an infinitive', () => {
    const written = `Minsk/PROPN/NNP/2/nsubj forced/VERB/VBD/0/root him/PRON/PRP/2/obj to/PART/TO/5/mark leave/VERB/VB/2/xcomp
      and/CCONJ/CC/7/cc barred/VERB/VBD/5/conj her/PRON/PRP/7/obj`;
    expect(changed(conjunctVerbs, written)).toEqual(['barred -conj-> forced']);
  });

  test('what stands right after a conjunct is its object, not the fellow of the object before', () => {
    const written =
      'They/PRON/PRP/2/nsubj restored/VERB/VBD/0/root ties/NOUN/NNS/2/obj and/CCONJ/CC/5/cc exchanged/VERB/VBN/2/conj envoys/NOUN/NNS/3/conj';
    expect(changed(conjunctVerbs, written)).toEqual(['envoys -obj-> exchanged']);
  });

  test('two infinitives stay together', () => {
    const written = `It/PRON/PRP/2/nsubj wants/VERB/VBZ/0/root to/PART/TO/4/mark stay/VERB/VB/2/xcomp and/CCONJ/CC/6/cc fight/VERB/VB/4/conj`;
    expect(changed(conjunctVerbs, written)).toEqual([]);
  });
});

describe('clipped sentences', () => {
  test('bare nouns around a verb are its subject and object', () => {
    const written = 'Peru/PROPN/NNP/2/advmod recalls/VERB/VBZ/0/root ambassador/NOUN/NN/2/advmod ./PUNCT/./2/punct';
    expect(changed(cores, written)).toEqual(['Peru -nsubj-> recalls', 'ambassador -obj-> recalls']);
  });

  test('names joined by a comma before a plural verb are two subjects', () => {
    const written = 'Egypt/PROPN/NNP/4/nsubj ,/PUNCT/,/3/punct Sudan/PROPN/NNP/1/appos agree/VERB/VBP/0/root';
    expect(changed(cores, written)).toEqual(['Sudan -conj-> Egypt']);
  });

  test('a second verb after a comma shares the subject', () => {
    const written = `Mali/PROPN/NNP/2/nsubj recalls/VERB/VBZ/0/root envoy/NOUN/NN/2/obj ,/PUNCT/,/5/punct shuts/VERB/VBZ/2/parataxis
      embassy/NOUN/NN/5/obj`;
    expect(changed(cores, written)).toEqual(['shuts -conj-> recalls']);
  });

  test('a verb hung on the noun before its comma goes with that noun’s verb', () => {
    const written = `Norway/PROPN/NNP/2/nsubj summons/VERB/VBZ/0/root envoy/NOUN/NN/2/obj ,/PUNCT/,/5/punct shuts/VERB/VBZ/3/appos
      consulate/NOUN/NN/5/obj`;
    expect(changed(cores, written)).toEqual(['shuts -conj-> summons']);
    expect(changed(cores, written.replace(',/PUNCT/,', 'that/PRON/WDT'))).toEqual([]);
  });

  test('a line without a verb may hide one in a plural', () => {
    const written = `India/PROPN/NNP/2/compound orders/NOUN/NNS/0/root staff/NOUN/NN/2/appos out/ADP/IN/5/case Lima/PROPN/NNP/2/nmod`;
    expect(changed(cores, written)).toEqual(['India -nsubj-> orders', 'staff -obj-> orders', 'Lima -obl-> orders']);
  });

  test('"home" after a verb is no object', () => {
    expect(changed(cores, 'They/PRON/PRP/2/nsubj went/VERB/VBD/0/root home/NOUN/NN/2/advmod')).toEqual([]);
  });
});

describe('clauses inside clauses', () => {
  test('"after the council urged" is a clause', () => {
    const written = `It/PRON/PRP/2/nsubj came/VERB/VBD/0/root after/ADP/IN/5/case the/DET/DT/5/det council/NOUN/NN/2/obl
      urged/VERB/VBD/5/acl calm/NOUN/NN/6/obj`;
    expect(changed(subordinates, written)).toEqual([
      'after -mark-> urged',
      'council -nsubj-> urged',
      'urged -advcl-> came',
    ]);
  });

  test('"after the council" with a participle is none', () => {
    const written = `It/PRON/PRP/2/nsubj came/VERB/VBD/0/root after/ADP/IN/5/case the/DET/DT/5/det council/NOUN/NN/2/obl
      chaired/VERB/VBN/5/acl by/ADP/IN/8/case Peru/PROPN/NNP/6/obl:agent`;
    expect(changed(subordinates, written)).toEqual([]);
  });

  test('what "that" opens after a day is what is denied', () => {
    const written = `He/PRON/PRP/2/nsubj denied/VERB/VBD/0/root on/ADP/IN/4/case Tuesday/PROPN/NNP/2/obl that/SCONJ/IN/7/mark
      it/PRON/PRP/7/nsubj left/VERB/VBD/4/acl:relcl`;
    expect(changed(complements, written)).toEqual(['left -ccomp-> denied']);
    const fact = written.replace('on/ADP/IN/4/case Tuesday/PROPN/NNP/2/obl', 'the/DET/DT/4/det report/NOUN/NN/2/obj');
    expect(changed(complements, fact)).toEqual([]);
  });

  test('a participle of speaking goes with the speaker', () => {
    const written = `He/PRON/PRP/2/nsubj denied/VERB/VBD/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj fell/VERB/VBD/2/ccomp
      ,/PUNCT/,/7/punct calling/VERB/VBG/5/advcl it/PRON/PRP/7/obj absurd/ADJ/JJ/7/xcomp`;
    expect(changed(participles, written)).toEqual(['calling -advcl-> denied']);
    const deed = written.replace('calling', 'killing');
    expect(changed(participles, deed)).toEqual([]);
  });

  test('a relative clause hangs on the words before its pronoun', () => {
    const written = `mistake/NOUN/NN/2/ccomp admitted/VERB/VBD/0/root Mensah/PROPN/NNP/2/nsubj ,/PUNCT/,/6/punct who/PRON/WP/6/nsubj
      resigned/VERB/VBD/1/acl:relcl`;
    expect(changed(relatives, written)).toEqual(['resigned -acl:relcl-> Mensah']);
  });

  test('what is blamed is what happened, not the day', () => {
    const written = `a/DET/DT/2/det blast/NOUN/NN/0/root at/ADP/IN/5/case a/DET/DT/5/det depot/NOUN/NN/2/nmod on/ADP/IN/7/case
      Sunday/PROPN/NNP/2/nmod ,/PUNCT/,/12/punct which/PRON/WDT/12/nsubj:pass was/AUX/VBD/12/aux:pass widely/ADV/RB/12/advmod
      blamed/VERB/VBN/7/acl:relcl on/ADP/IN/14/case rebels/NOUN/NNS/12/obl`;
    expect(changed(relatives, written)).toEqual(['blamed -acl:relcl-> blast']);
  });

  test('the noun between an object pronoun and its verb is the subject', () => {
    const written = `attack/NOUN/NN/0/root ,/PUNCT/,/5/punct which/PRON/WDT/5/obj Sharif/PROPN/NNP/1/appos blamed/VERB/VBD/1/acl:relcl
      on/ADP/IN/7/case Peru/PROPN/NNP/5/obl`;
    expect(changed(relatives, written)).toEqual(['Sharif -nsubj-> blamed']);
  });
});
