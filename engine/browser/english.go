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
			page:   "asks on a separate page",
		},
		hostPrefixPath: hostPrefixPathWords{
			present:   "a Path attribute is present",
			written:   "Path=/ is explicit",
			resulting: "the resulting path is /",
		},
		thirdParty: thirdPartyWords{allow: "allow", block: "block", partition: "partition"},
	},

	source: sourceWords{
		notMeasured:   "not measured",
		measured:      "measured in {version}",
		recorded:      "test results in {version}",
		sourceCode:    "not measured; source code of {version}",
		documentation: "not measured; documentation of {version}",
		dated:         "{source} ({date})",
		at:            "{source}: {ref}",
		since:         "{source}; since {since}",
		asItStood:     "specification text",
		why: map[string]phrase.Phrase{
			tabRefusedFirst: "TabRejected comes first",
			secureFirst:     "over http it is rejected as Secure",
			laxByDefaultOff: "LaxByDefault is off",
			noPublicSource:  "no public source",
			sentAnyway:      "it sends them anyway",
			onSince182:      "documented as enabled since 18.2",
		},
	},
}
