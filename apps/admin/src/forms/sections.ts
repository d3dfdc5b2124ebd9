import type { ReactNode } from 'react';

/** A part of a form, behind a tab of its own where there are several. */
export interface FormSection {
  readonly name: string;
  readonly title: string;
  /** The form's fields in it; a field stands for all below it (`names` for `names.en`). */
  readonly fields: readonly string[];
  readonly content: ReactNode;
}

const within = (path: string, field: string) => path === field || path.startsWith(`${field}.`);

export const problemsIn = (section: Pick<FormSection, 'fields'>, paths: readonly string[]): number =>
  paths.filter((path) => section.fields.some((field) => within(path, field))).length;

/** The first section, in the order of the screen, with something to mend. */
export const sectionToMend = <Section extends Pick<FormSection, 'fields'>>(
  sections: readonly Section[],
  paths: readonly string[],
): Section | undefined => sections.find((section) => problemsIn(section, paths) > 0);

/** What is wrong with fields that no section shows: it must not be kept from the person who cannot save. */
export const homeless = (sections: readonly Pick<FormSection, 'fields'>[], paths: readonly string[]): readonly string[] =>
  paths.filter((path) => sectionToMend(sections, [path]) === undefined);
