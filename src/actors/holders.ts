import type { Gazetteer, OfficeHolder } from './gazetteer.ts';
import { fitOf, type NameFit, soundsOf } from './holder-names.ts';
import { type HolderIndex, holderAt, indexHolders } from './holder-text.ts';
import { daysOf, type Standing, standingOf } from './terms.ts';

/** An entry of the table that a name fits. */
export interface Fitting {
  readonly holder: OfficeHolder;
  readonly fit: NameFit;
  /** How the term lies to the date asked for. */
  readonly standing: Standing;
}

/** The table of who held which office when. */
export interface Holders {
  /**
   * Who held an office on a date.
   *
   * @param code of a state or organisation.
   * @param office label as in offices.yaml ("foreign minister"); null for all offices.
   * @param date EDTF; null for all times.
   */
  readonly holdersOf: (code: string, office: string | null, date: string | null) => readonly OfficeHolder[];
  /** The offices that somebody of a name held on a date, of namesakes those of all; null for all times. */
  readonly officesOf: (name: string, date: string | null) => readonly OfficeHolder[];
  /** Every entry that a name fits, whenever its term was. */
  readonly fitting: (name: string, date: string | null) => readonly Fitting[];
}

/** A line of the table, cut up when it is first needed. */
interface Row {
  readonly start: number;
  holder: OfficeHolder | null;
  full: readonly (readonly string[])[];
  called: readonly string[] | null;
}

/** The table of a gazetteer. Its text is indexed at the first question. */
export function createHolders({ holders: text }: Pick<Gazetteer, 'holders'>): Holders {
  let index: HolderIndex | null = null;
  const rows = new Map<string, readonly Row[]>();
  const codes = new Map<string, readonly OfficeHolder[]>();
  const rowsOf = (word: string): readonly Row[] => {
    let found = rows.get(word);
    if (!found) {
      index ??= indexHolders(text);
      found = (index.byWord.get(word) ?? []).map((start) => ({ start, holder: null, full: [], called: null }));
      // Words that begin no line are as many as a text has names; they are not kept.
      if (found.length > 0) rows.set(word, found);
    }
    return found;
  };
  const ofCode = (code: string): readonly OfficeHolder[] => {
    let found = codes.get(code);
    if (!found) {
      index ??= indexHolders(text);
      found = (index.byCode.get(code) ?? []).map((start) => holderAt(text, start));
      if (found.length > 0) codes.set(code, found);
    }
    return found;
  };
  const fitting = (name: string, date: string | null): readonly Fitting[] => {
    const sounds = soundsOf(name);
    const word = sounds.at(-1);
    if (word === undefined) return [];
    const out: Fitting[] = [];
    for (const row of rowsOf(word)) {
      const holder = open(text, row);
      const fit = fitOf(sounds, row.full, row.called);
      if (fit) out.push({ holder, fit, standing: standingOf(holder.from, holder.until, daysOf(date)) });
    }
    return out;
  };
  return {
    fitting,
    officesOf: (name, date) => fitting(name, date).flatMap(({ holder, standing }) => (isIn(standing) ? [holder] : [])),
    holdersOf: (code, office, date) => {
      const days = daysOf(date);
      return ofCode(code).filter(
        (h) => (office === null || h.office === office) && isIn(standingOf(h.from, h.until, days)),
      );
    },
  };
}

function isIn(standing: Standing): boolean {
  return standing === 'held' || standing === 'perhaps';
}

function open(text: string, row: Row): OfficeHolder {
  if (row.holder) return row.holder;
  const holder = holderAt(text, row.start);
  row.full = [holder.name, ...holder.also].map(soundsOf);
  row.called = holder.called === null ? null : soundsOf(holder.called);
  row.holder = holder;
  return holder;
}
