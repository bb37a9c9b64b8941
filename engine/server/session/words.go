package session

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// does says what the setting of a role does, in a few words beside its knob.
var does = phrase.Table[role, phrase.Phrase]{
	{For: name, Say: "the session cookie's name"},
	{For: domain, Say: "Domain of the session cookie"},
	{For: path, Say: "Path of the session cookie"},
	{For: secure, Say: "session cookie only over https"},
	{For: httpOnly, Say: "session cookie hidden from scripts"},
	{For: sameSite, Say: "SameSite of the session cookie"},
	{For: partitioned, Say: "session cookie partitioned by site"},
	{For: priority, Say: "Priority of the session cookie"},
	{For: age, Say: "the session cookie's age"},
	{For: permanent, Say: "sessions outlive the browser"},
	{For: rolling, Say: "session cookie with every response"},
	{For: uninitialized, Say: "a session for every visitor"},
	{For: strict, Say: "replaces session ids it does not know"},
	{For: trust, Say: "trusts the proxy's X-Forwarded-Proto"},
	{For: redirects, Say: "redirects to https"},
	{For: assumes, Say: "takes every request for https"},
	{For: hsts, Say: "sends HSTS"},
	{For: hstsAge, Say: "max-age of HSTS"},
	{For: hstsSubDomains, Say: "includeSubDomains of HSTS"},
	{For: hstsPreload, Say: "preload of HSTS"},
	{For: version, Say: "the version of the framework"},
	{For: sessionTrust, Say: "trusts it for the session"},
}
