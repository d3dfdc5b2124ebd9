import { encodeText } from './code-pages.ts';
import type { PrinterProfile } from './profile.ts';

/** Letters beyond ASCII that a language of the group cannot do without. */
const ALPHABETS = {
  english: 'ABCXYZabcxyz0123456789',
  western: 'ÄÅÆÇÉÑÖÜßàâäåæçèéêëîïñôöùûü',
  nordic: 'ÅÄÖØÆåäöøæ',
  polish: 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż',
  czech: 'ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž',
  hungarian: 'ÁÉÍÓÖŐÚÜŰáéíóöőúüű',
  russian: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  ukrainian: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώαβγδεζηθικλμνξοπρστυφχψως',
  turkish: 'ÇĞİÖŞÜçğıöşü',
  baltic: 'ĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  hebrew: 'אבגדהוזחטיכלמנסעפצקרשת',
  thai: 'กขคงจฉชซญฎ',
  chinese: '请等候叫号',
  japanese: 'お待ちください',
} as const;

export type Alphabet = keyof typeof ALPHABETS;

/** The alphabets that a printer of this profile writes with its own letters; any other is printed as dots, and looks the same on every printer. */
export function provenAlphabets(profile: PrinterProfile): Alphabet[] {
  return (Object.keys(ALPHABETS) as Alphabet[]).filter((name) => encodeText(ALPHABETS[name], profile) !== null);
}
