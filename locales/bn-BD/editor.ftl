### What editors see (bn-BD): review cards, their buttons, and what a tap came to. A note over a tapped button has room for 200 letters.

## The review card

desk-title = প্রকাশের আগে দেখে দিন
desk-reason = { $rule ->
    [withdrawn-told] আটকে আছে, কারণ: পাঠকেরা যে ঘটনার খবর পেয়েছেন, স্ট্যাটাস পেজ থেকে তা সরিয়ে নেওয়া হয়েছে। খবর প্রত্যাহার করা হবে কি না, আপনি ঠিক করুন।
    [follow-up] বিভ্রাট আগেই কেটেছে, পাঠকেরা সে খবর পেয়েছেন। প্রতিষ্ঠানটি এখন এর কারণ বা বিস্তারিত ব্যাখ্যা জানিয়েছে। আলাদা খবর হবে কি না, আপনি ঠিক করুন।
    [unknown-phase-told] আটকে আছে, কারণ: স্ট্যাটাস পেজে এমন একটি শব্দ এসেছে, যা আমাদের তালিকায় নেই।
    [unknown-words] আটকে আছে, কারণ: স্ট্যাটাস পেজে এমন একটি শব্দ এসেছে, যা আমাদের তালিকায় নেই।
    [unusual-grave] আটকে আছে, কারণ: ঘটনাটির তারিখ ভবিষ্যতের বা অনেক আগের, অথচ তা এখনো চলছে।
    [own-check-wide] আটকে আছে, কারণ: শুধু আমাদের নিজস্ব পরীক্ষায় সমস্যা ধরা পড়েছে, প্রতিষ্ঠানটি কিছু জানায়নি। প্রকাশ করা হবে কি না, আপনি ঠিক করুন।
    [own-check-alone] আটকে আছে, কারণ: শুধু আমাদের নিজস্ব পরীক্ষায় সমস্যা ধরা পড়েছে, আর এই সেবার কোনো স্ট্যাটাস পেজ আমরা পড়ি না। প্রকাশ করা হবে কি না, আপনি ঠিক করুন।
    [open-and-old] আটকে আছে, কারণ: প্রথমবার দেখার সময়ই ঘটনাটি চলছিল, প্রতিষ্ঠানটি অনেকক্ষণ নতুন কিছু জানায়নি।
    [late-and-old] আটকে আছে, কারণ: ঘটনাটি দেরিতে চোখে পড়েছে, প্রতিষ্ঠানটি অনেকক্ষণ নতুন কিছু জানায়নি।
    [notice-wide] আটকে আছে, কারণ: সমস্যা কতটা বড়, স্ট্যাটাস পেজে লেখা নেই। অথচ সেবাটি বহু মানুষ ব্যবহার করেন।
    [retraction] আপনাদের কেউ খবরটি প্রত্যাহার করতে চান। প্রকাশ করলে চ্যানেলের খবরের জায়গায় এই লেখা বসবে।
    [correction] আপনাদের কেউ প্রকাশিত খবরের একটি ভুল সংশোধন করতে চান। প্রকাশ করলে চ্যানেলের খবরে এই কথা যোগ হবে।
    [fell-parted] খবরে দুটি ঘটনার সম্পর্কের কথা ছিল, আপনাদের কেউ সেই সম্পর্ক খুলে দিয়েছেন। পাঠকদের তা জানানো হবে কি না, আপনি ঠিক করুন।
    [fell-relinked] খবরে কারণ হিসেবে একটি ঘটনার কথা ছিল, আপনাদের কেউ অন্য কারণ জানিয়েছেন। পাঠকদের তা জানানো হবে কি না, আপনি ঠিক করুন।
    [fell-weaker] খবরে যতটা বলা হয়েছিল, এখন ততটা নিশ্চিত নয়। সংশোধন করা হবে কি না, আপনি ঠিক করুন।
    [by-hand] আপনাদের কেউ এই খবর হাতে লিখেছেন। দেখে প্রকাশ করুন।
    [lint] আটকে আছে, কারণ: লেখায় ভাষার ভুল ধরা পড়েছে।
   *[other] আটকে আছে, কারণ: { $reason }
}
desk-findings = ভাষা নিয়ে আপত্তি:
desk-nothing = এখানে কোনো লেখা নেই, তাই প্রকাশ করারও কিছু নেই।
desk-edition = { $edition ->
    [bn-IN] ভারত সংস্করণ:
    [bn-BD] বাংলাদেশ সংস্করণ:
   *[other] { FAIL() }
}
desk-source = স্ট্যাটাস পেজের মূল কথা:
desk-unread = ⚠️ { $number } (বোঝা যায়নি)
desk-source-more = স্ট্যাটাস পেজে আরও { COUNT($count) } বাক্য আছে।
desk-button-publish = প্রকাশ করুন
desk-button-drop = বাদ দিন
desk-settled-publish = প্রকাশ করতে বলেছেন { $editor }।
desk-settled-drop = বাদ দিয়েছেন { $editor }।

