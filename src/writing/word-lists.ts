/** Words that the desk listens for, with bars between them: no text that anybody is shown. */
export const wordList = /-words-/;
