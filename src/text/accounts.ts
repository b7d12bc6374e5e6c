/** What stops the start when an id of the people file has another account than before. */
export const strangerUnderId = (id: string): string =>
  `'${id}' har en anden konto end før. Er det et nyt menneske, så giv det sit eget id i people-filen. Er det den samme, så skriv MEDSPILLER_SAME_PEOPLE=${id} ved næste start. ('${id}' has another account than before. Give a new person an id of their own. For the same person, set MEDSPILLER_SAME_PEOPLE=${id} once.)`;

/** What stops the start when an account of the people file had another id before. */
export const renamedPerson = (id: string, before: string): string =>
  `'${id}' hed '${before}' før. Skriv '${before}' igen, så valg og pauser stadig gælder. Skal det være et nyt id, så skriv MEDSPILLER_SAME_PEOPLE=${id} ved næste start. ('${id}' was '${before}' before. Write '${before}' again, so that choices and pauses still hold, or set MEDSPILLER_SAME_PEOPLE=${id} once.)`;
