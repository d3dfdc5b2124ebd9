/** What the indexes over personal data that are left are made with, for SQLite to recognise. An erased value is a blob. */
export const HAS_PHONE = "typeof(phone) = 'text'";
export const HAS_NAME_OR_WORDS = "(typeof(name) = 'text' OR typeof(words) = 'text')";

const left = (column: string) => `iif(typeof(${column}) = 'text', ${column}, NULL)`;

/** Of a query `FROM personal`: what an event told, as JSON. */
export const TOLD = `json_object('name', ${left('name')}, 'phone', ${left('phone')}, 'words', ${left('words')})`;
/** The same without the words: a `Customer`, or null where nothing is left of one. */
export const CUSTOMER = `CASE WHEN typeof(name) = 'text' OR typeof(phone) = 'text' THEN json_object('name', ${left('name')}, 'phone', ${left('phone')}) END`;
/** A remark, or a note. */
export const WORDS = left('words');
