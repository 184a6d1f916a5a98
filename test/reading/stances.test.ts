import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

/** Positions in short: who, which stance, whom it names or whose account it is on. */
function positions(text: string): string[] {
  return reading(text)
    .stances.filter((s) => s.question !== 'label')
    .map((s) => `${s.holder?.code ?? s.name} ${s.stance} ${s.code ?? s.of ?? '-'}`);
}

describe('positions in disputes of all regions', () => {
  it.each([
    [
      'a pipeline in the Baltic',
      "An explosion damaged a gas pipeline near the port of Ventspils on Friday. Latvia blamed Russia for the explosion. The Kremlin denied any involvement in the blast and called for an independent inquiry. Sweden endorsed Latvia's account.",
      ['LVA blames RUS', 'RUS denies RUS', 'RUS demands-inquiry -', 'SWE endorses LVA'],
    ],
    [
      'support for rebels in Central Africa',
      'The Democratic Republic of Congo accused Rwanda of backing the M23 rebels. Rwanda denies supporting the M23. Burundi backed the Congolese claim.',
      ['COD blames RWA', 'RWA denies RWA', 'BDI endorses RWA'],
    ],
    [
      'shelling in South Asia',
      'India said Pakistani troops had shelled the village of Uri overnight, killing four people. Pakistan rejected the allegation.',
      ['IND asserts PAK', 'PAK rejects -'],
    ],
    [
      'a refinery in South America',
      "Venezuela's government said Colombia was behind the attack on the Amuay refinery. Colombia dismissed the accusation as baseless. Brazil cast doubt on the Venezuelan claim.",
      ['VEN asserts COL', 'COL rejects -', 'BRA doubts VEN'],
    ],
    [
      'an airliner, with the answer that names no coded party',
      'The crash of the airliner near Donetsk was caused by a missile fired by separatists, Dutch investigators said. Russia rejects the findings.',
      ['NLD asserts -', 'RUS rejects -'],
    ],
    [
      'a border in the Horn of Africa',
      'Ethiopia denied that its troops had crossed into Sudan. Khartoum said Ethiopian forces had attacked a military post in al-Fashaga.',
      ['ETH denies ETH', 'SDN asserts ETH'],
    ],
    [
      'a warship in East Asia',
      'Seoul said the warship Cheonan was sunk by a North Korean torpedo. Pyongyang denied sinking the warship. Beijing expressed doubts about the South Korean findings.',
      ['KOR asserts PRK', 'PRK denies PRK', 'CHN doubts KOR'],
    ],
    [
      'a strike in the Sahel, claimed, admitted and denied',
      "Mali's military said it had carried out the strike on the village of Bounti. The rebels claimed responsibility for the attack. France denied carrying out the strike. The United Nations demanded an independent investigation into the strike.",
      ['MLI asserts MLI', 'The rebels asserts -', 'FRA denies FRA', 'UN demands-inquiry -'],
    ],
    [
      'a killing in North America',
      "Canada's prime minister said there was credible evidence that Indian agents killed the activist in Surrey. India called the allegation absurd.",
      ['CAN asserts IND', 'IND rejects -'],
    ],
    [
      'a cyberattack in the Pacific',
      'Australia attributed the cyberattack on its parliament to China. Beijing denied responsibility for the hack.',
      ['AUS blames CHN', 'CHN denies CHN'],
    ],
    [
      'two who blame each other in the Caucasus',
      'Armenia and Azerbaijan blamed each other for the shelling of the village. Turkey blamed Armenia for the clashes.',
      ['ARM blames AZE', 'AZE blames ARM', 'TUR blames ARM'],
    ],
    [
      'a plant in the Gulf, denied in a quotation',
      '"We did not carry out the attack," Iranian Foreign Minister Abbas Araghchi said of the drone strike on the Abqaiq plant. Saudi Arabia held Iran responsible for the attack. Britain shared the Saudi assessment.',
      ['IRN denies IRN', 'SAU blames IRN', 'GBR endorses SAU'],
    ],
    [
      'a border post in Southeast Asia',
      'Thailand accused Cambodia of firing at a border post. Cambodia rejected the Thai accusation and called for an international inquiry into the clash.',
      ['THA blames KHM', 'KHM rejects THA', 'KHM demands-inquiry -'],
    ],
    [
      'a depot in Eastern Europe, one party cleared by another',
      'Ukraine said Belarus was not responsible for the drone attack on the depot at Kovel. Poland blamed Belarus for the attack.',
      ['UKR denies BLR', 'POL blames BLR'],
    ],
    [
      'a trawler, called an accident by one side',
      "Chile's foreign minister blamed the sinking of the trawler on a Chinese vessel. China said the sinking was an accident and dismissed the Chilean version.",
      ['CHL blames CHN', 'CHN asserts -', 'CHN rejects CHL'],
    ],
    [
      'shelter for raiders in West Africa',
      'Nigeria accused Niger of sheltering bandits who raided the town of Illela. Niamey rejected the accusation as unfounded.',
      ['NGA blames NER', 'NER rejects NER'],
    ],
    [
      'shots at protesters in East Africa',
      "The African Union called for a thorough investigation into the killing of 40 protesters in Kampala. Uganda's army denied that its soldiers had shot the protesters.",
      ['AU demands-inquiry -', 'UGA denies UGA'],
    ],
    [
      'blame traded in the Balkans',
      "Serbia and Kosovo traded blame for the attack on the monastery at Banjska. Albania backed Kosovo's version. Hungary questioned the findings of the inquiry.",
      ['SRB blames XKX', 'XKX blames SRB', 'ALB endorses XKX', 'HUN doubts -'],
    ],
    [
      'a collision in the South China Sea',
      "The Philippines blamed China's coast guard for the collision near Scarborough Shoal. Beijing said the Philippine boat was responsible for the collision. Japan and Australia supported Manila's account.",
      ['PHL blames CHN', 'CHN asserts PHL', 'JPN endorses PHL', 'AUS endorses PHL'],
    ],
  ])('are read for %s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});

describe('a position', () => {
  it('is on the event that the report told before, where its own words are bare', () => {
    const { stances } = reading(
      'A deadly blast struck a market in Quetta on Friday. Afghanistan denied involvement in the blast.',
    );
    expect(stances[0]?.topic).toEqual(expect.arrayContaining(['blast', 'quetta']));
  });

  it('on whether a deed was done is tied to the row that tells it', () => {
    const r = reading('Peru denied having expelled the Bolivian ambassador.');
    const [stance] = r.stances;
    expect(stance).toMatchObject({ stance: 'denies', question: 'occurrence', code: 'PER' });
    expect(r.rows.find((row) => row.id === stance?.mention)?.kind).toBe('envoy.expel');
  });

  it('is held by each of those who take it together', () => {
    expect(positions('Norway, Iceland and many analysts endorsed the Danish account of the explosion.')).toEqual([
      'NOR endorses DNK',
      'ISL endorses DNK',
      'many analysts endorses DNK',
    ]);
  });

  it('is of whoever joins others in it', () => {
    expect(positions('Chad joined Niger in blaming Libya for the raid on the border town of Wour.')).toEqual(
      expect.arrayContaining(['TCD blames LBY', 'NER blames LBY']),
    );
  });

  it('is taken by showing evidence, for whoever shows it', () => {
    const found = positions(
      'The Indonesian navy released video showing that the collision off Natuna was not caused by an Indonesian ship.',
    );
    expect(found).toEqual(expect.arrayContaining(['IDN offers-evidence -', 'IDN denies IDN']));
  });

  it('is none where it is only possible, asked or supposed', () => {
    expect(positions('Kenya may blame Somalia for the attack on the camp at Dadaab.')).toEqual([]);
    expect(positions('Did Kenya blame Somalia for the attack?')).toEqual([]);
    expect(positions('Nepal was denied entry. The council launched an investigation into the attack.')).toEqual([]);
  });

  it('is none of a group that nobody is', () => {
    const found = reading('No group has claimed responsibility for the bombing in Quetta.').stances;
    expect(found.filter((s) => s.holder !== null)).toEqual([]);
  });
});

describe('denials of what another said', () => {
  const told = (text: string): (string | null | undefined)[][] =>
    reading(text).stances.map((s) => [s.holder?.code, s.stance, s.code, s.topic[0]]);

  it.each([
    'Peru shelled a Chilean post on Monday, Chile said; Peru denied it.',
    'Peru shelled a Chilean post on Monday, Chile said. Peru denied this.',
  ])('point at the deed that the other tells: %s', (text) => {
    const found = reading(text).stances;
    expect(told(text)).toEqual([
      ['CHL', 'asserts', 'PER', 'shell'],
      ['PER', 'denies', 'PER', 'shell'],
    ]);
    expect(found[0]?.mention).not.toBeNull();
    expect(found[1]?.mention).toBe(found[0]?.mention);
  });

  it('are told where the words alone say no such thing of the deed', () => {
    expect(told('Ghana fired on Togolese police on Friday, wounding three, Togo said; Ghana denied it.')).toEqual([
      ['TGO', 'asserts', 'GHA', 'fire'],
      ['GHA', 'denies', 'GHA', 'fire'],
    ]);
  });

  it.each([
    'Ghana said its minister had met his Togolese counterpart in Lome. Ghana denied it visas.',
    'Ghana attacked a Togolese post on Monday, Togo said. Ghana did not deny it.',
  ])('are none where nobody denies what another said: %s', (text) => {
    expect(reading(text).stances.filter((s) => s.stance === 'denies')).toEqual([]);
  });

  it('end where what is said next begins', () => {
    expect(told('Bolivia denied that its police had crossed the border and said two people died in a clash.')).toEqual([
      ['BOL', 'denies', 'BOL', 'cross'],
    ]);
  });
});
