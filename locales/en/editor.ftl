### What editors who chose English see: review cards, their buttons, and what a tap came to. A note over a tapped button has
### room for 200 letters. The messages are those of the Bengali editor.ftl; the words that editors type stand there.

## The review card

desk-title = Please read before publishing
desk-reason = { $rule ->
    [withdrawn-told] It waits because the status page has removed an incident that readers were told of. You decide whether the news is retracted.
    [unknown-phase-told] It waits because the status page uses a word that is not on our list.
    [unknown-words] It waits because the status page uses a word that is not on our list.
    [unusual-grave] It waits because the incident is dated in the future or long ago, and is still going on.
    [own-check-wide] It waits because only our own check sees a problem; the operator has said nothing. You decide whether it is published.
    [own-check-alone] It waits because only our own check sees a problem, and we read no status page of this service. You decide whether it is published.
    [open-and-old] It waits because the incident was under way when we first looked, and the operator has said nothing new for long.
    [late-and-old] It waits because we saw the incident late, and the operator has said nothing new for long.
    [notice-wide] It waits because the status page does not say how grave it is, and very many people use the service.
    [retraction] A colleague wants to retract the news. If you publish this, it takes the place of the posts in the channels.
    [correction] A colleague wants to correct a mistake in published news. If you publish this, it is added to the posts in the channels.
    [fell-parted] Waiting because a colleague parted two incidents that readers were told belong together. Publish to correct what they were told.
    [fell-relinked] Waiting because a colleague named another cause than readers were told. Publish to correct what they were told.
    [fell-weaker] Waiting because we are less sure than readers were told. Publish to correct what they were told.
    [by-hand] A colleague wrote this news by hand. Please read and publish it.
    [lint] It waits because the language check found a fault in the text.
   *[other] It waits because: { $reason }
}
desk-findings = Objections of the language check:
desk-nothing = There is no text here, so there is nothing to publish.
desk-edition = { $edition ->
    [bn-IN] India edition:
    [bn-BD] Bangladesh edition:
   *[other] { FAIL() }
}
desk-source = The status page's own words:
desk-unread = ⚠️ { $number } (not understood)
desk-source-more = The status page has more sentences: { COUNT($count) }.
desk-button-publish = Publish
desk-button-drop = Drop
desk-settled-publish = { $editor } said to publish it.
desk-settled-drop = { $editor } dropped it.

## After a tap

desk-done-publish = Queued for publication.
desk-done-drop = Dropped.
desk-refused-stranger = These buttons and commands are for editors only.
desk-refused-viewer = You may look at drafts, but not publish, change or drop them.
desk-refused-unknownReview = This draft is gone.
desk-refused-stale = The text has changed since you saw it. Nothing was published. Read the new text and decide again.
desk-refused-published = It was queued for publication already.
desk-refused-dropped = It was dropped already.
desk-refused-superseded = The incident has moved on, so this draft no longer stands. Nothing was published. See the new draft.
desk-refused-overtaken = Somebody else decided before you.
desk-refused-nowhere = No channel takes this news, so it could not be published. The draft stays.

## More buttons under the card, and what they came to

