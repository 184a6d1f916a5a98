/**
 * Names of one place that hold an "and", lower-cased, accents taken off, "&" written "and", "St." written "saint".
 * A tree would make two parties of each. "Serbia and Montenegro" is not among them: they are two states today.
 */
export const joinedNames: readonly (readonly string[])[] = [
  'antigua and barbuda',
  'bosnia and herzegovina',
  'jammu and kashmir',
  'newfoundland and labrador',
  'saint christopher and nevis',
  'saint kitts and nevis',
  'saint pierre and miquelon',
  'saint vincent and the grenadines',
  'sao tome and principe',
  'svalbard and jan mayen',
  'trinidad and tobago',
  'turks and caicos',
  'wallis and futuna',
].map((name) => name.split(' '));
