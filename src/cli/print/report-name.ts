/** How reports are named where they are cited. */
import type { ReportRow } from '../../coding/contract.ts';
import { oneLine } from '../../query/text.ts';
import { cut } from './text.ts';

/** "Harbour Post, 2021-04-19" and the title where there is one; what is not known is said so. */
export function reportName(report: ReportRow, title = true): string {
  const date = report.date.edtf ?? 'undated';
  const short = `report ${report.id.slice(0, 'sha256:'.length + 8)}`;
  const outlet = report.outlet ?? report.wire ?? (report.title === null ? short : 'outlet not told');
  const name = title && report.title !== null ? `, “${cut(oneLine(report.title), 60)}”` : '';
  return `${outlet}, ${date}${name}`;
}

/** A stretch of a text in code points, with some of what stands around it. */
export function around(text: string, span: readonly [number, number], most = 160): string {
  const points = [...text];
  const [from, to] = span;
  const left = Math.max(0, from - Math.max(0, most - (to - from)) / 2);
  const right = Math.min(points.length, to + Math.max(0, most - (to - from)) / 2);
  const before = points.slice(Math.floor(left), from).join('');
  const after = points.slice(to, Math.ceil(right)).join('');
  return oneLine(
    `${left > 0 ? '…' : ''}${before}${points.slice(from, to).join('')}${after}${right < points.length ? '…' : ''}`,
  );
}
