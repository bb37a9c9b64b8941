package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

type flowWords struct {
	// of are the nodes with a fixed text, or with this text if nothing reached
	// them.
	of                      map[NodeID]phrase.Phrase
	setsSecure, setsPlain   phrase.Phrase
	setsBoth, scriptSets    phrase.Phrase
	readsSecure, readsPlain phrase.Phrase
	readsOpen, readsNone    phrase.Phrase
}

var flowTexts = flowWords{

	of: map[NodeID]phrase.Phrase{
		NodeAsk:          "User sends request",
		NodeAllowed:      "Does the browser proceed?",
		NodeStopped:      "Browser stops",
		NodeUpgrade:      "Does HSTS cover the host?",
		NodeUpgraded:     "Browser upgrades request to HTTPS",
		NodeJar:          "Is there a cookie in the jar?",
		NodeSendDomain:   "Domain: does it match the host?",
		NodeSendPath:     "Path: does it match the path?",
		NodeSendExpiry:   "Expiry: is it still valid?",
		NodeSendSecure:   "Secure: does the scheme allow it?",
		NodeSendSameSite: "SameSite: does it allow the request?",
		NodeSendPolicy:   "Do browser and fetch allow it?",
		NodeHeld:         "Cookie is not sent",
		NodeAnswered:     "Does the server answer?",
		NodeNobody:       "No response",
		NodeRedirect:     "Redirect to HTTPS URL",
		NodeAgain:        "User sends HTTPS request",
		NodeElsewhere:    "Does the server redirect?",
		NodeForward:      "Redirect",
		NodeSetText:      "Is it a valid cookie?",
		NodeSetDomain:    "Domain: may this host set it?",
		NodeSetPrefix:    "Prefix: are requirements met?",
		NodeSetSecure:    "Secure: does the scheme allow it?",
		NodeSetHttpOnly:  "HttpOnly: may a script set it?",
		NodeSetSameSite:  "SameSite: does it allow the response?",
		NodeSetPolicy:    "Do browser and fetch allow it?",
		NodeSetJar:       "Jar: is there no conflict?",
		NodeSetRoom:      "Limit: is there room?",
		NodeRefused:      "Cookie is rejected",
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
