package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

type flowWords struct {
	// of are the nodes with a fixed text, or with this text if nothing reached
	// them.
	of                      phrase.Table[NodeID, phrase.Phrase]
	setsSecure, setsPlain   phrase.Phrase
	setsBoth, scriptSets    phrase.Phrase
	readsSecure, readsPlain phrase.Phrase
	readsOpen, readsNone    phrase.Phrase
}

var flowTexts = flowWords{
	of: phrase.Table[NodeID, phrase.Phrase]{
		{For: NodeAsk, Say: "User sends request"},
		{For: NodeAllowed, Say: "Does the browser proceed?"},
		{For: NodeStopped, Say: "Browser stops"},
		{For: NodeUpgrade, Say: "Does HSTS cover the host?"},
		{For: NodeUpgraded, Say: "Browser upgrades request to HTTPS"},
		{For: NodeCache, Say: "Does the cache have a redirect?"},
		{For: NodeCached, Say: "Browser uses cached redirect"},
		{For: NodeJar, Say: "Is there a cookie in the jar?"},
		{For: NodeSendDomain, Say: "Domain: does it match the host?"},
		{For: NodeSendPath, Say: "Path: does it match the path?"},
		{For: NodeSendExpiry, Say: "Expiry: is it still valid?"},
		{For: NodeSendSecure, Say: "Secure: does the scheme allow it?"},
		{For: NodeSendSameSite, Say: "SameSite: does it allow the request?"},
		{For: NodeSendPolicy, Say: "Do browser and fetch allow it?"},
		{For: NodeSendChecks, Say: "May the cookie be sent?"},
		{For: NodeHeld, Say: "Cookie is not sent"},
		{For: NodeAnswered, Say: "Does the server answer?"},
		{For: NodeNobody, Say: "No response"},
		{For: NodeRedirect, Say: "Redirect to HTTPS URL"},
		{For: NodeAgain, Say: "User sends HTTPS request"},
		{For: NodeElsewhere, Say: "Does the server redirect?"},
		{For: NodeForward, Say: "Redirect"},
		{For: NodeSetText, Say: "Is it a valid cookie?"},
		{For: NodeSetDomain, Say: "Domain: may this host set it?"},
		{For: NodeSetPrefix, Say: "Prefix: are requirements met?"},
		{For: NodeSetSecure, Say: "Secure: does the scheme allow it?"},
		{For: NodeSetHttpOnly, Say: "HttpOnly: may a script set it?"},
		{For: NodeSetSameSite, Say: "SameSite: does it allow the response?"},
		{For: NodeSetPolicy, Say: "Do browser and fetch allow it?"},
		{For: NodeSetJar, Say: "Jar: is there no conflict?"},
		{For: NodeSetRoom, Say: "Limit: is there room?"},
		{For: NodeSetChecks, Say: "May the cookie be stored?"},
		{For: NodeRefused, Say: "Cookie is rejected"},
	},
	setsSecure:  "Server sets secure cookie with Secure flag",
	setsPlain:   "Server sets cookie without Secure flag",
	setsBoth:    "Server sets cookies with and without Secure flag",
	scriptSets:  "Script sets cookie",
	readsSecure: "Server reads secure cookie safely",
	readsPlain:  "Server reads cookie",
	readsOpen:   "Server reads cookie, and so can anyone on the wire",
	readsNone:   "Server gets no cookie to read",
}
