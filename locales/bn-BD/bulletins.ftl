### Bulletins for readers in Bangladesh (bn-BD). A message set of its own: not a copy of bn-IN with other words.
###
### A message is used only when every fact it names is known, so a sentence may name what it needs and no more.
### Names, times and figures always go through a function: GEN LOC OBJ ALSO WITH NAME LIST POST for names, WHEN THEN
### CLOCK DAY DATE STAMP PART RANGE for moments, DUR for lengths of time, COUNT BIG NTH for figures.
### A choice lists every word of its vocabulary; what is left over is always FAIL().

## Building stones

# What takes the ending behind a Latin name: Zendesk …, ‘Git Operations’ ….
carrier-service = সেবা
carrier-part = অংশ

operator = প্রতিষ্ঠান
operator-says = প্রতিষ্ঠানটি জানিয়েছে,
status-page = স্ট্যাটাস পেজ
trouble = { $severity ->
    [unknown] সমস্যা
    [slow] ধীরগতি
    [minor] সমস্যা
    [partial] আংশিক বিঘ্ন
    [major] বিভ্রাট
    [total] বিভ্রাট
    [cascade] বড় বিভ্রাট
   *[other] { FAIL() }
}
trouble-of = { $severity ->
    [unknown] সমস্যার
    [slow] ধীরগতির
    [minor] সমস্যার
    [partial] আংশিক বিঘ্নের
    [major] বিভ্রাটের
    [total] বিভ্রাটের
    [cascade] বড় বিভ্রাটের
   *[other] { FAIL() }
}
trouble-told = { $severity ->
    [unknown] সমস্যার
    [slow] ধীরগতির
    [minor] সমস্যার
    [partial] আংশিক বিঘ্নের
    [major] বড় ধরনের বিভ্রাটের
    [total] পুরোপুরি অচল হয়ে পড়ার
    [cascade] বড় ধরনের বিভ্রাটের
   *[other] { FAIL() }
}
trouble-now = { $severity ->
    [unknown] সমস্যা হচ্ছে
    [slow] ধীরগতি দেখা দিয়েছে
    [minor] সমস্যা হচ্ছে
    [partial] আংশিক বিঘ্ন ঘটছে
    [major] বড় ধরনের বিভ্রাট চলছে
    [total] পুরোপুরি অচলাবস্থা চলছে
    [cascade] বড় ধরনের বিভ্রাট চলছে
   *[other] { FAIL() }
}
level = { $severity ->
    [unknown] সমস্যা
    [slow] ধীরগতি
    [minor] সামান্য সমস্যা
    [partial] আংশিক বিঘ্ন
    [major] বড় বিভ্রাট
    [total] পুরোপুরি অচল
    [cascade] বড় বিভ্রাট
   *[other] { FAIL() }
}
level-before = { $before ->
    [unknown] সমস্যা
    [slow] ধীরগতি
    [minor] সামান্য সমস্যা
    [partial] আংশিক বিঘ্ন
    [major] বড় বিভ্রাট
    [total] পুরোপুরি অচল
    [cascade] বড় বিভ্রাট
   *[other] { FAIL() }
}
symptom-now = { $symptom ->
    [siteUnreachable] ওয়েবসাইটে ঢোকা যাচ্ছে না
    [loginFail] লগইন করা যাচ্ছে না
    [loginTrouble] লগইনে সমস্যা
    [loggedOut] স্বয়ংক্রিয়ভাবে লগআউট হয়ে যাচ্ছে
    [http5xx] দেখা যাচ্ছে ত্রুটির বার্তা
    [errors] ত্রুটি দেখা দিচ্ছে
    [feedBlank] ফিডে নতুন কিছু আসছে না
    [sendFail] বার্তা পাঠানো যাচ্ছে না
    [mediaFail] ছবি ও ভিডিও যাচ্ছে না
    [playback] ভিডিও চলছে না
    [paymentStuck] লেনদেন আটকে যাচ্ছে
    [callDrop] কল কেটে যাচ্ছে
    [slow] সাড়া পেতে বিলম্ব
    [delayed] তথ্য পৌঁছাতে বিলম্ব
    [noAnswer] প্রশ্নের উত্তর আসছে না
    [apiErrors] এপিআইতেও ত্রুটি
    [connection] সংযোগে সমস্যা
    [connectionTrouble] সংযোগে সমস্যা
   *[other] { FAIL() }
}

## Flash: headlines

flash-cascade = ইন্টারনেটভিত্তিক সেবায় বিপর্যয়, কারণ { NAME($service) }
flash-down-with = { LOC($service) } { trouble }, সমস্যা { LOC($takenDown, tail: "also") }
flash-down-many = { LOC($service) } { trouble }, { WITH($takenDown) } { COUNT($takenDownCount) } সেবায় সমস্যা
flash-total-users = { NAME($service) } অচল, বিপাকে ব্যবহারকারীরা
flash-total-owner = অচল { NAME($service, as: "epithet") }, কারণ খতিয়ে দেখা হচ্ছে
flash-again = আবারও { LOC($service) } { trouble }, { COUNT($nthDays, of: "none") } দিনে { NTH($nth) }
flash-symptom = { LOC($service) } { trouble }, { symptom-now }
flash-symptom-since = { PART($since) } থেকে { LOC($service) } { symptom-now }
flash-payment-seen = { LOC($service) } লেনদেন আটকে যাচ্ছে, অভিযোগ গ্রাহকদের
flash-payment = { LOC($service) } লেনদেন আটকে যাচ্ছে, স্বীকার করল প্রতিষ্ঠান
flash-region = { LOC($region) } ব্যাহত { GEN($service) } সেবা
flash-slow = { LOC($service) } ধীরগতি, কারণ খতিয়ে দেখা হচ্ছে
flash-part = { GEN($service) } { LOC($headPart, as: "part") } { trouble }
flash-part-symptom = { GEN($service) } { LOC($headPart, as: "part") } { trouble }, { symptom-now }
flash-part-why = { GEN($service) } { LOC($headPart, as: "part") } { trouble }, কারণ খোঁজা হচ্ছে
flash-parts-count = { LOC($service) } { trouble }, প্রভাব { COUNT($partCount) } অংশে
flash-why = { LOC($service) } { trouble }, কারণ খতিয়ে দেখা হচ্ছে
flash-admits = { trouble-of } কথা স্বীকার করল { NAME($service) }
flash-since = { PART($since) } থেকে { LOC($service) } { trouble }
flash-complaint = { LOC($service) } { trouble }, { $complaint }
flash-complaint-only = { LOC($service) } { $complaint }
flash-complaint-plain = { LOC($service) } { $complaint }, কারণ খতিয়ে দেখা হচ্ছে
flash-trouble-in = { GEN($service) } { $troubleIn }, কারণ খতিয়ে দেখা হচ্ছে
flash-plain = { LOC($service) } { trouble }, জানাল প্রতিষ্ঠানটি
flash-cause-known = { LOC($service) } { trouble }, কারণ শনাক্ত
flash-mended = { LOC($service) } { trouble }, ত্রুটি সারানোর কথা জানাল প্রতিষ্ঠান
flash-watching = { LOC($service) } { trouble }, চলছে পর্যবেক্ষণ
flash-late-open = { GEN($service) } { trouble } এখনো কাটেনি
flash-late-length = { DUR($soFar) } পরও কাটেনি { GEN($service) } { trouble }
flash-probable = { LOC($service) } সমস্যার আভাস একাধিক সূত্রে
flash-unconfirmed = { LOC($service) } সমস্যার আভাস, এখনো নিশ্চিত নয়
flash-users-complain = { LOC($service) } { symptom-now }, অভিযোগ { GEN($region) } ব্যবহারকারীদের
flash-behind-many = { WITH($takenDown) } { COUNT($takenDownCount) } সেবায় সমস্যা, কারণ { NAME($service) }
flash-payment-advice = { LOC($service) } লেনদেন আটকে, সতর্ক করল প্রতিষ্ঠান
flash-spared = { LOC($service) } সমস্যা, { $spared }
flash-epithet = { LOC($service, as: "epithet") } { trouble }, কারণ খোঁজা হচ্ছে

