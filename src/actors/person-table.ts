import { isCapitalised, withoutAccents } from './fold.ts';
import type { Gazetteer, OfficeHolder } from './gazetteer.ts';
import { type Fitting, type Holders } from './holders.ts';
import { formerOffice, groupOf, isChief, type OfficeFacts, officeFacts, rankOf } from './offices.ts';
import type { Holding, PersonQuestion, PersonTable } from './persons.ts';

/** How much of a table's question is already answered by the text. */
interface Asked extends PersonQuestion {
  readonly name: string;
}

/**
 * The table of persons of a gazetteer: from a name and a date to the office held then.
 *
 * A name in full means whoever bears it. A surname alone means the one holder of that day whom it fits, chiefs before
 * ministers; a surname that is also a word or that many people bear needs a title or its state in the report. After
 * their terms people are known as former holders, by surname alone only where the text gives a title or their state.
 * In the year before the first term a chief is known by state alone, and nobody else is known yet.
 */
export function createPersonTable(gazetteer: Gazetteer, holders: Holders): PersonTable {
  let facts: ReadonlyMap<string, OfficeFacts> | null = null;
  let words: ReadonlySet<string> | null = null;
  let common: ReadonlySet<string> | null = null;
  const states = new Map(gazetteer.states.map((s) => [s.code, s]));
  const weight = ({ code }: OfficeHolder): number => {
    const status = states.get(code)?.status ?? 'member';
    if (status === 'territory') return 3;
    // A state with a governor-general shares its monarch with the state where the monarch lives.
    const shared = holders.holdersOf(code, 'governor-general', null).length > 0;
    return shared ? 2 : status === 'member' ? 0 : 1;
  };
  const toHolding = (holder: OfficeHolder, former: boolean): Holding => {
    facts ??= officeFacts(gazetteer);
    const known = facts.get(holder.office);
    return {
      code: holder.code,
      person: holder.name,
      office: former ? `former ${holder.office}` : holder.office,
      role: former ? 'ELI' : (known?.role ?? 'GOV'),
      organ: former ? null : (known?.organ ?? null),
    };
  };
  const choose = (asked: Asked, fits: readonly Fitting[]): OfficeHolder | null => {
    const people = group(fits);
    const one = people.length === 1 ? people[0] : narrow(asked, people);
    return one ? best(asked, one, weight) : null;
  };
  // Whose term is yet to begin is known by state, not by an office to come.
  const toCome = (asked: Asked, fits: readonly Fitting[]): Holding | null => {
    const soon = fits.filter(
      ({ holder, fit }) =>
        isSoon(holder, asked.date) && (fit === 'full' || (isChief(holder.office) && asked.supports(holder.code))),
    );
    const one = choose(asked, soon);
    return one && { code: one.code, person: one.name, office: null, role: null, organ: null };
  };
  return {
    bears: (name, date) =>
      holders.fitting(name, date).some((f) => {
        if (f.fit === 'full') return true;
        words ??= new Set(gazetteer.surnames.words);
        const held = f.standing === 'held' || f.standing === 'perhaps';
        return (
          held && !words.has(withoutAccents(name).toLowerCase()) && isWellKnown(f.holder, states.has(f.holder.code))
        );
      }),
    holder: (name, question) => {
      const asked = { ...question, name };
      const all = holders.fitting(name, question.date);
      let fits = all.filter((f) => f.standing !== 'future');
      if (question.code !== null) fits = fits.filter((f) => f.holder.code === question.code);
      if (fits.length === 0) return toCome(asked, all);
      const full = fits.filter((f) => f.fit === 'full');
      if (full.length > 0) fits = full;
      const titled = question.office !== null || question.code !== null;
      if (full.length === 0 && !titled) {
        if (!isCapitalised(name)) return null;
        words ??= new Set(gazetteer.surnames.words);
        common ??= new Set(gazetteer.surnames.common);
        const word = withoutAccents(name).toLowerCase();
        // "Ferguson said" is hardly the governor of an island, unless the island is spoken of.
        fits = fits.filter((f) => isWellKnown(f.holder, states.has(f.holder.code)) || question.supports(f.holder.code));
        if (common.has(word) || (words.has(word) && !question.sure))
          fits = fits.filter((f) => question.supports(f.holder.code));
      }
      const ended = question.office === null ? null : formerOffice(question.office);
      const serving = ended === null ? fits.filter((f) => f.standing !== 'former') : [];
      const now = choose(asked, serving);
      if (now || serving.length > 0) return now && toHolding(now, false);
      const former = fits.filter(
        (f) =>
          (full.length > 0 ||
            titled ||
            (isChief(f.holder.office) && (question.supports(f.holder.code) || isLate(f.holder, question.date)))) &&
          (ended === null || question.office === 'former' || groupOf(f.holder.office) === groupOf(ended)),
      );
      const before = choose(asked, former);
      return before && toHolding(before, true);
    },
    officeHeld: (name, code, office, date) => {
      const said = groupOf(office);
      if (said === null) return null;
      const own = holders
        .fitting(name, date)
        .filter((f) => f.holder.code === code && f.standing === 'held')
        .map((f) => f.holder.office)
        .toSorted((a, b) => rankOf(a) - rankOf(b));
      const groups = new Set(own.map(groupOf));
      if (own.length === 0 || groups.has(said) || groups.has(null)) return null;
      // Whoever holds both is no error: the other office must be somebody else's, or be unknown to that state.
      const others = holders.holdersOf(code, null, date).filter((h) => groupOf(h.office) === said);
      const ever = holders.holdersOf(code, null, null).some((h) => groupOf(h.office) === said);
      return others.length > 0 || !ever ? own[0] : null;
    },
  };
}

