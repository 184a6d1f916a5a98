/** Making judgements: their ids, and the checks that need neither store nor codebook. */
import { DemarcheError } from '../../errors.ts';
import { sha256Text } from '../../report/hash.ts';
import type { Judgement, ReportChange } from '../types.ts';
import { wrongValue } from './edit.ts';

/** Who judges, when and why. */
export interface Author {
  readonly author: string;
  /** ISO 8601 with a zone; given by whoever judges, since a record reads no clock. */
  readonly time: string;
  readonly reason: string;
}

/**
 * Makes a judgement. Its id is a hash of all that it says, so that one that is made twice is one.
 *
 * @throws DemarcheError E_JUDGEMENT for a missing author or reason, a time without zone, a value that cannot stand there
 */
export function judgementOf(act: Judgement['act'], { author, time, reason }: Author): Judgement {
  if (author.trim() === '') throw wrong('a judgement has no author', 'say who judges with --by NAME');
  if (reason.trim() === '') throw wrong('a judgement has no reason', 'say why with --reason TEXT');
  checkTime(time);
  if (act.do === 'edit') {
    const what = wrongValue(act.field, act.value);
    if (what !== null) throw wrong(`“${act.value ?? ''}” cannot be a ${act.field}`, what);
  }
  const said = { author: author.trim(), time, reason: reason.trim(), act };
  return { id: `j:${sha256Text(JSON.stringify([said.author, time, said.reason, act])).slice(0, 20)}`, ...said };
}

/** @throws DemarcheError E_JUDGEMENT for what is no moment in time */
export function checkTime(time: string): void {
  if (
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(time) &&
    !Number.isNaN(Date.parse(time))
  )
    return;
  throw wrong(`“${time}” is no time`, 'write it as 2021-04-17T09:30:00Z, or as a day');
}

/** Makes a change of a report. Its id says which report was changed how, not when or by whom. */
export function changeOf(change: Omit<ReportChange, 'id'>): ReportChange {
  const key = JSON.stringify([change.report, change.change, change.by]);
  return { id: `c:${sha256Text(key).slice(0, 20)}`, ...change };
}

function wrong(message: string, help: string): DemarcheError {
  return new DemarcheError('E_JUDGEMENT', message, help, 2);
}
