import { beforeAll, describe, expect, it } from 'vitest';
import { demarche, storeOf } from './store.ts';

const TEXTS = [
  {
    date: '2022-03-09',
    outlet: 'The Courier',
    title: 'Kenya expels two Ugandan diplomats',
    text: 'Kenya expelled two Ugandan diplomats on Monday. Uganda denied that its embassy had broken any rule.',
  },
  {
    date: '2022-03-11',
    outlet: 'Lake Herald',
    text: 'Uganda expelled two Kenyan diplomats on Thursday in response to the expulsion of two Ugandan diplomats by Kenya on Monday. Uganda recalled its ambassador from Kenya on Friday. It was a temporary measure, the foreign ministry said.',
  },
  {
    date: '2022-06-16',
    outlet: 'The Courier',
    text: 'The Ugandan ambassador returned to Kenya on Tuesday. The president of Kenya will visit Uganda next week.',
  },
  {
    date: '2022-03-12',
    outlet: 'Lake Herald',
    text: 'The United States raised its travel advice for Uganda to level 3 on Friday. France told its citizens to leave Uganda on Friday.',
  },
  {
    date: '2023-02-03',
    outlet: 'Andean Post',
    text: 'China hosted talks between Peru and Chile on Wednesday. Peru reopened its embassy in Chile on Thursday.',
  },
];

let store = '';
beforeAll(async () => {
  store = await storeOf(TEXTS);
}, 60_000);

/** A command on the store; ids are made alike, since they hang on hashes. */
async function told(...args: string[]): Promise<string> {
  const { out, err, status } = await demarche(...args, '--store', store);
  expect([status, err]).toEqual([0, '']);
  return out.replace(/\b([ems]):[0-9a-f]{8}(?![0-9a-f])/g, '$1:########');
}

async function refused(...args: string[]): Promise<string> {
  const { out, err, status } = await demarche(...args);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err.trim();
}

describe('demarche measures', () => {
  it('puts each answer under what it answers, and says how that is known', async () => {
    expect(await told('measures', '--pair', 'Kenya,Uganda')).toBe(`\
  2022-03-07   KEN → UGA    envoy.expel   diplomat · two diplomats expelled
               “expulsion of two Ugandan diplomats”                 2 reports, 2 origins  e:########
  2022-03-10   └ UGA → KEN  envoy.expel   diplomat · two diplomats expelled     1 report  e:########
                 “expelled two Kenyan diplomats”
                 answer, stated: “in response”
  2022-03-11   └ UGA → KEN  envoy.recall  ambassador                            1 report  e:########
                 “recalled its ambassador from Kenya”
                 answer, inferred: envoy.recall answers envoy.expel within 14 days; 4 days later
                 for a time: “temporary”; ended by e:########
  2022-06-14   UGA → KEN    envoy.return  ambassador                            1 report  e:########
               “returned to Kenya”
4 measures, 1 answered
`);
  });

  it('keeps an answer whose measure another filter leaves out', async () => {
    const rows = (await told('measures', '--pair', 'UGA,KEN', '--since', '2022-03-11', '--format', 'jsonl'))
      .trim()
      .split('\n');
    const measures = rows.map((r) => JSON.parse(r) as { kind: string; answers: { state: string }[] });
    expect(measures.map((m) => [m.kind, m.answers.map((a) => a.state)])).toEqual([
      ['envoy.recall', ['inferred']],
      ['envoy.return', []],
    ]);
  });
});

describe('demarche representation', () => {
  it('draws steps of each post from an unknown beginning, and tells what stood on a day', async () => {
    expect(await told('representation', '--actor', 'Kenya', '--on', '2022-04-01')).toBe(`\
  Kenya’s embassy in Uganda  on 2022-04-01: unknown
    before       ? unknown
    2022-03-10   · head unchanged (staff: expel)  “expelled two Kenyan diplomats”         e:########
  Uganda’s embassy in Kenya  on 2022-04-01: recalled
    before       ? unknown
    2022-03-07   · head unchanged (staff: expel)  “expulsion of two Ugandan diplomats”    e:########
    2022-03-11   ● recalled                       temporary · “recalled its ambassador…   e:########
    2022-06-14   ● ambassador                     “returned to Kenya”                     e:########
2 posts
`);
  });

  it('gives a row a step as CSV', async () => {
    const [header = '', ...rows] = (await told('representation', '--pair', 'KEN,UGA', '--format', 'csv'))
      .trim()
      .split('\n');
    const state = header.split(',').indexOf('state');
    expect(rows.map((r) => r.split(',')[state])).toEqual(['', '', 'recalled', 'ambassador']);
  });
});

describe('demarche advisories', () => {
  it('counts a level on its own scale, and keeps a call to leave apart', async () => {
    expect(await told('advisories', '--actor', 'Uganda')).toBe(`\
  France on Uganda  (for French citizens)
    before       ? unknown
    2022-03-11   ● told to leave  “told its citizens to leave Uganda”                     e:########
  United States on Uganda  (for US citizens; scale usa-state-2018)
    before          ? unknown
    2022-03-09/12 ~ ● level 3 (3 of 4)  raised · “raised its travel advice for Uganda”    e:########
2 lines
`);
  });
});

