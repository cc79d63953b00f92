### Bulletins for readers in West Bengal and Tripura (bn-IN).
###
### A message is used only when every fact it names is known, so a sentence may name what it needs and no more.
### Names, times and figures always go through a function: GEN LOC OBJ ALSO WITH NAME LIST POST for names, WHEN THEN
### CLOCK DAY DATE STAMP PART RANGE for moments, DUR for lengths of time, COUNT BIG NTH for figures.
### A choice lists every word of its vocabulary; what is left over is always FAIL().

## Building stones

# What takes the ending behind a Latin name: Zendesk …, ‘Git Operations’ ….
carrier-service = পরিষেবা
carrier-part = অংশ

operator = সংস্থা
operator-says = সংস্থা জানিয়েছে,
status-page = স্টেটাস পেজ
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
    [major] বড়সড় বিভ্রাটের
    [total] সম্পূর্ণ অচল হয়ে পড়ার
    [cascade] বড়সড় বিভ্রাটের
   *[other] { FAIL() }
}
trouble-now = { $severity ->
    [unknown] সমস্যা চলছে
    [slow] ধীরগতি চলছে
    [minor] সমস্যা চলছে
    [partial] আংশিক বিঘ্ন চলছে
    [major] বড়সড় বিভ্রাট চলছে
    [total] সম্পূর্ণ অচলাবস্থা চলছে
    [cascade] বড়সড় বিভ্রাট চলছে
   *[other] { FAIL() }
}
level = { $severity ->
    [unknown] সমস্যা
    [slow] ধীরগতি
    [minor] সামান্য সমস্যা
    [partial] আংশিক বিঘ্ন
    [major] বড় বিভ্রাট
    [total] সম্পূর্ণ অচল
    [cascade] বড় বিভ্রাট
   *[other] { FAIL() }
}
level-before = { $before ->
    [unknown] সমস্যা
    [slow] ধীরগতি
    [minor] সামান্য সমস্যা
    [partial] আংশিক বিঘ্ন
    [major] বড় বিভ্রাট
    [total] সম্পূর্ণ অচল
    [cascade] বড় বিভ্রাট
   *[other] { FAIL() }
}
symptom-now = { $symptom ->
    [siteUnreachable] সাইট খুলছে না
    [loginFail] লগ-ইন করা যাচ্ছে না
    [loginTrouble] লগ-ইনে সমস্যা
    [loggedOut] নিজে থেকেই লগ-আউট হয়ে যাচ্ছে
    [http5xx] সাইটে ঢুকলেই ত্রুটির বার্তা
    [errors] দেখা দিচ্ছে ত্রুটি
    [feedBlank] ফিডে নতুন কিছু দেখা যাচ্ছে না
    [sendFail] মেসেজ যাচ্ছে না
    [mediaFail] ছবি-ভিডিয়ো যাচ্ছে না
    [playback] ভিডিয়ো চলছে না
    [paymentStuck] লেনদেন আটকে যাচ্ছে
    [callDrop] কল কেটে যাচ্ছে
    [slow] সাড়া মিলতে দেরি
    [delayed] তথ্য পৌঁছতে দেরি
    [noAnswer] প্রশ্নের উত্তর মিলছে না
    [apiErrors] ত্রুটি এপিআইতেও
    [connection] সংযোগে সমস্যা
    [connectionTrouble] সংযোগে সমস্যা
   *[other] { FAIL() }
}

## Flash: headlines

flash-cascade = ইন্টারনেট পরিষেবায় বিপর্যয়, নেপথ্যে { NAME($service) }
flash-down-with = { LOC($service) } { trouble }, সমস্যা { LOC($takenDown, tail: "also") }
flash-down-many = { LOC($service) } { trouble }, সমস্যা { WITH($takenDown) } { COUNT($takenDownCount) } পরিষেবায়
flash-total-users = অচল { NAME($service) }, বিপাকে ব্যবহারকারীরা
flash-total-owner = অচল { NAME($service, as: "epithet") }, কারণ খুঁজছে সংস্থা
flash-again = ফের { trouble } { LOC($service) }, { COUNT($nthDays, of: "none") } দিনে { NTH($nth) }
flash-symptom = { LOC($service) } { trouble }, { symptom-now }
flash-symptom-since = { PART($since) } থেকে { symptom-now } { LOC($service) }
flash-payment-seen = লেনদেন আটকে যাচ্ছে { LOC($service) }, অভিযোগ গ্রাহকদের
flash-payment = লেনদেন আটকে যাচ্ছে { LOC($service) }, মানল সংস্থা
flash-region = { LOC($region) } ব্যাহত { GEN($service) } পরিষেবা
flash-slow = { LOC($service) } ধীরগতি, খতিয়ে দেখছে সংস্থা
flash-part = { GEN($service) } { LOC($headPart, as: "part") } { trouble }
flash-part-symptom = { GEN($service) } { LOC($headPart, as: "part") } { trouble }, { symptom-now }
flash-part-why = { GEN($service) } { LOC($headPart, as: "part") } { trouble }, চলছে কারণের খোঁজ
flash-parts-count = { LOC($service) } { trouble }, প্রভাব { COUNT($partCount) } অংশে
flash-why = { LOC($service) } { trouble }, কারণ খুঁজছে সংস্থা
flash-admits = { trouble-of } কথা মানল { NAME($service) }, চলছে কারণের খোঁজ
flash-since = { PART($since) } থেকে { trouble } { LOC($service) }, মানল সংস্থা
flash-complaint = { LOC($service) } { trouble }, { $complaint }
flash-complaint-only = { LOC($service) } { $complaint }
flash-complaint-plain = { LOC($service) } { $complaint }, কারণ খুঁজছে সংস্থা
flash-trouble-in = { GEN($service) } { $troubleIn }, কারণ খুঁজছে সংস্থা
flash-plain = { LOC($service) } { trouble }, জানাল সংস্থা
flash-cause-known = { LOC($service) } { trouble }, কারণ চিহ্নিত
flash-mended = { LOC($service) } { trouble }, ত্রুটি সারানোর দাবি সংস্থার
flash-watching = { LOC($service) } { trouble }, নজর রাখছে সংস্থা
flash-late-open = এখনও মেটেনি { GEN($service) } { trouble }
flash-late-length = { DUR($soFar) } পরেও মেটেনি { GEN($service) } { trouble }
flash-probable = { LOC($service) } সমস্যার ইঙ্গিত একাধিক সূত্রে
flash-unconfirmed = { LOC($service) } সমস্যার ইঙ্গিত, এখনও নিশ্চিত নয়
flash-users-complain = { symptom-now } { LOC($service) }, অভিযোগ { GEN($region) } ব্যবহারকারীদের
flash-behind-many = { WITH($takenDown) } { COUNT($takenDownCount) } পরিষেবা সমস্যায়, নেপথ্যে { NAME($service) }
flash-payment-advice = { LOC($service) } লেনদেন আটকে, সতর্ক করল সংস্থা
flash-spared = { LOC($service) } সমস্যা, { $spared }
flash-epithet = { LOC($service, as: "epithet") } { trouble }, কারণ খুঁজছে সংস্থা

