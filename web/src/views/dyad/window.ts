/** The stretch of time that is shown: read from the address, moved and zoomed. */
import { dayText, intervalOf } from '../../../../src/record/interval.ts';
import type { Window } from './scale.ts';

/** The fewest days that are shown. */
export const NARROWEST = 3;

/** What the address may say of it; texts as EDTF has them. */
export interface WindowText {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The window that an address asks for, cut to what there is; `usual` where nothing is asked for. */
export function windowOf({ since, until }: WindowText, whole: Window, usual: Window = whole): Window {
  const from = intervalOf(since ?? null).lo ?? usual.from;
  const to = intervalOf(until ?? null).hi;
  return fit({ from, to: to === null ? usual.to : to + 1 }, whole);
}

/** The same in the words of the address: nothing where it is as usual. */
export function textOf(window: Window, whole: Window, usual: Window = whole): WindowText {
  const { from, to } = fit(window, whole);
  return {
    since: from === usual.from ? undefined : dayText(from),
    until: to === usual.to ? undefined : dayText(to - 1),
  };
}

/** Whole days, no fewer than the narrowest and none outside of what there is. */
export function fit(window: Window, whole: Window): Window {
  const least = Math.min(NARROWEST, whole.to - whole.from);
  const days = Math.min(whole.to - whole.from, Math.max(least, Math.round(window.to - window.from)));
  const from = Math.min(whole.to - days, Math.max(whole.from, Math.round(window.from)));
  return { from, to: from + days };
}

/** Moves by a share of its own length: −0.25 is a quarter of it back. */
export function moved(window: Window, share: number, whole: Window): Window {
  const days = window.to - window.from;
  const by = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * days));
  return fit({ from: window.from + by, to: window.to + by }, whole);
}

/** Zooms around its middle: 0.5 shows half as much. */
export function zoomed(window: Window, factor: number, whole: Window): Window {
  const middle = (window.from + window.to) / 2;
  const half = Math.max(NARROWEST, (window.to - window.from) * factor) / 2;
  return fit({ from: middle - half, to: middle + half }, whole);
}