desk-button-publishQuietly = Publish silently
desk-button-reviseIndia = Revise: India
desk-button-reviseBangladesh = Revise: Bangladesh
desk-button-holdShort = Hold 10 minutes
desk-button-holdLong = Hold 1 hour
desk-button-holdOpen = Hold until I say
desk-button-claim = I am on it
desk-done-claim = Everybody sees that you are on it. It ends by itself after 10 minutes.
desk-button-askColleague = Ask a colleague
desk-done-publishQuietly = Queued for silent publication.
desk-done-reviseIndia = Now answer this draft with the text for the India edition: “headline: …”, “lead: …”, or the whole text.
desk-done-reviseBangladesh = Now answer this draft with the text for the Bangladesh edition: “headline: …”, “lead: …”, or the whole text.
desk-done-holdShort = Held for 10 minutes.
desk-done-holdLong = Held for 1 hour.
desk-done-holdOpen = Held until you say.
desk-done-askColleague = Your colleagues have been asked.
desk-ask = { $editor } asks for a colleague's opinion: please look at the draft above.
desk-held = ⏸ Held by { $editor } { CLOCK($until, form: "until") }.
desk-held-open = ⏸ Held by { $editor } until they say.
desk-hold-over = The hold is over. The draft above waits for your decision.
desk-claimed = ✍️ { $editor } is looking at it { CLOCK($until, form: "until") }.
desk-moved = 🔄 The incident has moved on, the text is new. { $change ->
    [advanced] The operator has told of the next step.
    [escalated] The problem has grown.
    [eased] The problem has eased.
    [resolved] The operator says that the problem is over.
    [reopened] The problem is back.
    [amended] The operator has changed its own earlier words.
    [withdrawn] The incident was removed from the status page.
   *[other] The operator has said something new.
}
desk-moved-was = The headline before:
desk-proposed = The machine had written:
desk-outdated = ⚠️ The facts of this part have changed since you wrote it. Please compare.
desk-part = { $part ->
    [headline] headline:
    [dek] dek:
    [lead] lead:
    [affected] where:
    [statement] statement:
    [scale] scale:
    [cause] cause:
    [advice] advice:
    [background] background:
    [closing] closing:
   *[other] another part:
}

## After a reply with text

desk-revision-taken = The text was changed:
desk-revision-same = The text is that already; nothing was changed.
desk-revision-overtaken = The text has changed meanwhile, so yours was not taken. See the new draft and send it again.
desk-revision-whichEdition = Which edition is this for? Begin with “india:” or “bangladesh:”, or press a “Revise” button under the draft and send it again.
desk-revision-empty = There was no text; nothing was changed.
desk-revision-tooLong = The text is too long and was not taken. Keep it under three thousand letters.
desk-revision-markup = The text has marks like <b> and was not taken. Send it without them.
desk-revision-noPart = This draft has no such part; nothing was changed.
desk-revision-nothingToRevise = This draft has no text, so there is nothing to change.
desk-revision-lint = The language check refused it ({ $id }): “{ $excerpt }”. Nothing was changed. Mend it and send it again.
desk-stranger-number = This is for editors only. To join them tell the chief editor your number: { $person }
desk-refused-notChief = Only the chief editor may do this.
desk-refused-noCard = This is no draft. Answer the draft that you want to change.

## Commands of the desk

desk-none = No draft is waiting.
desk-waiting = Waiting for a decision:
desk-is-held = held
desk-how = Drafts come into the editors' chat. Press a button below to publish, hold or drop.
desk-how-lists = To see what is waiting write /desk. What we had to correct is listed by /corrections.
desk-how-buttons = “{ desk-button-publishQuietly }” publishes without a sound. “{ desk-button-claim }” tells everybody who is at work on it. “{ desk-button-askColleague }” asks the others. “{ desk-button-showAll }” and “{ desk-button-copy }” stay after publishing.
desk-how-revise = To change the text answer the draft with “headline: …”, “lead: …”, or the whole text.
desk-how-retract = To retract published news answer its draft with /retract, or write /retract and the name of the service.
desk-how-render = To give the Bengali of a sentence that was not understood answer the draft with /render, the number of the sentence, and the Bengali.
desk-how-handover = For what one shift leaves to the next write /handover.
desk-how-language = For answers in Bengali write /language bangla.
desk-how-people = To see and change who works at the desk write /editor.
desk-retract-which = Which news? Answer its draft, or give the name of the service as well.
desk-drafted-retraction = The retraction is drafted in the editors' chat. Read and publish it.
desk-drafted-correction = The correction is drafted in the editors' chat. Read and publish it.
desk-retract-nothingPublished = Nothing about this incident has reached readers, so there is nothing to take back.
desk-retract-neverOver = Readers were never told that it was over, so there is nothing to correct.
desk-retract-neverCause = Readers were never told a cause, so there is nothing to correct.
desk-retract-unknown = No incident goes by this name.
desk-retract-blocked = The language check found a fault in that text; no draft was made.
desk-editor-how = Write it so: /editor ID editor, and a name if you like. The role is viewer, editor or chief; none takes somebody off. A newcomer learns their number by sending /desk to the bot.
desk-editor-self = Nobody can change their own role.
desk-editor-named = { $person } is { $role ->
    [viewer] a viewer
    [editor] an editor
    [chief] a chief editor
   *[other] { FAIL() }
} from now on.
desk-editors = The desk:
desk-editor-line = { $person }: { $role ->
    [viewer] viewer
    [editor] editor
    [chief] chief editor
   *[other] { FAIL() }
}
desk-editor-dismissed = { $person } is no longer an editor.
desk-how-correct = To correct a mistake in published news write /correct, then the name of the service and what was wrong: cause, state or figure.
desk-correct-how = Say what was wrong: /correct cloudflare cause (the cause), /correct cloudflare state (we wrote that it was over). For a figure write figure, then the wrong and the right number. In answer to a draft no name is needed.
desk-no-corrections = No correction has been published yet.
desk-corrections = Our corrections and retractions:
desk-correction-at = { DATE($at) }:

