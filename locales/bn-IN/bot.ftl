### Answers to readers (bn-IN). Names go through GEN LOC ALSO LIST WITH NAME, moments through DATE and CLOCK, lengths of time
### through DUR, figures through COUNT. A date stands with every hour: answers are forwarded, and "today" would be wrong by then.

## Greeting and help

bot-welcome = নমস্কার। কোন অ্যাপ বা সাইটে এখন বিভ্রাট চলছে, এখানে বাংলায় জানতে পারবেন।
bot-help = যা জানতে চাইতে পারেন:
bot-commands =
    /now: এখন কোথায় সমস্যা চলছে
    /status: কোনও একটি পরিষেবার খবর। নামটি পাশে লিখুন, যেমন /status এক্স
    /history: একটি পরিষেবার আগের বিভ্রাট, যেমন /history এক্স
    /services: কোন কোন পরিষেবার উপর নজর রাখা হচ্ছে
    /about: খবর আসে কোথা থেকে
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
bot-about-privacy = আপনি কী জিজ্ঞেস করলেন, তা রাখা হয় না।
