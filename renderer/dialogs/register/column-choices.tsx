import { organName } from "#core/citations/find-organ-words.ts";
import type { ColumnMapping } from "#core/citations/register-list.ts";
import { Checkbox } from "#renderer/design/checkbox.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { registerWords } from "#renderer/strings/register-words.ts";

export interface ColumnChoicesProps {
  /** The first rows as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly isDayInDoubt: boolean;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

const fields = ["number", "date", "title", "session"] as const;
const organs = ["GA", "SC", "HRC", "ECOSOC", "CHR"] as const;
const none = "";
/** Of a cell so much is shown. */
const shownLetters = 60;

/** Which column holds what, above the first rows of the file. */
export function ColumnChoices({ rows, mapping, isDayInDoubt, onMapping }: ColumnChoicesProps) {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const heads = mapping.hasHeader ? (rows[0] ?? []) : [];
  const nameOf = (at: number): string => registerWords.columnName(at, (heads[at] ?? "").slice(0, 40));
  const columns = Array.from({ length: width }, (_, at) => ({ value: String(at), name: nameOf(at) }));
  const organColumns = columns.map(({ value, name }) => ({ value, name: registerWords.inColumn(name) }));
  const choose = (field: (typeof fields)[number]) => (value: string) =>
    onMapping({ ...mapping, [field]: value === none ? null : Number(value) });
  const chooseOrgan = (value: string): void => {
    const fixedOrgan = organs.find((organ) => organ === value) ?? null;
    const column = fixedOrgan !== null || value === none ? null : Number(value);
    onMapping({ ...mapping, fixedOrgan, organ: column });
  };
  return (
    <section className="register-columns" aria-label={registerWords.columns}>
      <h3 className="section-title">{registerWords.columns}</h3>
      <p className="register-hint">{registerWords.columnsHint}</p>
      <div className="register-fields">
        {fields.map((field) => (
          <SelectField
            key={field}
            label={registerWords.column[field]}
            value={mapping[field] === null ? none : String(mapping[field])}
            choices={[{ value: none, name: registerWords.noColumn }, ...columns]}
            onChoose={choose(field)}
          />
        ))}
        <SelectField
          label={registerWords.column.organ}
          value={mapping.fixedOrgan ?? (mapping.organ === null ? none : String(mapping.organ))}
          choices={[
            { value: none, name: registerWords.asWritten },
            ...organs.map((organ) => ({ value: organ, name: registerWords.allOf(organName(organ)) })),
            ...organColumns,
          ]}
          onChoose={chooseOrgan}
        />
        {isDayInDoubt || !mapping.dayFirst ? (
          <Segmented
            label={registerWords.dayQuestion}
            value={mapping.dayFirst ? "day" : "month"}
            choices={[
              { value: "day", name: registerWords.dayFirst },
              { value: "month", name: registerWords.monthFirst },
            ]}
            onChoose={(value) => onMapping({ ...mapping, dayFirst: value === "day" })}
          />
        ) : null}
      </div>
      <Checkbox
        label={registerWords.hasHeader}
        checked={mapping.hasHeader}
        onCheck={(hasHeader) => onMapping({ ...mapping, hasHeader })}
      />
      <SampleRows
        rows={mapping.hasHeader ? rows.slice(1) : rows}
        names={columns.map(({ name }) => name)}
        mapping={mapping}
      />
    </section>
  );
}

interface SampleRowsProps {
  readonly rows: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly mapping: ColumnMapping;
}

const mostRows = 4;

function SampleRows({ rows, names, mapping }: SampleRowsProps) {
  const used = new Set([mapping.number, mapping.date, mapping.title, mapping.session, mapping.organ]);
  return (
    // A region that scrolls is reached by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="register-sample" tabIndex={0} aria-label={registerWords.columns}>
      <table>
        <thead>
          <tr>
            {names.map((name, at) => (
              <th key={name} scope="col" data-used={used.has(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((cells, row) => (
            // The rows of a file have no names but their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={row}>
              {names.map((name, at) => (
                <td key={name} data-used={used.has(at)}>
                  {shorten(cells[at] ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shorten(cell: string): string {
  return cell.length > shownLetters ? `${cell.slice(0, shownLetters)}…` : cell;
}
