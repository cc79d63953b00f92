### Answers to readers who asked for English: the bot's own frame. What it quotes, the bulletins themselves, stays Bengali.
### The messages are those of the Bengali bot.ftl. Names stand in Latin, moments by the clock of the reader's edition.

## Greeting and help

bot-welcome = Hello. Ask here which apps and sites have an outage now.
bot-help = What you can ask:
bot-commands =
    /now: where there is trouble now
    /status: one service. Write its name behind it, as in /status X
    /incident: one of the incidents that are under way
    /history: earlier outages of a service, as in /history X
    /services: which services are watched
    /follow: be told when there is an outage
    /digest: a day's or a week's news in one message
    /about: where the news comes from
    /language: Bengali or English
    /help: this list
bot-sources = The news comes from the operators' own status pages. { COUNT($count) } services are watched now. No news on a status page does not mean that all is well.

## How old it is

bot-age = The status page was last read { DUR($age) } ago.
bot-age-now = The status page was read just now.
bot-never-read = No status page can be read now, so we cannot say how things stand.

## /now

bot-now-open = Services that have trouble now, by their own status pages: { COUNT($count) }
bot-now-quiet = { COUNT($count) } status pages were read, and none of them reports an outage now.
bot-now-unread = These status pages cannot be read now, so how they stand is not known: { LIST($services) }.
bot-now-unread-more = { LIST($services) } and others, { COUNT($count) } in all: these status pages cannot be read now, so how they stand is not known.

## An incident

bot-open = { $marker } { NAME($service) }: trouble under way
bot-open-maintenance = { $marker } { NAME($service) }: maintenance under way
bot-open-more = And { COUNT($count) } more are under way.
bot-since = Began on { DATE($at) } { CLOCK($at) }, { DUR($ago) } ago.
bot-since-just = Began on { DATE($at) } { CLOCK($at) }.
bot-operator-says = { $phase ->
    [investigating] The operator is looking into the cause.
    [identified] The operator says that the cause has been found.
    [monitoring] The operator is watching how things go.
    [resolved] The operator says that it is over.
    [scheduled] The operator has announced the work.
    [inProgress] The operator says that the work is under way.
    [verifying] The work is done, and the operator is checking it.
    [completed] The operator says that the work is done.
    [cancelled] The operator says that the work was cancelled.
    [unknown] The operator says so on its status page.
   *[other] { FAIL() }
}
bot-page-link = See the status page
bot-page-own = You can look here yourself

## /status

bot-quiet = The status page of { NAME($service) } reports no trouble now.
bot-quiet-caution = It may take a while until trouble is shown there.
bot-last = The last trouble ended on { DATE($at) } { CLOCK($at) }. By the status page it had lasted { DUR($lasted) }.
bot-unread = The status page of { NAME($service) } has not been read yet, so we cannot say whether { NAME($service) } works.
bot-unread-now = The status page of { NAME($service) } could not be read for { DUR($age) }. How it stands now is not known.
bot-unread-open = The status page of { NAME($service) } could not be read for { DUR($age) }. What is said above is from before; how it stands now is not known.
bot-no-feed = We know no status page that tells how { NAME($service) } stands, so we cannot say whether it works.
bot-upstream = { NAME($other) } has trouble now. { NAME($service) } has gone down with { NAME($other) } before. Whether the two are connected this time is not known.
bot-incident-how = For one of these, send the line below it.
bot-incident-none = No status page reports an incident under way.
bot-incident-over = Over on { DATE($at) } { CLOCK($at) }. By the status page it had lasted { DUR($lasted) }.
bot-incident-unknown = We know no incident of this number.
bot-incident-withdrawn = The operator has taken this incident of { NAME($service) } off its status page.
bot-ask-name = Which service? Write its name behind it, as in /status X
bot-which = Which one do you mean?
bot-which-close = Nothing is called “{ $query }”. Do you mean one of these?
bot-not-found = No service on our list is called “{ $query }”. Please check the spelling.
bot-old-button = This button is out of date. Write /status to ask anew.
bot-slow-down = A little slower, please. Ask again in a minute.
bot-service-button = { NAME($service) }

## The menu while somebody types "/"

bot-menu-now = What is down now
bot-menu-status = The state of one service
bot-menu-incident = One incident, or what is under way
bot-menu-history = Earlier outages of a service
bot-menu-services = Which services are watched
bot-menu-about = Where the news comes from
bot-menu-help = What you can ask

## Under a post

bot-details = Details

## The archive, and the service itself

bot-history = Recent outages of { NAME($service) }
bot-history-over = { DATE($at) }: { DUR($lasted) }
bot-history-open = { DATE($at) }: still going on
bot-history-none = We know of no outage of { NAME($service) } in the past months.
bot-services = Services that are watched now: { COUNT($count) }
bot-services-list = { LIST($services) }.
bot-services-more = And { COUNT($count) } more. For any of them write /status and its name.
bot-about = Bibhrat Barta reads the status pages of services and writes the news in Bengali. What is not on a status page is not in the news. A sentence that the machine does not understand is not guessed: an editor sees it.
bot-about-evidence = What an operator says is told as its word, with who said it and when. As a story goes on its message is edited; a great change comes as a message of its own.
bot-about-privacy = What you ask is not kept once it is answered.

## What a reader follows

