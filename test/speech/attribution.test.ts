import { describe, expect, it } from 'vitest';
import { attributionsAt } from '../../src/speech/attribution.ts';
import { annotate, code, wordsOf } from '../support/annotate.ts';

/** Who says the words at `word`, innermost first, with the manner. */
function chain(text: string, word: string): string[] {
  const a = annotate(text);
  for (const s of a.sentences) {
    const token = s.tokens.find((t) => t.text === word);
    if (token) return attributionsAt(a.speech, s, token.index).map((x) => `${wordsOf(text, x.source)} ${x.how}`);
  }
  throw new Error(`no word "${word}" in: ${text}`);
}

describe('attributionsAt', () => {
  it('gives a reported clause to its subject', () => {
    expect(chain('Peru’s foreign ministry said Chile had recalled its envoy.', 'recalled')).toEqual([
      'Peru’s foreign ministry said',
    ]);
  });

  it('gives a clause before the verb to the speaker after it', () => {
    expect(chain('Chile recalled its envoy on Monday, the foreign ministry said.', 'recalled')).toEqual([
      'foreign ministry said',
    ]);
  });

  it('reads "according to" over the whole clause, wherever it stands', () => {
    expect(chain('According to Reuters, Chile recalled its envoy.', 'recalled')).toEqual(['Reuters media']);
    expect(chain('Chile recalled its envoy, according to Reuters.', 'recalled')).toEqual(['Reuters media']);
  });

  it('keeps anonymous sources as phrased, and the outlet that they told', () => {
    const text = 'Chile has recalled its envoy, a source close to the talks told Reuters.';
    const a = annotate(text);
    const s = a.sentences[0];
    const token = s.tokens.findIndex((t) => t.text === 'recalled');
    const [first] = attributionsAt(a.speech, s, token);
    expect(first.how).toBe('anonymous');
    expect(wordsOf(text, first.source)).toContain('source');
    expect(first.medium?.code).toBe('REUTERS');
  });

  it('gives a quotation of several sentences to the one who speaks it', () => {
    const text = '“We recalled our envoy,” President Ruto said. “We closed the embassy as well.”';
    expect(chain(text, 'closed')).toEqual(['President Ruto said']);
  });

  it('leaves the narrator’s own words alone', () => {
    expect(chain('Chile recalled its envoy. The ministry said nothing more.', 'recalled')).toEqual([]);
  });
});

describe('hearsay', () => {
  it.each([
    ['Kenya reportedly expelled the Somali ambassador.', 'reportedly'],
    ['Peru allegedly expelled the Bolivian consul.', 'allegedly'],
    ['Nepal is reported to have expelled the Indian consul.', 'reported'],
    ['Chad is said to have expelled the Sudanese ambassador.', 'said'],
    ['It was reported that Fiji had expelled the Chinese consul.', 'reported'],
    ['Ghana has expelled the Togolese ambassador, it was reported on Friday.', 'reported'],
  ])('is not the report’s own word: %s', (text, cue) => {
    const [row] = code(text);
    const [hop, last] = row?.attribution ?? [];
    expect(hop).toMatchObject({ how: 'anonymous', stated: false, code: null, span: null });
    expect(wordsOf(text, hop?.cue ?? null)).toBe(cue);
    expect(last?.how).toBe('narrator');
  });

  it('stands inside what a known speaker says of it', () => {
    const text = 'The Malian ministry said Niger reportedly expelled two envoys.';
    expect(chain(text, 'expelled')).toEqual(['null anonymous', 'Malian ministry said']);
  });

  it('has a source where one is named after "by"', () => {
    const text = 'It was reported by Reuters that Oman had expelled the Iranian consul.';
    expect(chain(text, 'expelled')).toEqual(['Reuters media']);
  });

  it('is told from orders in the same form', () => {
    expect(chain('The Cuban consul was told to leave Panama.', 'leave')).toEqual([]);
  });

  it('has media for a source where unnamed outlets or reports are all that is given', () => {
    expect(chain('Local media reported that Ghana had expelled two envoys.', 'expelled')).toEqual([
      'Local media media',
    ]);
    expect(chain('Togo expelled two envoys, according to media reports.', 'expelled')).toEqual(['media reports media']);
  });
});