/** Whether a term begins within the year after a date. */
function isSoon({ from }: OfficeHolder, date: string | null): boolean {
  const [begin, now] = [from, date].map((edtf) => Number(edtf?.slice(0, 4)) * 12 + Number(edtf?.slice(5, 7) || 1));
  return begin - now <= 12;
}

/** Whether a term ended so lately that news still calls its holder by surname alone. */
function isLate({ until }: OfficeHolder, date: string | null): boolean {
  const [ended, now] = [until, date].map((edtf) => Number(edtf?.slice(0, 4)));
  return now - ended <= 1;
}

/** Whether news calls a holder by surname alone without naming the state: chiefs and main ministers of states, heads of bodies. */
function isWellKnown({ office }: OfficeHolder, ofState: boolean): boolean {
  if (!ofState) return office !== 'leader';
  return rankOf(office) <= rankOf('intelligence chief');
}

/** Entries by person: those of one state by one name, and of several by one name in full. */
function group(fits: readonly Fitting[]): readonly (readonly Fitting[])[] {
  const out = new Map<string, Fitting[]>();
  for (const f of fits) {
    const key = withoutAccents(f.holder.name).toLowerCase();
    out.set(key, [...(out.get(key) ?? []), f]);
  }
  return [...out.values()];
}

/** Of several persons the one whom an office, the report's states, a sure term or a chief's rank singles out. */
function narrow(asked: Asked, people: readonly (readonly Fitting[])[]): readonly Fitting[] | null {
  const said = asked.office === null ? null : groupOf(formerOffice(asked.office) ?? asked.office);
  const tests: readonly ((f: Fitting) => boolean)[] = [
    ...(said === null ? [] : [(f: Fitting): boolean => groupOf(f.holder.office) === said]),
    (f) => asked.supports(f.holder.code),
    (f) => f.standing === 'held',
    (f) => isChief(f.holder.office),
  ];
  let left = people;
  for (const test of tests) {
    const kept = left.filter((person) => person.some(test));
    if (kept.length > 0) left = kept;
    if (left.length === 1) return left[0];
  }
  const codes = new Set(left.flat().map((f) => f.holder.code));
  // Two spellings of one person in one state's table.
  return codes.size === 1 && left.flat().every((f) => f.fit === 'full') ? left.flat() : null;
}

/** Of one person's offices the one that the text gives, else that with a body of which the report speaks, else the highest and latest. */
function best(asked: Asked, fits: readonly Fitting[], weight: (holder: OfficeHolder) => number): OfficeHolder | null {
  const said = asked.office === null ? null : groupOf(formerOffice(asked.office) ?? asked.office);
  const miss = ({ holder }: Fitting): number => (said !== null && groupOf(holder.office) !== said ? 1 : 0);
  const sure = ({ standing }: Fitting): number => (standing === 'perhaps' ? 1 : 0);
  const spokenOf = ({ holder }: Fitting): number => (asked.supports(holder.code) ? 0 : 1);
  const [first] = fits.toSorted(
    (a, b) =>
      miss(a) - miss(b) ||
      sure(a) - sure(b) ||
      spokenOf(a) - spokenOf(b) ||
      weight(a.holder) - weight(b.holder) ||
      rankOf(a.holder.office) - rankOf(b.holder.office) ||
      (b.holder.from ?? '').localeCompare(a.holder.from ?? ''),
  );
  return first?.holder ?? null;
}