## After a tap

desk-done-publish = প্রকাশের সারিতে গেছে।
desk-done-drop = বাদ দেওয়া হয়েছে।
desk-refused-stranger = এই বোতাম শুধু সম্পাদকদের জন্য।
desk-refused-viewer = আপনি খসড়া দেখতে পারেন, প্রকাশ করতে বা বাদ দিতে পারেন না।
desk-refused-unknownReview = এই খসড়া আর নেই।
desk-refused-stale = আপনি যা দেখছেন, লেখাটি তার পরে বদলেছে। কিছু প্রকাশ করা হয়নি। নতুন লেখাটি দেখে আবার ঠিক করুন।
desk-refused-published = এটি আগেই প্রকাশের সারিতে গেছে।
desk-refused-dropped = এটি আগেই বাদ দেওয়া হয়েছে।
desk-refused-superseded = ঘটনা আরও এগিয়েছে, তাই এই খসড়া আর চলবে না। কিছু প্রকাশ করা হয়নি। নতুন খসড়াটি দেখুন।
desk-refused-overtaken = আপনার আগেই অন্য একজন সিদ্ধান্ত নিয়েছেন।
desk-refused-nowhere = কোনো চ্যানেল এই খবর নেয় না, তাই প্রকাশ করা যায়নি। খসড়াটি রয়ে গেছে।

## More buttons under the card, and what they came to

desk-button-publishQuietly = নিঃশব্দে প্রকাশ
desk-button-reviseIndia = বদল: ভারত
desk-button-reviseBangladesh = বদল: বাংলাদেশ
desk-button-holdShort = ১০ মিনিট থাক
desk-button-holdLong = ১ ঘণ্টা থাক
desk-button-holdOpen = না বলা পর্যন্ত থাক
desk-button-claim = আমি দেখছি
desk-done-claim = আপনি দেখছেন, সবাইকে জানানো হয়েছে। ১০ মিনিট পর তা নিজে থেকে মুছে যাবে।
desk-button-askColleague = সহকর্মীকে বলুন
desk-done-publishQuietly = নিঃশব্দে প্রকাশের সারিতে গেছে।
desk-done-reviseIndia = এবার এই খসড়ার উত্তরে লিখুন, ভারত সংস্করণের জন্য: «শিরোনাম: …», «মূল: …», অথবা পুরো লেখাটাই।
desk-done-reviseBangladesh = এবার এই খসড়ার উত্তরে লিখুন, বাংলাদেশ সংস্করণের জন্য: «শিরোনাম: …», «মূল: …», অথবা পুরো লেখাটাই।
desk-done-holdShort = ১০ মিনিট ধরে রাখা হয়েছে।
desk-done-holdLong = ১ ঘণ্টা ধরে রাখা হয়েছে।
desk-done-holdOpen = আপনি না বলা পর্যন্ত ধরে রাখা হয়েছে।
desk-done-askColleague = সহকর্মীদের জানানো হয়েছে।
desk-ask = { $editor } একজন সহকর্মীর মত চান: ওপরের খসড়াটি দেখে দিন।
desk-held = ⏸ ধরে রেখেছেন { $editor }, { CLOCK($until, form: "until") }।
desk-held-open = ⏸ ধরে রেখেছেন { $editor }, পরে জানাবেন।
desk-hold-over = ধরে রাখার সময় শেষ। ওপরের খসড়াটি আপনার সিদ্ধান্তের অপেক্ষায়।
desk-claimed = ✍️ { $editor } দেখছেন, { CLOCK($until, form: "until") }।
desk-moved = 🔄 ঘটনা এগিয়েছে, লেখাটি নতুন। { $change ->
    [advanced] প্রতিষ্ঠান পরের ধাপের কথা জানিয়েছে।
    [escalated] সমস্যা বেড়েছে।
    [eased] সমস্যা কমেছে।
    [resolved] প্রতিষ্ঠান জানিয়েছে, সমস্যার সমাধান হয়েছে।
    [reopened] সমস্যা আবার দেখা দিয়েছে।
    [amended] প্রতিষ্ঠান নিজের পুরোনো কথা বদলেছে।
    [withdrawn] ঘটনাটি স্ট্যাটাস পেজ থেকে সরিয়ে নেওয়া হয়েছে।
   *[other] প্রতিষ্ঠান নতুন কথা জানিয়েছে।
}
desk-moved-was = আগের শিরোনাম:
desk-proposed = যন্ত্রের লেখা ছিল:
desk-outdated = ⚠️ আপনি লেখার পরে এই অংশের তথ্য বদলেছে। মিলিয়ে নিন।
desk-part = { $part ->
    [headline] শিরোনাম:
    [dek] উপশিরোনাম:
    [lead] মূল:
    [affected] কোথায়:
    [statement] বক্তব্য:
    [scale] কতটা:
    [cause] কারণ:
    [advice] পরামর্শ:
    [background] প্রেক্ষাপট:
    [closing] শেষ:
   *[other] অন্য অংশ:
}

