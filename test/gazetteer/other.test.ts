import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseGazetteer } from '../../src/actors/gazetteer.ts';
import {
  parseEnvoys,
  parseOffices,
  parseOrganisations,
  parseOrgans,
  parseOutlets,
  parsePeople,
  parseScales,
} from '../../src/actors/gazetteer-schema-other.ts';
import { SECTORS } from '../../src/actors/gazetteer-vocabulary.ts';
import { DemarcheError } from '../../src/errors.ts';
import { packageRoot } from '../../src/node/package.ts';
import { compileData } from '../../src/node/source-data.ts';

function read<T>(name: string, check: (data: unknown, file: string) => T): T {
  const file = `${name}.yaml`;
  return check(parse(readFileSync(new URL(`../../gazetteer/${file}`, import.meta.url), 'utf8')), file);
}

/** The message and help of the error that a call throws; fails when it throws none. */
function told(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'E_GAZETTEER') return `${error.message} | ${error.help}`;
    throw error;
  }
  throw new Error('nothing was refused');
}

const organisations = read('organisations', parseOrganisations);
const outlets = read('outlets', parseOutlets);
const organs = read('organs', parseOrgans);
const offices = read('offices', parseOffices);
const envoys = read('envoys', parseEnvoys);
const people = read('people', parsePeople);
const scales = read('scales', parseScales);

/** Codes that hold a name, across organisations. */
function organisationsNamed(name: string): string[] {
  return organisations.filter((entry) => entry.names.includes(name)).map((entry) => entry.code);
}

describe('the shipped lists', () => {
  it('hold the bodies that news of every region names', () => {
    const codes = new Set(organisations.map((entry) => entry.code));
    const wanted =
      'UN EU AU NATO ASEAN GCC OIC ARAB-LEAGUE OAS ECOWAS SADC EAC IGAD CELAC MERCOSUR CARICOM PIF SCO CSTO CIS BRICS ' +
      'G7 G20 OSCE COUNCIL-OF-EUROPE IAEA OPCW ICC ICJ WHO WTO IMF WORLD-BANK INTERPOL OPEC ICRC MSF AMNESTY HRW ' +
      'HAMAS HEZBOLLAH TALIBAN ISIS RSF';
    expect(wanted.split(' ').filter((code) => !codes.has(code))).toEqual([]);
    expect(organisations.length).toBeGreaterThan(250);
    expect(outlets.length).toBeGreaterThan(250);
  });

  it('give every role as a PLOVER sector', () => {
    const roles = [...organisations, ...organs.generic, ...organs.named, ...offices.generic, ...offices.named];
    expect(roles.filter((entry) => !SECTORS.includes(entry.role))).toEqual([]);
    expect(new Set(organisations.filter((entry) => entry.kind === 'igo').map((entry) => entry.role))).not.toContain(
      'REB',
    );
  });

  it('leave names that mean two organisations to the text, with the reason', () => {
    expect(organisationsNamed('RSF').toSorted()).toEqual(['REPORTERS-WITHOUT-BORDERS', 'RSF']);
    const reasons = organisations.filter((entry) => entry.names.includes('RSF')).map((entry) => entry.careful.RSF);
    expect(reasons.every((reason) => (reason ?? '').length > 10)).toBe(true);
  });

  it('say in no organisation name what only its parent is called', () => {
    expect(organisationsNamed('United Nations')).toEqual(['UN']);
    expect(organisationsNamed('European Union')).toEqual(['EU']);
  });

  it('tie the organ of every office to an organ that is listed', () => {
    const known = new Set(organs.generic.map((entry) => entry.organ));
    expect(offices.generic.filter((entry) => entry.organ !== null && !known.has(entry.organ))).toEqual([]);
  });

  it('keep generic words in lower case, so that they match in any case', () => {
    const words = [organs.generic, offices.generic, envoys.missions].flat().flatMap((entry) => entry.names);
    const allowed = new Set(['MP', 'MPs', 'MEP', 'MEPs', 'TD', 'TDs', 'PM', 'PMs', 'Congress', 'CEO', 'EU delegation']);
    expect(words.filter((word) => word !== word.toLowerCase() && !allowed.has(word))).toEqual([]);
    expect(
      Object.values(people)
        .flat()
        .filter((word: string) => word !== word.toLowerCase()),
    ).toEqual([]);
  });

  it('tell heads of posts from their staff', () => {
    const heads = envoys.envoys.filter((entry) => entry.head).map((entry) => entry.office);
    expect(heads).toEqual(expect.arrayContaining(['ambassador', "charge d'affaires", 'consul general', 'nuncio']));
    expect(heads).not.toContain('embassy staff');
    expect(envoys.envoys.find((entry) => entry.names.includes('vice consul'))?.post).toBe('consulate');
  });
});

