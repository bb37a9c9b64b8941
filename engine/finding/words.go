package finding

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// sentences say what is wrong.
var sentences = phrase.Table[Kind, phrase.Phrase]{
	{For: Readable, Say: "Anyone on the wire can read {subject}."},
	{For: NoneWithoutSecure, Say: "{subject} has SameSite=None without Secure, which browsers reject."},
	{For: Loop, Say: "{subject} redirects in a loop."},
	{For: LostPost, Say: "{subject} redirects a POST, and the browser sends a GET without its body."},
	{For: Withheld, Say: "The response has no {subject}, because its stack takes the request for plain http."},
	{For: SecureOverHTTP, Say: "A page is answered over http, where the Secure cookie {subject} is not sent or stored."},
	{For: NotSecure, Say: "{subject} has no Secure, so the browser sends it with plain http requests, too."},
	{For: NoHSTS, Say: "The redirect of {subject} to https comes after a plain http request, and without HSTS the next visit begins with one again."},
	{For: WideDomain, Say: "{subject} has a Domain, so every subdomain gets it and can overwrite it, and none needs it here."},
	{For: NoPrefix, Say: "{subject} could have the prefix __Host-, which keeps other hosts and plain http responses from overwriting it."},
}