## A draft that is longer than one message, and the whole story

desk-button-showAll = Whole text and story
desk-done-showAll = The whole text is being sent below.
desk-too-long = ⚠️ The text does not fit into one message. Press the button below and read all of it; then it can be published.
desk-shown-below = The whole text stands below, in answer to this draft.
desk-refused-tooOld = This draft is more than a day old, so it was not published. Answer it with /update to have it written anew, or drop it.
desk-refused-unshown = Not all of the text has been shown yet, so it was not published. Press “Whole text and story” and read it.
desk-story-so-far = What readers know so far:

## A post that stops its channel

desk-stop-doubt = ⚠️ Telegram has not said whether this post reached the channel { $channel }. Nothing more goes there until you answer. Look at the channel, then press a button below.
desk-stop-rights = ⚠️ This post did not go to the channel { $channel }: the bot lacks the right. In the channel's administrators switch on “{ $tick }” for the bot, then press the button below.
desk-stop-gone = ⚠️ This post did not go to the channel { $channel }: the bot is not in it. Make the bot an administrator again, then press the button below.
desk-stop-refused = ⚠️ Telegram refused this post for the channel { $channel }: { $reason }
desk-button-there = The post is there
desk-button-again = Send it again
desk-stop-done-there = The post counts as sent; the channel goes on.
desk-stop-done-again = The post is being sent again.
desk-stop-settled-there = ✔️ { $editor } saw it: the post is there.
desk-stop-settled-again = ✔️ { $editor } said to send it again.
desk-stop-overtaken = This was settled already; nothing was done.

## Composing by hand

desk-how-compose = For a service without a feed open the news with /open; the further steps are /say, /cause, /figure, /tip, /update and /close.
desk-compose-how = { $command ->
    [open] One thing a line: /open bkash major, on the next line the source, then what has happened in Bengali. The impact is critical, major or minor. For the operator's own words write “official:” before the source. For a different text in each edition put // between them.
    [figure] One thing a line: /figure bkash, on the next line downdetector, then the number, last the hour and minute, such as 18:30.
    [tip] One thing a line: /tip bkash, on the next line the source, then the advice in Bengali, last for how many hours it stays.
   *[other] One thing a line: /{ $command } bkash, on the next line the source, then the words in Bengali.
}
desk-compose-unknown = No service of this name is on the list. It must be added to services in the configuration.
desk-compose-drafted = The draft is ready in the editors' chat. Read and publish it.
desk-compose-alreadyOpen = An incident of this service is open already. To add to it write /say.
desk-compose-nothingOpen = No incident of this service is open. Open one with /open.
desk-compose-hasFeed = This incident comes from the status page and ends there. It cannot be closed by hand.
desk-compose-noText = This news could not be written; no draft was made.

## In which language the desk speaks

desk-language-now = The desk answers you in English. For Bengali write /language bangla. The cards in the editors' chat are in the language of the newsroom.

## A bulletin to take along