describe('demarche relations', () => {
  it('draws months as bars to both sides of an axis, and tells of months without a deed', async () => {
    expect(await told('relations', '--pair', 'KEN,UGA', '--kind', 'envoy')).toBe(`\
Kenya and Uganda
    2022-03  ████████████████│                  −12.0  3 hostile
    ⋮ 2 months without a dated event
    2022-06                  │████▋              +3.5  1 friendly
1 pair
`);
  });
});

describe('demarche dyad', () => {
  it('tells a pair in parts, what was only planned marked so, and counts what was only said', async () => {
    const page = await told('dyad', 'Kenya', 'UGA');
    expect(page).toContain('Kenya (KEN) and Uganda (UGA)\n');
    for (const part of [
      'What happened',
      'Who represents whom',
      'Contacts and mediation',
      'Hostile and friendly deeds by month',
    ]) {
      expect(page).toContain(`\n\n${part}`);
    }
    expect(page).toMatch(/2022-06-20\/26 +~ KEN → UGA +visit\.make +planned +1 report/);
    expect(page).toMatch(/and \d statements?, demands? (?:and|or) threats? \(--all shows them\)/);
    expect(await told('dyad', 'Kenya', 'UGA', '--all')).toContain('statement.deny');
  });

  it('tells what was known on a day, and only what lies in the days asked for', async () => {
    const known = await told('dyad', 'KEN', 'UGA', '--as-of', '2022-03-10');
    expect(known).toContain('envoy.expel');
    expect(known).not.toContain('envoy.recall');
    const later = await told('dyad', 'KEN', 'UGA', '--since', '2022-06');
    expect(later).toContain('envoy.return');
    expect(later).not.toContain('envoy.expel');
  });

  it('gives all of it as one JSON object', async () => {
    const story = JSON.parse(await told('dyad', 'KEN', 'UGA', '--format', 'jsonl'));
    expect(Object.keys(story)).toEqual(expect.arrayContaining(['events', 'links', 'measures', 'posts', 'claims']));
  });

  it('takes names of several words without quotation marks, and says when nothing is told', async () => {
    expect(await told('dyad', 'South', 'Korea', 'Peru')).toBe(
      'South Korea (KOR) and Peru (PER): nothing is told of what passed between them\n',
    );
  });
});

describe('demarche contacts', () => {
  it('names the go-between and the parties', async () => {
    const page = await told('contacts', '--actor', 'China');
    expect(page).toMatch(/2023-02-01 +CHN between CHL and PER +mediate\.host +done/);
  });
});

describe('what whole reports say', () => {
  let dispute = '';
  beforeAll(async () => {
    dispute = await storeOf([
      {
        date: '2021-05-04',
        outlet: 'Quito Mail',
        text: 'Colombia denied responsibility for the explosion at a pipeline in Lago Agrio and blamed Ecuador. At least 12 people were killed in the explosion, Ecuador’s foreign ministry said.',
      },
      {
        date: '2021-05-05',
        outlet: 'Llanos Post',
        text: 'Colombia blamed Ecuador for the explosion at a pipeline in Lago Agrio. Nine people were killed in the explosion, Colombia’s foreign ministry said. The terrorist group FARC said it had no part in it.',
      },
    ]);
  }, 60_000);

  async function of(...args: string[]): Promise<string> {
    const { out, err, status } = await demarche(...args, '--store', dispute);
    expect([status, err]).toEqual([0, '']);
    return out;
  }

  it('stands side by side as claims, each answer with who holds and who contests it', async () => {
    const page = await of('claims', '--pair', 'Colombia,Ecuador', '--question', 'cause');
    expect(page).toContain('Who did it: ');
    expect(page).toContain('    Ecuador: held by COL\n');
    expect(page).toMatch(/2021-05-05 +COL blames ECU: “Colombia blamed Ecuador for the explosion[^”]*” — Llanos/);
    expect(await of('claims', '--actor', 'Peru')).toBe('0 claims\n');
    expect(await refused('claims', '--question', 'why', '--store', dispute)).toContain('cause, occurrence, label');
  });

  it('is narrowed by state and by words', async () => {
    expect(await of('claims', '--words', 'pipeline COLOMBIA', '--state', 'unanswered')).toContain('Who did it: ');
    expect(await of('claims', '--words', 'pipeline bridge')).toBe('0 claims\n');
    expect(await refused('claims', '--state', 'true', '--store', dispute)).toContain('contested, unanswered, agreed');
    expect(await of('figures', '--words', 'nine')).toContain('“Nine” (people), by COL');
    expect(await of('figures', '--event', 'e:none')).toBe('0 boards\n');
    expect(await of('labels', '--holder', 'quito')).toBe('0 labels\n');
    expect(await of('labels', '--holder', 'llanos', '--words', 'terrorist')).toContain('“terrorist group”');
  });

  it('gives numbers with their holders, and no sum', async () => {
    const page = await of('figures', '--what', 'killed');
    expect(page).toContain('2021-05-04 “At least 12” (people), by ECU — Quito Mail, 2021-05-04\n');
    expect(page).toContain('2021-05-05 “Nine” (people), by COL — Llanos Post, 2021-05-05\n');
  });

  it('tells an outlet’s own words for an actor', async () => {
    expect(await of('labels', '--actor', 'FARC')).toContain(
      '    “terrorist group”: Llanos Post in its own voice, 1 time, 2021-05-05\n',
    );
  });

  it('tells who said what, from which reports', async () => {
    const page = await of('statements', '--actor', 'Colombia');
    expect(page).toMatch(
      /2021-05-05 +COL \(foreign ministry\) +said +1 report +s:[0-9a-f]{8}\n +Nine people were killed/,
    );
    expect(await of('statements', '--actor', 'Colombia', '--until', '2021-05-04')).toBe('0 statements\n');
  });
});