## Flash: text

lead-flash = { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে { trouble-told } কথা জানিয়েছে { NAME($service, as: "intro") }।
lead-flash-owner = { LOC($service, as: "intro") } { trouble-now } বলে { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে জানিয়েছে { NAME($owner) }।
lead-flash-since = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } { trouble-now }। { CLOCK($at) } স্ট্যাটাস পেজে সমস্যার কথা জানানো হয়েছে।
lead-late = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } { trouble-now }। স্ট্যাটাস পেজে সর্বশেষ বার্তা { THEN($at, $since, form: "genitive") }।
lead-probable = একাধিক সূত্রে { LOC($service, as: "intro") } সমস্যার আভাস পাওয়া গেছে। { WHEN($since, form: "from", zone: "yes") } এমনটা দেখা যাচ্ছে, তবে তা এখনো নিশ্চিত নয়।
lead-unconfirmed = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } সমস্যা হচ্ছে বলে প্রাথমিকভাবে ধারণা করা হচ্ছে, তবে তা এখনো নিশ্চিত নয়।
parts-named = { NAME($parts, as: "part") }
affected-parts = প্রভাব পড়েছে { LOC($parts, as: "part") }।
affected-region = { LOC($region) } সমস্যা দেখা দিয়েছে।
spared-said = তবে { $spared } বলে জানিয়েছে প্রতিষ্ঠানটি।
affected-parts-many = { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে প্রভাব পড়েছে।
taken-down = { GEN($service) } ওপর নির্ভরশীল { LOC($dependents, tail: "also") } সমস্যা দেখা দিয়েছে।
taken-down-many = { GEN($service) } ওপর নির্ভরশীল { WITH($dependents) } মোট { COUNT($dependentCount) } সেবায় সমস্যা দেখা দিয়েছে।
tied-now = { LOC($tied, tail: "also") } সমস্যা দেখা দিয়েছে। { GEN($service) } বিভ্রাটের সঙ্গে ওই সমস্যার সম্পর্ক আছে বলে মনে করছে আমাদের বার্তা বিভাগ।
suspected = { LOC($suspected, tail: "also") } সমস্যার আভাস পাওয়া গেছে, তবে তা এখনো নিশ্চিত নয়।
suspected-many = { WITH($suspected) } মোট { COUNT($suspectedCount) } সেবায় সমস্যার আভাস পাওয়া গেছে।
symptom-operator = প্রতিষ্ঠানটি জানিয়েছে, { symptom-sentence }।
complaint-now = প্রতিষ্ঠানটি জানিয়েছে, { $complaintNow }।
complaint-of = প্রতিষ্ঠানটির ভাষ্য, { $complaint } হচ্ছে।
complaint-before = { $complaintBefore } বলে জানিয়েছিল প্রতিষ্ঠানটি।
complaint-of-before = প্রতিষ্ঠানটি জানিয়েছিল, { $complaint } হচ্ছিল।
phase-investigating = কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি।
phase-mending = সমাধানে কাজ চলছে।
phase-restoring = সেবা স্বাভাবিক করার কাজও চলছে।
phase-identified = কারণ শনাক্ত করা গেছে বলে জানিয়েছে প্রতিষ্ঠানটি।
phase-monitoring = ত্রুটি সারানো হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি, চলছে পর্যবেক্ষণ।
phase-watching = পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি।
next-at = পরবর্তী তথ্য { WHEN($nextAt) } জানানো হবে বলে জানিয়েছে প্রতিষ্ঠানটি।

## Update: headlines

update-cause-found = { GEN($service) } { trouble-of } কারণ শনাক্ত
update-cause-mending = কারণ শনাক্ত, সমাধানে কাজ করছে { NAME($service) }
update-cause-of = { GEN($service) } { trouble-of } কারণ শনাক্ত, চলছে সমাধানের কাজ
update-mended-of = ত্রুটি সারানো হয়েছে, জানাল { NAME($service) }
update-mended-watch = ত্রুটি সারানোর কথা জানাল { NAME($service) }, চলছে পর্যবেক্ষণ
update-watching = { GEN($service) } { trouble }, চলছে পর্যবেক্ষণ
update-returning = সচল হচ্ছে { NAME($service) }, চলছে পর্যবেক্ষণ
update-returning-slowly = ধীরে ধীরে সচল হচ্ছে { NAME($service) }
update-wider = বিভ্রাটের পরিধি বাড়ছে, এবার সমস্যা { LOC($takenDown, tail: "also") }
update-signs = { GEN($service) } বিভ্রাট ছড়ানোর আভাস, এবার { LOC($suspected, tail: "also") }
update-still = { DUR($soFar) } পরও কাটেনি { GEN($service) } { trouble }
update-what-said = { NAME($service) } বিভ্রাট: যা জানাল কর্তৃপক্ষ
update-news = { GEN($service) } { trouble } নিয়ে নতুন তথ্য জানাল প্রতিষ্ঠান
update-part = { GEN($service) } { GEN($headPart, as: "part") } সমস্যা এখনো কাটেনি
update-open = { GEN($service) } { trouble } এখনো কাটেনি, চলছে কাজ
update-why = { GEN($service) } { trouble-of } কারণ এখনো খোঁজা হচ্ছে
update-next = পরবর্তী তথ্য { CLOCK($nextAt) }: { NAME($service) }
update-eased = { GEN($service) } সমস্যার মাত্রা কমেছে, এখন ‘{ level }’
update-not-attack = সাইবার হামলা নয়, জানাল { NAME($service) }
update-false-alarm = { LOC($service) } বিভ্রাট হয়নি, জানাল প্রতিষ্ঠানটি
update-withdrawn = { GEN($service) } স্ট্যাটাস পেজে সমস্যার কথা আর নেই
update-next-try = প্রথম সমাধানে কাজ হয়নি, নতুন চেষ্টা { GEN($service) }
update-back = ত্রুটি সারানোর পরও সমস্যা { LOC($service) }, আবার কারণ খোঁজা হচ্ছে
update-regions = { LOC($regionBack) } সচল, { LOC($region) } এখনো সমস্যায় { NAME($service) }
update-returning-remains = ধীরে ধীরে সচল হচ্ছে { NAME($service) }, { $remains }
update-figure-falls = { NAME($service) } নিয়ে অভিযোগ কমছে, { BIG($figureBefore, hedge: "about") } থেকে { BIG($figure, hedge: "about") }
update-figure = { NAME($service) } নিয়ে অভিযোগ { BIG($figure, hedge: "passed") } ছাড়াল
update-plain = { GEN($service) } { trouble } নিয়ে নতুন তথ্য
escalated-worse = { GEN($service) } সমস্যা আরও গুরুতর
escalated-level = { GEN($service) } সমস্যার মাত্রা বেড়েছে, এবার ‘{ level }’
escalated-page = { GEN($service) } সমস্যা বেড়েছে, জানাল প্রতিষ্ঠান
reopened-again = সমাধানের ঘোষণার পর আবার সমস্যা { LOC($service) }
reopened-after = সমাধান ঘোষণার { DUR($calm) } পরই আবার সমস্যা { LOC($service) }
reopened-plain = আবার { trouble } { LOC($service) }

## Update: text

lead-identified = { trouble-of } কারণ শনাক্ত করা গেছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-identified-owner = { GEN($service, as: "intro") } { trouble-of } কারণ শনাক্ত করা গেছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-monitoring = ত্রুটি সারানো হয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }। পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি।
lead-monitoring-owner = { GEN($service, as: "intro") } ত্রুটি সারানো হয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }। পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি।
lead-watching = পরিস্থিতি পর্যবেক্ষণ করা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-watching-owner = { GEN($service, as: "intro") } পরিস্থিতি পর্যবেক্ষণ করা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-investigating = { trouble-of } কারণ এখনো খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-investigating-owner = { GEN($service, as: "intro") } { trouble-of } কারণ এখনো খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-back = ত্রুটি সারানোর পরও সমস্যা রয়ে গেছে। এর কারণ আবার খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-back-owner = ত্রুটি সারানোর পরও { LOC($service, as: "intro") } সমস্যা রয়ে গেছে। এর কারণ আবার খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-news = { trouble } নিয়ে { WHEN($at, zone: "yes") } নতুন তথ্য জানিয়েছে { NAME($service, as: "intro") }।
lead-news-owner = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($at, zone: "yes") } নতুন তথ্য জানিয়েছে { NAME($owner) }।
lead-eased = { GEN($service, as: "intro") } সমস্যার মাত্রা কমেছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে। আগে ছিল ‘{ level-before }’, এখন ‘{ level }’।
lead-eased-plain = { GEN($service, as: "intro") } সমস্যার মাত্রা কমেছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-escalated = { GEN($service, as: "intro") } সমস্যা আরও গুরুতর হয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে। আগে ছিল ‘{ level-before }’, এখন ‘{ level }’।
lead-escalated-plain = { GEN($service, as: "intro") } সমস্যা আরও গুরুতর হয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-false-alarm = { LOC($service, as: "intro") } কোনো বিভ্রাট হয়নি, আগের বার্তাটি ভুল সংকেত ছিল। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-withdrawn = { WHEN($at, zone: "yes") } দেখা গেছে, { GEN($service, as: "intro") } স্ট্যাটাস পেজে যে সমস্যার কথা লেখা ছিল, তা আর নেই। সমস্যার সমাধান হয়েছে, নাকি প্রতিষ্ঠানটির আগের বার্তাই ভুল ছিল, তা স্পষ্ট নয়।
lead-reopened = সমাধানের ঘোষণার পর আবার সমস্যা দেখা দিয়েছে { LOC($service, as: "intro") }। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
reopened-resolved-at = এর আগে { THEN($resolvedBefore, $at) } সমস্যার সমাধান হয়েছে বলে জানানো হয়েছিল।
news-says = { WHEN($at, zone: "yes") } { NAME($service, as: "intro") } জানিয়েছে,
news-says-owner = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($at, zone: "yes") } { NAME($owner) } জানিয়েছে,
known-since = { THEN($since, $at, form: "from") } এ সমস্যা চলছে।
known-began = { THEN($since, $at) } সমস্যার কথা প্রথম জানানো হয়।