desk-button-copy = To copy
desk-done-copy = The text to copy is being sent below.
desk-how-copy = For the text, the push line and the ticker line of a bulletin, answer its card with /copy, or write /copy and the name of the service.
desk-copy-how = Which news? Answer its card with /copy, or write /copy and the name of the service.
desk-copy-nothing = No published news was found under this name.
desk-copy-push = Push, { $count } characters:
desk-copy-ticker = Ticker:
desk-copy-no-push = This news does not fit into a push line of 60 characters.
desk-copy-lint = The language check refuses it ({ $id }): “{ $excerpt }”. The line is not handed out.

## What one shift leaves to the next

desk-handover-title = Handover: since { DATE($since) }, { CLOCK($since, form: "bare") }
desk-handover-open = Open incidents:
desk-handover-incident = { NAME($service) }: { $phase ->
    [investigating] being investigated
    [identified] cause found
    [monitoring] fixed and being watched
    [resolved] over
    [scheduled] planned work
    [inProgress] work under way
    [verifying] being verified
    [completed] work done
    [cancelled] cancelled
    [unknown] state unclear
   *[other] { FAIL() }
} (since { DATE($at) }, { CLOCK($at, form: "bare") })
desk-handover-promises = When operators said they would tell more:
desk-handover-promised = { NAME($service) }: { DATE($at) }, { CLOCK($at, form: "bare") }
desk-handover-overdue = { NAME($service) }: { DATE($at) }, { CLOCK($at, form: "bare") } ⚠️ overdue
desk-handover-came = came { CLOCK($at) }
desk-handover-published = Published in this time:
desk-handover-post = { CLOCK($at, form: "bare") }: { $headline } ({ $channels })
desk-handover-stopped = Channels that stand still:
desk-handover-none = nothing
desk-handover-how = Give the number of hours, such as /handover 12. Without a number it is eight.

## When nobody judges a draft in time

desk-deadline-publish = ⏳ It is published by itself if nobody decides before { CLOCK($until, form: "bare") } on { DATE($until) } (rule { $rule }).
desk-deadline-drop = ⏳ It is dropped by itself if nobody decides before { CLOCK($until, form: "bare") } on { DATE($until) } (rule { $rule }).
desk-deadline-hold = ⏳ It is held if nobody decides before { CLOCK($until, form: "bare") } on { DATE($until) } (rule { $rule }).
desk-lapsed-publish = ⏳ Nobody decided in time, so it was queued to be published by itself (rule { $rule }).
desk-lapsed-drop = ⏳ Nobody decided in time, so it was dropped by itself (rule { $rule }).
desk-lapsed-hold = ⏳ Nobody decided in time, so it is held (rule { $rule }). Nothing more happens without your decision.

## Nights, and what goes out later

desk-night = 🌙 By the channel's night the post waits until { DATE($until) }, { CLOCK($until, form: "bare") }.

## A sentence that was not understood, said in Bengali

desk-render-how = Quote a sentence that was not understood and answer with its Bengali, or answer this draft with /render { $number } and the Bengali.
desk-render-which = Which sentence is it? Answer the draft with /render, the number of the sentence, and its Bengali. For a different text in each edition put // between them.
desk-render-understood = This sentence was understood; its Bengali is in the draft. Nothing was changed.
desk-render-tooLong = The sentence is too long and was not taken. Keep it under six hundred letters.
desk-render-taken = The sentence stands in the draft, and will be used when it comes again:
desk-render-kept = The draft waits no longer. When the sentence comes again, this will be used:
desk-later = 🕖 It is published on { DATE($until) } { CLOCK($until) }, as { $editor } decided.
desk-later-lost = The hour at which this was to be published has come, but that approval no longer holds. The draft above waits for your decision.
desk-moved-later = ⚠️ { $editor } had approved the text before for a later hour. That does not hold for this text.
desk-button-cancelLater = Cancel the later hour
desk-done-cancelLater = The later hour is cancelled, the draft waits again.
desk-how-at = To publish later, answer the card with /at and the hour, for example /at 7 for seven in the morning.
desk-at-how = Answer the card of the draft that you want to publish later with /at and the hour, for example /at 7 for seven in the morning.
desk-at-taken = It is published on { DATE($until) } { CLOCK($until) }. If the text changes before, somebody has to read it again.

