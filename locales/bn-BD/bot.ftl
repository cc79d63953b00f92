### Answers to readers (bn-BD). Names go through GEN LOC ALSO LIST WITH NAME, moments through DATE and CLOCK, lengths of time
### through DUR, figures through COUNT. A date stands with every hour: answers are forwarded, and "today" would be wrong by then.

## Greeting and help

bot-welcome = স্বাগতম। কোন অ্যাপ বা ওয়েবসাইটে এখন বিভ্রাট চলছে, এখানে বাংলায় জানতে পারবেন।
bot-help = যা জানতে চাইতে পারেন:
bot-commands =
    /now: এখন কোথায় সমস্যা চলছে
    /status: কোনো একটি সেবার খবর। নামটি পাশে লিখুন, যেমন /status এক্স
    /history: একটি সেবার আগের বিভ্রাট, যেমন /history এক্স
    /services: কোন কোন সেবার ওপর নজর রাখা হচ্ছে
    /about: খবর আসে কোথা থেকে
    /help: এই তালিকা
bot-sources = খবর নেওয়া হয় প্রতিষ্ঠানগুলোর নিজস্ব স্ট্যাটাস পেজ থেকে। এখন নজর রাখা হচ্ছে { COUNT($count) } সেবার ওপর। স্ট্যাটাস পেজে খবর না থাকলেই সব ঠিক চলছে, এমন নয়।

## How old it is

bot-age = স্ট্যাটাস পেজ সর্বশেষ দেখা হয়েছে { DUR($age) } আগে।
bot-age-now = স্ট্যাটাস পেজ এইমাত্র দেখা হয়েছে।
bot-never-read = এখন কোনো স্ট্যাটাস পেজ পড়া যাচ্ছে না। তাই কোথায় কী অবস্থা, বলতে পারছি না।

## /now

bot-now-open = প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ বলছে, এখন সমস্যা চলছে { COUNT($count) } সেবায়
bot-now-quiet = { COUNT($count) } সেবার স্ট্যাটাস পেজ দেখা হয়েছে, কোনোটিতেই এখন বিভ্রাটের খবর নেই।
bot-now-unread = { LIST($services, case: "genitive") } স্ট্যাটাস পেজ এখন পড়া যাচ্ছে না, তাই অবস্থা জানা নেই।
bot-now-unread-more = { WITH($services) } { COUNT($count) } সেবার স্ট্যাটাস পেজ এখন পড়া যাচ্ছে না, তাই অবস্থা জানা নেই।

## An incident

bot-open = { $marker } { LOC($service) } সমস্যা চলছে
bot-open-maintenance = { $marker } { LOC($service) } রক্ষণাবেক্ষণের কাজ চলছে
bot-open-more = এ ছাড়া আরও { COUNT($count) } ঘটনা চলছে।
bot-since = শুরু { DATE($at) } { CLOCK($at) }, { DUR($ago) } আগে।
bot-since-just = শুরু { DATE($at) } { CLOCK($at) }।
bot-operator-says = { $phase ->
    [investigating] কারণ খতিয়ে দেখছে প্রতিষ্ঠানটি।
    [identified] কারণ শনাক্ত করা গেছে বলে জানিয়েছে প্রতিষ্ঠানটি।
    [monitoring] পরিস্থিতি পর্যবেক্ষণ করছে প্রতিষ্ঠানটি।
    [resolved] সমস্যার সমাধান হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি।
    [scheduled] কাজের কথা আগেই জানিয়েছে প্রতিষ্ঠানটি।
    [inProgress] কাজ চলছে বলে জানিয়েছে প্রতিষ্ঠানটি।
    [verifying] কাজ শেষ, সব ঠিক আছে কি না যাচাই করছে প্রতিষ্ঠানটি।
    [completed] কাজ শেষ হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি।
    [cancelled] কাজ বাতিল হয়েছে বলে জানিয়েছে প্রতিষ্ঠানটি।
    [unknown] স্ট্যাটাস পেজে এ কথা জানিয়েছে প্রতিষ্ঠানটি।
   *[other] { FAIL() }
}
bot-page-link = স্ট্যাটাস পেজ দেখুন
bot-page-own = নিজে দেখে নিতে পারেন এখানে

## /status