## Words with which an editor names editions and parts; bars stand between them

desk-words-bn-IN = ভারত|india|in
desk-words-bn-BD = বাংলাদেশ|bangladesh|bd
desk-words-headline = শিরোনাম|headline|title
desk-words-dek = উপশিরোনাম|dek
desk-words-lead = মূল|lead
desk-words-affected = কোথায়|affected
desk-words-statement = বক্তব্য|statement
desk-words-scale = কতটা|scale
desk-words-cause = কারণ|cause
desk-words-advice = পরামর্শ|advice
desk-words-background = প্রেক্ষাপট|background
desk-words-closing = শেষ|closing

## After a reply with text

desk-revision-taken = লেখা বদলানো হয়েছে:
desk-revision-same = লেখাটি আগে থেকেই এমনই, কিছু বদলানো হয়নি।
desk-revision-overtaken = এর মধ্যে লেখাটি বদলেছে, তাই আপনার লেখা নেওয়া হয়নি। নতুন খসড়া দেখে আবার পাঠান।
desk-revision-whichEdition = কোন সংস্করণের লেখা? শুরুতে লিখুন «ভারত:» বা «বাংলাদেশ:», অথবা খসড়ার নিচে «বদল» বোতাম টিপে আবার পাঠান।
desk-revision-empty = কোনো লেখা পাওয়া যায়নি, কিছু বদলানো হয়নি।
desk-revision-tooLong = লেখাটি অনেক বড়, নেওয়া হয়নি। তিন হাজার অক্ষরের মধ্যে রাখুন।
desk-revision-markup = লেখায় <b> জাতীয় চিহ্ন আছে, নেওয়া হয়নি। চিহ্ন বাদ দিয়ে শুধু লেখাটি পাঠান।
desk-revision-noPart = এই খসড়ায় ওই অংশ নেই, কিছু বদলানো হয়নি।
desk-revision-nothingToRevise = এই খসড়ায় কোনো লেখা নেই, বদলানোর কিছু নেই।
desk-revision-lint = ভাষার নিয়মে আটকে গেছে ({ $id }): «{ $excerpt }»। কিছু বদলানো হয়নি। ঠিক করে আবার পাঠান।
desk-stranger-number = এই কাজ শুধু সম্পাদকদের জন্য। সম্পাদকমণ্ডলীতে যোগ দিতে প্রধান সম্পাদককে আপনার নম্বর জানান: { $person }
desk-refused-notChief = এই কাজ শুধু প্রধান সম্পাদকের।
desk-refused-noCard = এটি কোনো খসড়া নয়। যে খসড়া বদলাতে চান, তার উত্তরে লিখুন।

## Commands of the desk

