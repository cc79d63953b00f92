/** Whether a Bengali sentence denies anything at all: the verb's না and its kin, or a word that holds one. */
const denial = /((?:^|[\s-])না|নি|নেই|নয\u09BC|নন)(?=[\s,।;:)-]|$)|ছাড\u09BCা|মুক্ত|ব্যর্থ|অচল|বিকল|অমিল|বন্ধ|অজানা|অক্ষত/u;

export const denies = (text: string): boolean => denial.test(text.normalize("NFC"));