describe('the travel-advice scales', () => {
  it('keep the two directions of one council apart, so that its level 1 is never read alone', () => {
    const council = scales.filter((entry) => entry.issuer === 'ISR');
    const severestOf = (direction: string) =>
      council.find((entry) => entry.direction === direction)?.levels.findLast(() => true)?.value;
    expect(severestOf('up')).toBe('4');
    expect(severestOf('down')).toBe('1');
  });

  it('date the four levels of the State Department from January 2018', () => {
    const scale = scales.find((entry) => entry.id === 'usa-state-2018');
    expect(scale?.valid_from).toBe('2018-01-10');
    expect(scale?.levels.map((step) => step.wording)).toEqual([
      'Exercise Normal Precautions',
      'Exercise Increased Caution',
      'Reconsider Travel',
      'Do Not Travel',
    ]);
  });

  it('are refused when numbers run against their direction', () => {
    const scale = scales.find((entry) => entry.direction === 'up');
    expect(told(() => parseScales([{ ...scale, direction: 'down' }], 'scales.yaml'))).toMatch(
      /scales\.yaml, entry 1 \(.+\): values do not run down/,
    );
  });
});

/** What is told when a list of organisations is refused. */
const refused = (...entries: unknown[]) => told(() => parseOrganisations(entries, 'organisations.yaml'));

describe('the checks', () => {
  const body = { code: 'AB', name: 'Ab', kind: 'igo', role: 'IGO', names: ['Ab'] };

  it('name file, entry and remedy', () => {
    expect(refused({ ...body, role: 'KING' })).toMatch(
      /^organisations\.yaml, entry 1 \(AB\): role is "KING", .*\| Use one of: GOV,/,
    );
  });

  it('refuse a code in two entries', () => {
    expect(refused(body, { ...body, names: ['Abc'] })).toContain('the code AB stands in two entries');
  });

  it('refuse a name in two entries, in whatever case, unless both are careful with it', () => {
    const other = { ...body, code: 'CD', names: ['ab'] };
    expect(refused(body, other)).toContain('shares the name "Ab"');
    expect(refused({ ...body, careful: { Ab: 'also Cd' } }, other)).toContain('CD');
    const careful = [
      { ...body, careful: { Ab: 'also Cd' } },
      { ...other, careful: { ab: 'also Ab' } },
    ];
    expect(parseOrganisations(careful, 'organisations.yaml')).toHaveLength(2);
  });

  it('refuse a misspelt key, an article, a name given twice and an empty list of names', () => {
    expect(refused({ ...body, nmaes: [] })).toContain('nmaes is no field');
    expect(refused({ ...body, names: ['the Ab'] })).toContain('begins with an article');
    expect(refused({ ...body, names: ['Ab', 'Ab'] })).toContain('lists "Ab" twice');
    expect(refused({ ...body, names: [] })).toContain('names is empty');
  });

  it('refuse care for a name that the entry does not have', () => {
    expect(refused({ ...body, careful: { Xy: 'a reason' } })).toContain('"Xy", which is none of its names');
  });

  it('refuse a parent that is not listed', () => {
    expect(refused({ ...body, of: 'ZZ' })).toContain('"of: ZZ" is no organisation here');
  });
});

describe('the compiled gazetteer', async () => {
  const { gazetteer } = await compileData(packageRoot());

  it('survives being written as JSON and read again', () => {
    expect(parseGazetteer(JSON.parse(JSON.stringify(gazetteer)))).toEqual(gazetteer);
  });

  it('gives no code to two actors, be they states, organisations or outlets', () => {
    const [first] = gazetteer.states;
    const outlet = { ...gazetteer.outlets[0], code: first?.code, names: ['Unheard-of Courier'], domains: [] };
    const mixed = { ...gazetteer, outlets: [...gazetteer.outlets, outlet] };
    expect(told(() => parseGazetteer(mixed))).toContain(`the code ${first?.code} stands in two entries`);
  });

  it('refuses an outlet of a state that is not listed', () => {
    const outlet = {
      ...gazetteer.outlets[0],
      code: 'COURIER',
      state: 'QQQ',
      names: ['Unheard-of Courier'],
      domains: [],
    };
    const broken = { ...gazetteer, outlets: [...gazetteer.outlets, outlet] };
    expect(told(() => parseGazetteer(broken))).toContain('outlets, COURIER: points to "QQQ"');
  });

  it('changes its version with its content, and only then', async () => {
    expect((await compileData(packageRoot())).gazetteer.version).toBe(gazetteer.version);
    expect(gazetteer.version).toMatch(/^[0-9a-f]{12}$/);
  });
});