desk-none = কোনো খসড়া অপেক্ষায় নেই।
desk-waiting = সিদ্ধান্তের অপেক্ষায়:
desk-is-held = ধরে রাখা
desk-how = খসড়া আসে সম্পাদকদের চ্যাটে। নিচের বোতাম চেপে প্রকাশ করুন, ধরে রাখুন বা বাদ দিন।
desk-how-lists = কী কী অপেক্ষায় আছে, দেখতে লিখুন /desk। আমাদের সংশোধনীর তালিকা /corrections।
desk-how-buttons = «{ desk-button-publishQuietly }» টিপলে খবর যায়, ফোন বাজে না। «{ desk-button-claim }» টিপলে সবাই জানেন, কাজটি কার হাতে। «{ desk-button-askColleague }» অন্যদের মত চায়। «{ desk-button-showAll }» আর «{ desk-button-copy }» প্রকাশের পরও থাকে।
desk-how-revise = লেখা বদলাতে খসড়ার উত্তরে পাঠান «শিরোনাম: …», «মূল: …», অথবা পুরো লেখাটাই।
desk-how-retract = প্রকাশিত খবর প্রত্যাহার করতে সেই খসড়ার উত্তরে লিখুন /retract, অথবা /retract লিখে সেবার নাম দিন।
desk-how-render = না বোঝা ইংরেজি বাক্যের বাংলা দিতে খসড়ার উত্তরে লিখুন /render, তারপর বাক্যের নম্বর ও বাংলা।
desk-how-handover = কাজ বুঝিয়ে দেওয়ার তালিকা পেতে লিখুন /handover।
desk-how-language = ইংরেজিতে উত্তর পেতে লিখুন /language english।
desk-how-people = কে কে সম্পাদক, দেখতে ও বদলাতে লিখুন /editor।
desk-retract-which = কোন খবর? তার খসড়ার উত্তরে লিখুন, অথবা সেবার নামও দিন।
desk-drafted-retraction = প্রত্যাহারের খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।
desk-drafted-correction = সংশোধনের খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।
desk-retract-nothingPublished = এই ঘটনার কোনো খবর পাঠকের কাছে যায়নি, শোধরানোর কিছু নেই।
desk-retract-neverOver = সমস্যা মিটেছে, এমন খবর পাঠকের কাছে যায়নি, তাই শোধরানোর কিছু নেই।
desk-retract-neverCause = সমস্যার কোনো কারণ পাঠকদের বলা হয়নি, তাই শোধরানোর কিছু নেই।
desk-retract-unknown = এই নামে কোনো ঘটনা পাওয়া যায়নি।
desk-retract-blocked = ওই লেখায় ভাষার ভুল ধরা পড়েছে, খসড়া তৈরি হয়নি।
desk-editor-how = এভাবে লিখুন: /editor ID editor, শেষে চাইলে নাম। ভূমিকা viewer, editor বা chief, বাদ দিতে none। নিজের নম্বর জানতে নতুন জন বটকে /desk লিখবেন।
desk-editor-self = নিজের ভূমিকা নিজে বদলানো যায় না।
desk-editor-named = { $person } এখন থেকে { $role ->
    [viewer] দর্শক
    [editor] সম্পাদক
    [chief] প্রধান সম্পাদক
   *[other] { FAIL() }
}।
desk-editors = সম্পাদকমণ্ডলী:
desk-editor-line = { $person }: { $role ->
    [viewer] দর্শক
    [editor] সম্পাদক
    [chief] প্রধান সম্পাদক
   *[other] { FAIL() }
}
desk-words-viewer = দর্শক|viewer
desk-words-editor = সম্পাদক|editor
desk-words-chief = প্রধান|chief
desk-words-none = বাদ|none
desk-editor-dismissed = { $person } আর সম্পাদকমণ্ডলীতে নেই।
desk-how-correct = প্রকাশিত খবরের ভুল সংশোধন করতে লিখুন /correct, তারপর সেবার নাম আর কী ভুল: কারণ, অবস্থা অথবা সংখ্যা।
desk-correct-how = কী ভুল ছিল, এভাবে লিখুন: /correct ক্লাউডফ্লেয়ার কারণ। মিটেছে বলে ভুল লেখা হয়ে থাকলে কারণের জায়গায় লিখুন অবস্থা। সংখ্যা ভুল হলে «সংখ্যা» লিখে ভুল ও ঠিক সংখ্যা দিন। খসড়ার উত্তরে লিখলে নাম লাগে না।
desk-no-corrections = এখনো কোনো সংশোধনী প্রকাশিত হয়নি।
desk-corrections = আমাদের সংশোধনী ও প্রত্যাহার:
desk-correction-at = { DATE($at) }:

## A draft that is longer than one message, and the whole story

desk-button-showAll = পুরো লেখা ও ঘটনাক্রম
desk-done-showAll = পুরো লেখা নিচে পাঠানো হচ্ছে।
desk-too-long = ⚠️ লেখাটি এক বার্তায় ধরছে না। নিচের বোতাম চেপে পুরোটা আনিয়ে পড়ুন, এরপর প্রকাশ করা যাবে।
desk-shown-below = পুরো লেখা এই খসড়ার উত্তরে নিচে আছে।
desk-refused-tooOld = খসড়াটি এক দিনের বেশি পুরোনো, তাই প্রকাশ করা হয়নি। নতুন করে লেখাতে এর উত্তরে লিখুন /update, অথবা বাদ দিন।
desk-refused-unshown = পুরো লেখা এখনো দেখানো হয়নি, তাই প্রকাশ করা হয়নি। «পুরো লেখা ও ঘটনাক্রম» বোতাম চেপে পড়ে নিন।
desk-story-so-far = পাঠকেরা এ পর্যন্ত যা জেনেছেন:

## A post that stops its channel