## Resolved: headlines

resolved-after = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }
resolved-after-unknown = { DUR($lasted, form: "about") } পর সচল { NAME($service) }, কারণ জানানো হয়নি
resolved-length = { DUR($lasted, form: "about", case: "genitive") } বিভ্রাট শেষে সচল { NAME($service) }
resolved-over = কাটল { GEN($service) } { trouble }
resolved-part-long = কাটল { GEN($service) } { GEN($headPart, as: "part") } সমস্যা, লাগল { DUR($lasted, form: "about") }
resolved-part = কাটল { GEN($service) } { GEN($headPart, as: "part") } সমস্যা
resolved-over-long = কাটল { GEN($service) } { trouble }, লাগল { DUR($lasted, form: "about") }
resolved-why = কেন অচল ছিল { NAME($service) }, জানাল প্রতিষ্ঠানটি
resolved-remains = { NAME($service) } স্বাভাবিক, তবে কিছু সমস্যা রয়ে গেছে
resolved-at = { CLOCK($at) } স্বাভাবিক হলো { NAME($service) }
resolved-said = { NAME($service) } আবার স্বাভাবিক, জানাল প্রতিষ্ঠানটি
resolved-others-down = { NAME($service) } সচল, { GEN($stillDown) } সমস্যা কাটেনি
resolved-cause = আবার সচল { NAME($service) }, কারণ জানাল প্রতিষ্ঠান
resolved-anatomy = বিভ্রাটের বিশ্লেষণ: যা জানাল { NAME($service) }
resolved-sorry = { NAME($service) } স্বাভাবিক, দুঃখ প্রকাশ প্রতিষ্ঠানের

## Resolved: text

