import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

function rows(text: string): string[] {
  return p
    .code(readText(text, {}))
    .map((m) => `${m.kind} ${m.status} ${m.source[0]?.code ?? '-'} → ${m.target[0]?.code ?? '-'}`);
}

describe('a deed told by pointing at another', () => {
  it('is told of whoever did the same', () => {
    expect(rows('Chad expelled a Malian diplomat. Togo did the same. Benin followed suit.')).toEqual([
      'envoy.expel happened TCD → MLI',
      'envoy.expel happened TGO → MLI',
      'envoy.expel happened BEN → MLI',
    ]);
    expect(rows('Peru condemned Belize, as did Panama.')).toEqual([
      'statement.condemn happened PER → BLZ',
      'statement.condemn happened PAN → BLZ',
    ]);
    expect(rows('Norway told its citizens to leave Yemen. So has Japan.')).toEqual([
      'nationals.call-home happened NOR → YEM',
      'nationals.call-home happened JPN → YEM',
    ]);
  });

  it('is told of the latest to do it, and of one who will do so', () => {
    expect(rows('Chad recalled its envoy to Kenya. Peru was the latest.').at(-1)).toBe(
      'envoy.recall happened PER → KEN',
    );
    expect(
      rows("Hungary has yet to ratify the accession of Sweden. Budapest's parliament will do so next month.").at(-1),
    ).toBe('agreement.ratify planned HUN → SWE');
  });

  it('is the one that the words stand next to', () => {
    expect(
      rows('Kenya summoned the envoy of Chad and closed its embassy there on May 14, followed two days later by Togo.'),
    ).toEqual([
      'envoy.summon happened KEN → TCD',
      'mission.close happened KEN → TCD',
      'mission.close happened TGO → TCD',
    ]);
    expect(rows('Kenya expelled two envoys of Chad, followed by cameras.')).toEqual(['envoy.expel happened KEN → TCD']);
  });

  it('did not come about where an order was not carried out', () => {
    expect(rows('Ghana ordered its border with Togo closed. The order was never carried out.').at(-1)).toBe(
      'border.close denied GHA → TGO',
    );
    expect(rows("Chad expelled Mali's envoy. The plan for a new airport was not carried out.")).toEqual([
      'envoy.expel happened TCD → MLI',
    ]);
  });

  it('came about where no order was told, where it was only ill done, or where another order is meant', () => {
    for (const then of [
      'The order was not carried out.',
      'The plan was not carried out by Mali.',
      'The step was not properly implemented.',
      'It had ordered a second raid, but that order was never carried out.',
    ])
      expect(rows(`Chad expelled Mali's envoy. ${then}`).filter((row) => row.includes('denied'))).toEqual([]);
    const ordered = "Chad ordered the expulsion of Mali's envoy.";
    expect(rows(`${ordered} The order was not immediately carried out.`)).toHaveLength(1);
  });

  it('did not happen where the same sentence says that the order was never carried out', () => {
    expect(rows("Chad ordered the expulsion of Mali's ambassador, but the order was never carried out.")).toEqual([
      'envoy.expel denied TCD → MLI',
    ]);
  });

  it('is not told again of one who tells itself what it does', () => {
    expect(
      rows(
        'In 2023 Peru raised its ties with China to a partnership. Fiji followed, saying it would no longer recognise Palau.',
      ).filter((r) => r.includes('FJI')),
    ).toEqual(['recognition.withdraw happened FJI → PLW']);
  });

  it('keeps the status that the pointing words give', () => {
    expect(rows('Chad expelled a Malian diplomat. Togo will do the same.').at(-1)).toBe(
      'envoy.expel planned TGO → MLI',
    );
    expect(rows('Chad expelled a Malian diplomat. Togo did not do the same.').at(-1)).toBe(
      'envoy.expel denied TGO → MLI',
    );
  });

  it('changes sides where the one who suffered it answers in kind', () => {
    expect(rows('Laos expelled a Nepali diplomat. Nepal responded in kind.')).toEqual([
      'envoy.expel happened LAO → NPL',
      'envoy.expel happened NPL → LAO',
    ]);
  });

  it('is told of states that followed, not of people', () => {
    expect(rows('Kiribati severed ties with Taiwan. Nauru followed in January.').at(-1)).toBe(
      'relations.sever happened NRU → TWN',
    );
    const text = "Kiribati severed ties with Taiwan. Palau's president followed in a second car.";
    expect(rows(text).filter((row) => row.includes('PLW'))).toEqual([]);
  });

  it('is not told where nothing was told before', () => {
    expect(rows('Togo did the same.')).toEqual([]);
    expect(rows('The river rose in Chad. Togo did the same.')).toEqual([]);
  });
});

describe('a clause without its verb', () => {
  it('shares the verb and the object of the clause before', () => {
    expect(rows('Lithuania expelled two Russian diplomats, Latvia and Estonia one each.')).toEqual([
      'envoy.expel happened LTU → RUS',
      'envoy.expel happened LVA → RUS',
      'envoy.expel happened EST → RUS',
    ]);
  });

  it('is not seen in a place or a list of objects', () => {
    expect(rows('Lithuania expelled two Russian diplomats in Vilnius and one in Kaunas.')).toEqual([
      'envoy.expel happened LTU → RUS',
    ]);
  });
});

describe('a bare number', () => {
  it('stands for the envoys named before', () => {
    expect(rows('Chad expelled two Malian diplomats. Niger threw out three.').at(-1)).toBe(
      'envoy.expel happened NER → MLI',
    );
  });

  it('stands for nobody when it counts something else', () => {
    expect(rows('Chad expelled two Malian diplomats. Niger grew by 3 percent. Mali won in 1998.')).toHaveLength(1);
  });
});

describe('being somewhere', () => {
  it('is a visit of one who acts for another state', () => {
    expect(rows("Chile's foreign minister was in Lima.")).toEqual(['visit.make happened CHL → PER']);
    expect(rows("Chile's foreign minister has not been to Lima.")).toEqual(['visit.make denied CHL → PER']);
    expect(rows("Chile's foreign minister was in Santiago. Chile's ambassador is in Lima.")).toEqual([]);
  });
});
