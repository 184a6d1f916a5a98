/** A date on a screen. */
import { edtfText } from './edtf.ts';

/** A date for reading, broken only before its last day; what EDTF writes otherwise stands in the tooltip, with `about`. */
export function Dated({
  edtf,
  none = 'undated',
  about,
}: {
  readonly edtf: string | null;
  /** Words where there is no date. */
  readonly none?: string;
  readonly about?: string | undefined;
}) {
  if (edtf === null) {
    return (
      <span className="soft" title={about}>
        {none}
      </span>
    );
  }
  const text = edtfText(edtf);
  const title = [text === edtf ? null : `EDTF ${edtf}`, about].filter((part) => part != null).join('; ');
  return (
    <span className="num" {...(title === '' ? {} : { title })}>
      <DateWords text={text} />
    </span>
  );
}

/** A date that is already in words, broken only before "to". */
export function DateWords({ text }: { readonly text: string }) {
  const [from = '', to] = text.split(' to ');
  return (
    <>
      <span className="whole">{from}</span>
      {to !== undefined && (
        <>
          {' '}
          <span className="whole">to {to}</span>
        </>
      )}
    </>
  );
}
