import { describe, expect, test } from 'vitest';
import { repair } from '../../../src/language/repair.ts';
import { tokenise } from '../../../src/language/tokenise.ts';
import type { Parse } from '../../../src/language/types.ts';
import { missingModel, shippedParser } from '../support/actions.ts';
import { arcs } from '../support/tree.ts';

/** For each rule a sentence whose mended parse must hold the arcs given, whatever the model made of it. */
const cases: readonly (readonly [rule: string, text: string, arcs: readonly string[]])[] = [
  [
    'titles',
    'Zambia Foreign Minister Stanley Kakubo said that he would go.',
    ['Minister -nmod:desc-> Stanley', 'Stanley -nsubj-> said'],
  ],
  ['titles', 'Consul general Ana Lucía Ferreira left the country.', ['Consul -nmod:desc-> Ana', 'Ana -nsubj-> left']],
  ['times', 'Kenya agreed Thursday to open the border.', ['Thursday -obl:tmod-> agreed']],
  ['times', 'The ministry on Friday called on all nationals to leave.', ['Friday -obl-> called']],
  [
    'quantities',
    'The blast killed at least 140 soldiers.',
    ['soldiers -obj-> killed', 'least -nmod-> 140', '140 -nummod-> soldiers'],
  ],
  ['subjects', 'Oman and Qatar declined to sign.', ['Oman -nsubj-> declined', 'Qatar -conj-> Oman']],
  [
    'datelines',
    'NAIROBI, Kenya — Uganda has recalled its envoy.',
    ['Uganda -nsubj-> recalled', 'NAIROBI -parataxis-> recalled'],
  ],
  ['openings', 'Honduras severed relations with Taiwan.', ['Honduras -nsubj-> severed', 'relations -obj-> severed']],
  [
    'openings',
    'Belarus barred two reporters from the country.',
    ['Belarus -nsubj-> barred', 'reporters -obj-> barred'],
  ],
  ['openings', 'Envoys expelled by Mali returned.', ['Envoys -nsubj-> returned', 'expelled -acl-> Envoys']],
  ['openings', 'Alarmed residents fled the town.', ['residents -nsubj-> fled', 'fled -root-> ROOT']],
  ['openings', 'Leave Lebanon now.', ['Leave -root-> ROOT', 'Lebanon -obj-> Leave']],
  ['openings', 'Jordan airlifts embassy staff.', ['Jordan -nsubj-> airlifts', 'staff -obj-> airlifts']],
  ['openings', 'Protesters storm Danish consulate.', ['Protesters -nsubj-> storm', 'consulate -obj-> storm']],
  ['openings', 'Nauru plans to establish a mission in Kosovo.', ['Nauru -nsubj-> plans', 'establish -xcomp-> plans']],
  ['openings', 'Ghana and Togo restore ties.', ['Ghana -nsubj-> restore', 'Togo -conj-> Ghana']],
  ['bare-nouns', 'Greece pauses work at its consulate.', ['Greece -nsubj-> pauses', 'work -obj-> pauses']],
  [
    'joined-names',
    'Bosnia and Herzegovina restored ties with Chile.',
    ['Bosnia -nsubj-> restored', 'Herzegovina -flat-> Bosnia'],
  ],
  [
    'roots',
    'The premier, whose country hosts the talks, praised both delegations.',
    ['premier -nsubj-> praised', 'hosts -acl:relcl-> premier'],
  ],
  [
    'inversion',
    '“This will not last,” insisted the official, who declined to be named.',
    ['official -nsubj-> insisted'],
  ],
  ['attributions', 'Mali has closed its border, state radio reported on Friday.', ['radio -nsubj-> reported']],
  [
    'relatives',
    'The raid, which Foreign Minister Imran Sharif blamed on rebels, killed two people.',
    ['Imran -nsubj-> blamed', 'which -obj-> blamed'],
  ],
  [
    'reduced',
    'Two envoys expelled by Montenegro last week arrived in Belgrade.',
    ['envoys -nsubj-> arrived', 'expelled -acl-> envoys', 'Montenegro -obl:agent-> expelled'],
  ],
  ['particles', 'Mali threw out the ambassador.', ['out -compound:prt-> threw', 'ambassador -obj-> threw']],
  [
    'particles',
    'Warsaw kicked two consular officers out on Wednesday.',
    ['out -compound:prt-> kicked', 'officers -obj-> kicked'],
  ],
  ['out-of', 'Chile ordered the consul out of the country.', ['consul -obj-> ordered', 'country -obl-> ordered']],
  [
    'agents',
    'The blast has been blamed by Hungary and Poland on Slovakia.',
    ['Hungary -obl:agent-> blamed', 'Poland -conj-> Hungary', 'Slovakia -obl-> blamed'],
  ],
  ['control', 'Sudan told the ambassador to leave.', ['ambassador -obj-> told', 'leave -xcomp-> told']],
  ['control', 'Japan called on its nationals in Niger to leave.', ['nationals -obl-> called', 'leave -xcomp-> called']],
  ['conjuncts', 'Minsk forced the attaché to leave and barred his deputy from returning.', ['barred -conj-> forced']],
  ['complements', 'The minister denied on Tuesday that the navy had seized the vessel.', ['seized -ccomp-> denied']],
  [
    'subordinates',
    'The step comes after the council urged citizens to leave.',
    ['council -nsubj-> urged', 'urged -advcl-> comes'],
  ],
  [
    'subordinates',
    'Three days after Peru shut its consulate in Maracaibo, Venezuela protested.',
    ['Peru -nsubj-> shut', 'after -mark-> shut', 'shut -advcl-> protested'],
  ],
  [
    'agents',
    'Moscow vowed to answer the expulsion of ten of its diplomats by Bulgaria three days earlier.',
    ['Bulgaria -nmod-> expulsion'],
  ],
  [
    'according',
    'According to the ministry, two people died.',
    ['According -case-> ministry', 'to -fixed-> According', 'ministry -obl-> died'],
  ],
];

describe.skipIf(missingModel())('rules on parses of the shipped model', async () => {
  const forms = cases.map(([, text]) => tokenise(text).map(({ start, end }) => text.slice(start, end)));
  const parses = missingModel() ? [] : (await shippedParser()).parse(forms);

  test.each(cases.map(([rule, text, wanted], i) => ({ rule, text, wanted, i })))('$rule: $text', ({ wanted, i }) => {
    const words = forms[i] ?? [];
    const found = arcs({ words, parse: repair(words, parses[i] as Parse) });
    expect(found).toEqual(expect.arrayContaining([...wanted]));
  });
});