## Flash: text

lead-flash = { WHEN($at, zone: "yes") } স্টেটাস পেজে { trouble-told } কথা জানিয়েছে { NAME($service, as: "intro") }।
lead-flash-owner = { LOC($service, as: "intro") } { trouble-now } বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানিয়েছে { NAME($owner) }।
lead-flash-since = { WHEN($since, form: "from", zone: "yes") } { trouble-now } { LOC($service, as: "intro") }। { CLOCK($at) } স্টেটাস পেজে সমস্যার কথা জানানো হয়েছে।
lead-late = { WHEN($since, form: "from", zone: "yes") } { trouble-now } { LOC($service, as: "intro") }। স্টেটাস পেজে শেষ বার্তা { THEN($at, $since, form: "genitive") }।
lead-probable = { LOC($service, as: "intro") } সমস্যা হচ্ছে বলে ইঙ্গিত মিলেছে একাধিক সূত্রে। { WHEN($since, form: "from", zone: "yes") } এমনটা দেখা যাচ্ছে, তবে তা এখনও নিশ্চিত নয়।
lead-unconfirmed = { WHEN($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } সমস্যা হচ্ছে বলে প্রাথমিক ভাবে মনে করা হচ্ছে, তবে তা এখনও নিশ্চিত নয়।
parts-named = { NAME($parts, as: "part") }
affected-parts = প্রভাব পড়েছে { LOC($parts, as: "part") }।
affected-region = সমস্যা দেখা দিয়েছে { LOC($region) }।
spared-said = তবে { $spared } বলে জানিয়েছে সংস্থা।
affected-parts-many = প্রভাব পড়েছে { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে।
taken-down = { GEN($service) } উপর নির্ভরশীল { LOC($dependents, tail: "also") } সমস্যা দেখা দিয়েছে।
taken-down-many = সমস্যা দেখা দিয়েছে { GEN($service) } উপর নির্ভরশীল { WITH($dependents) } মোট { COUNT($dependentCount) } পরিষেবায়।
tied-now = সমস্যা দেখা দিয়েছে { LOC($tied, tail: "also") }। { GEN($service) } বিভ্রাটের সঙ্গে ওই সমস্যার যোগ আছে বলে মনে করছে আমাদের বার্তা বিভাগ।
suspected = সমস্যার ইঙ্গিত মিলেছে { LOC($suspected, tail: "also") }, তবে তা এখনও নিশ্চিত নয়।
suspected-many = সমস্যার ইঙ্গিত মিলেছে { WITH($suspected) } মোট { COUNT($suspectedCount) } পরিষেবায়।
symptom-operator = সংস্থা জানিয়েছে, { symptom-sentence }।
complaint-now = সংস্থা জানিয়েছে, { $complaintNow }।
complaint-of = সংস্থার বক্তব্য, { $complaint } হচ্ছে।
complaint-before = { $complaintBefore } বলে জানিয়েছিল সংস্থা।
complaint-of-before = সংস্থা জানিয়েছিল, { $complaint } হচ্ছিল।
phase-investigating = কেন এমন হল, খতিয়ে দেখছে সংস্থা।
phase-mending = মেরামতির কাজ চলছে।
phase-restoring = পরিষেবা স্বাভাবিক করার কাজও চলছে।
phase-identified = কারণ চিহ্নিত করা গিয়েছে বলে জানিয়েছে সংস্থা।
phase-monitoring = ত্রুটি সারানো হয়েছে বলে দাবি সংস্থার, চলছে নজরদারি।
phase-watching = পরিস্থিতির উপর নজর রাখছে সংস্থা।
next-at = পরের বার্তা { WHEN($nextAt) } দেওয়ার কথা জানিয়েছে সংস্থা।

## Update: headlines

update-cause-found = কারণ চিহ্নিত, জানাল { NAME($service) }
update-cause-mending = কারণ চিহ্নিত, মেরামতির কাজ শুরু { GEN($service) }
update-cause-of = { GEN($service) } { trouble-of } কারণ চিহ্নিত, চলছে মেরামতি
update-mended-of = সারানো হয়েছে ত্রুটি, জানাল { NAME($service) }
update-mended-watch = ত্রুটি সারানোর দাবি { GEN($service) }, চলছে নজরদারি
update-watching = { GEN($service) } { trouble }, চলছে নজরদারি
update-returning = ফিরছে { NAME($service) }, নজর রাখছে সংস্থা
update-returning-slowly = ধীরে ধীরে ছন্দে ফিরছে { NAME($service) }
update-wider = বাড়ছে বিভ্রাটের পরিধি, এ বার সমস্যা { LOC($takenDown, tail: "also") }
update-signs = { GEN($service) } বিভ্রাট ছড়ানোর ইঙ্গিত, এ বার { LOC($suspected, tail: "also") }
update-still = { DUR($soFar) } পরেও মেটেনি { GEN($service) } { trouble }
update-what-said = { NAME($service) }-বিভ্রাট: কী জানাল সংস্থা
update-news = { GEN($service) } { trouble } নিয়ে নতুন তথ্য দিল সংস্থা
update-part = এখনও মেটেনি { GEN($service) } { GEN($headPart, as: "part") } সমস্যা
update-open = এখনও মেটেনি { GEN($service) } { trouble }, চলছে কাজ
update-why = { GEN($service) } { trouble-of } কারণ এখনও খুঁজছে সংস্থা
update-next = পরের বার্তা { CLOCK($nextAt) }: { NAME($service) }
update-eased = কমল { GEN($service) } সমস্যার মাত্রা, এখন ‘{ level }’
update-not-attack = সাইবার হানা নয়, জানাল { NAME($service) }
update-false-alarm = { LOC($service) } বিভ্রাট হয়নি, জানাল সংস্থা
update-withdrawn = { GEN($service) } স্টেটাস পেজে সমস্যার কথা আর নেই
update-next-try = প্রথম চেষ্টায় কাজ হয়নি, ফের চেষ্টা { GEN($service) }
update-back = সারানোর পরেও সমস্যা { LOC($service) }, ফের চলছে কারণের খোঁজ
update-regions = { LOC($regionBack) } চালু, { LOC($region) } এখনও সমস্যা { GEN($service) }
update-returning-remains = ধীরে ধীরে ফিরছে { NAME($service) }, { $remains }
update-figure-falls = { NAME($service) } নিয়ে অভিযোগ কমছে, { BIG($figureBefore, hedge: "about") } থেকে { BIG($figure, hedge: "about") }
update-figure = { NAME($service) } নিয়ে অভিযোগ { BIG($figure, hedge: "passed") } ছাড়াল
update-plain = { GEN($service) } { trouble } নিয়ে নতুন বার্তা
escalated-worse = আরও গুরুতর { GEN($service) } সমস্যা
escalated-level = বাড়ল { GEN($service) } সমস্যার মাত্রা, এ বার ‘{ level }’
escalated-page = { GEN($service) } সমস্যা বেড়েছে, জানাল সংস্থা
reopened-again = মিটেছে বলার পরে ফের সমস্যা { LOC($service) }
reopened-after = মিটেছে বলার { DUR($calm) } পরেই ফের সমস্যা { LOC($service) }
reopened-plain = ফের { trouble } { LOC($service) }

## Update: text

lead-identified = { trouble-of } কারণ চিহ্নিত করা গিয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-identified-owner = { GEN($service, as: "intro") } { trouble-of } কারণ চিহ্নিত করা গিয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-monitoring = ত্রুটি সারানো হয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }। পরিস্থিতির উপর নজর রাখছে সংস্থা।
lead-monitoring-owner = { GEN($service, as: "intro") } ত্রুটি সারানো হয়েছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }। পরিস্থিতির উপর নজর রাখছে সংস্থা।
lead-watching = পরিস্থিতির উপর নজর রাখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-watching-owner = { GEN($service, as: "intro") } পরিস্থিতির উপর নজর রাখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-investigating = { trouble-of } কারণ এখনও খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-investigating-owner = { GEN($service, as: "intro") } { trouble-of } কারণ এখনও খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-back = সারানোর পরেও সমস্যা রয়েছে। তার কারণ ফের খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($service, as: "intro") }।
lead-back-owner = সারানোর পরেও সমস্যা রয়েছে { LOC($service, as: "intro") }। তার কারণ ফের খতিয়ে দেখা হচ্ছে বলে { WHEN($at, zone: "yes") } জানিয়েছে { NAME($owner) }।
lead-news = { trouble } নিয়ে { WHEN($at, zone: "yes") } নতুন বার্তা দিয়েছে { NAME($service, as: "intro") }।
lead-news-owner = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($at, zone: "yes") } নতুন বার্তা দিয়েছে { NAME($owner) }।
lead-eased = { GEN($service, as: "intro") } সমস্যার মাত্রা কমেছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে। আগে ছিল ‘{ level-before }’, এখন ‘{ level }’।
lead-eased-plain = { GEN($service, as: "intro") } সমস্যার মাত্রা কমেছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে।
lead-escalated = { GEN($service, as: "intro") } সমস্যা আরও গুরুতর হয়েছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে। আগে ছিল ‘{ level-before }’, এখন ‘{ level }’।
lead-escalated-plain = { GEN($service, as: "intro") } সমস্যা আরও গুরুতর হয়েছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে।
lead-false-alarm = { LOC($service, as: "intro") } কোনও বিভ্রাট হয়নি, আগের বার্তাটি ভুল সঙ্কেত ছিল। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
lead-withdrawn = { WHEN($at, zone: "yes") } দেখা গিয়েছে, { GEN($service, as: "intro") } স্টেটাস পেজে যে সমস্যার কথা লেখা ছিল, তা আর নেই। সমস্যা মিটেছে, না কি সংস্থার আগের বার্তাটিই ভুল ছিল, তা স্পষ্ট নয়।
lead-reopened = মিটেছে বলার পরে ফের সমস্যা দেখা দিয়েছে { LOC($service, as: "intro") }। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
reopened-resolved-at = এর আগে { THEN($resolvedBefore, $at) } সমস্যা মিটেছে বলে জানানো হয়েছিল।
news-says = { WHEN($at, zone: "yes") } { NAME($service, as: "intro") } জানিয়েছে,
news-says-owner = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($at, zone: "yes") } { NAME($owner) } জানিয়েছে,
known-since = { THEN($since, $at, form: "from") } এই সমস্যা চলছে।
known-began = সমস্যার কথা প্রথম জানানো হয় { THEN($since, $at) }।

