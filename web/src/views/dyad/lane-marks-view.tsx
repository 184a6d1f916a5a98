/** A lane of events. */
import type { Drawing } from './drawing.ts';
import figure from './figure.module.css';
import type { Choosing } from './figure.tsx';
import type { Mark, Placing } from './lane-marks.ts';
import type { Lane } from './lanes.ts';
import styles from './marks.module.css';
import { DaysBar, Glyph } from './shapes.tsx';
import { lookOf, toneOf } from './sorts.ts';

interface Props extends Choosing {
  readonly lane: Extract<Lane, { readonly type: 'marks' }>;
  readonly drawing: Drawing;
  /** The mark that the tab key reaches. */
  readonly first: string | null;
}

/** Marks of events in one direction. */
export function MarksLaneView({ lane, drawing, first, ...choosing }: Props) {
  return (
    <g role="group" aria-label={lane.marks.length === 0 ? `${lane.about}: none` : lane.about}>
      <line
        className={figure.base}
        x1={0}
        x2={drawing.scale.width}
        y1={lane.y + lane.height + 2}
        y2={lane.y + lane.height + 2}
      />
      {lane.marks.map((placing) => (
        <MarkView
          key={placing.items[0]?.item.event.id}
          placing={placing}
          y={lane.y + (placing.row + 0.5) * drawing.sizes.row}
          drawing={drawing}
          first={first}
          {...choosing}
        />
      ))}
    </g>
  );
}

interface MarkProps extends Choosing {
  readonly placing: Placing;
  readonly y: number;
  readonly drawing: Drawing;
  readonly first: string | null;
}

function MarkView({ placing, y, drawing, first, ...choosing }: MarkProps) {
  const [mark] = placing.items;
  if (mark === undefined) return null;
  if (placing.items.length > 1)
    return <Together placing={placing} y={y} drawing={drawing} first={first} {...choosing} />;
  const { sizes } = drawing;
  const { id } = mark.item.event;
  const { chosen, hovered, tied, choose, hover, nameOf } = choosing;
  return (
    <g
      className={styles.mark}
      data-event={id}
      data-chosen={chosen === id || undefined}
      data-hovered={hovered === id || undefined}
      data-tied={tied.has(id) || undefined}
      role="button"
      aria-pressed={chosen === id}
      aria-label={nameOf(id)}
      tabIndex={first === id ? 0 : -1}
      onClick={() => choose(id)}
      onKeyDown={(e) => {
        // Chosen already, Enter opens its event.
        if (e.key !== ' ' && (e.key !== 'Enter' || chosen === id)) return;
        e.preventDefault();
        e.stopPropagation();
        choose(id);
      }}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
      onPointerEnter={() => hover(id)}
      onPointerLeave={() => hover(null)}
    >
      <rect
        className={styles.target}
        x={placing.x0 - 3}
        y={y - sizes.row / 2}
        width={Math.max(24, placing.x1 - placing.x0 + 6)}
        height={sizes.row}
        rx={4}
      />
      <MarkShape mark={mark} y={y} glyph={sizes.glyph} />
      {mark.label !== null && (
        <text x={mark.label.x} y={y + sizes.glyph * 0.33} textAnchor={mark.label.end ? 'end' : 'start'}>
          {mark.label.text}
        </text>
      )}
    </g>
  );
}

function MarkShape({ mark, y, glyph }: { readonly mark: Mark; readonly y: number; readonly glyph: number }) {
  const { event } = mark.item;
  const shape = { tone: toneOf(event), look: lookOf(event), y, size: glyph };
  const middle = (mark.left + mark.right) / 2;
  return (
    <>
      {mark.further.length > 0 && (
        <path
          className={styles.further}
          d={`M${middle} ${y}H${mark.further.at(-1)}${mark.further.map((x) => `M${x} ${y - 4}V${y + 4}`).join('')}`}
        />
      )}
      {!mark.day && mark.right - mark.left >= glyph * 1.1 ? (
        <DaysBar {...shape} left={mark.left} right={mark.right} openLeft={mark.openLeft} openRight={mark.openRight} />
      ) : (
        <Glyph {...shape} x={middle} />
      )}
    </>
  );
}

/** Marks that have no room to stand apart: their number, which leads to the days they lie in. */
function Together({ placing, y, drawing, first, hover, zoomTo, chosen, tied }: MarkProps) {
  const { items, x0, x1 } = placing;
  const events = items.map((m) => m.item.event);
  const days = items.map((m) => m.item.days);
  const from = Math.min(...days.map((d) => d.lo ?? d.hi ?? 0));
  const to = Math.max(...days.map((d) => d.lo ?? d.hi ?? 0)) + 1;
  const hostile = events.filter((e) => toneOf(e) === 'hostile').length;
  const friendly = events.filter((e) => toneOf(e) === 'friendly').length;
  const held = events.find((e) => e.id === first) ?? events[0];
  return (
    <g
      className={styles.mark}
      data-event={held?.id}
      data-chosen={events.some((e) => e.id === chosen) || undefined}
      data-tied={events.some((e) => tied.has(e.id)) || undefined}
      role="button"
      aria-label={`${items.length} events: ${hostile} hostile, ${friendly} friendly; show their days`}
      tabIndex={events.some((e) => e.id === first) ? 0 : -1}
      onClick={() => zoomTo(from, to)}
      onKeyDown={(e) => {
        if (e.key === 'Enter' || e.key === ' ') {
          e.preventDefault();
          e.stopPropagation();
          zoomTo(from, to);
        }
      }}
      onFocus={() => hover(held?.id ?? null)}
      onBlur={() => hover(null)}
    >
      <rect
        className={styles.together}
        x={x0}
        y={y - drawing.sizes.row * 0.4}
        width={x1 - x0}
        height={drawing.sizes.row * 0.8}
        rx={4}
      />
      <rect
        className={styles.share}
        data-tone="friendly"
        x={x0}
        y={y - drawing.sizes.row * 0.4}
        width={((x1 - x0) * friendly) / items.length}
        height={3}
      />
      <rect
        className={styles.share}
        data-tone="hostile"
        x={x0}
        y={y + drawing.sizes.row * 0.4 - 3}
        width={((x1 - x0) * hostile) / items.length}
        height={3}
      />
      <text className={styles.count} x={(x0 + x1) / 2} y={y + drawing.sizes.glyph * 0.33} textAnchor="middle">
        {items.length}
      </text>
    </g>
  );
}
