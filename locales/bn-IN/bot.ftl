### Answers to readers (bn-IN). Names go through GEN LOC ALSO LIST WITH NAME, moments through DATE and CLOCK, lengths of time
### through DUR, figures through COUNT. A date stands with every hour: answers are forwarded, and "today" would be wrong by then.

## Greeting and help

bot-welcome = নমস্কার। কোন অ্যাপ বা সাইটে এখন বিভ্রাট চলছে, এখানে বাংলায় জানতে পারবেন।
bot-help = যা জানতে চাইতে পারেন:
bot-commands =
    /now: এখন কোথায় সমস্যা চলছে
    /status: কোনও একটি পরিষেবার খবর। নামটি পাশে লিখুন, যেমন /status এক্স
    /incident: যে সব ঘটনা চলছে, তার কোনও একটির খবর
    /history: একটি পরিষেবার আগের বিভ্রাট, যেমন /history এক্স
    /services: কোন কোন পরিষেবার উপর নজর রাখা হচ্ছে
    /follow: বিভ্রাট হলে নিজে থেকে খবর পেতে চাইলে
    /digest: দিনে বা সপ্তাহে এক বার্তায় খবর পেতে চাইলে
    /about: খবর আসে কোথা থেকে
    /language: উত্তর বাংলায়, না ইংরেজিতে
    /help: এই তালিকা
bot-sources = খবর নেওয়া হয় সংস্থাগুলির নিজেদের স্টেটাস পেজ থেকে। এখন নজর রাখা হচ্ছে { COUNT($count) } পরিষেবার উপর। স্টেটাস পেজে খবর না থাকলেই সব ঠিক চলছে, এমন নয়।

## How old it is

bot-age = স্টেটাস পেজ শেষ বার দেখা হয়েছে { DUR($age) } আগে।
bot-age-now = স্টেটাস পেজ এইমাত্র দেখা হয়েছে।
bot-never-read = এখন কোনও স্টেটাস পেজ পড়া যাচ্ছে না। তাই কোথায় কী অবস্থা, বলতে পারছি না।

## /now

bot-now-open = সংস্থাগুলির স্টেটাস পেজ বলছে, এখন সমস্যা চলছে { COUNT($count) } পরিষেবায়
bot-now-quiet = { COUNT($count) } পরিষেবার স্টেটাস পেজ দেখা হয়েছে, কোনওটিতেই এখন বিভ্রাটের খবর নেই।
bot-now-unread = { LIST($services, case: "genitive") } স্টেটাস পেজ এখন পড়া যাচ্ছে না, তাই অবস্থা জানা নেই।
bot-now-unread-more = { WITH($services) } { COUNT($count) } পরিষেবার স্টেটাস পেজ এখন পড়া যাচ্ছে না, তাই অবস্থা জানা নেই।

## An incident

bot-open = { $marker } { LOC($service) } সমস্যা চলছে
bot-open-maintenance = { $marker } { LOC($service) } রক্ষণাবেক্ষণের কাজ চলছে
bot-open-more = এ ছাড়া আরও { COUNT($count) } ঘটনা চলছে।
bot-since = শুরু { DATE($at) } { CLOCK($at) }, { DUR($ago) } আগে।
bot-since-just = শুরু { DATE($at) } { CLOCK($at) }।
bot-operator-says = { $phase ->
    [investigating] কেন এমন হল, খতিয়ে দেখছে সংস্থা।
    [identified] কারণ চিহ্নিত করা গিয়েছে বলে জানিয়েছে সংস্থা।
    [monitoring] পরিস্থিতির উপর নজর রাখছে সংস্থা।
    [resolved] সমস্যা মিটেছে বলে জানিয়েছে সংস্থা।
    [scheduled] কাজের কথা আগে থেকেই জানিয়েছে সংস্থা।
    [inProgress] কাজ চলছে বলে জানিয়েছে সংস্থা।
    [verifying] কাজ শেষ, সব ঠিক আছে কি না যাচাই করছে সংস্থা।
    [completed] কাজ শেষ হয়েছে বলে জানিয়েছে সংস্থা।
    [cancelled] কাজ বাতিল হয়েছে বলে জানিয়েছে সংস্থা।
    [unknown] স্টেটাস পেজে এ কথা জানিয়েছে সংস্থা।
   *[other] { FAIL() }
}
bot-page-link = স্টেটাস পেজ দেখুন
bot-page-own = নিজে দেখে নিতে পারেন এখানে

## /status