desk-stop-doubt = ⚠️ { $channel } চ্যানেলে এই পোস্টটি পৌঁছেছে কি না, টেলিগ্রাম জানায়নি। উত্তর না পাওয়া পর্যন্ত ওই চ্যানেলে আর কিছু যাবে না। চ্যানেলটি দেখে নিচের বোতাম চাপুন।
desk-stop-rights = ⚠️ { $channel } চ্যানেলে এই পোস্টটি গেল না, কারণ বটের অনুমতি নেই। চ্যানেলের অ্যাডমিনিস্ট্রেটর তালিকায় বটের পাশে «{ $tick }» চালু করুন, তারপর নিচের বোতাম চাপুন।
desk-stop-gone = ⚠️ { $channel } চ্যানেলে এই পোস্টটি গেল না, কারণ বট সেখানে নেই। বটকে আবার অ্যাডমিনিস্ট্রেটর করুন, তারপর নিচের বোতাম চাপুন।
desk-stop-refused = ⚠️ { $channel } চ্যানেলে এই পোস্টটি টেলিগ্রাম নেয়নি: { $reason }
desk-button-there = পোস্টটি আছে
desk-button-again = আবার পাঠান
desk-stop-done-there = পোস্টটি আছে বলে ধরা হলো, চ্যানেল আবার চলবে।
desk-stop-done-again = পোস্টটি আবার পাঠানো হচ্ছে।
desk-stop-settled-there = ✔️ { $editor } দেখেছেন, পোস্টটি আছে।
desk-stop-settled-again = ✔️ { $editor } আবার পাঠাতে বলেছেন।
desk-stop-overtaken = এর মীমাংসা আগেই হয়েছে, কিছু করা হয়নি।

## Composing by hand

desk-words-official = প্রতিষ্ঠান|official
desk-words-morning = ভোর|ভোরে|সকাল|সকালে|am
desk-words-afternoon = দুপুর|দুপুরে|বিকেল|বিকেলে|বিকাল|বিকালে|সন্ধ্যা|সন্ধ্যায়|সন্ধে|সন্ধেয়|pm
desk-words-state = অবস্থা|state
desk-words-figure = সংখ্যা|figure
desk-words-critical = গুরুতর|critical
desk-words-major = বড়|major
desk-words-minor = ছোট|ছোটো|minor
desk-words-night = রাত|রাতে
desk-words-halfPast = সাড়ে
desk-words-quarterPast = সওয়া|সোয়া
desk-words-quarterTo = পৌনে
desk-words-oneThirty = দেড়টা|দেড়টায়
desk-words-twoThirty = আড়াইটা|আড়াইটায়|আড়াইটে|আড়াইটেয়
desk-how-compose = যে সেবার ফিড নেই, তার খবর খুলতে লিখুন /open, আর বাকি ধাপের জন্য /say, /cause, /figure, /tip, /update, /close।
desk-compose-how = { $command ->
    [open] প্রতি লাইনে একটি কথা লিখুন: /open বিকাশ বড়, পরের লাইনে সূত্র, তার পরে কী হয়েছে। মাত্রা গুরুতর, বড় বা ছোট। প্রতিষ্ঠানের নিজের কথা হলে সূত্রের আগে «প্রতিষ্ঠান:» লিখুন। দুই সংস্করণে আলাদা লেখা চাইলে মাঝখানে // দিন।
    [figure] প্রতি লাইনে একটি কথা লিখুন: /figure বিকাশ, পরের লাইনে downdetector, তার পরে সংখ্যা, শেষে কয়টার সংখ্যা, যেমন সন্ধ্যা ৬টা।
    [tip] প্রতি লাইনে একটি কথা লিখুন: /tip বিকাশ, পরের লাইনে সূত্র, তার পরে পরামর্শ, শেষে কত ঘণ্টা থাকবে, সেই সংখ্যা।
   *[other] প্রতি লাইনে একটি কথা লিখুন: /{ $command } বিকাশ, পরের লাইনে সূত্র, তার পরে কথাটি।
}
desk-compose-unknown = এই নামের সেবা তালিকায় নেই। কনফিগারেশনের services অংশে যোগ করতে হবে।
desk-compose-drafted = খসড়া সম্পাদকদের চ্যাটে তৈরি। দেখে প্রকাশ করুন।
desk-compose-alreadyOpen = এই সেবার একটি ঘটনা আগে থেকেই খোলা। নতুন কথা যোগ করতে লিখুন /say।
desk-compose-nothingOpen = এই সেবার কোনো ঘটনা খোলা নেই। খুলতে লিখুন /open।
desk-compose-hasFeed = এই ঘটনা স্ট্যাটাস পেজ থেকে আসছে, সেখানেই মিটবে। হাতে বন্ধ করা যায় না।
desk-compose-noText = এই খবর লেখা যায়নি, খসড়া তৈরি হয়নি।

## In which language the desk speaks