bot-follow-menu = What do you want to be told of? Choose a category, or write /follow X
bot-follow-all = News of all services
bot-category = { $category ->
    [messaging] Messaging
    [social] Social media
    [ai] AI
    [cloud] Cloud
    [cdn] Internet infrastructure
    [devtools] For developers
    [productivity] Office work
    [payments] Payments
    [bank] Banks
    [telecom] Mobile and internet
    [commerce] Shopping
    [games] Games
    [streaming] Video
    [music] Music
    [education] Education
    [government] Public services
    [news] News
    [other] Others
   *[unlisted] { FAIL() }
}
bot-category-all = All of this category
bot-earlier-page = Page before
bot-later-page = Next page
bot-back = List of categories
bot-follow-button = Follow { NAME($service) }
bot-unfollow-button = Unfollow { NAME($service) }
bot-followed = You will be told here when { NAME($service) } has an outage.
bot-followed-category = You will be told here when a service of this category has an outage.
bot-followed-all = You will be told here when any service has an outage.
bot-unfollowed = You will not be told of { NAME($service) } any more.
bot-unfollowed-category = You will not be told of the whole category any more.
bot-unfollowed-all = You will not be told of all services any more.
bot-followed-part = You will be told here when this part of { NAME($service) } has trouble: { NAME($part) }.
bot-unfollowed-part = You will not be told of this part of { NAME($service) } any more: { NAME($part) }.
bot-parts = Which part or which place of { NAME($service) }?
bot-parts-how = If it is not on the list, write its name, as in /follow Cloudflare Mumbai
bot-parts-none = We know no part of { NAME($service) } by name yet.
bot-parts-unknown = We know no part or place of { NAME($service) } called “{ $query }”.
bot-parts-button = Only a part or a place
bot-part = { NAME($part) }
bot-part-of = { NAME($service) }: { LIST($parts) }.
bot-part-unfollow = Unfollow { NAME($part) } ({ NAME($service) })
bot-whole = All of { NAME($service) }
bot-following = What you are told of
bot-following-none = You have chosen nothing yet. You can choose from the list below.
bot-following-except = Without { LIST($services) }.
bot-settings = When you are told, and how
bot-settings-button = When and how
bot-impact = { $impact ->
    [minor] All outages, small ones too
    [major] Only big outages
    [critical] Only the biggest outages
   *[unlisted] { FAIL() }
}
bot-edition = { $edition ->
    [bn-IN] Bengali of India
    [bn-BD] Bengali of Bangladesh
   *[unlisted] { FAIL() }
}
bot-language = { $language ->
    [bengali] Bangla
    [english] English
   *[unlisted] { FAIL() }
}
bot-language-now = You are answered in English now. The news itself stays Bengali.
bot-switch-maintenance = Planned work as well
bot-switch-night = Nothing from 23:00 to 7:00
bot-switch-weekend = Nothing on the two free days
bot-switch-grave = The gravest even then
bot-switch-outage = Each outage by itself
bot-digest = Choose here if you want a day's or a week's news in one message, and when. When nothing that you have chosen failed, no message comes.
bot-digest-button = In one message, by day or week
bot-digest-span = { $span ->
    [day] Once a day
    [week] Once a week
   *[unlisted] { FAIL() }
}
bot-digest-hour = { CLOCK($at, form: "bare") }
bot-digest-none = No such message
bot-zones = By which clock do you live?
bot-zone = { $zone ->
    [kolkata] India
    [dhaka] Bangladesh
    [dubai] Dubai
    [riyadh] Riyadh
    [singapore] Singapore
    [london] London
    [rome] Rome
    [new_york] New York
    [los_angeles] Los Angeles
    [sydney] Sydney
   *[unlisted] { FAIL() }
}
bot-zone-button = The clock of which country
bot-mute-button = Nothing for { DUR($ago) }
bot-muted = All right, nothing will be sent for { DUR($ago) }. What happens meanwhile is told afterwards, in one go.
bot-unmuted = All right, you will be told again.
bot-quiet-hours = All right, nothing will be sent in these hours. What happens meanwhile is told afterwards.
bot-quiet-usage = Write from which hour to which hour it is to be quiet, as in /quiet 23 7

## What is held on a reader

bot-privacy = Only what you want to be told of, and when, is kept. What you ask is not kept once it is answered. If you report trouble, who you are is kept as a code, and deleted after 30 days.
bot-forget = To delete it, write /forgetme and press the button below. All that you have chosen is deleted, and no more news comes.
bot-forget-button = Delete everything
bot-forgotten = All that was kept about you is deleted.

## "It fails for me too"

bot-me-too = It fails for me too
bot-reported = Thank you. The editors will be told of the trouble with { NAME($service) }.
bot-reported-before = You have told us already.
bot-reported-many = At least { COUNT($count) } readers say the same.
bot-report-refused = You have reported many services today. You can report again tomorrow.

bot-readers-report = Readers report trouble with { NAME($service) }: { COUNT($count) } of them in half an hour. The operator has said nothing yet. It is not confirmed.

## In a group

bot-administrators-only = Only administrators can choose what this group is told of.
bot-group-welcome = Hello. Which country's Bengali does this group want its outage news in?
bot-channel-welcome = Choose which country's Bengali the channel “{ $title }” gets its news in, and which news.
bot-missing = { $right ->
    [can_post_messages] But I may not write there yet. Please switch on “Post messages” for me among the administrators of the channel.
    [can_send_messages] But I may not write in the group “{ $title }” yet. Please switch on “Send messages” in the permissions of the group.
   *[unlisted] { FAIL() }
}

bot-menu-follow = Choose what you are told of
bot-menu-following = What you have chosen
bot-menu-quiet = When you want no news
bot-menu-digest = A day's or a week's news in one message
bot-menu-report = Tell us of a problem
bot-menu-corrections = News that was put right
bot-menu-forgetme = Delete what is kept about you
bot-menu-privacy = What is kept about you
bot-menu-language = Bengali or English

## Many new stories at once

bot-burst = { COUNT($count) } more news at once
bot-burst-why = Much came in a short time, so the headlines stand in one place.