## Resolved: headlines

resolved-after = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }
resolved-after-unknown = { DUR($lasted, form: "about") } পর ফিরল { NAME($service) }, কারণ জানায়নি সংস্থা
resolved-length = { DUR($lasted, form: "about", case: "genitive") } বিভ্রাট শেষে স্বাভাবিক { NAME($service) }
resolved-over = মিটল { GEN($service) } { trouble }
resolved-part-long = মিটল { GEN($service) } { GEN($headPart, as: "part") } সমস্যা, লাগল { DUR($lasted, form: "about") }
resolved-part = মিটল { GEN($service) } { GEN($headPart, as: "part") } সমস্যা
resolved-over-long = মিটল { GEN($service) } { trouble }, লাগল { DUR($lasted, form: "about") }
resolved-why = কেন থমকেছিল { NAME($service) }, জানাল সংস্থা
resolved-remains = স্বাভাবিক { NAME($service) }, তবে কিছু সমস্যা রয়েছে
resolved-at = { CLOCK($at) } স্বাভাবিক হল { NAME($service) }
resolved-said = স্বাভাবিক { NAME($service) }, জানাল সংস্থা
resolved-others-down = { NAME($service) } চালু, কাটেনি { GEN($stillDown) } সমস্যা
resolved-cause = ফের চালু { NAME($service) }, কারণ জানাল সংস্থা
resolved-anatomy = বিভ্রাটের ময়নাতদন্ত: কী জানাল { NAME($service) }
resolved-sorry = { NAME($service) } স্বাভাবিক, দুঃখপ্রকাশ সংস্থার

## Resolved: text

