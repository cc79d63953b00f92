# What the operator's own sentences mean, one message per formula of locales/en/formulas. No full stop: the speaker adds it.
# `-reported` is said after the company has been named. $we, $weGen: the company; a slot: $np, $npGen, $npLoc; $time is
# "none" when it may not be printed.
investigating-issue = সমস্যার কারণ খতিয়ে দেখছে { $we }
investigating-issue-reported = সমস্যার কারণ খতিয়ে দেখা হচ্ছে
investigating-still = এখনো সমস্যার কারণ খতিয়ে দেখছে { $we }
investigating-still-reported = এখনো সমস্যার কারণ খতিয়ে দেখা হচ্ছে
issue-identified = সমস্যা শনাক্ত করা গেছে
identified-resolved = সমস্যা শনাক্ত করে সমাধান করা হয়েছে
cause-identified = সমস্যার কারণ শনাক্ত করা গেছে
fix-underway = সমাধানে কাজ চলছে
fix-still-underway = এখনো সমাধানে কাজ চলছে
resolution-underway = সমস্যা সমাধানের কাজ চলছে
fix-implemented = ত্রুটি সারানো হয়েছে বলে জানিয়েছে { $we }
fix-implemented-reported = ত্রুটি সারানো হয়েছে
monitoring-results = পরিস্থিতি পর্যবেক্ষণ করছে { $we }
monitoring-results-reported = পরিস্থিতি পর্যবেক্ষণ করা হচ্ছে
monitoring-still = এখনো পরিস্থিতি পর্যবেক্ষণ করছে { $we }
monitoring-still-reported = এখনো পরিস্থিতি পর্যবেক্ষণ করা হচ্ছে
monitoring-further = নতুন কোনো সমস্যা দেখা দেয় কি না, তা পর্যবেক্ষণ করছে { $we }
monitoring-further-reported = নতুন কোনো সমস্যা দেখা দেয় কি না, তা পর্যবেক্ষণ করা হচ্ছে
monitoring-recovery = সেবা স্বাভাবিক হচ্ছে কি না, তা পর্যবেক্ষণ করছে { $we }
monitoring-recovery-reported = সেবা স্বাভাবিক হচ্ছে কি না, তা পর্যবেক্ষণ করা হচ্ছে
resolved = সমস্যার সমাধান হয়েছে
all-normal = সব সেবা স্বাভাবিকভাবে চলছে
thanks = ধৈর্য ধরার জন্য গ্রাহকদের ধন্যবাদ জানিয়েছে { $we }
apology = অসুবিধার জন্য দুঃখ প্রকাশ করেছে { $we }
update-soon = পরে আরও তথ্য জানাবে { $we }
update-soon-reported = পরে আরও তথ্য জানানো হবে
update-when-known = নতুন তথ্য পেলে তা জানাবে { $we }
update-when-known-reported = নতুন তথ্য পাওয়া গেলে তা জানানো হবে
next-update-at = { $time ->
    [none] পরবর্তী তথ্য পরে জানাবে { $we }
   *[other] { $time } পরবর্তী তথ্য জানাবে { $we }
 }
next-update-in = { $durationGen } মধ্যে পরবর্তী তথ্য জানাবে { $we }
starts-at = { $time ->
    [none] শুরুর সময় জানিয়েছে { $we }
   *[other] শুরু: { $time }
 }
ends-at = { $time ->
    [none] শেষের সময় জানিয়েছে { $we }
   *[other] শেষ: { $time }
 }
planned-at = { $time ->
    [none] নির্ধারিত সময় জানিয়েছে { $we }
   *[other] নির্ধারিত সময়: { $time }
 }
time-at = { $time ->
    [none] সময় জানিয়েছে { $we }
   *[other] সময়: { $time }
 }
outage-at = { $time ->
    [none] বিভ্রাটের সময় জানিয়েছে { $we }
   *[other] বিভ্রাটের সময়: { $time }
 }
