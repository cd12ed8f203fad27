/** Completes a role with the company's name: "Spokeswoman for the company" says nothing outside its article. */
import { wordSet } from '../../../text/word-lists.ts';
import { lastWordOf, withoutFullStop } from '../../block-words.ts';
import { isOrganisation } from './name-runs.ts';
import type { NameMention } from './relatives.ts';

/** Last words of the names of companies. */
const companyWords = wordSet(`
  inc corp co company group holdings energy oil gas steel foods pharma airways airlines railways rail lines motors logistics
  technologies software water utilities electric electricity power telecom mobile ltd limited plc llc gmbh insurance
  properties construction engineering chemicals stores supermarkets transport buses trains ferries shipping freight
  express dairies mining waste recycling brewery
`);
const ofTheCompany = / (?:for|of|at) the (?:company|firm|utility|operator)$/u;

const isCompany = (name: string): boolean =>
  name.includes(' ') && companyWords.has(withoutFullStop(lastWordOf(name).toLowerCase()));

/**
 * A role with the name of the company, where the article opens with the only company that it names.
 *
 * "Spokeswoman for the company" → "Spokeswoman for Osk Water"
 */
export function withCompanyNamed(role: string, mentions: readonly NameMention[]): string {
  const [generic] = ofTheCompany.exec(role) ?? [];
  if (generic === undefined) return role;
  const companies = mentions.filter(
    ({ name, tokens, run }) => isCompany(name) || isOrganisation(tokens, run),
  );
  const [company, another] = new Set(companies.map(({ name }) => name));
  const isOpening = companies[0]?.tokens === mentions[0]?.tokens;
  return company === undefined || another !== undefined || !isOpening
    ? role
    : `${role.slice(0, -generic.length)} ${generic.trim().split(' ')[0]} ${company}`;
}
