package evidence

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

var valueTexts = valueWords{
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
	dates:      datesWords{draft: "by the specification", whole: "whole tokens, no zone", nspr: "NSPR: zones count, the time may be missing"},
	thirdParty: thirdPartyWords{allow: "allow", block: "block", partition: "partition"},
}

var sourceTexts = sourceWords{
	why: phrase.Table[string, phrase.Phrase]{
		{For: tabRejectedFirst, Say: "TabRejected comes first"},
		{For: secureFirst, Say: "over http it is rejected as Secure"},
		{For: laxByDefaultOff, Say: "LaxByDefault is off"},
		{For: noPublicSource, Say: "no public source"},
		{For: sentAnyway, Say: "it sends them anyway"},
		{For: keptAnyway, Say: "it keeps them anyway"},
		{For: noRedirectUpgraded, Say: "it upgrades no redirect"},
		{For: allUpgraded, Say: "it upgrades all images"},
		{For: usualDates, Say: "WebKit's tests contain only usual dates"},
		{For: onSince182, Say: "documented as enabled since 18.2"},
	},
}

// valueWords are the values of switches.
type valueWords struct {
	days, minutes phrase.Plural
	// limit is for a limit that is enforced only above max.
	limit phrase.Phrase

	insecureForms  formWords
	hostPrefixPath hostPrefixPathWords
	dates          datesWords
	thirdParty     thirdPartyWords
}

// formWords has a phrase for each [browser.FormWarning].
type formWords struct{ send, dialog, page phrase.Phrase }

// hostPrefixPathWords has a phrase for each [cookie.HostPrefixPath].
type hostPrefixPathWords struct{ present, written, resulting phrase.Phrase }

// datesWords has a phrase for each [cookie.DateParser].
type datesWords struct{ draft, whole, nspr phrase.Phrase }

// thirdPartyWords has a phrase for each [scenario.ThirdPartyCookies].
type thirdPartyWords struct{ allow, block, partition phrase.Phrase }

// sourceWords are the kinds of sources.
type sourceWords struct {
	// why has the reasons why something is not measured.
	why phrase.Table[string, phrase.Phrase]
}
