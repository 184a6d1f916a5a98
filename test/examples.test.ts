import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readText } from '../src/report/read.ts';
import { pipeline } from './support/pipeline.ts';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));
const p = await pipeline();

interface Given {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly received?: string;
}

/** What of a row is looked at here. */
interface Sides {
  readonly source: readonly { readonly code: string | null }[];
  readonly target: readonly { readonly code: string | null }[];
  readonly level: { readonly direction: string | null; readonly rank: number | null } | null;
}

/** The reports of one example file, as given. */
function given(file: string): Given[] {
  const content = readFileSync(folder + file, 'utf8');
  if (file.endsWith('.txt')) return [{ text: content }];
  return content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Given);
}

const files = readdirSync(folder).filter((file) => file !== 'README.md');
const reports = files.flatMap((file) =>
  given(file).map((report) => ({ file, story: file.replace(/\.\w+$/u, ''), report })),
);

/** Every row of a story as `kind source>target status`, with the level's direction where there is one. */
function rows(story: string): Set<string> {
  const own = reports.filter((r) => r.story === story);
  return new Set(
    own.flatMap(({ report: { text, ...rest } }) =>
      p.rows(readText(text, rest)).map((row) => {
        const { source, target, level } = row as unknown as Sides;
        const side = (parties: Sides['source']) => parties.map((party) => party.code ?? '?').join('+');
        const grade = level === null ? '' : ` ${level.direction} ${level.rank}`;
        return `${row.kind} ${side(source)}>${side(target)} ${row.status}${grade}`;
      }),
    ),
  );
}

describe('the examples', () => {
  it('are at least 24 reports in at least six stories of two outlets or more', () => {
    const stories = new Map<string, Set<string | undefined>>();
    for (const { story, report } of reports) {
      const outlets = stories.get(story) ?? new Set();
      stories.set(story, outlets.add(report.outlet));
    }
    expect(reports.length).toBeGreaterThanOrEqual(24);
    expect(stories.size).toBeGreaterThanOrEqual(6);
    for (const outlets of stories.values()) expect(outlets.size).toBeGreaterThanOrEqual(2);
  });

  it('are listed in their README with the number of reports', () => {
    const readme = readFileSync(`${folder}README.md`, 'utf8');
    for (const story of new Set(reports.map((r) => r.story))) {
      const count = reports.filter((r) => r.story === story).length;
      expect(readme).toContain(`| \`${story}\` | ${count} |`);
    }
    expect(readme).toContain(`${reports.length} short reports`);
  });

  it('hold one report without any date and one in two versions at one address', () => {
    expect(
      reports.filter((r) => r.report.date === undefined && readText(r.report.text).date.edtf === null),
    ).toHaveLength(1);
    const urls = reports.map((r) => r.report.url).filter((url) => url !== undefined);
    const [twice, ...others] = urls.filter((url, i) => urls.indexOf(url) !== i);
    expect(others).toEqual([]);
    const [first, last] = reports.filter((r) => r.report.url === twice);
    expect(Date.parse(last?.report.received ?? '')).toBeGreaterThan(Date.parse(first?.report.received ?? ''));
  });

  it.each([
    ['1-malaysia-north-korea', ['relations.sever PRK>MYS happened', 'envoy.expel MYS>PRK happened']],
    [
      '2-prague-moscow',
      ['envoy.expel CZE>RUS happened', 'envoy.expel RUS>CZE happened', 'envoy.expel SVK>RUS happened'],
    ],
    [
      '3-gulf-lebanon',
      ['envoy.recall SAU>LBN happened', 'envoy.recall KWT>LBN happened', 'envoy.return SAU>LBN happened'],
    ],
    [
      '4-kyiv-embassies',
      ['mission.relocate USA>UKR happened', 'mission.open USA>UKR happened', 'travel.warn USA>UKR happened raised 4'],
    ],
    [
      '5-saudi-arabia-iran',
      ['mediate.host CHN>IRN happened', 'relations.restore IRN>SAU planned', 'mission.open IRN>SAU happened'],
    ],
    [
      '6-kakhovka-dam',
      ['statement.accuse UKR>RUS happened', 'statement.deny RUS> happened', 'request.change TUR> happened'],
    ],
    [
      '7-niger',
      [
        'travel.warn USA>NER happened raised 4',
        'travel.lift USA>NER happened lowered 3',
        'nationals.evacuate FRA>NER happened',
        'sanction.impose ECOWAS>NER happened',
        'sanction.lift ECOWAS>NER happened',
        'envoy.expel NER>FRA happened',
      ],
    ],
    [
      '8-honduras-china',
      [
        'relations.establish HND>CHN planned',
        'envoy.recall TWN>HND happened',
        'relations.establish HND>CHN happened',
        'relations.sever TWN>HND happened',
      ],
    ],
    ['9-morocco-tunisia', ['envoy.recall MAR>TUN happened', 'envoy.recall TUN>MAR happened']],
    [
      '10-somalia-kenya',
      [
        'relations.sever SOM>KEN happened',
        'envoy.expel SOM>KEN happened',
        'envoy.recall SOM>KEN happened',
        'relations.restore SOM>KEN happened',
        'mediate.broker QAT>SOM happened',
      ],
    ],
  ])('give the rows that a story turns on: %s', (story, expected) => {
    expect([...rows(story)]).toEqual(expect.arrayContaining(expected));
  });
});