bot-quiet = { GEN($service) } স্টেটাস পেজে এখন কোনও সমস্যার খবর নেই।
bot-quiet-caution = তবে সেখানে খবর উঠতে দেরি হতে পারে।
bot-last = শেষ সমস্যা মিটেছে { DATE($at) } { CLOCK($at) }। স্টেটাস পেজের হিসাবে তা চলেছিল { DUR($lasted) }।
bot-unread = { GEN($service) } স্টেটাস পেজ এখনও পড়া যায়নি। তাই { NAME($service) } চলছে কি না, বলতে পারছি না।
bot-unread-now = { GEN($service) } স্টেটাস পেজ { DUR($age) } ধরে পড়া যাচ্ছে না। এখন কী অবস্থা, জানা নেই।
bot-unread-open = { GEN($service) } স্টেটাস পেজ { DUR($age) } ধরে পড়া যাচ্ছে না। উপরের খবর তার আগের, এখন কী অবস্থা জানা নেই।
bot-no-feed = { GEN($service) } অবস্থা জানায়, এমন কোনও স্টেটাস পেজ আমাদের তালিকায় নেই। তাই { NAME($service) } চলছে কি না, বলতে পারছি না।
bot-upstream = { LOC($other) } এখন সমস্যা চলছে। এর আগে { GEN($other) } বিভ্রাটে { ALSO($service) } অচল হয়েছে। এ বার যোগ আছে কি না, জানা নেই।
bot-incident-how = কোনও একটি ঘটনার খবর চাইলে তার নীচের লাইনটি পাঠান।
bot-incident-none = সংস্থাগুলির স্টেটাস পেজে এখন কোনও ঘটনা চলছে বলে জানানো হয়নি।
bot-incident-over = মিটেছে { DATE($at) } { CLOCK($at) }। স্টেটাস পেজের হিসাবে চলেছিল { DUR($lasted) }।
bot-incident-unknown = এই নম্বরের কোনও ঘটনা আমাদের সংগ্রহে নেই।
bot-incident-withdrawn = { GEN($service) } এই ঘটনার কথা স্টেটাস পেজ থেকে সরিয়ে নিয়েছে সংস্থা।
bot-ask-name = কোন পরিষেবার খবর চান? নামটি পাশে লিখুন, যেমন /status এক্স
bot-which = কোনটির কথা জানতে চান?
bot-which-close = ‘{ $query }’ নামে কিছু পাওয়া গেল না। এর মধ্যে কোনওটির কথা বলছেন?
bot-not-found = ‘{ $query }’ নামে কোনও পরিষেবা আমাদের তালিকায় নেই। বানানটি দেখে নিন, নাম ইংরেজিতেও লিখতে পারেন।
bot-old-button = বোতামটি পুরনো হয়ে গিয়েছে। নতুন করে জানতে /status লিখুন।
bot-slow-down = একটু ধীরে। এক মিনিট পরে আবার জিজ্ঞেস করুন।
bot-service-button = { NAME($service) }

## The menu while somebody types "/"

bot-menu-now = এখন কোথায় সমস্যা চলছে
bot-menu-status = কোনও একটি পরিষেবার খবর
bot-menu-incident = কোনও একটি ঘটনার খবর
bot-menu-history = একটি পরিষেবার আগের বিভ্রাট
bot-menu-services = কোন কোন পরিষেবার উপর নজর
bot-menu-about = খবর আসে কোথা থেকে
bot-menu-help = কী কী জানতে চাইতে পারেন

## Under a post

bot-details = বিস্তারিত

## The archive, and the service itself

bot-history = { GEN($service) } সাম্প্রতিক বিভ্রাট
bot-history-over = { DATE($at) }: { DUR($lasted) }
bot-history-open = { DATE($at) }: এখনও চলছে
bot-history-none = গত কয়েক মাসে { GEN($service) } কোনও বিভ্রাট আমাদের সংগ্রহে নেই।
bot-services = এখন নজর রাখা হচ্ছে { COUNT($count) } পরিষেবার উপর
bot-services-list = { LIST($services) }।
bot-services-more = এ ছাড়া আরও { COUNT($count) } পরিষেবা। কোনওটির খবর চাইলে /status লিখে পাশে নামটি লিখুন।
bot-about = বিভ্রাট বার্তা সংস্থাগুলির স্টেটাস পেজ পড়ে বাংলায় খবর লেখে। স্টেটাস পেজে যা নেই, খবরেও তা থাকে না। যে বাক্য যন্ত্র বুঝতে পারে না, তা অনুমান করে লেখে না, সম্পাদককে দেখায়।
bot-about-evidence = সংস্থা নিজে জানালে সেই কথাই লেখা হয়, কে জানিয়েছে আর কখন, তা-ও। খবর এগোলে আগের বার্তাটি বদলে যায়, বড় বদলে আলাদা বার্তা আসে।
bot-about-privacy = আপনি কী জিজ্ঞেস করলেন, উত্তর দেওয়ার পরে তা রাখা হয় না।

## What a reader follows