describe('demarche explain', () => {
  it('tells why mentions are one event, from the beginning of an id or the id of a mention', async () => {
    const [row = ''] = (await told('events', '--pair', 'KEN,UGA', '--kind', 'envoy.expel', '--format', 'jsonl')).split(
      '\n',
    );
    const event = JSON.parse(row) as { id: string; mentions: string[] };
    const page = await told('explain', event.id.slice(0, 9));
    expect(page).toContain('envoy.expel, happened: KEN → UGA');
    expect(page).toContain('Why these mentions are one event');
    expect(page).toContain('“expelled two Ugandan diplomats”');
    expect(page).toContain('counted from the day of publication');
    const mention = await told('explain', event.mentions.at(-1) ?? '');
    expect(mention).toContain(`mentions of ${event.id}`);
    expect(mention).toMatch(/who: KEN: “Kenya”/);
  });

  it('refuses what is no id, and ids that nothing has', async () => {
    expect(await refused('explain', 'Kenya', '--store', store)).toMatch(/^demarche: E_ID: “Kenya” is no id; /);
    expect(await refused('explain', 'e:ffffffff', '--store', store)).toMatch(/^demarche: E_ID: nothing in the store/);
  });
});

describe('demarche origins', () => {
  it('tells independent reports apart', async () => {
    const [row = ''] = (await told('events', '--pair', 'KEN,UGA', '--kind', 'envoy.expel', '--format', 'jsonl')).split(
      '\n',
    );
    const page = await told('origins', (JSON.parse(row) as { id: string }).id);
    expect(page).toMatch(/^2 reports, 2 origins\n/);
    expect(page).toContain('The Courier, 2022-03-09, “Kenya expels two Ugandan diplomats”');
  });
});

describe('demarche search', () => {
  it('finds reports by words and marks them', async () => {
    expect(await told('search', 'embassy', 'Chile')).toMatch(
      /Andean Post, 2023-02-03[^]*«embassy» in «Chile»[^]*1 report\n$/,
    );
    expect(await told('search', 'zeppelin')).toBe('0 reports\n');
  });

  it('says what is wrong with words that cannot be searched for', async () => {
    expect(await refused('search', '"unclosed', '--store', store)).toMatch(/^demarche: E_SEARCH: /);
  });
});

describe('demarche stories', () => {
  it('parts what belongs to different stories', async () => {
    const page = await told('stories');
    expect(page).toMatch(/Peru|Chile/);
    expect(page).toMatch(/^\d stories in 5 reports/);
  });
});

describe('commands on a store', () => {
  it('refuse unknown parties, kinds, dates and stores, each with what is right', async () => {
    expect(await refused('events', '--actor', 'Kenja', '--store', store)).toContain('did you mean Kenya (KEN)?');
    expect(await refused('events', '--actor', 'Korea', '--store', store)).toContain(
      'KOR (South Korea), PRK (North Korea)',
    );
    expect(await refused('events', '--kind', 'envoy.expell', '--store', store)).toContain('did you mean envoy.expel?');
    expect(await refused('events', '--since', '2022-13', '--store', store)).toContain('E_BAD_DATE: --since 2022-13');
    expect(await refused('events', '--pair', 'KEN', '--store', store)).toContain('names no two parties');
    expect(await refused('events', 'KEN', '--store', store)).toContain('--actor A');
    expect(await refused('dyad', 'KEN', '--store', store)).toContain('two parties are needed');
    expect(await refused('events', '--format', 'xml', '--store', store)).toContain('table, jsonl, csv');
    const missing = await demarche('events', '--store', '/nowhere/none.db');
    expect(missing.status).toBe(1);
    expect(missing.err).toContain('E_STORE: there is no store at /nowhere/none.db; make one with demarche add');
  });
});
