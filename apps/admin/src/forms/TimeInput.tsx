import { Input, type InputProps } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { typedTime } from './typed-time.ts';

interface TimeInputProps extends InputProps, Omit<ComponentProps<'input'>, keyof InputProps | 'value' | 'onChange' | 'type'> {
  /** `HH:MM`, or '' for none. */
  readonly value: string;
  readonly onChange: (time: string) => void;
  /** `24:00` is a time here: something ends with the day. */
  readonly endOfDay?: boolean;
}

/**
 * A time of the day in 24 hours, as everywhere in Foyer: the browser's own field follows the machine's settings and knows no
 * 24:00. What is typed counts when the field is left, or Enter is pressed in it. What is no time is taken out.
 */
export function TimeInput({ value, onChange, endOfDay = false, ...props }: TimeInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    const time = typedTime(typed) ?? '';
    onChange(time === '24:00' && !endOfDay ? '' : time);
  };
  return (
    <Input
      {...props}
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="--:--"
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
    />
  );
}