bot-follow-menu = কী কী খবর পেতে চান? বিভাগ বেছে নিন, অথবা লিখুন /follow এক্স
bot-follow-all = সব পরিষেবার খবর
bot-category = { $category ->
    [messaging] মেসেজিং
    [social] সমাজমাধ্যম
    [ai] এআই
    [cloud] ক্লাউড
    [cdn] ইন্টারনেট পরিকাঠামো
    [devtools] ডেভেলপারদের জন্য
    [productivity] অফিসের কাজ
    [payments] টাকা লেনদেন
    [bank] ব্যাঙ্ক
    [telecom] মোবাইল ও ইন্টারনেট
    [commerce] কেনাকাটা
    [games] গেম
    [streaming] ভিডিয়ো
    [music] গান
    [education] পড়াশোনা
    [government] সরকারি পরিষেবা
    [news] খবর
    [other] অন্যান্য
   *[unlisted] { FAIL() }
}
bot-category-all = এই বিভাগের সব
bot-earlier-page = আগের পাতা
bot-later-page = পরের পাতা
bot-back = বিভাগের তালিকা
bot-follow-button = { GEN($service) } খবর চাই
bot-unfollow-button = { GEN($service) } খবর আর নয়
bot-followed = { LOC($service) } বিভ্রাট হলে এখানেই খবর পাবেন।
bot-followed-category = এই বিভাগের পরিষেবায় বিভ্রাট হলে এখানেই খবর পাবেন।
bot-followed-all = যে কোনও পরিষেবায় বিভ্রাট হলে এখানেই খবর পাবেন।
bot-unfollowed = { GEN($service) } খবর আর পাঠানো হবে না।
bot-unfollowed-category = গোটা বিভাগের খবর আর পাঠানো হবে না।
bot-unfollowed-all = সব পরিষেবার খবর আর পাঠানো হবে না।
bot-followed-part = { GEN($service) } এই অংশে সমস্যা হলে এখানেই খবর পাবেন: { NAME($part) }।
bot-unfollowed-part = { GEN($service) } এই অংশের খবর আর পাঠানো হবে না: { NAME($part) }।
bot-parts = { GEN($service) } কোন অংশ বা কোন এলাকার খবর চান?
bot-parts-how = তালিকায় না থাকলে নামটি লিখুন, যেমন /follow ক্লাউডফ্লেয়ার মুম্বই
bot-parts-none = { GEN($service) } কোনও অংশের নাম এখনও আমাদের সংগ্রহে নেই।
bot-parts-unknown = { GEN($service) } ‘{ $query }’ নামে কোনও অংশ বা এলাকা আমাদের সংগ্রহে নেই।
bot-parts-button = শুধু কোনও অংশ বা এলাকা
bot-part = { NAME($part) }
bot-part-of = { NAME($service) }: { LIST($parts) }।
bot-part-unfollow = { NAME($part) } ({ NAME($service) }), খবর আর নয়
bot-whole = { GEN($service) } সব খবর
bot-following = যে সব খবর এখানে আসবে
bot-following-none = এখনও কিছু বেছে নেননি। কোন খবর চান, নীচের তালিকা থেকে বেছে নিতে পারেন।
bot-following-except = বাদ থাকবে { LIST($services) }।
bot-settings = খবর কখন পাবেন, কেমন পাবেন
bot-settings-button = কখন, কেমন খবর
bot-impact = { $impact ->
    [minor] ছোট-বড় সব বিভ্রাট
    [major] শুধু বড় বিভ্রাট
    [critical] শুধু সবচেয়ে বড় বিভ্রাট
   *[unlisted] { FAIL() }
}
bot-edition = { $edition ->
    [bn-IN] ভারতের বাংলা
    [bn-BD] বাংলাদেশের বাংলা
   *[unlisted] { FAIL() }
}
bot-language = { $language ->
    [bengali] বাংলা
    [english] English
   *[unlisted] { FAIL() }
}
bot-language-now = এখন থেকে উত্তর পাবেন বাংলায়।
bot-switch-maintenance = রক্ষণাবেক্ষণের খবরও
bot-switch-night = রাত ১১টা থেকে সকাল ৭টা খবর নয়
bot-switch-weekend = ছুটির দু’দিন খবর নয়
bot-switch-grave = বড় বিপর্যয়ে তখনও জানান
bot-switch-outage = প্রতিটি বিভ্রাটের খবর আলাদা
bot-digest = দিনের বা সপ্তাহের খবর এক বার্তায় চাইলে বেছে নিন, কখন চান তা-ও। যা বেছে নিয়েছেন, তাতে কোনও বিভ্রাট না হলে বার্তা যাবে না।
bot-digest-button = দিনে বা সপ্তাহে এক বার্তায়
bot-digest-span = { $span ->
    [day] রোজ এক বার
    [week] সপ্তাহে এক বার
   *[unlisted] { FAIL() }
}
bot-digest-hour = { CLOCK($at, form: "bare") }
bot-digest-none = এক বার্তায় চাই না
bot-zones = আপনি কোথাকার ঘড়ি মেনে চলেন?
bot-zone = { $zone ->
    [kolkata] ভারত
    [dhaka] বাংলাদেশ
    [dubai] দুবাই
    [riyadh] রিয়াধ
    [singapore] সিঙ্গাপুর
    [london] লন্ডন
    [rome] রোম
    [new_york] নিউ ইয়র্ক
    [los_angeles] লস অ্যাঞ্জেলেস
    [sydney] সিডনি
   *[unlisted] { FAIL() }
}
bot-zone-button = কোন দেশের ঘড়ি
bot-mute-button = { DUR($ago) } খবর নয়
bot-muted = ঠিক আছে, { DUR($ago) } কিছু পাঠানো হবে না। তার মধ্যে যা ঘটবে, পরে এক বারে জানাব।
bot-unmuted = ঠিক আছে, আবার খবর পাবেন।
bot-quiet-hours = ঠিক আছে, ওই সময়ে কিছু পাঠানো হবে না। যা ঘটবে, পরে জানাব।
bot-quiet-usage = কখন থেকে কখন চুপ থাকব, ঘণ্টায় লিখুন, যেমন /quiet ২৩ ৭

