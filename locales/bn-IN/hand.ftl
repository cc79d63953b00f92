### What readers see (bn-IN) of news that people at the desk made; editors' own phrases are in editor.ftl.

## Bulletins of services without a feed: what people at the desk heard, and from whom

hand-headline-opened = { LOC($service) } সমস্যার খবর
hand-headline-advanced = { LOC($service) } সমস্যার কারণ নিয়ে নতুন তথ্য
hand-headline-updated = { LOC($service) } সমস্যা নিয়ে নতুন তথ্য
hand-headline-resolved = { LOC($service) } সমস্যা মিটেছে বলে খবর
hand-lead-opened = { DATE($since) } { CLOCK($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } সমস্যা হচ্ছে বলে জানা গিয়েছে।
hand-lead-going-on = { DATE($since) } { CLOCK($since, form: "from", zone: "yes") } { LOC($service, as: "intro") } সমস্যা চলছে বলে জানা গিয়েছে।
hand-lead-resolved = { LOC($service, as: "intro") } সমস্যা মিটেছে বলে { DATE($at) } { CLOCK($at, zone: "yes") } জানা গিয়েছে।
hand-source = সূত্র: { $source }, { DATE($at) } { CLOCK($at, form: "bare") }
hand-history-opened = { DATE($at) }, { CLOCK($at, form: "bare") } সমস্যার খবর
hand-history-advanced = { DATE($at) }, { CLOCK($at, form: "bare") } কারণ নিয়ে তথ্য
hand-history-updated = { DATE($at) }, { CLOCK($at, form: "bare") } নতুন তথ্য
hand-history-resolved = { DATE($at) }, { CLOCK($at, form: "bare") } সমস্যা মিটেছে

## A drill

drill-headline = মহড়া: { $headline }

## Lines of at most sixty letters, for a phone's lock screen, where a headline is longer

push-flash = { LOC($service) } সমস্যার খবর
push-story = { LOC($service) } সমস্যার খবর
push-joined = { LOC($service) } সমস্যার খবর
push-update = { LOC($service) } সমস্যা নিয়ে নতুন তথ্য
push-escalated = { LOC($service) } সমস্যা বেড়েছে বলে খবর
push-resolved = { LOC($service) } সমস্যা মিটেছে বলে খবর
push-returned = { LOC($service) } সমস্যা মিটেছে বলে খবর
push-reopened = { LOC($service) } ফের সমস্যার খবর
push-followUp = { GEN($service) } সমস্যা নিয়ে সংস্থার ব্যাখ্যা
push-scheduled = { LOC($service) } রক্ষণাবেক্ষণের ঘোষণা
push-started = { LOC($service) } রক্ষণাবেক্ষণ শুরু
push-extended = { LOC($service) } রক্ষণাবেক্ষণের সময় বাড়ল
push-completed = { LOC($service) } রক্ষণাবেক্ষণ শেষ
push-cancelled = { LOC($service) } রক্ষণাবেক্ষণ বাতিল
push-correction = সংশোধন: { GEN($service) } খবরে ভুল ছিল
push-retraction = প্রত্যাহার: { GEN($service) } আগের খবর
