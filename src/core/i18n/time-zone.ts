import { language } from './i18n.ts';

/**
 * What a time zone is called in the language in use, such as “Taipei Time”; where `Intl` doesn’t know, its IANA name.
 * @param timeZone IANA name
 */
export function zoneName(timeZone: string): string {
  const format = new Intl.DateTimeFormat(language().locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  });
  const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
  // Languages that `Intl` lacks get codes such as “GMT+4”, which say nothing of summer time.
  return name === undefined || /\d/.test(name) ? timeZone : name;
}