## What is held on a reader

bot-privacy = আপনি কী কী খবর চান আর কখন চান, শুধু সেটুকুই রাখা হয়। কী জিজ্ঞেস করলেন, উত্তর দেওয়ার পরে তা রাখা হয় না। সমস্যার কথা জানালে আপনার পরিচয় সঙ্কেতে বদলে রাখা হয়, ৩০ দিন পরে মুছে যায়।
bot-forget = মুছতে চাইলে /forgetme লিখে নীচের বোতাম টিপুন। আপনার সব পছন্দ মুছে যাবে, খবর আসাও বন্ধ হবে।
bot-forget-button = সব মুছে দিন
bot-forgotten = আপনার সম্পর্কে যা রাখা ছিল, সব মুছে ফেলা হয়েছে।

## "It fails for me too"

bot-me-too = আমারও সমস্যা হচ্ছে
bot-reported = ধন্যবাদ। { GEN($service) } সমস্যার কথা সম্পাদকদের জানানো হবে।
bot-reported-before = আপনার কথা আগেই জানা গিয়েছে।
bot-reported-many = একই কথা জানিয়েছেন অন্তত { COUNT($count, of: "person") } পাঠক।
bot-report-refused = আজ অনেক সমস্যার কথা জানিয়েছেন। কাল আবার জানাতে পারবেন।

bot-readers-report = { LOC($service) } সমস্যার কথা জানাচ্ছেন পাঠকেরা, আধ ঘণ্টায় { COUNT($count, of: "person") }। সংস্থা এখনও কিছু জানায়নি। খবরটি যাচাই করা হয়নি।

## In a group

bot-administrators-only = এই গ্রুপে কী খবর আসবে, তা শুধু অ্যাডমিনেরা ঠিক করতে পারেন।
bot-group-welcome = নমস্কার। এই গ্রুপে বিভ্রাটের খবর কোন দেশের বাংলায় চান?
bot-channel-welcome = ‘{ $title }’ চ্যানেলে কোন দেশের বাংলায় খবর যাবে, আর কী কী খবর যাবে, বেছে নিন।
bot-missing = { $right ->
    [can_post_messages] তবে সেখানে লেখার অধিকার এখনও পাওয়া যায়নি। চ্যানেলের অ্যাডমিনদের তালিকায় আমার পাশে ‘Post messages’ চালু করে দিন।
    [can_send_messages] তবে ‘{ $title }’ গ্রুপে লেখার অধিকার এখনও পাওয়া যায়নি। গ্রুপের অনুমতির তালিকায় ‘Send messages’ চালু করে দিন।
   *[unlisted] { FAIL() }
}

bot-menu-follow = কী কী খবর পেতে চান
bot-menu-following = যা যা বেছে নিয়েছেন
bot-menu-quiet = কখন খবর চান না
bot-menu-digest = দিনে বা সপ্তাহে এক বার্তায় খবর
bot-menu-report = কোথাও সমস্যা হলে জানান
bot-menu-corrections = যে সব খবর শুধরে নেওয়া হয়েছে
bot-menu-forgetme = আপনার সম্পর্কে যা রাখা হয়, মুছে দিন
bot-menu-language = উত্তর কোন ভাষায় চান
bot-menu-privacy = আপনার কী কী রাখা হয়

## Many new stories at once

bot-burst = একসঙ্গে আরও { COUNT($count) } খবর
bot-burst-why = অল্প সময়ে অনেক খবর এসেছে, তাই শিরোনামগুলি এক জায়গায়।
