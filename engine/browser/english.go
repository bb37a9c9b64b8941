package browser

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var say = words{
	decides: decides,

	value: valueWords{
		yes:     "yes",
		no:      "no",
		days:    phrase.Plural{One: "{n} day", Other: "{n} days"},
		minutes: phrase.Plural{One: "{n} min", Other: "{n} min"},
		limit:   "{max}, then down to {keep}",
		insecureForms: formWords{
			send:   "sends it",
			dialog: "asks in a dialog",
			page:   "asks on a page of its own",
		},
		hostPrefixPath: hostPrefixPathWords{
			present:   "a Path attribute is there",
			written:   "Path=/ is written",
			resulting: "it is / in the end",
		},
		thirdParty: thirdPartyWords{allow: "allow", block: "block", partition: "partition"},
	},

	source: sourceWords{
		notMeasured:   "not measured",
		measured:      "measured in {version}",
		recorded:      "results kept by {version}",
		sourceCode:    "not measured; source code of {version}",
		documentation: "not measured; documentation of {version}",
		dated:         "{source} ({date})",
		at:            "{source}: {ref}",
		since:         "{source}; since {since}",
		asItStood:     "as it stood",
		why: map[string]phrase.Phrase{
			tabRefusedFirst: "TabRefused comes first",
			secureFirst:     "over http it is refused as Secure",
			laxByDefaultOff: "LaxByDefault is off",
			noPublicSource:  "in no public source",
			sentAnyway:      "it sends them anyway",
			onSince182:      "documented as on since 18.2",
		},
	},
}