lead-resolved = { WHEN($at, zone: "yes") } { trouble } মিটেছে বলে জানিয়েছে { NAME($service, as: "intro") }।
lead-resolved-owner = { WHEN($at, zone: "yes") } { GEN($service, as: "intro") } { trouble } মিটেছে বলে জানিয়েছে { NAME($owner) }।
measured = স্টেটাস পেজে প্রথম বার্তা থেকে সমাধানের ঘোষণা পর্যন্ত কেটেছে { DUR($lasted) }।
past-parts = প্রভাব পড়েছিল { LOC($parts, as: "part") }।
past-parts-many = প্রভাব পড়েছিল { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে।
past-taken-down = ওই সময়ে { GEN($service) } উপর নির্ভরশীল { LOC($dependents, tail: "also") } সমস্যা হয়েছিল।
past-taken-down-many = ওই সময়ে সমস্যা হয়েছিল { GEN($service) } উপর নির্ভরশীল { WITH($dependents) } মোট { COUNT($dependentCount) } পরিষেবায়।
past-tied = সমস্যা হয়েছিল { LOC($tied, tail: "also") }। { GEN($service) } বিভ্রাটের সঙ্গে সেই সমস্যার যোগ ছিল বলে মনে করছে আমাদের বার্তা বিভাগ।
past-suspected = ওই সময়ে সমস্যার ইঙ্গিত মিলেছিল { LOC($suspected, tail: "also") }।
past-suspected-many = ওই সময়ে সমস্যার ইঙ্গিত মিলেছিল { WITH($suspected) } মোট { COUNT($suspectedCount) } পরিষেবায়।
cause-unsaid = কেন এই { trouble }, জানায়নি সংস্থা।
timeline = ঘটনাক্রম:
stamp = { STAMP($at) }
stamp-dated = { STAMP($at) } ({ DATE($at) })
step-opened = সমস্যা স্বীকার
step-investigating = খতিয়ে দেখা চলছে
step-identified = কারণ চিহ্নিত
step-monitoring = সমাধান কার্যকর
step-watching = নজরদারি শুরু
step-resolved = স্বাভাবিক
step-reopened = ফের সমস্যা
step-escalated = মাত্রা বাড়ল
step-eased = মাত্রা কমল
step-updated = নতুন তথ্য
step-false-alarm = বিভ্রাট হয়নি
step-withdrawn = স্টেটাস পেজে আর নেই
step-scheduled = রক্ষণাবেক্ষণের ঘোষণা
step-started = রক্ষণাবেক্ষণ শুরু
step-verifying = কাজ শেষ, যাচাই চলছে
step-extended = সময় বাড়ল
step-completed = রক্ষণাবেক্ষণ শেষ
step-cancelled = রক্ষণাবেক্ষণ বাতিল
background-before = এর আগে { DAY($previousAt) } সমস্যায় পড়েছিল { NAME($service) }।
background-previous = এর আগে { DAY($previousAt) } সমস্যায় পড়েছিল { NAME($service) }, মিটতে লেগেছিল { DUR($previousLasted) }।
background-why = সে বার সংস্থা জানিয়েছিল, { $previousCause }।
background-year = এ বছর এই নিয়ে { COUNT($countOfYear, of: "none") } বার সমস্যা দেখা দিল।
background-year-grave = এ বছর এই নিয়ে { COUNT($graveOfYear, of: "none") } বার বড় বিভ্রাট হল।
background-since = আমাদের হিসাবে { DATE($countedSince) } থেকে এই নিয়ে { COUNT($countSoFar, of: "none") } বার সমস্যা দেখা দিল।
background-since-grave = আমাদের হিসাবে { DATE($countedSince) } থেকে এই নিয়ে { COUNT($graveSoFar, of: "none") } বার বড় বিভ্রাট হল।
background-longest = আমাদের হিসাবে { DATE($longestSince) } থেকে এটিই { GEN($service) } দীর্ঘতম বিভ্রাট।
background-longest-of = এই সময়ের { COUNT($longestOf) } বিভ্রাটের মধ্যে এটিই দীর্ঘতম।
background-longer = { DAY($longerAt) } শুরু হওয়া বিভ্রাট চলেছিল আরও বেশি সময়, { DUR($longerLasted) }।
background-usual-same = এর আগের বিভ্রাটগুলির অন্তত অর্ধেক মিটেছিল { DUR($usualSame, case: "genitive") } মধ্যে।
background-usual = আমাদের হিসাবে { DATE($usualSince) } থেকে এর আগের বিভ্রাটগুলির অন্তত অর্ধেক মিটেছিল { DUR($usual, case: "genitive") } মধ্যে।

## Maintenance

scheduled-when = { DAY($from, form: "short") } { PART($from, case: "locative") } রক্ষণাবেক্ষণ { LOC($service) }
scheduled-notice = আগাম ঘোষণা: { DAY($from, form: "short") } রক্ষণাবেক্ষণ { LOC($service) }
scheduled-hours = { CLOCK($from, form: "from") } রক্ষণাবেক্ষণ { LOC($service) }, চলবে { DUR($planned) }
scheduled-length = { DAY($from, form: "short") } { DUR($planned) } রক্ষণাবেক্ষণ { LOC($service) }
started-now = শুরু হল { GEN($service) } রক্ষণাবেক্ষণ
started-until = শুরু { GEN($service) } রক্ষণাবেক্ষণ, চলবে { CLOCK($until, form: "until") }
extended-longer = { GEN($service) } রক্ষণাবেক্ষণের সময় বাড়ল { DUR($longer) }
extended-late = নির্ধারিত সময়ের পরেও চলছে { GEN($service) } রক্ষণাবেক্ষণ
moved-to = পিছোল { GEN($service) } রক্ষণাবেক্ষণ, নতুন দিন { DAY($from, form: "short") }
verifying-now = কাজ শেষ, যাচাই চলছে { LOC($service) }
completed-done = শেষ { GEN($service) } রক্ষণাবেক্ষণ
completed-back = রক্ষণাবেক্ষণ শেষ { LOC($service) }, জানাল সংস্থা
completed-early = সময়ের আগেই শেষ { GEN($service) } রক্ষণাবেক্ষণ
cancelled-off = বাতিল { GEN($service) } রক্ষণাবেক্ষণ
cancelled-when = { DAY($from, form: "genitive") } রক্ষণাবেক্ষণ বাতিল { GEN($service) }

lead-scheduled = { RANGE($from, $until, zone: "yes") } রক্ষণাবেক্ষণের কাজ হবে { LOC($service, as: "intro") }। স্টেটাস পেজে সে কথা আগাম জানানো হয়েছে।
lead-scheduled-from = { WHEN($from, form: "from", zone: "yes") } রক্ষণাবেক্ষণের কাজ হবে { LOC($service, as: "intro") }। স্টেটাস পেজে সে কথা আগাম জানানো হয়েছে।
lead-started = { LOC($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শুরু হয়েছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে।
lead-verifying = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শেষ, এখন যাচাই চলছে। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
lead-extended = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের সময় { DUR($longer) } বাড়ানো হয়েছে। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
lead-extended-plain = নির্ধারিত সময় পেরিয়েও চলছে { GEN($service, as: "intro") } রক্ষণাবেক্ষণ। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
lead-completed = { GEN($service, as: "intro") } রক্ষণাবেক্ষণের কাজ শেষ হয়েছে বলে { WHEN($at, zone: "yes") } স্টেটাস পেজে জানানো হয়েছে।
completed-planned = নির্ধারিত সময় ছিল { RANGE($from, $until) }।
lead-cancelled = { GEN($service, as: "intro") } রক্ষণাবেক্ষণ বাতিল। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
planned-until-now = এখন কাজ চলার কথা { THEN($until, $at, form: "until") }।
planned-until = কাজ চলার কথা { THEN($until, $at, form: "until") }।
until-before = আগে ঠিক ছিল, কাজ শেষ হবে { THEN($untilBefore, $at, form: "at") }।
moved-from = আগে ঠিক ছিল, কাজ হবে { DAY($fromBefore, form: "short") }।
planned-window = কাজ হওয়ার কথা ছিল { RANGE($from, $until) }।
work-of = এটি { $workOf } কাজ।
work-of-before = এটি ছিল { $workOf } কাজ।
work-parts-done = কাজ হয়েছে { LOC($parts, as: "part") }।
work-parts-many-done = কাজ হয়েছে { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে।
work-parts-before = কাজের আওতায় ছিল { NAME($parts, as: "part") }।
work-parts-many-before = কাজের আওতায় ছিল { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশ।
work-parts = কাজ হবে { LOC($parts, as: "part") }।
work-parts-many = কাজ হবে { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে।
work-parts-now = কাজ চলছে { LOC($parts, as: "part") }।
work-parts-many-now = কাজ চলছে { WITH($parts, as: "part") } মোট { COUNT($partCount) } অংশে।

## Full story

story-behind = সমস্যায় { LIST($known) }, নেপথ্যে { NAME($service) }
story-behind-many = সমস্যায় { WITH($known) } { COUNT($knownCount) } পরিষেবা, নেপথ্যে { NAME($service) }
story-signs = { LOC($service) } { trouble }, সমস্যার ইঙ্গিত { LOC($suspected, tail: "also") }
story-signs-many = { LOC($service) } { trouble }, সমস্যার ইঙ্গিত { WITH($suspected) } { COUNT($suspectedCount) } পরিষেবায়
story-with = { LOC($service) } { trouble }, সমস্যা { LOC($takenDown, tail: "also") }
story-with-many = { LOC($service) } { trouble }, সমস্যা { WITH($takenDown) } { COUNT($takenDownCount) } পরিষেবায়
story-back-with = { DUR($lasted, form: "about") } পর ফিরল { NAME($service) }, ভুগেছে { LIST($takenDown, tail: "also") }
story-over-with = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { LIST($takenDown, tail: "also") }
story-over-first-many = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { WITH($foremost) } { COUNT($hitCount) } পরিষেবা
story-over-first = { DUR($lasted, form: "about") } পর স্বাভাবিক { NAME($service) }, ভুগেছে { ALSO($foremost) }
story-over-many = স্বাভাবিক { NAME($service) }, ভুগেছে { WITH($foremost) } { COUNT($hitCount) } পরিষেবা
dek-investigating = সমস্যার কথা মেনে নিয়ে কারণ খতিয়ে দেখছে সংস্থা
dek-identified = সমস্যার কথা মেনে নিয়ে কারণ চিহ্নিত হয়েছে বলে জানাল সংস্থা
dek-mending = গোলমালের কথা মানল সংস্থা, চলছে পরিষেবা ফেরানোর কাজ
dek-monitoring = ত্রুটি সারানোর কথা জানিয়ে পরিস্থিতির উপর নজর রাখছে সংস্থা
dek-watching = সমস্যার কথা জানিয়ে পরিস্থিতির উপর নজর রাখছে সংস্থা
dek-resolved = সমস্যা মিটেছে বলে স্টেটাস পেজে জানাল সংস্থা
dek-resolved-why = সমস্যা মিটেছে বলে জানাল সংস্থা, মিলল কারণের ব্যাখ্যাও
dateline = { NAME($dateline) }, { DATE($at) }:
story-lead-open = { WHEN($since, form: "from", zone: "yes") } { trouble-now } { LOC($service, as: "intro") }। স্টেটাস পেজে সমস্যার কথা মেনে নিয়েছে সংস্থা।
story-lead-open-owner = { WHEN($since, form: "from", zone: "yes") } { trouble-now } { LOC($service, as: "intro") }। স্টেটাস পেজে সমস্যার কথা মেনে নিয়েছে { NAME($owner) }।
story-lead-over = { WHEN($at, zone: "yes") } { trouble } মিটেছে বলে জানিয়েছে { NAME($service, as: "intro") }। সমস্যার কথা প্রথম জানানো হয়েছিল { THEN($since, $at) }।
story-lead-over-owner = { WHEN($at, zone: "yes") } { GEN($service, as: "intro") } { trouble } মিটেছে বলে জানিয়েছে { NAME($owner) }। সমস্যার কথা প্রথম জানানো হয়েছিল { THEN($since, $at) }।
story-taken-down = { GEN($service) } উপর নির্ভরশীল { LOC($dependents, as: "intro", tail: "also") } সমস্যা দেখা দিয়েছে।
story-taken-down-before = { GEN($service) } উপর নির্ভরশীল { LOC($dependents, as: "intro", tail: "also") } ওই সময়ে সমস্যা হয়েছিল।
symptom-said = ব্যবহারকারীদের অভিযোগ, { symptom-sentence }।
symptom-said-before = ব্যবহারকারীদের অভিযোগ ছিল, { symptom-sentence-before }।
symptom-sentence = { $symptom ->
    [siteUnreachable] সাইট খুলছে না
    [loginFail] লগ-ইন করা যাচ্ছে না
    [loginTrouble] লগ-ইন করতে সমস্যা হচ্ছে
    [loggedOut] নিজে থেকেই লগ-আউট হয়ে যাচ্ছে
    [http5xx] সাইটে ঢুকলেই ভেসে উঠছে ত্রুটির বার্তা
    [errors] কাজ করতে গেলে দেখা দিচ্ছে ত্রুটি
    [feedBlank] ফিডে নতুন কিছু দেখা যাচ্ছে না
    [sendFail] মেসেজ যাচ্ছে না
    [mediaFail] ছবি-ভিডিয়ো পাঠানো যাচ্ছে না
    [playback] ভিডিয়ো চলছে না
    [paymentStuck] লেনদেন আটকে যাচ্ছে
    [callDrop] ফোন করা যাচ্ছে না, কল কেটে যাচ্ছে
    [slow] সাড়া মিলতে দেরি হচ্ছে
    [delayed] তথ্য পৌঁছতে দেরি হচ্ছে
    [noAnswer] প্রশ্নের উত্তর মিলছে না
    [apiErrors] এপিআই-নির্ভর অ্যাপেও ত্রুটি দেখা দিচ্ছে
    [connection] সংযোগ মিলছে না
    [connectionTrouble] সংযোগে সমস্যা হচ্ছে
   *[other] { FAIL() }
}
symptom-sentence-before = { $symptom ->
    [siteUnreachable] সাইট খোলা যায়নি
    [loginFail] লগ-ইন করা যায়নি
    [loginTrouble] লগ-ইন করতে সমস্যা হচ্ছিল
    [loggedOut] নিজে থেকেই লগ-আউট হয়ে যাচ্ছিল
    [http5xx] সাইটে ঢুকলেই ভেসে উঠছিল ত্রুটির বার্তা
    [errors] কাজ করতে গেলে দেখা দিচ্ছিল ত্রুটি
    [feedBlank] ফিডে নতুন কিছু দেখা যায়নি
    [sendFail] মেসেজ যায়নি
    [mediaFail] ছবি-ভিডিয়ো পাঠানো যায়নি
    [playback] ভিডিয়ো চলেনি
    [paymentStuck] লেনদেন আটকে গিয়েছিল
    [callDrop] ফোন করা যায়নি, কল কেটে যাচ্ছিল
    [slow] সাড়া মিলতে দেরি হচ্ছিল
    [delayed] তথ্য পৌঁছতে দেরি হচ্ছিল
    [noAnswer] প্রশ্নের উত্তর মেলেনি
    [apiErrors] এপিআই-নির্ভর অ্যাপেও ত্রুটি দেখা দিয়েছিল
    [connection] সংযোগ মেলেনি
    [connectionTrouble] সংযোগে সমস্যা হচ্ছিল
   *[other] { FAIL() }
}
scale-reports = { LOC($tracker, as: "intro") } { CLOCK($figureAt, form: "about") } { BIG($figure, hedge: "about") } অভিযোগ জমা পড়ে।
scale-caveat = এই সংখ্যা ব্যবহারকারীদের পাঠানো অভিযোগের। মোট কত জন ভুগেছেন, { GEN($tracker) } হিসাব থেকে তা বোঝা যায় না।
scale-note = { GEN($tracker) } হিসাবে, { $figureNote }।
scale-caveat-now = এই সংখ্যা ব্যবহারকারীদের পাঠানো অভিযোগের। মোট কত জন ভুগছেন, { GEN($tracker) } হিসাব থেকে তা বোঝা যায় না।
cause-said = সংস্থার ব্যাখ্যা, { $cause }।
cause-open-found = তবে কারণটি কী, এখনও জানায়নি সংস্থা।
cause-open = সমস্যার কারণ এখনও জানায়নি সংস্থা।
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

story-beside = সমস্যায় { LIST($known) }, { trouble } চলছে { LOC($service) }
story-beside-many = সমস্যায় { WITH($known) } { COUNT($knownCount) } পরিষেবা, { trouble } চলছে { LOC($service) }
joined-wider = বাড়ছে বিভ্রাটের পরিধি, এ বার সমস্যা { LOC($service, tail: "also") }
joined-late = { GEN($provider) } বিভ্রাটের মধ্যে সমস্যা { LOC($service, tail: "also") }
joined-signs = { GEN($provider) } বিভ্রাটের মধ্যে এ বার সমস্যার ইঙ্গিত { LOC($service, tail: "also") }
lead-joined = { GEN($provider) } বিভ্রাটের মধ্যেই সমস্যা দেখা দিয়েছে { LOC($service, as: "intro", tail: "also") }। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানানো হয়েছে।
lead-joined-owner = { GEN($provider) } বিভ্রাটের মধ্যেই সমস্যা দেখা দিয়েছে { LOC($service, as: "intro", tail: "also") }। { WHEN($at, zone: "yes") } স্টেটাস পেজে সে কথা জানিয়েছে { NAME($owner) }।
lead-joined-checked = { GEN($provider) } বিভ্রাটের মধ্যেই সমস্যার ইঙ্গিত মিলেছে { LOC($service, as: "intro", tail: "also") }। আমাদের নিজস্ব পরীক্ষায় { WHEN($since, form: "from", zone: "yes") } { NAME($service) } খুলছে না।
joined-named = { GEN($provider) } বিভ্রাটকেই এর কারণ বলে জানিয়েছে সংস্থা।
joined-observed = খুলতে গেলে মিলছে { GEN($provider) } ত্রুটির পাতা।
joined-editor = দুই সমস্যার মধ্যে যোগ আছে বলে মনে করছে আমাদের বার্তা বিভাগ।
joined-depends = পরিষেবাটি { GEN($provider) } উপর নির্ভরশীল, তবে সেই বিভ্রাটই কারণ কি না, জানায়নি সংস্থা।
joined-stands-on = পরিষেবাটি { GEN($provider) } উপর নির্ভরশীল।
returned-others-down = ফের খুলছে { NAME($service) }, কাটেনি { GEN($stillDown) } সমস্যা
returned-plain = ফের খুলছে { NAME($service) }
lead-returned = আমাদের নিজস্ব পরীক্ষায় { WHEN($at, zone: "yes") } ফের খুলেছে { NAME($service, as: "intro") }।
returned-after = মাঝে { DUR($lasted, form: "about") } তা খোলা যায়নি।
checked-now = আমাদের নিজস্ব পরীক্ষায় খুলছে না { LIST($checked) }।
back-now = ফের চালু হয়েছে { LIST($back) }।
remembered = { $remembered }
pointer = এর পরের খবর { GEN($provider) } বিভ্রাটের বার্তায়।
source-own = সূত্র: আমাদের নিজস্ব পরীক্ষা, { WHEN($at, form: "bare", day: "date") }
history-of = { DATE($at) }, { STAMP($at) } { NAME($service) }:
step-unreachable = খুলছে না
step-reachable = ফের খুলছে

## Correction and retraction

correction-time = সংশোধন: { GEN($service) } বিভ্রাটের সময় ভুল ছিল
correction-figure = সংশোধন: { NAME($service) } নিয়ে অভিযোগ { BIG($wasCount) } নয়, { BIG($isCount) }
correction-service = সংশোধন: আগের খবরটি { GEN($isName) }, { GEN($wasName) } নয়
correction-region = সংশোধন: { GEN($service) } বিভ্রাট { LOC($isName) }, { LOC($wasName) } নয়
correction-region-wide = সংশোধন: { GEN($service) } বিভ্রাট { LOC($isName) }, দেশ জুড়ে নয়
correction-cause = সংশোধন: কারণ এখনও নিশ্চিত করেনি { NAME($service) }
correction-owner = সংশোধন: আগের খবরে { GEN($service) } মালিকের নাম ভুল ছিল
correction-state = সংশোধন: { NAME($service) } এখনও পুরো স্বাভাবিক নয়
correction-date = সংশোধন: { GEN($service) } খবরে তারিখ { DATE($wasAt) } নয়, { DATE($isAt) }
correction-name = সংশোধন: ঠিক বানান { NAME($isName) }
wrong-time = { said-then } { GEN($service) } সমস্যা শুরুর সময় ভুল লেখা হয়েছিল। ঠিক সময় { WHEN($isAt, form: "bare", zone: "yes") }।
wrong-figure = { said-then } { NAME($service) } নিয়ে অভিযোগের সংখ্যা ভুল লেখা হয়েছিল। { BIG($wasCount) } নয়, ঠিক সংখ্যা { BIG($isCount) }।
wrong-service = { said-then } নাম ভুল লেখা হয়েছিল। ঠিক নাম { NAME($isName, as: "epithet") }, { NAME($wasName) } নয়।
wrong-region = { said-then } জায়গার নাম ভুল লেখা হয়েছিল। { GEN($service) } সমস্যা { LOC($isName) }, { LOC($wasName) } নয়।
wrong-region-wide = { said-then } সমস্যার এলাকা ভুল লেখা হয়েছিল। { GEN($service) } সমস্যা { LOC($isName) }, গোটা দেশে নয়।
wrong-cause = { said-then } { GEN($service) } বিভ্রাটের কারণ লেখা হয়েছিল। সংস্থা এখনও কারণ নিশ্চিত করেনি।
wrong-owner = { said-then } { GEN($service) } মালিকের নাম ভুল লেখা হয়েছিল। ঠিক নাম { NAME($isName) }।
wrong-state = { said-then } { NAME($service) } স্বাভাবিক হয়েছে বলে লেখা হয়েছিল। আসলে সমস্যা এখনও পুরোপুরি মেটেনি।
wrong-date = { said-then } { NAME($service) } প্রসঙ্গে তারিখ ভুল লেখা হয়েছিল। { DATE($wasAt) } নয়, ঠিক তারিখ { DATE($isAt) }।
wrong-name = { said-then } একটি নামের বানান ভুল ছিল। ঠিক বানান { NAME($isName) }।
correction-link-unsaid = সংশোধন: { GEN($service) } সমস্যায় { GEN($wasName) } যোগ নিশ্চিত নয়
correction-link-takenBack = সংশোধন: { GEN($service) } সমস্যায় { GEN($wasName) } যোগ নিশ্চিত নয়
correction-link-gone = সংশোধন: { GEN($service) } সমস্যায় { GEN($wasName) } যোগ নিশ্চিত নয়
correction-link-parted = সংশোধন: { GEN($service) } সমস্যায় { GEN($wasName) } যোগ নিশ্চিত নয়
correction-link-renamed = সংশোধন: সমস্যার নেপথ্যে { NAME($isName) }, জানাল { NAME($service) }
correction-link-relinked = সংশোধন: { GEN($service) } সমস্যায় { GEN($wasName) } যোগ নিশ্চিত নয়
said-of-link = { said-then } { GEN($service) } সমস্যার কারণ হিসাবে { GEN($wasName) } বিভ্রাটের কথা লেখা হয়েছিল।
said-of-tie = { said-then } { GEN($service) } সমস্যার সঙ্গে { GEN($wasName) } বিভ্রাটের যোগের কথা লেখা হয়েছিল।
wrong-link-unsaid = { said-of-link } { THEN($isAt, $publishedAt) } দেখা গিয়েছে, সংস্থা এখন আর এই কারণের কথা বলছে না।
wrong-link-takenBack = { said-of-tie } { THEN($isAt, $publishedAt) } দেখা গিয়েছে, সেই বিভ্রাটের কথা নিজেদের স্টেটাস পেজ থেকে সরিয়ে নিয়েছে { NAME($wasName) }। কারণ এখন স্পষ্ট নয়।
wrong-link-gone = { said-of-tie } { THEN($isAt, $publishedAt) } দেখা গিয়েছে, নিজেদের সমস্যার কথা স্টেটাস পেজ থেকে সরিয়ে নিয়েছে { NAME($service) }। দুইয়ের মধ্যে যোগ তাই আর নিশ্চিত নয়।
wrong-link-parted = { said-of-tie } { THEN($isAt, $publishedAt, form: "from") } আমাদের বার্তা বিভাগ আর নিশ্চিত নয় যে দুইয়ের মধ্যে যোগ আছে।
wrong-link-renamed = { said-of-tie } { THEN($isAt, $publishedAt) } { NAME($service) } জানিয়েছে, কারণ { GEN($isName) } বিভ্রাট।
wrong-link-relinked = { said-of-tie } { THEN($isAt, $publishedAt, form: "from") } আমাদের বার্তা বিভাগের মত, যোগ রয়েছে { GEN($isName) } বিভ্রাটের সঙ্গে।
said-then = { DAY($publishedAt, form: "paired") } { CLOCK($publishedAt, form: "genitive") } খবরে
regret = অনিচ্ছাকৃত এই ভুলের জন্য আমরা দুঃখিত।
regret-tie = এই বিভ্রান্তির জন্য আমরা দুঃখিত।
mended = আগের বার্তাটি ঠিক করা হয়েছে।
retraction-headline = প্রত্যাহার: { GEN($service) } সমস্যা নিয়ে আগের খবর
retracted = { said-then } { LOC($service, as: "intro") } সমস্যার কথা লেখা হয়েছিল। খবরটি ঠিক ছিল না।
withdrawn = আগের খবরটি প্রত্যাহার করা হল।

## Digest

digest-count = দিনের খতিয়ান: { COUNT($total) } বিভ্রাট, মিটেছে { COUNT($settled) }
digest-day-count = { DAY($dayStart, form: "genitive") } খতিয়ান: { COUNT($total) } বিভ্রাট, মিটেছে { COUNT($settled) }
digest-all-settled = দিনের খতিয়ান: { COUNT($total) } বিভ্রাট, মিটেছে সব ক’টিই
digest-total = দিনের খতিয়ান: { COUNT($total) } বিভ্রাট
line-closed-plain = { NAME($service) }: স্বাভাবিক
digest-longest = দিনের খতিয়ান: { COUNT($total) } বিভ্রাট, দীর্ঘতম { LOC($longest) }
digest-all-day = { DAY($dayStart, form: "genitive") } খতিয়ান: দীর্ঘতম বিভ্রাট { LOC($longest) }
digest-open = এখনও সমস্যায় { LIST($open) }, স্বাভাবিক { LIST($closed) }
digest-open-only = { DAY($dayStart, form: "genitive") } খতিয়ান: এখনও সমস্যায় { LIST($open) }
digest-night = { DAY($dayStart, form: "genitive") } খতিয়ান: মেটেনি { GEN($open) } সমস্যা
digest-quiet = { DAY($dayStart, form: "short") } বড় বিভ্রাটের খবর নেই
digest-ahead = { DAY($from, form: "short") } রক্ষণাবেক্ষণ: { LIST($planning) }
digest-glance = এক নজরে: { LIST($named) }
digest-week-longest = সপ্তাহের দীর্ঘতম বিভ্রাট: { NAME($longest) }, { DUR($longestLasted, form: "about") }
digest-week-count = সপ্তাহের খতিয়ান: { COUNT($total) } বিভ্রাট, মিটেছে { COUNT($settled) }
digest-week-quiet = এ সপ্তাহে বড় বিভ্রাটের খবর নেই
digest-week-total = সপ্তাহের খতিয়ান: { COUNT($total) } বিভ্রাট
line-open = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }
line-open-investigating = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, কারণ খুঁজছে সংস্থা
line-open-identified = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, কারণ চিহ্নিত
line-open-monitoring = { NAME($service) }: { THEN($since, $dayStart, form: "from") } { trouble }, চলছে নজরদারি
line-closed = { NAME($service) }: { DUR($lasted) } পর স্বাভাবিক
line-closed-week = { NAME($service) }: { DAY($since, form: "short") } সমস্যা ছিল { DUR($lasted) }
line-closed-partial = { NAME($service) }: { DUR($lasted) } আংশিক ব্যাহত ছিল পরিষেবা
line-planned = { DAY($from, form: "short") } { PART($from, case: "locative") } রক্ষণাবেক্ষণ { LOC($service) }
line-longest = দীর্ঘতম বিভ্রাট: { NAME($longest) }, { DUR($longestLasted) }
line-frequent = সবচেয়ে বেশি বার সমস্যা: { NAME($frequent) }, { COUNT($frequentTimes, of: "none") } বার
line-late = { NAME($service) }: আমাদের পরীক্ষায় সমস্যা ধরা পড়ার { DUR($lateBy) } পরে জানায় সংস্থা
line-more = আরও { COUNT($more) } বিভ্রাট
line-none = নজরে থাকা কোনও পরিষেবার স্টেটাস পেজে বড় বিভ্রাটের কথা নেই।
digest-source = সূত্র: সংস্থাগুলির স্টেটাস পেজ, { DATE($dayStart) }
digest-source-week = সূত্র: সংস্থাগুলির স্টেটাস পেজ
digest-source-zone = সূত্র: সংস্থাগুলির স্টেটাস পেজ, { DATE($dayStart) } (ভারতীয় সময়)
digest-source-week-zone = সূত্র: সংস্থাগুলির স্টেটাস পেজ (ভারতীয় সময়)
# After a time in which nobody looked.
away-open = নজরদারি ফের শুরু, এখনও সমস্যায় { LIST($open) }
away-count = নজরদারি বন্ধ থাকার সময়ে { COUNT($total) } বিভ্রাট, মিটেছে { COUNT($settled) }
away-settled = নজরদারি বন্ধ থাকার সময়ে { COUNT($total) } বিভ্রাট, মিটেছে সব ক’টিই
away-total = নজরদারি বন্ধ থাকার সময়ে { COUNT($total) } বিভ্রাট
lead-away = { RANGE($from, $until, zone: "yes") } আমাদের নজরদারি বন্ধ ছিল। ওই সময়ে বিভিন্ন সংস্থার স্টেটাস পেজে যে সব সমস্যার কথা জানানো হয়েছে, তার তালিকা দেওয়া হল।

## Every kind

advice = { $advice }
source = সূত্র: { GEN($service, as: "bare") } স্টেটাস পেজ, { WHEN($at, form: "bare", day: "date") }
source-owner = সূত্র: { GEN($owner) } স্টেটাস পেজ, { WHEN($at, form: "bare", day: "date") }
source-probable = সূত্র: একাধিক স্বাধীন পর্যবেক্ষণ, { WHEN($at, form: "bare", day: "date") }
source-unconfirmed = সূত্র: প্রাথমিক পর্যবেক্ষণ, { WHEN($at, form: "bare", day: "date") }
history = { DATE($at) }, { STAMP($at) }
tag-open = #অচল
tag-closed = #সচল
tag-news = #খবর
# Shown by `bibhrat preview story` only.
sample-tip = সাইট না খুললে বার বার চেষ্টা না করে কিছু ক্ষণ পরে ফের ঢোকার পরামর্শ দিচ্ছেন প্রযুক্তিবিদেরা।

## What time alone brings

update-silent = { DUR($quiet) } ধরে নতুন বার্তা নেই { GEN($service) } { trouble } নিয়ে
update-missed-promise = কথা ছিল { CLOCK($promisedAt) }, নতুন বার্তা এল না { GEN($service) }
lead-silent = { GEN($service, as: "intro") } { trouble } নিয়ে স্টেটাস পেজে শেষ বার্তা এসেছিল { WHEN($lastAt, zone: "yes") }। তার পরে আর কিছু জানানো হয়নি।
lead-missed-promise = { GEN($service, as: "intro") } { trouble } নিয়ে { WHEN($promisedAt, zone: "yes") } নতুন বার্তা দেওয়ার কথা ছিল। স্টেটাস পেজে তা এখনও আসেনি।
lead-overran = { GEN($service, as: "intro") } রক্ষণাবেক্ষণ শেষ হওয়ার কথা ছিল { WHEN($until, zone: "yes") }। কাজ শেষ হয়েছে বলে স্টেটাস পেজে এখনও জানানো হয়নি।
step-silent = নতুন বার্তা নেই
step-missed-promise = ঘোষিত সময়ে বার্তা আসেনি
step-overran = নির্ধারিত সময় পার

## What an operator says of an outage after its end

follow-up-why = { DATE($since) } কেন সমস্যা হয়েছিল { LOC($service) }, জানাল সংস্থা
follow-up-report-owner = { GEN($service) } { trouble } নিয়ে রিপোর্ট দিল { NAME($owner) }
follow-up-report = { GEN($service) } { trouble } নিয়ে রিপোর্ট দিল সংস্থা
lead-explained = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, তার কারণ পরে স্টেটাস পেজে জানিয়েছে সংস্থা।
lead-explained-owner = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, তার কারণ পরে স্টেটাস পেজে জানিয়েছে { NAME($owner) }।
lead-reported = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, তা নিয়ে পরে স্টেটাস পেজে রিপোর্ট দিয়েছে সংস্থা।
lead-reported-owner = { DATE($since) } { LOC($service, as: "intro") } যে { trouble } দেখা দিয়েছিল, তা নিয়ে পরে স্টেটাস পেজে রিপোর্ট দিয়েছে { NAME($owner) }।
explained-lasted = ওই সমস্যা মিটতে লেগেছিল { DUR($lasted) }।
step-explained = পরের ব্যাখ্যা

## Who has not spoken

unsaid-named = { THEN($unsaidAt, $at, form: "until") } এ নিয়ে কিছু জানায়নি { LIST($unsaid) }।
unsaid-own = { THEN($unsaidAt, $since, form: "until") } এ নিয়ে কিছু জানায়নি { NAME($service) }।