## Two people for what is red

desk-first-yes = 👤 { $editor } has agreed to publish. Another editor has to agree before it goes out.
desk-done-firstYes = Your yes is written down. It is grave news, so it goes out when another editor says yes.
desk-refused-sameTwice = Your yes was written down before. Another editor has to agree.

## What took what down

desk-button-links = Cause and links
desk-done-links = See the question below.
desk-button-link-to = Caused by { NAME($service) }
desk-button-part = Not linked, it stands alone
desk-link-which = What took { NAME($service) } down? A tap writes the posts of the channels anew, and sends no new message.
desk-link-none = No outage that could have taken { NAME($service) } down is under way.
desk-link-linked = Linked. The posts are being written anew.
desk-link-parted = Parted. The posts are being written anew.
desk-link-unknown = No incident of this name was found.
desk-link-same = An incident cannot be its own cause.
desk-link-circle = The opposite link exists. Part that one first.
desk-link-already = It stands like that already.
desk-link-how = Write /link reddit cloudflare: first what has the trouble, then the cause. /unlink reddit parts them. In answer to a card the first name is not needed.
desk-how-link = To say what took a service down write /link, and /unlink to part the two.

## Rules of the desk

desk-how-rules = Write /rules to see the rules of the desk. A chief may change some of them.
desk-rules = Rules of the desk:
desk-rules-changed = The rule is changed, and counts from now on:
desk-rules-same = The rule said so already. Nothing was changed.
desk-rules-closed = This rule is changed in the configuration only.
desk-rules-outOfBounds = This is beyond the limits of the configuration. Nothing was changed.
desk-rules-channel = There is no channel of this name.
desk-rules-how = To change one, write: /rules deadline 20 hold (after how many minutes, and publish, drop or hold), /rules night kolkata 23 7 (from when until when it is night in the channel), /rules two on (two people for grave news). To end one, write off.
desk-rule-deadline-publish = A draft that nobody judges within { $minutes } minutes is published by itself.
desk-rule-deadline-drop = A draft that nobody judges within { $minutes } minutes is dropped by itself.
desk-rule-deadline-hold = A draft that nobody judges within { $minutes } minutes is held.
desk-rule-deadline-none = Drafts have no deadline.
desk-rule-night = It is night in the channel { $channel } from { $begin }:00 until { $end }:00. Only grave news goes out then.
desk-rule-night-none = The channel { $channel } has no night.
desk-rule-two-on = Two editors have to agree before grave news is published.
desk-rule-two-off = One editor may publish grave news.
desk-rule-open = (open to change)
desk-button-rule-minutes = { $minutes } minutes
desk-button-rule-deadline-off = No deadline
desk-button-rule-night-on = Night: { $channel }, { $begin }–{ $end }
desk-button-rule-night-off = No night: { $channel }
desk-button-rule-two-on = Two for grave news
desk-button-rule-two-off = One for grave news
desk-rule-bounds = Limits: { $least } to { $most } minutes.

## For who works at the desk, under the greeting

desk-start = You are { $role ->
    [viewer] a viewer
    [editor] an editor
    [chief] a chief editor
   *[other] { FAIL() }
} here. To see what you can do write /desk.

## The commands that Telegram offers in the editors' chat

desk-menu-desk = What waits, and what can be done
desk-menu-handover = What one shift leaves to the next
desk-menu-language = Answers in Bengali or English
desk-menu-corrections = Our corrections and retractions
desk-menu-copy = The text for use elsewhere
desk-menu-at = Publish at an hour
desk-menu-rules = The rules of the desk
desk-menu-render = The Bengali of a sentence not understood
desk-menu-correct = Correct published news
desk-menu-retract = Retract published news
desk-menu-link = What took what down
desk-menu-unlink = Part what was linked
desk-menu-editor = Who works at the desk
desk-menu-open = Open news by hand
desk-menu-say = Add a statement
desk-menu-cause = Add the cause
desk-menu-figure = Add a figure of reports
desk-menu-tip = Add a tip for readers
desk-menu-update = Tell the news as it stands
desk-menu-close = Close news opened by hand