desk-words-english = ইংরেজি|english|en
desk-words-bengali = বাংলা|bangla|bengali|bn
desk-language-now = আপনার সঙ্গে বাংলায় কথা হবে। ইংরেজি চাইলে লিখুন /language english। সম্পাদকদের চ্যাটের খসড়া আসে নিউজরুমের ভাষায়।

## A bulletin to take along

desk-button-copy = কপি করার জন্য
desk-done-copy = কপি করার লেখা নিচে পাঠানো হচ্ছে।
desk-how-copy = অন্য জায়গায় দেওয়ার জন্য লেখা, পুশ ও টিকার পেতে খসড়ার উত্তরে লিখুন /copy, অথবা /copy লিখে সেবার নাম দিন।
desk-copy-how = কোন খবর? তার খসড়ার উত্তরে /copy লিখুন, অথবা /copy লিখে সেবার নাম দিন।
desk-copy-nothing = এই নামে প্রকাশিত কোনো খবর পাওয়া যায়নি।
desk-copy-push = পুশ, { $count } অক্ষর:
desk-copy-ticker = টিকার:
desk-copy-no-push = ৬০ অক্ষরে এই খবরের পুশ লেখা যায় না।
desk-copy-lint = ভাষার নিয়মে আটকে গেছে ({ $id }): «{ $excerpt }»। লাইনটি দেওয়া হয়নি।

## What one shift leaves to the next

desk-handover-title = কাজ বুঝিয়ে দেওয়ার তালিকা: { DATE($since) }, { CLOCK($since, form: "from") }
desk-handover-open = খোলা ঘটনা:
desk-handover-incident = { NAME($service) }: { $phase ->
    [investigating] খতিয়ে দেখা হচ্ছে
    [identified] কারণ জানা গেছে
    [monitoring] সমাধানের পর নজর রাখা হচ্ছে
    [resolved] সমস্যা মিটেছে
    [scheduled] নির্ধারিত কাজ
    [inProgress] কাজ চলছে
    [verifying] যাচাই চলছে
    [completed] কাজ শেষ
    [cancelled] বাতিল
    [unknown] অবস্থা অস্পষ্ট
   *[other] { FAIL() }
} (শুরু { DATE($at) }, { CLOCK($at, form: "bare") })
desk-handover-promises = প্রতিষ্ঠান পরের খবর কখন দেবে বলেছে:
desk-handover-promised = { NAME($service) }: { DATE($at) }, { CLOCK($at, form: "bare") }
desk-handover-overdue = { NAME($service) }: { DATE($at) }, { CLOCK($at, form: "bare") } ⚠️ সময় পেরিয়ে গেছে
desk-handover-came = এসেছে { CLOCK($at, form: "bare") }
desk-handover-published = এই সময়ে প্রকাশিত:
desk-handover-post = { CLOCK($at, form: "bare") }: { $headline } ({ $channels })
desk-handover-stopped = থেমে থাকা চ্যানেল:
desk-handover-none = কিছু নেই।
desk-handover-how = কত ঘণ্টার কাজ, সেই সংখ্যা দিন, যেমন /handover ১২। সংখ্যা না দিলে আট ঘণ্টা।

## When nobody judges a draft in time

desk-deadline-publish = ⏳ { DATE($until) } { CLOCK($until, form: "until") } কেউ সিদ্ধান্ত না দিলে নিজে থেকে প্রকাশিত হবে (নিয়ম { $rule })।
desk-deadline-drop = ⏳ { DATE($until) } { CLOCK($until, form: "until") } কেউ সিদ্ধান্ত না দিলে নিজে থেকে বাদ যাবে (নিয়ম { $rule })।
desk-deadline-hold = ⏳ { DATE($until) } { CLOCK($until, form: "until") } কেউ সিদ্ধান্ত না দিলে ধরে রাখা হবে (নিয়ম { $rule })।
desk-lapsed-publish = ⏳ সময়ের মধ্যে কেউ সিদ্ধান্ত দেননি, তাই নিজে থেকে প্রকাশের সারিতে গেছে (নিয়ম { $rule })।
desk-lapsed-drop = ⏳ সময়ের মধ্যে কেউ সিদ্ধান্ত দেননি, তাই নিজে থেকে বাদ গেছে (নিয়ম { $rule })।
desk-lapsed-hold = ⏳ সময়ের মধ্যে কেউ সিদ্ধান্ত দেননি, তাই ধরে রাখা হয়েছে (নিয়ম { $rule })। আপনার সিদ্ধান্ত ছাড়া আর কিছু হবে না।

## Nights, and what goes out later

desk-night = 🌙 চ্যানেলের রাতের নিয়মে পোস্টটি অপেক্ষায়, যাবে { DATE($until) } { CLOCK($until) }।