bot-quiet = { GEN($service) } স্ট্যাটাস পেজে এখন কোনো সমস্যার খবর নেই।
bot-quiet-caution = তবে সেখানে খবর আসতে দেরি হতে পারে।
bot-last = সর্বশেষ সমস্যার সমাধান হয়েছে { DATE($at) } { CLOCK($at) }। স্ট্যাটাস পেজের হিসাবে তা চলেছিল { DUR($lasted) }।
bot-unread = { GEN($service) } স্ট্যাটাস পেজ এখনো পড়া যায়নি। তাই { NAME($service) } সচল কি না, বলতে পারছি না।
bot-unread-now = { GEN($service) } স্ট্যাটাস পেজ { DUR($age) } ধরে পড়া যাচ্ছে না। এখন কী অবস্থা, জানা নেই।
bot-unread-open = { GEN($service) } স্ট্যাটাস পেজ { DUR($age) } ধরে পড়া যাচ্ছে না। ওপরের খবর তার আগের, এখন কী অবস্থা জানা নেই।
bot-no-feed = { GEN($service) } অবস্থা জানায়, এমন কোনো স্ট্যাটাস পেজ আমাদের তালিকায় নেই। তাই { NAME($service) } সচল কি না, বলতে পারছি না।
bot-upstream = { LOC($other) } এখন সমস্যা চলছে। এর আগে { GEN($other) } বিভ্রাটে { ALSO($service) } অচল হয়েছে। এবার যোগসূত্র আছে কি না, জানা নেই।
bot-ask-name = কোন সেবার খবর চান? নামটি পাশে লিখুন, যেমন /status এক্স
bot-which = কোনটির কথা জানতে চান?
bot-which-close = ‘{ $query }’ নামে কিছু পাওয়া যায়নি। এর মধ্যে কোনোটির কথা বলছেন?
bot-not-found = ‘{ $query }’ নামে কোনো সেবা আমাদের তালিকায় নেই। বানানটি দেখে নিন, নাম ইংরেজিতেও লিখতে পারেন।
bot-old-button = বোতামটি পুরোনো হয়ে গেছে। নতুন করে জানতে /status লিখুন।
bot-slow-down = একটু ধীরে। এক মিনিট পর আবার জানতে চান।
bot-service-button = { NAME($service) }

## The menu while somebody types "/"

bot-menu-now = এখন কোথায় সমস্যা চলছে
bot-menu-status = কোনো একটি সেবার খবর
bot-menu-history = একটি সেবার আগের বিভ্রাট
bot-menu-services = কোন কোন সেবার ওপর নজর
bot-menu-about = খবর আসে কোথা থেকে
bot-menu-help = কী কী জানতে চাইতে পারেন

## Under a post

bot-details = বিস্তারিত

## The archive, and the service itself

bot-history = { GEN($service) } সাম্প্রতিক বিভ্রাট
bot-history-over = { DATE($at) }: { DUR($lasted) }
bot-history-open = { DATE($at) }: এখনো চলছে
bot-history-none = গত কয়েক মাসে { GEN($service) } কোনো বিভ্রাট আমাদের সংগ্রহে নেই।
bot-services = এখন নজর রাখা হচ্ছে { COUNT($count) } সেবার ওপর
bot-services-list = { LIST($services) }।
bot-services-more = এ ছাড়া আরও { COUNT($count) } সেবা। কোনোটির খবর চাইলে /status লিখে পাশে নামটি লিখুন।
bot-about = বিভ্রাট বার্তা প্রতিষ্ঠানগুলোর স্ট্যাটাস পেজ পড়ে বাংলায় খবর লেখে। স্ট্যাটাস পেজে যা নেই, খবরেও তা থাকে না। যে বাক্য যন্ত্র বুঝতে পারে না, তা অনুমান করে লেখে না, সম্পাদককে দেখায়।
bot-about-evidence = প্রতিষ্ঠান নিজে জানালে সেই কথাই লেখা হয়, কে জানিয়েছে আর কখন, তা-ও। খবর এগোলে আগের বার্তাটি বদলে যায়, বড় পরিবর্তনে আলাদা বার্তা আসে।
bot-about-privacy = আপনি কী জানতে চাইলেন, তা রাখা হয় না।
