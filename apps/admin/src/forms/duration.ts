/** A length of time as it stands in two fields. '' is an empty field. */
export interface DurationParts {
  readonly minutes: number | '';
  readonly seconds: number | '';
}

/** Whole seconds apart in minutes and seconds; '' gives two empty fields. */
export const durationParts = (seconds: number | ''): DurationParts =>
  seconds === '' ? { minutes: '', seconds: '' } : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };

/** Whole seconds; an empty field counts as 0 beside one that is not, and two empty ones give ''. */
export const secondsOf = (minutes: number | '', seconds: number | ''): number | '' =>
  minutes === '' && seconds === '' ? '' : Math.round((minutes || 0) * 60 + (seconds || 0));
