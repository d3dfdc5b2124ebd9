import type { PaperSettingsView } from '@foyer/contract';
import { HallError, newPrintJobId } from '../../hall/index.ts';
import { sampleDocument, sampleOn, samplePaper } from '../../paper/sample.ts';
import { measured, pageOf } from '../../printers/compose.ts';
import { targetOf } from '../../printers/driven.ts';
import type { Handlers } from '../route.ts';
import { logoExists } from './checks.ts';
import type { HubContext } from './context.ts';

interface Wish {
  readonly paper: PaperSettingsView;
  readonly locale: string;
}

/** How the hall's tickets would look, before anybody takes one. */
export function paperHandlers({ hall, clock }: HubContext): Pick<Handlers, 'showSampleTicket' | 'printSampleTicket'> {
  /** @throws HallError MEDIA_UNKNOWN, LANGUAGE_UNKNOWN */
  const sample = ({ paper, locale }: Wish) => {
    logoExists(hall, paper.logoId);
    if (!hall.state.hall?.languages.includes(locale)) throw new HallError('LANGUAGE_UNKNOWN', { locale });
    return samplePaper(hall.state, paper, locale, clock.now());
  };

  return {
    showSampleTicket: async ({ body }) => {
      const paper = sample(body);
      const profile = await profileNamed(body.profile);
      const document = await sampleDocument(paper, hall.printers.surroundings, profile);
      const { png, bytes, asLetters, asDots } = await sampleOn(document, profile);
      const { widthMm, heightMm } = measured(bytes, profile);
      return {
        status: 200,
        body: { png: Buffer.from(png).toString('base64'), widthMm, heightMm: Math.round(heightMm), asLetters, asDots },
      };
    },
    printSampleTicket: async ({ body }) => {
      const paper = sample(body);
      const row = hall.printers.book.get(body.printerId);
      const driver = hall.printers.driven(row.id)?.driver;
      if (!driver?.profile) return { status: 200, body: { state: 'not_sent', trouble: 'none' } };
      const document = await sampleDocument(paper, hall.printers.surroundings, driver.profile);
      const isPage = targetOf(row).kind === 'system';
      const composed = isPage
        ? pageOf(document, driver.profile)
        : measured((await sampleOn(document, driver.profile)).bytes, driver.profile);
      const result = await driver.press.print({ id: newPrintJobId(), ...composed }, async () => undefined);
      return { status: 200, body: { state: result.state, trouble: result.state === 'confirmed' ? null : result.trouble } };
    },
  };
}

/** @throws HallError SETTING_INVALID */
async function profileNamed(name: string) {
  const { loadProfile } = await import('../../printers/drivers.ts');
  try {
    return loadProfile(name);
  } catch {
    throw new HallError('SETTING_INVALID', { field: 'profile' });
  }
}