## A sentence that was not understood, said in Bengali

desk-render-how = না বোঝা বাক্যটি উদ্ধৃত করে উত্তরে তার বাংলা লিখুন, অথবা এই খসড়ার উত্তরে লিখুন /render { $number }, তারপর বাংলা বাক্য।
desk-render-which = কোন বাক্যের বাংলা? খসড়ার উত্তরে লিখুন /render, তারপর বাক্যের নম্বর, শেষে বাংলা। দুই সংস্করণে আলাদা লেখা চাইলে মাঝে // দিন।
desk-render-understood = বাক্যটি আগেই বোঝা গেছে, তার বাংলা খসড়াতেই আছে। কিছু বদলানো হয়নি।
desk-render-tooLong = বাক্যটি অনেক বড়, নেওয়া হয়নি। ছয় শ অক্ষরের মধ্যে রাখুন।
desk-render-taken = বাক্যটি খসড়ায় বসানো হয়েছে। একই বাক্য আবার এলে এই বাংলাই কাজে লাগবে:
desk-render-kept = খসড়াটি আর অপেক্ষায় নেই। একই বাক্য আবার এলে এই বাংলা কাজে লাগবে:
desk-later = 🕖 { DATE($until) } { CLOCK($until) } প্রকাশিত হবে, ঠিক করেছেন { $editor }।
desk-later-lost = যে সময়ে প্রকাশের কথা ছিল, তা এসেছে, কিন্তু সেই সম্মতি আর খাটে না। ওপরের খসড়াটি আপনার সিদ্ধান্তের অপেক্ষায়।
desk-moved-later = ⚠️ আগের লেখাটি পরে প্রকাশের জন্য ঠিক করেছিলেন { $editor }। এই লেখার জন্য তা খাটে না।
desk-button-cancelLater = পরে প্রকাশ বাতিল
desk-done-cancelLater = পরে প্রকাশের কথা বাতিল হয়েছে, খসড়াটি আবার অপেক্ষায়।
desk-how-at = পরে প্রকাশ করতে খসড়ার উত্তরে /at লিখে সময় দিন, যেমন সকাল সাতটার জন্য /at ৭।
desk-at-how = যে খসড়া পরে প্রকাশ করতে চান, তার উত্তরে /at লিখে সময় দিন, যেমন সকাল সাতটার জন্য /at ৭।
desk-at-taken = { DATE($until) } { CLOCK($until) } প্রকাশিত হবে। তার আগে লেখা বদলালে আবার দেখে দিতে হবে।

## Two people for what is red

desk-first-yes = 👤 { $editor } প্রকাশে সম্মতি দিয়েছেন। প্রকাশ করতে আর একজন সম্পাদকের সম্মতি লাগবে।
desk-done-firstYes = আপনার সম্মতি লেখা আছে। গুরুতর খবর, তাই আর একজন সম্পাদক প্রকাশ করতে বললে তবেই যাবে।
desk-refused-sameTwice = আপনার সম্মতি আগেই লেখা হয়েছে। আর একজন সম্পাদকের সম্মতি লাগবে।

## What took what down

desk-button-links = কারণ ও সম্পর্ক
desk-done-links = নিচে প্রশ্নটি দেখুন।
desk-button-link-to = কারণ { NAME($service) }
desk-button-part = সম্পর্ক নেই, আলাদা ঘটনা
desk-link-which = { GEN($service) } সমস্যার কারণ কী? বোতাম চাপলে চ্যানেলের খবর নতুন করে লেখা হবে, আলাদা কোনো বার্তা যাবে না।
desk-link-none = { GEN($service) } সমস্যার কারণ হতে পারে, এমন কোনো বিভ্রাট এখন চলছে না।
desk-link-linked = যুক্ত করা হলো, খবর নতুন করে লেখা হচ্ছে।
desk-link-parted = আলাদা করা হলো, খবর নতুন করে লেখা হচ্ছে।
desk-link-unknown = এই নামে কোনো ঘটনা পাওয়া যায়নি।
desk-link-same = কোনো ঘটনা নিজেই নিজের কারণ হতে পারে না।
desk-link-circle = উল্টো সম্পর্কটি আগে থেকেই আছে। আগে সেটি খুলে দিন।
desk-link-already = আগে থেকেই তা-ই আছে।
desk-link-how = এভাবে লিখুন: /link reddit cloudflare, অর্থাৎ প্রথমে যেটির সমস্যা, পরে কারণ। সম্পর্ক খুলতে /unlink reddit। খসড়ার উত্তরে লিখলে প্রথম নামটি লাগবে না।
desk-how-link = কোন সমস্যার কারণ কোনটি, তা বলতে লিখুন /link, সম্পর্ক খুলতে /unlink।