lead-resolved = { WHEN($at, zone: "yes") } { trouble-of } সমাধান হয়েছে বলে জানিয়েছে { NAME($service, as: "intro") }।
lead-resolved-owner = { WHEN($at, zone: "yes") } { GEN($service, as: "intro") } { trouble-of } সমাধান হয়েছে বলে জানিয়েছে { NAME($owner) }।
measured = স্ট্যাটাস পেজে প্রথম বার্তা থেকে সমাধানের ঘোষণা পর্যন্ত লেগেছে { DUR($lasted) }।
past-parts = প্রভাব পড়েছিল { LOC($parts, as: "part") }।
past-parts-many = { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে প্রভাব পড়েছিল।
past-taken-down = ওই সময় { GEN($service) } ওপর নির্ভরশীল { LOC($dependents, tail: "also") } সমস্যা হয়েছিল।
past-taken-down-many = ওই সময় { GEN($service) } ওপর নির্ভরশীল { WITH($dependents) } মোট { COUNT($dependentCount) } সেবায় সমস্যা হয়েছিল।
past-tied = { LOC($tied, tail: "also") } সমস্যা হয়েছিল। { GEN($service) } বিভ্রাটের সঙ্গে সেই সমস্যার সম্পর্ক ছিল বলে মনে করছে আমাদের বার্তা বিভাগ।
past-suspected = ওই সময় { LOC($suspected, tail: "also") } সমস্যার আভাস পাওয়া গিয়েছিল।
past-suspected-many = ওই সময় { WITH($suspected) } মোট { COUNT($suspectedCount) } সেবায় সমস্যার আভাস পাওয়া গিয়েছিল।
cause-unsaid = { trouble-of } কারণ জানায়নি প্রতিষ্ঠানটি।
timeline = ঘটনাক্রম:
stamp = { STAMP($at) }
stamp-dated = { STAMP($at) } ({ DATE($at) })
step-opened = সমস্যা স্বীকার
step-investigating = কারণ খোঁজা হচ্ছে
step-identified = কারণ শনাক্ত
step-monitoring = সমাধান কার্যকর
step-watching = পর্যবেক্ষণ শুরু
step-resolved = স্বাভাবিক
step-reopened = আবার সমস্যা
step-escalated = মাত্রা বেড়েছে
step-eased = মাত্রা কমেছে
step-updated = নতুন তথ্য
step-false-alarm = বিভ্রাট হয়নি
step-withdrawn = স্ট্যাটাস পেজে আর নেই
step-scheduled = রক্ষণাবেক্ষণের ঘোষণা
step-started = রক্ষণাবেক্ষণ শুরু
step-verifying = কাজ শেষ, যাচাই চলছে
step-extended = সময় বেড়েছে
step-completed = রক্ষণাবেক্ষণ শেষ
step-cancelled = রক্ষণাবেক্ষণ বাতিল
background-before = এর আগে { DAY($previousAt) } { NAME($service) } সমস্যায় পড়েছিল।
background-previous = এর আগে { DAY($previousAt) } { NAME($service) } সমস্যায় পড়েছিল, সমাধানে লেগেছিল { DUR($previousLasted) }।
background-why = সেবার প্রতিষ্ঠানটি জানিয়েছিল, { $previousCause }।
background-year = এ বছর এ নিয়ে { COUNT($countOfYear, of: "none") } বার সমস্যা দেখা দিল।
background-year-grave = এ বছর এ নিয়ে { COUNT($graveOfYear, of: "none") } বার বড় বিভ্রাট হলো।
background-since = আমাদের হিসাবে { DATE($countedSince) } থেকে এ নিয়ে { COUNT($countSoFar, of: "none") } বার সমস্যা দেখা দিল।
background-since-grave = আমাদের হিসাবে { DATE($countedSince) } থেকে এ নিয়ে { COUNT($graveSoFar, of: "none") } বার বড় বিভ্রাট হলো।
background-longest = আমাদের হিসাবে { DATE($longestSince) } থেকে এটিই { GEN($service) } দীর্ঘতম বিভ্রাট।
background-longest-of = এ সময়ের { COUNT($longestOf) } বিভ্রাটের মধ্যে এটিই দীর্ঘতম।
background-longer = { DAY($longerAt) } শুরু হওয়া বিভ্রাট চলেছিল আরও বেশি সময়, { DUR($longerLasted) }।
background-usual-same = এর আগের বিভ্রাটগুলোর অন্তত অর্ধেকের সমাধান হয়েছিল { DUR($usualSame, case: "genitive") } মধ্যে।
background-usual = আমাদের হিসাবে { DATE($usualSince) } থেকে এর আগের বিভ্রাটগুলোর অন্তত অর্ধেকের সমাধান হয়েছিল { DUR($usual, case: "genitive") } মধ্যে।

## Maintenance

scheduled-when = { DAY($from, form: "short") } { PART($from, case: "locative") } { GEN($service) } রক্ষণাবেক্ষণ
scheduled-notice = আগাম ঘোষণা: { DAY($from, form: "short") } { GEN($service) } রক্ষণাবেক্ষণ
scheduled-hours = { CLOCK($from, form: "from") } রক্ষণাবেক্ষণ { LOC($service) }, চলবে { DUR($planned) }
scheduled-length = { DAY($from, form: "short") } { DUR($planned) } রক্ষণাবেক্ষণ { LOC($service) }
started-now = শুরু হলো { GEN($service) } রক্ষণাবেক্ষণ
started-until = { GEN($service) } রক্ষণাবেক্ষণ শুরু, চলবে { CLOCK($until, form: "until") }
extended-longer = { GEN($service) } রক্ষণাবেক্ষণের সময় বাড়ল { DUR($longer) }
extended-late = নির্ধারিত সময়ের পরও চলছে { GEN($service) } রক্ষণাবেক্ষণ
moved-to = পেছাল { GEN($service) } রক্ষণাবেক্ষণ, নতুন দিন { DAY($from, form: "short") }
verifying-now = { LOC($service) } কাজ শেষ, চলছে যাচাই
completed-done = { GEN($service) } রক্ষণাবেক্ষণ শেষ
completed-back = রক্ষণাবেক্ষণ শেষ { LOC($service) }, জানাল প্রতিষ্ঠানটি
completed-early = সময়ের আগেই শেষ { GEN($service) } রক্ষণাবেক্ষণ
cancelled-off = { GEN($service) } রক্ষণাবেক্ষণ বাতিল
cancelled-when = { DAY($from, form: "genitive") } রক্ষণাবেক্ষণ বাতিল { GEN($service) }

lead-scheduled = { RANGE($from, $until, zone: "yes") } { LOC($service, as: "intro") } রক্ষণাবেক্ষণের কাজ চলবে। স্ট্যাটাস পেজে আগাম এ তথ্য জানানো হয়েছে।
lead-scheduled-from = { WHEN($from, form: "from", zone: "yes") } { LOC($service, as: "intro") } রক্ষণাবেক্ষণের কাজ চলবে। স্ট্যাটাস পেজে আগাম এ তথ্য জানানো হয়েছে।
lead-started = { LOC($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শুরু হয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-verifying = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শেষ, এখন যাচাই চলছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-extended = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের সময় { DUR($longer) } বাড়ানো হয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-extended-plain = নির্ধারিত সময়ের পরও { GEN($service, as: "intro") } রক্ষণাবেক্ষণ চলছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-completed = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শেষ হয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
completed-planned = নির্ধারিত সময় ছিল { RANGE($from, $until) }।
lead-cancelled = { GEN($service, as: "intro") } রক্ষণাবেক্ষণ বাতিল। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
planned-until-now = এখন কাজ চলার কথা { THEN($until, $at, form: "until") }।
planned-until = কাজ চলার কথা { THEN($until, $at, form: "until") }।
until-before = আগে এ কাজ শেষ হওয়ার কথা ছিল { THEN($untilBefore, $at, form: "at") }।
moved-from = আগে এ কাজ হওয়ার কথা ছিল { DAY($fromBefore, form: "short") }।
planned-window = { RANGE($from, $until) } কাজ হওয়ার কথা ছিল।
work-of = এটি { $workOf } কাজ।
work-of-before = এটি ছিল { $workOf } কাজ।
work-parts-done = কাজ হয়েছে { LOC($parts, as: "part") }।
work-parts-many-done = { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে কাজ হয়েছে।
work-parts-before = কাজের আওতায় ছিল { NAME($parts, as: "part") }।
work-parts-many-before = কাজের আওতায় ছিল { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশ।
work-parts = কাজ হবে { LOC($parts, as: "part") }।
work-parts-many = { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে কাজ হবে।
work-parts-now = কাজ চলছে { LOC($parts, as: "part") }।
work-parts-many-now = { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে কাজ চলছে।

## Full story

story-behind = { LOC($known) } সমস্যা, কারণ { GEN($service) } বিভ্রাট
story-behind-many = { WITH($known) } { COUNT($knownCount) } সেবায় সমস্যা, কারণ { NAME($service) }
story-signs = { LOC($service) } { trouble }, { LOC($suspected, tail: "also") } সমস্যার আভাস
story-signs-many = { LOC($service) } { trouble }, { WITH($suspected) } { COUNT($suspectedCount) } সেবায় সমস্যার আভাস
story-with = { LOC($service) } { trouble }, সমস্যা { LOC($takenDown, tail: "also") }
story-with-many = { LOC($service) } { trouble }, { WITH($takenDown) } { COUNT($takenDownCount) } সেবায় সমস্যা
story-back-with = { DUR($lasted, form: "about") } পর সচল { NAME($service) }, ভুগেছে { LIST($takenDown, tail: "also") }
story-over-with = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { LIST($takenDown, tail: "also") }
story-over-first-many = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { WITH($foremost) } { COUNT($hitCount) } সেবা
story-over-first = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { ALSO($foremost) }
story-over-many = স্বাভাবিক { NAME($service) }, ভুগেছে { WITH($foremost) } { COUNT($hitCount) } সেবা
dek-investigating = সমস্যা স্বীকার করে কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি
dek-identified = সমস্যা স্বীকার করে কারণ শনাক্তের কথা জানিয়েছে প্রতিষ্ঠানটি
dek-mending = সমস্যা স্বীকার করে সমাধানে কাজ করছে প্রতিষ্ঠানটি
dek-monitoring = ত্রুটি সারানোর কথা জানিয়ে পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি
dek-watching = সমস্যার কথা জানিয়ে পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি
dek-resolved = সমস্যার সমাধান হয়েছে বলে স্ট্যাটাস পেজে জানিয়েছে প্রতিষ্ঠানটি
dek-resolved-why = সমস্যার সমাধান হয়েছে বলে জানিয়ে কারণও ব্যাখ্যা করেছে প্রতিষ্ঠানটি
dateline = প্রযুক্তি ডেস্ক:
story-lead-open = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } { trouble-now }। স্ট্যাটাস পেজে সমস্যার কথা স্বীকার করেছে প্রতিষ্ঠানটি।
story-lead-open-owner = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } { trouble-now }। স্ট্যাটাস পেজে সমস্যার কথা স্বীকার করেছে { NAME($owner) }।
story-lead-over = { WHEN($at, zone: "yes") } { trouble-of } সমাধান হয়েছে বলে জানিয়েছে { NAME($service, as: "intro") }। সমস্যার কথা প্রথম জানানো হয়েছিল { THEN($since, $at) }।
story-lead-over-owner = { WHEN($at, zone: "yes") } { GEN($service, as: "intro") } { trouble-of } সমাধান হয়েছে বলে জানিয়েছে { NAME($owner) }। সমস্যার কথা প্রথম জানানো হয়েছিল { THEN($since, $at) }।
story-taken-down = { GEN($service) } ওপর নির্ভরশীল { LOC($dependents, as: "intro", tail: "also") } সমস্যা দেখা দিয়েছে।
story-taken-down-before = { GEN($service) } ওপর নির্ভরশীল { LOC($dependents, as: "intro", tail: "also") } ওই সময় সমস্যা হয়েছিল।
symptom-said = ব্যবহারকারীদের অভিযোগ, { symptom-sentence }।
symptom-said-before = ব্যবহারকারীদের অভিযোগ ছিল, { symptom-sentence-before }।
symptom-sentence = { $symptom ->
    [siteUnreachable] ওয়েবসাইটে ঢোকা যাচ্ছে না
    [loginFail] লগইন করা যাচ্ছে না
    [loginTrouble] লগইন করতে সমস্যা হচ্ছে
    [loggedOut] স্বয়ংক্রিয়ভাবে লগআউট হয়ে যাচ্ছে
    [http5xx] ওয়েবসাইটে ঢুকলেই ত্রুটির বার্তা দেখা যাচ্ছে
    [errors] কাজ করতে গেলে ত্রুটি দেখা দিচ্ছে
    [feedBlank] ফিডে নতুন কিছু আসছে না
    [sendFail] বার্তা পাঠানো যাচ্ছে না
    [mediaFail] ছবি ও ভিডিও পাঠানো যাচ্ছে না
    [playback] ভিডিও চলছে না
    [paymentStuck] লেনদেন আটকে যাচ্ছে
    [callDrop] কল করা যাচ্ছে না, কল কেটে যাচ্ছে
    [slow] সাড়া পেতে বিলম্ব হচ্ছে
    [delayed] তথ্য পৌঁছাতে বিলম্ব হচ্ছে
    [noAnswer] প্রশ্নের উত্তর আসছে না
    [apiErrors] এপিআইনির্ভর অ্যাপেও ত্রুটি দেখা দিচ্ছে
    [connection] সংযোগ পাওয়া যাচ্ছে না
    [connectionTrouble] সংযোগে সমস্যা হচ্ছে
   *[other] { FAIL() }
}
symptom-sentence-before = { $symptom ->
    [siteUnreachable] ওয়েবসাইটে ঢোকা যায়নি
    [loginFail] লগইন করা যায়নি
    [loginTrouble] লগইন করতে সমস্যা হচ্ছিল
    [loggedOut] স্বয়ংক্রিয়ভাবে লগআউট হয়ে যাচ্ছিল
    [http5xx] ওয়েবসাইটে ঢুকলেই ত্রুটির বার্তা দেখা যাচ্ছিল
    [errors] কাজ করতে গেলে ত্রুটি দেখা দিচ্ছিল
    [feedBlank] ফিডে নতুন কিছু আসেনি
    [sendFail] বার্তা পাঠানো যায়নি
    [mediaFail] ছবি ও ভিডিও পাঠানো যায়নি
    [playback] ভিডিও চলেনি
    [paymentStuck] লেনদেন আটকে গিয়েছিল
    [callDrop] কল করা যায়নি, কল কেটে যাচ্ছিল
    [slow] সাড়া পেতে বিলম্ব হচ্ছিল
    [delayed] তথ্য পৌঁছাতে বিলম্ব হচ্ছিল
    [noAnswer] প্রশ্নের উত্তর আসেনি
    [apiErrors] এপিআইনির্ভর অ্যাপেও ত্রুটি দেখা দিয়েছিল
    [connection] সংযোগ পাওয়া যায়নি
    [connectionTrouble] সংযোগে সমস্যা হচ্ছিল
   *[other] { FAIL() }
}
scale-reports = { CLOCK($figureAt, form: "about") } { LOC($tracker, as: "intro") } { BIG($figure, hedge: "about") } অভিযোগ জমা পড়ে।
scale-caveat = এ সংখ্যা ব্যবহারকারীদের পাঠানো অভিযোগের। মোট কতজন ভুগেছেন, { GEN($tracker) } হিসাব থেকে তা জানা যায় না।
scale-note = { GEN($tracker) } হিসাবে, { $figureNote }।
scale-caveat-now = এ সংখ্যা ব্যবহারকারীদের পাঠানো অভিযোগের। মোট কতজন ভুগছেন, { GEN($tracker) } হিসাব থেকে তা জানা যায় না।
cause-said = প্রতিষ্ঠানটির ভাষ্য, { $cause }।
cause-open-found = তবে কারণটি কী, এখনো জানায়নি প্রতিষ্ঠানটি।
cause-open = সমস্যার কারণ এখনো জানায়নি প্রতিষ্ঠানটি।
profile-what = { $profile }
profile-why = { $matter }
users-over = { DAY($usersAt, form: "month") } { NAME($usersBy) } জানিয়েছিল, { users-period } { BIG($users, hedge: "atLeast") } মানুষ এটি ব্যবহার করেন।
users-about = { DAY($usersAt, form: "month") } { NAME($usersBy) } জানিয়েছিল, { users-period } { BIG($usersRounded, hedge: "about") } মানুষ এটি ব্যবহার করেন।
users-period = { $usersPeriod ->
    [daily] দিনে
    [weekly] সপ্তাহে
    [monthly] মাসে
   *[other] { FAIL() }
}

## Stories: those that a provider took down

story-beside = { LOC($known) } সমস্যা, { trouble } চলছে { LOC($service) }
story-beside-many = { WITH($known) } { COUNT($knownCount) } সেবায় সমস্যা, { trouble } চলছে { LOC($service) }
joined-wider = বিভ্রাটের পরিধি বাড়ছে, এবার সমস্যা { LOC($service, tail: "also") }
joined-late = { GEN($provider) } বিভ্রাটের মধ্যে { LOC($service, tail: "also") } সমস্যা
joined-signs = { GEN($provider) } বিভ্রাটের মধ্যে এবার { LOC($service, tail: "also") } সমস্যার আভাস
lead-joined = { GEN($provider) } বিভ্রাটের মধ্যেই { LOC($service, as: "intro", tail: "also") } সমস্যা দেখা দিয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানানো হয়েছে।
lead-joined-owner = { GEN($provider) } বিভ্রাটের মধ্যেই { LOC($service, as: "intro", tail: "also") } সমস্যা দেখা দিয়েছে। { WHEN($at, zone: "yes") } স্ট্যাটাস পেজে এ তথ্য জানিয়েছে { NAME($owner) }।
lead-joined-checked = { GEN($provider) } বিভ্রাটের মধ্যেই { LOC($service, as: "intro", tail: "also") } সমস্যার আভাস পাওয়া গেছে। আমাদের নিজস্ব পরীক্ষায় { WHEN($since, form: "from", zone: "yes") } { LOC($service) } ঢোকা যাচ্ছে না।
joined-named = { GEN($provider) } বিভ্রাটকেই এর কারণ বলে জানিয়েছে প্রতিষ্ঠানটি।
joined-observed = ঢুকতে গেলে { GEN($provider) } ত্রুটির পেজ দেখা যাচ্ছে।
joined-editor = দুই সমস্যার মধ্যে সম্পর্ক আছে বলে মনে করছে আমাদের বার্তা বিভাগ।
joined-depends = সেবাটি { GEN($provider) } ওপর নির্ভরশীল, তবে সেই বিভ্রাটই কারণ কি না, তা জানায়নি প্রতিষ্ঠানটি।
joined-stands-on = সেবাটি { GEN($provider) } ওপর নির্ভরশীল।
returned-others-down = আবার সচল { NAME($service) }, কাটেনি { GEN($stillDown) } সমস্যা
returned-plain = আবার সচল { NAME($service) }
lead-returned = আমাদের নিজস্ব পরীক্ষায় { WHEN($at, zone: "yes") } আবার খুলেছে { NAME($service, as: "intro") }।
returned-after = মাঝে { DUR($lasted, form: "about") } সেখানে ঢোকা যায়নি।
checked-now = আমাদের নিজস্ব পরীক্ষায় { LOC($checked) } ঢোকা যাচ্ছে না।
back-now = আবার সচল হয়েছে { LIST($back) }।
remembered = { $remembered }
pointer = এর পরের খবর { GEN($provider) } বিভ্রাটের বার্তায় দেওয়া হচ্ছে।
source-own = সূত্র: আমাদের নিজস্ব পরীক্ষা, { WHEN($at, form: "bare", day: "date") }
history-of = { DATE($at) }, { STAMP($at) } { NAME($service) }:
step-unreachable = ঢোকা যাচ্ছে না
step-reachable = আবার সচল

## Correction and retraction

correction-time = সংশোধনী: { GEN($service) } বিভ্রাটের সময় ভুল ছিল
correction-figure = সংশোধনী: { NAME($service) } নিয়ে অভিযোগ { BIG($wasCount) } নয়, { BIG($isCount) }
correction-service = সংশোধনী: আগের খবরটি { GEN($isName) }, { GEN($wasName) } নয়
correction-region = সংশোধনী: { GEN($service) } বিভ্রাট { LOC($isName) }, { LOC($wasName) } নয়
correction-region-wide = সংশোধনী: { GEN($service) } বিভ্রাট { LOC($isName) }, দেশজুড়ে নয়
correction-cause = সংশোধনী: কারণ এখনো নিশ্চিত করেনি { NAME($service) }
correction-owner = সংশোধনী: আগের খবরে { GEN($service) } মালিকের নাম ভুল ছিল
correction-state = সংশোধনী: { NAME($service) } এখনো পুরো স্বাভাবিক নয়
correction-date = সংশোধনী: { GEN($service) } খবরে তারিখ { DATE($wasAt) } নয়, { DATE($isAt) }
correction-name = সংশোধনী: সঠিক বানান { NAME($isName) }
wrong-time = { said-then } { GEN($service) } সমস্যা শুরুর সময় ভুল ছিল। সঠিক সময় { WHEN($isAt, form: "bare", zone: "yes") }।
wrong-figure = { said-then } { NAME($service) } নিয়ে অভিযোগের সংখ্যা ভুল ছিল। { BIG($wasCount) } নয়, সঠিক সংখ্যা { BIG($isCount) }।
wrong-service = { said-then } নাম ভুল ছিল। সঠিক নাম { NAME($isName, as: "epithet") }, { NAME($wasName) } নয়।
wrong-region = { said-then } স্থানের নাম ভুল ছিল। { GEN($service) } সমস্যা { LOC($isName) }, { LOC($wasName) } নয়।
wrong-region-wide = { said-then } সমস্যার এলাকা ভুল ছিল। { GEN($service) } সমস্যা { LOC($isName) }, সারা দেশে নয়।
wrong-cause = { said-then } { GEN($service) } বিভ্রাটের কারণ উল্লেখ করা হয়েছিল। প্রতিষ্ঠানটি এখনো কারণ নিশ্চিত করেনি।
wrong-owner = { said-then } { GEN($service) } মালিকের নাম ভুল ছিল। সঠিক নাম { NAME($isName) }।
wrong-state = { said-then } { NAME($service) } স্বাভাবিক হয়েছে বলে জানানো হয়েছিল। আসলে সমস্যা এখনো পুরোপুরি কাটেনি।
wrong-date = { said-then } { NAME($service) } প্রসঙ্গে তারিখ ভুল ছিল। { DATE($wasAt) } নয়, সঠিক তারিখ { DATE($isAt) }।
wrong-name = { said-then } একটি নামের বানান ভুল ছিল। সঠিক বানান { NAME($isName) }।
correction-link-unsaid = সংশোধনী: { GEN($service) } সমস্যার কারণ { NAME($wasName) } কি না, নিশ্চিত নয়
correction-link-takenBack = সংশোধনী: { GEN($service) } সমস্যার কারণ { NAME($wasName) } কি না, নিশ্চিত নয়
correction-link-gone = সংশোধনী: { GEN($service) } সমস্যার কারণ { NAME($wasName) } কি না, নিশ্চিত নয়
correction-link-parted = সংশোধনী: { GEN($service) } সমস্যার কারণ { NAME($wasName) } কি না, নিশ্চিত নয়
correction-link-renamed = সংশোধনী: সমস্যার কারণ { NAME($isName) }, জানাল { NAME($service) }
correction-link-relinked = সংশোধনী: { GEN($service) } সমস্যার কারণ { NAME($wasName) } কি না, নিশ্চিত নয়
said-of-link = { said-then } { GEN($service) } সমস্যার কারণ হিসেবে { GEN($wasName) } বিভ্রাটের কথা বলা হয়েছিল।
said-of-tie = { said-then } { GEN($service) } সমস্যার সঙ্গে { GEN($wasName) } বিভ্রাটের সম্পর্কের কথা বলা হয়েছিল।
wrong-link-unsaid = { said-of-link } { THEN($isAt, $publishedAt) } দেখা গেছে, প্রতিষ্ঠানটি এখন আর এ কারণের কথা বলছে না।
wrong-link-takenBack = { said-of-tie } { THEN($isAt, $publishedAt) } দেখা গেছে, সেই বিভ্রাটের কথা নিজেদের স্ট্যাটাস পেজ থেকে সরিয়ে নিয়েছে { NAME($wasName) }। কারণ এখন স্পষ্ট নয়।
wrong-link-gone = { said-of-tie } { THEN($isAt, $publishedAt) } দেখা গেছে, নিজেদের সমস্যার কথা স্ট্যাটাস পেজ থেকে সরিয়ে নিয়েছে { NAME($service) }। দুইয়ের মধ্যে সম্পর্ক তাই আর নিশ্চিত নয়।
wrong-link-parted = { said-of-tie } { THEN($isAt, $publishedAt, form: "from") } আমাদের বার্তা বিভাগ আর নিশ্চিত নয় যে দুইয়ের মধ্যে সম্পর্ক আছে।
wrong-link-renamed = { said-of-tie } { THEN($isAt, $publishedAt) } { NAME($service) } জানিয়েছে, কারণ { GEN($isName) } বিভ্রাট।
wrong-link-relinked = { said-of-tie } { THEN($isAt, $publishedAt, form: "from") } আমাদের বার্তা বিভাগের মত, সম্পর্কটি { GEN($isName) } বিভ্রাটের সঙ্গে।
said-then = { DAY($publishedAt, form: "paired") } { CLOCK($publishedAt, form: "genitive") } খবরে
regret = অনিচ্ছাকৃত এ ভুলের জন্য আমরা দুঃখিত।
regret-tie = এ বিভ্রান্তির জন্য আমরা দুঃখিত।
mended = আগের বার্তাটি সংশোধন করা হয়েছে।
retraction-headline = প্রত্যাহার: { GEN($service) } সমস্যা নিয়ে আগের খবর
retracted = { said-then } { LOC($service, as: "intro") } সমস্যার কথা জানানো হয়েছিল। খবরটি সঠিক ছিল না।
withdrawn = আগের খবরটি প্রত্যাহার করা হলো।

## Digest

digest-count = দিনের সারসংক্ষেপ: { COUNT($total) } বিভ্রাট, { COUNT($settled, case: "genitive") } সমাধান
digest-day-count = { DAY($dayStart, form: "genitive") } বিভ্রাট: { COUNT($total, case: "genitive") } মধ্যে { COUNT($settled, case: "genitive") } সমাধান
digest-all-settled = দিনের সারসংক্ষেপ: { COUNT($total) } বিভ্রাট, সমাধান সব কটির
digest-total = দিনের সারসংক্ষেপ: { COUNT($total) } বিভ্রাট
line-closed-plain = { NAME($service) }: স্বাভাবিক
digest-longest = দিনের সারসংক্ষেপ: { COUNT($total) } বিভ্রাট, দীর্ঘতমটি { LOC($longest) }
digest-all-day = { DAY($dayStart, form: "genitive") } সারসংক্ষেপ: দীর্ঘতম বিভ্রাট { LOC($longest) }
digest-open = এখনো সমস্যায় { LIST($open) }, স্বাভাবিক { LIST($closed) }
digest-open-only = { DAY($dayStart, form: "genitive") } বিভ্রাট: এখনো সমস্যায় { LIST($open) }
digest-night = { DAY($dayStart, form: "genitive") } সারসংক্ষেপ: কাটেনি { GEN($open) } সমস্যা
digest-quiet = { DAY($dayStart, form: "short") } বড় বিভ্রাটের খবর নেই
digest-ahead = { DAY($from, form: "short") } রক্ষণাবেক্ষণ: { LIST($planning) }
digest-glance = একনজরে: { LIST($named) }
digest-week-longest = সপ্তাহের দীর্ঘতম বিভ্রাট: { NAME($longest) }, { DUR($longestLasted, form: "about") }
digest-week-count = সপ্তাহের বিভ্রাট: { COUNT($total, case: "genitive") } মধ্যে { COUNT($settled, case: "genitive") } সমাধান
digest-week-quiet = এ সপ্তাহে বড় বিভ্রাটের খবর নেই
digest-week-total = সপ্তাহের বিভ্রাট: মোট { COUNT($total) }
line-open = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }
line-open-investigating = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, কারণ খোঁজা হচ্ছে
line-open-identified = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, কারণ শনাক্ত
line-open-monitoring = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, চলছে পর্যবেক্ষণ
line-closed = { NAME($service) }: { DUR($lasted) } পর স্বাভাবিক
line-closed-week = { NAME($service) }: { DAY($since, form: "short") } সমস্যা ছিল { DUR($lasted) }
line-closed-partial = { NAME($service) }: { DUR($lasted) } আংশিক ব্যাহত ছিল সেবা
line-planned = { DAY($from, form: "short") } { PART($from, case: "locative") } { GEN($service) } রক্ষণাবেক্ষণ
line-longest = দীর্ঘতম বিভ্রাট: { NAME($longest) }, { DUR($longestLasted) }
line-frequent = সবচেয়ে বেশিবার সমস্যা: { NAME($frequent) }, { COUNT($frequentTimes, of: "none") } বার
line-late = { NAME($service) }: আমাদের পরীক্ষায় সমস্যা ধরা পড়ার { DUR($lateBy) } পর জানায় প্রতিষ্ঠানটি
line-more = আরও { COUNT($more) } বিভ্রাট
line-none = পর্যবেক্ষণে থাকা কোনো সেবার স্ট্যাটাস পেজে বড় বিভ্রাটের কথা নেই।
digest-source = সূত্র: প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ, { DATE($dayStart) }
digest-source-week = সূত্র: প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ
digest-source-zone = সূত্র: প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ, { DATE($dayStart) } (বাংলাদেশ সময়)
digest-source-week-zone = সূত্র: প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ (বাংলাদেশ সময়)
# After a time in which nobody looked.
away-open = পর্যবেক্ষণ আবার শুরু, এখনো সমস্যায় { LIST($open) }
away-count = পর্যবেক্ষণ বন্ধের সময় { COUNT($total) } বিভ্রাট, সমাধান { COUNT($settled, case: "genitive") }
away-settled = পর্যবেক্ষণ বন্ধের সময় { COUNT($total) } বিভ্রাট, সমাধান সব কটির
away-total = পর্যবেক্ষণ বন্ধের সময় { COUNT($total) } বিভ্রাট
lead-away = { RANGE($from, $until, zone: "yes") } আমাদের পর্যবেক্ষণ বন্ধ ছিল। ওই সময় বিভিন্ন প্রতিষ্ঠানের স্ট্যাটাস পেজে যেসব সমস্যার কথা জানানো হয়েছে, সেগুলোর তালিকা দেওয়া হলো।

## Every kind

advice = { $advice }
source = সূত্র: { GEN($service, as: "bare") } স্ট্যাটাস পেজ, { WHEN($at, form: "bare", day: "date") }
source-owner = সূত্র: { GEN($owner) } স্ট্যাটাস পেজ, { WHEN($at, form: "bare", day: "date") }
source-probable = সূত্র: একাধিক স্বাধীন পর্যবেক্ষণ, { WHEN($at, form: "bare", day: "date") }
source-unconfirmed = সূত্র: প্রাথমিক পর্যবেক্ষণ, { WHEN($at, form: "bare", day: "date") }
history = { DATE($at) }, { STAMP($at) }
tag-open = #অচল
tag-closed = #সচল
tag-news = #খবর
# Shown by `bibhrat preview story` only.
sample-tip = ওয়েবসাইট না খুললে বারবার চেষ্টা না করে কিছুক্ষণ পর আবার ঢোকার পরামর্শ দিয়েছেন প্রযুক্তিবিদেরা।

## What time alone brings

update-silent = { DUR($quiet) } ধরে নতুন তথ্য নেই { GEN($service) } { trouble } নিয়ে
update-missed-promise = { CLOCK($promisedAt) } তথ্য দেওয়ার কথা ছিল { GEN($service) }, আসেনি
lead-silent = { GEN($service, as: "intro") } { trouble } নিয়ে স্ট্যাটাস পেজে সর্বশেষ তথ্য দেওয়া হয় { WHEN($lastAt, zone: "yes") }। এরপর আর কিছু জানানো হয়নি।
lead-missed-promise = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($promisedAt, zone: "yes") } নতুন তথ্য দেওয়ার কথা ছিল। স্ট্যাটাস পেজে তা এখনো আসেনি।
lead-overran = { GEN($service, as: "intro") } রক্ষণাবেক্ষণ শেষ হওয়ার কথা ছিল { WHEN($until, zone: "yes") }। কাজ শেষ হয়েছে বলে স্ট্যাটাস পেজে এখনো জানানো হয়নি।
step-silent = নতুন তথ্য নেই
step-missed-promise = ঘোষিত সময়ে তথ্য আসেনি
step-overran = নির্ধারিত সময় পার

## What an operator says of an outage after its end

follow-up-why = { DATE($since) } { LOC($service) } কেন সমস্যা হয়েছিল, জানাল প্রতিষ্ঠান
follow-up-report-owner = { GEN($service) } { trouble } নিয়ে প্রতিবেদন দিল { NAME($owner) }
follow-up-report = { GEN($service) } { trouble } নিয়ে প্রতিবেদন দিল প্রতিষ্ঠানটি
lead-explained = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, পরে স্ট্যাটাস পেজে তার কারণ জানিয়েছে প্রতিষ্ঠানটি।
lead-explained-owner = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, পরে স্ট্যাটাস পেজে তার কারণ জানিয়েছে { NAME($owner) }।
lead-reported = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, পরে স্ট্যাটাস পেজে তা নিয়ে প্রতিবেদন দিয়েছে প্রতিষ্ঠানটি।
lead-reported-owner = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, পরে স্ট্যাটাস পেজে তা নিয়ে প্রতিবেদন দিয়েছে { NAME($owner) }।
explained-lasted = ওই সমস্যার সমাধানে লেগেছিল { DUR($lasted) }।
step-explained = পরবর্তী ব্যাখ্যা

## Who has not spoken

unsaid-named = { THEN($unsaidAt, $at, form: "until") } এ বিষয়ে কিছু জানায়নি { LIST($unsaid) }।
unsaid-own = { THEN($unsaidAt, $since, form: "until") } এ বিষয়ে কিছু জানায়নি { NAME($service) }।
