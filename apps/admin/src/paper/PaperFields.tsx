import { Checkbox, Input, Radio, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import { LogoField } from './LogoField.tsx';
import { FIELDS, LONGEST_WORDS, type Paper, withField, withWords } from './paper-values.ts';

const SIZES = ['standard', 'compact'] as const;

interface PaperFieldsProps {
  /** Of the hall, in its order. */
  readonly languages: readonly string[];
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperFields({ languages, paper, onChange }: PaperFieldsProps) {
  const { t } = useTranslation();
  const words = (where: 'header' | 'footer') => (language: string) => ({
    value: paper[where][language] ?? '',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(withWords(paper, where, language, currentTarget.value)),
  });
  return (
    <>
      <LogoField logoId={paper.logoId} onChange={(logoId) => onChange({ ...paper, logoId })} />
      <Radio.Group
        label={t('ticketPaper.size')}
        value={paper.size}
        onChange={(size) => onChange({ ...paper, size: size === 'compact' ? 'compact' : 'standard' })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
          {SIZES.map((size) => (
            <Radio key={size} value={size} label={t(`ticketPaper.sizes.${size}`)} description={t(`ticketPaper.sizeHints.${size}`)} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Checkbox.Group
        label={t('ticketPaper.fields')}
        value={FIELDS.filter((field) => !paper.omit.includes(field))}
        onChange={(shown) => onChange(FIELDS.reduce((made, field) => withField(made, field, shown.includes(field)), paper))}
      >
        <Input.Description>{t('ticketPaper.fieldsHint')}</Input.Description>
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" verticalSpacing="xs">
          {FIELDS.map((field) => (
            <Checkbox key={field} value={field} label={t(`ticketPaper.field.${field}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <LocalizedTexts
        legend={t('ticketPaper.header')}
        languages={languages}
        inputProps={words('header')}
        multiline
        maxLength={LONGEST_WORDS}
      />
      <LocalizedTexts
        legend={t('ticketPaper.footer')}
        languages={languages}
        inputProps={words('footer')}
        multiline
        maxLength={LONGEST_WORDS}
      />
    </>
  );
}
