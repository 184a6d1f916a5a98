/** Parquet: the columns of CSV, typed, in row groups that are written as they fill. */
import { type BasicType, ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Column, ColumnType, Value } from './columns.ts';
import { COLUMNS_LOSE } from './csv.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { MENTION_COLUMNS } from './mention-columns.ts';
import type { ExportContext, Exporter } from './types.ts';

/** Typed columns for data frames and data bases. */
export const parquet: Exporter = {
  name: 'parquet',
  title: 'Parquet',
  description: 'The columns of CSV, typed and compressed, as data frames and data bases read them.',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  binary: true,
  of: ['mentions', 'events'],
  loses: COLUMNS_LOSE,
  async *write(items, context) {
    if (items.of === 'mentions') yield* groupsOf(items.pages, MENTION_COLUMNS, context);
    else if (items.of === 'events') yield* groupsOf(items.pages, EVENT_COLUMNS, context);
  },
};

/** Rows of a row group: only these, and one column of them encoded, are in memory. */
const GROUP = 5000;

const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  int: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

async function* groupsOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  columns: readonly Column<Item>[],
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: sourcesOf(columns, []) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'demarche', statistics: false });
  let group: Value[][] = columns.map(() => []);
  const rows = (): number => group[0]?.length ?? 0;
  for await (const page of pages) {
    for (const item of page) for (let i = 0; i < columns.length; i++) put(group, columns, i, item, context);
    if (rows() < GROUP) continue;
    yield flushed(writer, bytes, columns, group);
    group = columns.map(() => []);
  }
  if (rows() > 0) yield flushed(writer, bytes, columns, group);
  writer.finish();
  const footer = taken(bytes);
  yield writer.row_groups.length > 0 ? footer : withoutGroups(footer);
}

/** In the footer of a file without rows: their number, which is 0, and the head of the empty list of row groups. */
const NO_GROUPS = [0x16, 0x00, 0x19, 0x00];
/** What that head says the list is of. */
const STRUCTURES = 0x0c;

/** The writer leaves open what an empty list of row groups is a list of; strict readers (Apache Arrow) refuse that. */
function withoutGroups(footer: Uint8Array): Uint8Array {
  for (let at = footer.length - NO_GROUPS.length; at >= 0; at--) {
    if (!NO_GROUPS.every((byte, i) => footer[at + i] === byte)) continue;
    footer[at + NO_GROUPS.length - 1] = STRUCTURES;
    break;
  }
  return footer;
}

function put<Item>(
  group: Value[][],
  columns: readonly Column<Item>[],
  i: number,
  item: Item,
  context: ExportContext,
): void {
  (group[i] as Value[]).push((columns[i] as Column<Item>).value(item, context));
}

function flushed<Item>(
  writer: ParquetWriter,
  bytes: ByteWriter,
  columns: readonly Column<Item>[],
  group: readonly Value[][],
): Uint8Array {
  writer.write({ columnData: sourcesOf(columns, group), rowGroupSize: Number.MAX_SAFE_INTEGER });
  return taken(bytes);
}

/** What was written since the last time. Where the next byte lies in the file goes on counting. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}

function sourcesOf<Item>(columns: readonly Column<Item>[], group: readonly Value[][]): ColumnSource[] {
  return columns.map(({ name, type }, i) => ({ name, type: TYPES[type], nullable: true, data: group[i] ?? [] }));
}
