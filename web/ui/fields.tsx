import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

interface FieldWords {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** Label, hint and error around any control, tied to it for screen readers. */
export const Field = ({
  label,
  hint,
  error,
  children,
}: FieldWords & {
  readonly children: (props: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error ? (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      ) : null}
    </div>
  )
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>
interface Holds<T> {
  readonly value: T
  readonly onChange: (value: T) => void
}

export const TextField = ({
  label,
  hint,
  error,
  value,
  onChange,
  ...rest
}: FieldWords & Holds<string> & InputProps) => (
  <Field label={label} hint={hint} error={error}>
    {(props) => (
      <input type="text" {...rest} {...props} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

export const SearchField = (props: FieldWords & Holds<string> & InputProps) => (
  <TextField {...props} type="search" autoComplete="off" spellCheck={false} />
)

/** One day, as ISO text (`2012-12-20`); empty while incomplete. */
export const DayField = (props: FieldWords & Holds<string> & InputProps) => <TextField {...props} type="date" />

export interface Option {
  readonly value: string
  readonly title: string
}

export const Select = ({
  label,
  hint,
  error,
  value,
  onChange,
  options,
  any,
}: FieldWords &
  Holds<string> & {
    readonly options: readonly Option[]
    /** Words for "no choice", whose value is the empty text. */
    readonly any?: string
  }) => (
  <Field label={label} hint={hint} error={error}>
    {(props) => (
      <select {...props} value={value} onChange={(event) => onChange(event.target.value)}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    )}
  </Field>
)

export const Checkbox = ({ label, value, onChange }: { readonly label: ReactNode } & Holds<boolean>) => (
  <label className="checkbox">
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> <span>{label}</span>
  </label>
)

export const CheckboxGroup = ({
  label,
  value,
  onChange,
  options,
}: { readonly label: string; readonly options: readonly Option[] } & Holds<readonly string[]>) => {
  const toggle = (one: string, on: boolean) => onChange(on ? [...value, one] : value.filter((other) => other !== one))
  return (
    <fieldset className="checkbox-group">
      <legend>{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.title}
          value={value.includes(option.value)}
          onChange={(on) => toggle(option.value, on)}
        />
      ))}
    </fieldset>
  )
}

/** A choice along a line. `text` says the value in words (a day, a year). */
export const RangeSlider = ({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  text,
}: {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly text: (value: number) => string
} & Holds<number>) => (
  <Field label={label}>
    {(props) => (
      <span className="range">
        <input
          type="range"
          {...props}
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text(value)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <output htmlFor={props.id}>{text(value)}</output>
      </span>
    )}
  </Field>
)

/** One file, chosen. */
export const FileField = ({
  label,
  hint,
  error,
  accept,
  onChange,
}: FieldWords & { readonly accept: string; readonly onChange: (file: File | null) => void }) => (
  <Field label={label} hint={hint} error={error}>
    {(props) => (
      <input type="file" {...props} accept={accept} onChange={(event) => onChange(event.target.files?.[0] ?? null)} />
    )}
  </Field>
)
