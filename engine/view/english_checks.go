package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var checksEnglish = checkWords{
	characters: checkText{"Characters", "Characters: none that is forbidden", "Characters: one that is forbidden"},
	content:    checkText{"Content", "Content: a name or a value", "Content: neither a name nor a value"},
	size: sizeText{
		name:   "Size",
		passed: phrase.Plural{One: "Size: {n} byte, {limit} are the limit", Other: "Size: {n} bytes, {limit} are the limit"},
		failed: "Size: more than {limit} bytes",
	},
	name: checkText{"Name", "Name: {name}", "Name: none given"},
	line: "Line: can be read as a cookie",

	domainSet:    checkText{"Domain", "Domain: {host} may set it for {domain}", "Domain: {host} may not set it for {domain}"},
	domainNotSet: "Domain: none asked for, so {host} only",
	prefix:       checkText{"Prefix", "Prefix: the browser finds its promise kept", "Prefix: {why}"},
	partitioned:  checkText{"Partitioned", "Partitioned: comes with Secure", "Partitioned: needs Secure and https"},
	httpOnly:     checkText{"HttpOnly", "HttpOnly: not asked for by the script", "HttpOnly: not for a script to set"},
	jarSecure:    checkText{"Jar", "Jar: no Secure cookie in the way", "Jar: a Secure cookie of that name is in the way"},
	jarHttpOnly:  checkText{"Jar", "Jar: no HttpOnly cookie in the way", "Jar: an HttpOnly cookie of that name is in the way"},
	roomName:     "Room",
	room:         phrase.Plural{One: "Room: made; {name} evicted", Other: "Room: made; {n} cookies evicted"},
	noRoom:       "Room: none left for a cookie without Secure",
	noRoomEvicted: phrase.Plural{
		One:   "Room: none left for a cookie without Secure; {name} evicted",
		Other: "Room: none left for a cookie without Secure; {n} cookies evicted",
	},

	hostOnly:  checkText{"Domain", "Domain: host-only, {domain} = {host}", "Domain: host-only, {domain} ≠ {host}"},
	domain:    checkText{"Domain", "Domain: {domain} covers {host}", "Domain: {domain} does not cover {host}"},
	path:      checkText{"Path", "Path: {path} covers {asked}", "Path: {path} does not cover {asked}"},
	partition: checkText{"Partition", "Partition: that of this page", "Partition: another than this page's"},
	session:   "Not expired (session cookie)",
	expires:   "Not expired (ends {time})",

	credentials: checkText{"Credentials", "Credentials: the request carries them", "Credentials: the request carries none"},
	thirdParty:  checkText{"Third-party rules of the browser", "Third-party rules of the browser: nothing against it", "Third-party rules of the browser: blocked"},
	secure:      checkText{"Secure", "Secure: needs https, and this is https", "Secure: needs https, and this is http"},
	notSecure:   "Not Secure: any scheme will do",
	secureHere:  "Secure: {host} is this machine, which counts as secure",
	sameSite: sameSiteText{
		name:      "SameSite",
		passed:    "SameSite: {value}, nothing against it",
		young:     "SameSite: {value}, but younger than {grace}",
		ownScript: "SameSite: {value}, the page's own script",
		anySite:   "SameSite: {value}, any site may start the request",
		byUser:    "SameSite: {value}, started by the user",
		page:      "SameSite: {value}, the response is a page",
		topLevel:  "SameSite: {value}, top-level GET",
		sameSite:  "SameSite: {value}, the request is same-site",
		failed:    "SameSite: {value}, and the request is cross-site",
	},
	sameSiteNotGiven: "not given",
	sameSiteInsecure: "SameSite: {value} needs Secure",
}
