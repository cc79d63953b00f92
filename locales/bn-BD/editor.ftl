### What editors see (bn-BD): review cards, their buttons, and what a tap came to. A note over a tapped button has room for 200 letters.

## The review card

desk-title = প্রকাশের আগে দেখে দিন
desk-reason = { $rule ->
    [withdrawn-told] আটকে আছে, কারণ: পাঠকেরা যে ঘটনার খবর পেয়েছেন, স্ট্যাটাস পেজ থেকে তা সরিয়ে নেওয়া হয়েছে। খবর প্রত্যাহার করা হবে কি না, আপনি ঠিক করুন।
    [unknown-phase-told] আটকে আছে, কারণ: স্ট্যাটাস পেজে এমন একটি শব্দ এসেছে, যা আমাদের তালিকায় নেই।
    [unknown-words] আটকে আছে, কারণ: স্ট্যাটাস পেজে এমন একটি শব্দ এসেছে, যা আমাদের তালিকায় নেই।
    [unusual-grave] আটকে আছে, কারণ: ঘটনাটির তারিখ ভবিষ্যতের বা অনেক আগের, অথচ তা এখনো চলছে।
    [open-and-old] আটকে আছে, কারণ: প্রথমবার দেখার সময়ই ঘটনাটি চলছিল, প্রতিষ্ঠানটি অনেকক্ষণ নতুন কিছু জানায়নি।
    [late-and-old] আটকে আছে, কারণ: ঘটনাটি দেরিতে চোখে পড়েছে, প্রতিষ্ঠানটি অনেকক্ষণ নতুন কিছু জানায়নি।
    [notice-wide] আটকে আছে, কারণ: সমস্যা কতটা বড়, স্ট্যাটাস পেজে লেখা নেই। অথচ সেবাটি বহু মানুষ ব্যবহার করেন।
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
desk-unread = ⚠️ (বোঝা যায়নি)
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