eta-at = { $time ->
    [none] সমাধানের আনুমানিক সময় জানিয়েছে { $we }
   *[other] সমাধানের আনুমানিক সময়: { $time }
 }
eta-in = আনুমানিক { $duration } লাগতে পারে
downtime-expected = আনুমানিক { $duration } সেবা বন্ধ থাকতে পারে
lasted-for = মোট সময়: { $duration }
down-for = সেবা বন্ধ থাকার মোট সময়: { $duration }
rca-to-follow = কী কারণে এ বিভ্রাট, তার বিস্তারিত ব্যাখ্যা পরে প্রকাশ করবে { $we }
rca-to-follow-reported = কী কারণে এ বিভ্রাট, তার বিস্তারিত ব্যাখ্যা পরে প্রকাশ করা হবে
no-action = গ্রাহকদের কিছু করার দরকার নেই
no-impact = গ্রাহকদের ওপর কোনো প্রভাব পড়েনি
should-be-fixed = সমস্যার সমাধান হওয়ার কথা
should-be-back = সেবা শিগগির আবার চালু হওয়ার কথা
no-impact-expected = গ্রাহকদের ওপর কোনো প্রভাব পড়ার আশঙ্কা নেই
taken-seriously = বিষয়টি গুরুত্ব দিয়ে দেখছে { $we }
no-eta = কখন সমস্যার সমাধান হবে, তা এখনো জানা যায়নি
cause-unknown = সমস্যার মূল কারণ এখনো জানা যায়নি
following-affected = নিচের অংশগুলোতে প্রভাব পড়েছে
no-new-information = এখনো নতুন কোনো তথ্য নেই
follow-page = নতুন তথ্যের জন্য { $np } দেখার পরামর্শ দিয়েছে { $we }
follow-here = নতুন তথ্য পাওয়া যাবে এখানে
check-back = নতুন তথ্যের জন্য এই পাতায় চোখ রাখার পরামর্শ দিয়েছে { $we }
follow-at = নতুন তথ্যের জন্য { $url } দেখার পরামর্শ দিয়েছে { $we }
contact-support = সমস্যা থাকলে সহায়তা বিভাগের সঙ্গে যোগাযোগের পরামর্শ দিয়েছে { $we }
maintenance-in-progress = রক্ষণাবেক্ষণের কাজ চলছে
maintenance-done = রক্ষণাবেক্ষণের কাজ শেষ হয়েছে
maintenance-verifying = কাজ শেষ, সব ঠিক আছে কি না যাচাই চলছে
maintenance-cancelled = রক্ষণাবেক্ষণের কাজ বাতিল করা হয়েছে
maintenance-scheduled = ওই সময়ে রক্ষণাবেক্ষণের কাজ চলবে
aware = সমস্যার কথা স্বীকার করেছে { $we }
upstream-cause = যে প্রতিষ্ঠানের অবকাঠামো ব্যবহার করা হয়, সমস্যা সেখানে
working-with-provider = সমস্যা সমাধানে সংশ্লিষ্ট প্রতিষ্ঠানের সঙ্গে কাজ চলছে
others-available = অন্য কোনো মডেলে এর প্রভাব পড়েনি
others-normal = অন্য কোনো সেবায় প্রভাব পড়েনি
no-data-lost = কোনো তথ্য হারায়নি
update-label = নতুন তথ্য
# How a paragraph of reported speech begins
reported-first = { $name } জানিয়েছে, { $clause }
safe-to = { $inf } এখন নিরাপদ বলে মনে করছে { $we }
none-known = এখনো জানা নেই
best-knowledge = এ পর্যন্ত পাওয়া তথ্য বদলাতে পারে
reported-to-us = { $clauseThat } বলে জেনেছে { $we }
it-appears = { $clauseThat } বলে মনে হচ্ছে
looks-like = এটি { $trouble } বলে মনে হচ্ছে
patience-asked = গ্রাহকদের ধৈর্য ধরতে বলেছে { $we }
all-clear = { $npGen } সমাধান হয়েছে