## Rules of the desk

desk-how-rules = ডেস্কের নিয়ম দেখতে লিখুন /rules। প্রধান সম্পাদক তার কিছু বদলাতেও পারেন।
desk-rules = ডেস্কের নিয়ম:
desk-rules-changed = নিয়ম বদলানো হয়েছে, এখন থেকেই খাটবে:
desk-rules-same = নিয়মটি আগে থেকেই এমন, কিছু বদলানো হয়নি।
desk-rules-closed = এই নিয়ম শুধু কনফিগারেশনে বদলানো যায়।
desk-rules-outOfBounds = কনফিগারেশনে যে সীমা ঠিক করা আছে, এ তার বাইরে। কিছু বদলানো হয়নি।
desk-rules-channel = এই নামের কোনো চ্যানেল নেই।
desk-rules-how = বদলাতে লিখুন /rules deadline ২০ hold: কত মিনিট পরে, তারপর publish, drop বা hold। চ্যানেলের রাত বদলাতে /rules night kolkata ২৩ ৭: কখন থেকে কখন। গুরুতর খবরে দুজনের সম্মতি চাইলে /rules two on। বন্ধ করতে শেষে লিখুন off।
desk-rule-deadline-publish = { $minutes } মিনিটে কেউ সিদ্ধান্ত না দিলে খসড়া নিজে থেকে প্রকাশিত হয়।
desk-rule-deadline-drop = { $minutes } মিনিটে কেউ সিদ্ধান্ত না দিলে খসড়া নিজে থেকে বাদ যায়।
desk-rule-deadline-hold = { $minutes } মিনিটে কেউ সিদ্ধান্ত না দিলে খসড়া ধরে রাখা হয়।
desk-rule-deadline-none = খসড়ার জন্য সময় বাঁধা নেই।
desk-rule-night = { $channel } চ্যানেলে রাত { $begin }:০০ থেকে { $end }:০০। তখন শুধু গুরুতর খবর যায়।
desk-rule-night-none = { $channel } চ্যানেলে রাতের নিয়ম নেই।
desk-rule-two-on = গুরুতর খবর প্রকাশ করতে দুজন সম্পাদকের সম্মতি লাগে।
desk-rule-two-off = গুরুতর খবরও একজন সম্পাদক প্রকাশ করতে পারেন।
desk-rule-open = (বদলানো যায়)
desk-button-rule-minutes = { $minutes } মিনিট
desk-button-rule-deadline-off = সময় বাঁধা নয়
desk-button-rule-night-on = রাত: { $channel }, { $begin }–{ $end }
desk-button-rule-night-off = রাত নেই: { $channel }
desk-button-rule-two-on = গুরুতর খবরে দুজন
desk-button-rule-two-off = গুরুতর খবরে একজন
desk-rule-bounds = সীমা { $least } থেকে { $most } মিনিট।

## For who works at the desk, under the greeting

desk-start = আপনি এখানে { $role ->
    [viewer] দর্শক: খসড়া দেখতে পারেন
    [editor] সম্পাদক
    [chief] প্রধান সম্পাদক
   *[other] { FAIL() }
}। কী কী করতে পারেন, জানতে লিখুন /desk। ইংরেজি চাইলে /language english।

## The commands that Telegram offers in the editors' chat

desk-menu-desk = কী কী অপেক্ষায়, কী কী করা যায়
desk-menu-handover = কাজ বুঝিয়ে দেওয়ার তালিকা
desk-menu-language = উত্তর বাংলায়, না ইংরেজিতে
desk-menu-corrections = আমাদের সংশোধনী ও প্রত্যাহার
desk-menu-copy = অন্য জায়গায় দেওয়ার জন্য লেখা
desk-menu-at = পরে প্রকাশ
desk-menu-rules = ডেস্কের নিয়ম
desk-menu-render = না বোঝা বাক্যের বাংলা
desk-menu-correct = প্রকাশিত খবরের ভুল সংশোধন
desk-menu-retract = প্রকাশিত খবর প্রত্যাহার
desk-menu-link = কোন সমস্যার কারণ কোনটি
desk-menu-unlink = কারণের যোগ খোলা
desk-menu-editor = কে কে সম্পাদক
desk-menu-open = হাতে নতুন খবর খোলা
desk-menu-say = খবরে নতুন কথা যোগ
desk-menu-cause = খবরে কারণ যোগ
desk-menu-figure = অভিযোগের সংখ্যা যোগ
desk-menu-tip = পাঠকের জন্য পরামর্শ যোগ
desk-menu-update = খবর নতুন করে লেখা
desk-menu-close = হাতে খোলা খবর বন্ধ
