import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface RemarkFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A remark beside what the sheet is about. */
export function RemarkField({ value, onChange }: RemarkFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('remark.optional')}
      autosize
      minRows={1}
      maxRows={4}
      maxLength={400}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