describe('speakers who keep back their names', () => {
  it.each([
    'A Kenyan official, who asked not to be named, said Uganda had expelled two envoys.',
    'A Kenyan official said on condition of anonymity that Uganda had expelled two envoys.',
    'A Kenyan official told reporters on condition of anonymity that Uganda had expelled two envoys.',
    'Speaking on condition of anonymity, a Kenyan official said Uganda had expelled two envoys.',
    'Uganda has expelled two envoys, said a Kenyan official who declined to be identified.',
  ])('are anonymous though their state is known: %s', (text) => {
    expect(chain(text, 'expelled')).toEqual(['Kenyan official anonymous']);
    expect(code(text)[0]?.attribution[0]).toMatchObject({ code: 'KEN', how: 'anonymous', stated: true });
  });

  it('are not those of whom somebody else speaks', () => {
    const text = 'The Kenyan ministry said an envoy who asked not to be named had been expelled.';
    expect(chain(text, 'expelled')).toEqual(['Kenyan ministry said']);
  });
});

describe('whose a quotation is', () => {
  it('is the nearest speaker’s before it', () => {
    const text =
      '“We recalled our envoy,” the Peruvian minister said. Chile’s ambassador said: “We protested.” “We closed the embassy too.”';
    expect(chain(text, 'closed')).toEqual(['Chile’s ambassador said']);
  });

  it('may be a speaker’s who is only described', () => {
    const text =
      '“We recalled our envoy,” the Peruvian minister said. An angry trader said it was late. “They closed it.”';
    expect(chain(text, 'closed')).toEqual(['An angry trader said']);
  });

  it('is the first speaker’s after it where none is before', () => {
    const text = '“We closed the embassy.” The Omani minister said the step was lawful.';
    expect(chain(text, 'closed')).toEqual(['Omani minister said']);
  });

  it('goes on over paragraphs that leave it open, past other speakers', () => {
    const text =
      'The Ugandan minister said: “We recalled our envoy.\n\n“We closed the embassy.\n\n“We expelled the consul.” Rwanda’s ambassador said nobody had called him.';
    expect(chain(text, 'closed')).toEqual(['Ugandan minister said']);
    expect(chain(text, 'expelled')).toEqual(['Ugandan minister said']);
  });

  it('is not one’s who is heard inside it', () => {
    const text = '“Laos said it was sorry. We closed the embassy,” the Thai minister said.';
    expect(chain(text, 'closed')).toEqual(['Thai minister said']);
  });
});

describe('verbs that report only at times', () => {
  it.each([
    [
      'Iraq then expelled the Swedish ambassador, recalled its charge d’affaires in Stockholm and threatened to cut ties.',
    ],
    ['Mali expelled the French ambassador, maintained its embassy and noted the protest.'],
    ['Laos expelled the Thai consul, accused Thailand of spying and posted guards at the gate.'],
    ['Ecuador expelled the Peruvian consul, charged a clerk with theft and found two bugs.'],
    ['Togo expelled the Beninese consul; Benin responded.'],
  ])('leave what stands beside them to the narrator: %s', (text) => {
    expect(chain(text, 'expelled')).toEqual([]);
  });

  it('report a clause or a quotation of their own', () => {
    expect(chain('The Cuban minister recalled that Spain had expelled two envoys.', 'expelled')).toEqual([
      'Cuban minister said',
    ]);
    expect(chain('“Spain expelled two envoys,” the Cuban minister recalled.', 'expelled')).toEqual([
      'Cuban minister said',
    ]);
  });

  it('do not take a report beside them for their own', () => {
    const text = 'Norway has recalled its envoy to Iran, said a Norwegian diplomat.';
    expect(annotate(text).speech.attributions.map((a) => wordsOf(text, a.cue))).toEqual(['said']);
  });
});

describe('findSpeech', () => {
  it('finds each speaker in a long report, whatever block of the text a quotation starts in', () => {
    const one = 'The Ghanaian minister said: “We waited. Then we expelled the consul.” ';
    const text = one.repeat(40).trim();
    const a = annotate(text);
    const told = a.sentences.flatMap((s) =>
      s.tokens.filter((t) => t.text === 'expelled').map((t) => attributionsAt(a.speech, s, t.index)[0]?.cue.start),
    );
    expect(told).toEqual(Array.from({ length: 40 }, (_, i) => i * one.length + one.indexOf('said')));
  });
});
