package explain

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Reason explains why a cookie was not sent or not stored.
func Reason(r reason.Reason, d Detail) Text {
	t := factOf(r, d.Direction).on(d.reason(r))
	if !own(r) {
		t.DevTools = string(r)
	}
	return t
}

// own reports whether a reason's name is ours and not the DevTools protocol's.
func own(r reason.Reason) bool {
	switch r {
	case reason.CredentialsOmitted, reason.HttpOnlyFromScript, reason.OverwriteHttpOnly,
		reason.OtherPartition, reason.InvalidPartitioned,
		reason.NamelessNotAllowed, reason.NamelessWithEquals,
		reason.DomainExceedsMaxCookies, reason.PartitionExceedsMaxCookies,
		reason.PartitionExceedsMaxBytes, reason.JarExceedsMaxCookies:
		return true
	}
	return false
}

func (d Detail) reason(r reason.Reason) Text {
	switch r {
	case reason.SecureOnly:
		return d.secureOnly()
	case reason.DomainMismatch:
		return d.domainMismatch()
	case reason.NotOnPath:
		return d.notOnPath()
	case reason.CredentialsOmitted:
		return d.credentialsOmitted()
	case reason.UserPreferences:
		return d.userPreferences()
	case reason.OtherPartition:
		return d.otherPartition()
	case reason.InvalidPartitioned:
		return d.invalidPartitioned()
	case reason.HttpOnlyFromScript:
		return d.httpOnlyFromScript()
	case reason.OverwriteHttpOnly:
		return d.overwriteHttpOnly()
	case reason.OverwriteSecure:
		return d.overwriteSecure()
	case reason.InvalidDomain:
		return d.invalidDomain()
	case reason.InvalidPrefix:
		return d.invalidPrefix()
	}
	if t, ok := d.sameSite(r); ok {
		return t
	}
	if t, ok := d.badLine(r); ok {
		return t
	}
	if t, ok := d.noRoom(r); ok {
		return t
	}
	return Text{Short: "not allowed", Sentence: fmt.Sprintf("%s was held back: %s.", d.Subject(), r)}
}

// retrieval and storage are the algorithms for the Cookie header and for a
// received cookie.
const (
	retrieval = "RFC 6265bis §5.8.3 step 1"
	storage   = "RFC 6265bis §5.7 step "
)

// either picks by the direction.
func (d Detail) either(sending, storing string) string {
	if d.Direction == Storing {
		return storing
	}
	return sending
}

func (d Detail) secureOnly() Text {
	verb := d.either("is", "asks to be")
	return Text{
		Short:    "not over HTTP",
		Sentence: fmt.Sprintf("%s %s Secure, and %s is plain http.", d.Subject(), verb, d.plainMessage()),
		Section:  d.either(retrieval, storage+"13"),
	}
}

func (d Detail) domainMismatch() Text {
	reach := shown(d.Cookie.Domain) + " alone"
	if !d.Cookie.HostOnly {
		reach = shown(d.Cookie.Domain) + " and the hosts below it"
	}
	return Text{
		Short:    "not to this host",
		Sentence: fmt.Sprintf("%s is for %s, and %s is for %s.", d.Subject(), reach, d.either("the request", "the response"), host(d.URL)),
		Section:  retrieval,
	}
}

func (d Detail) notOnPath() Text {
	return Text{
		Short:    "not on this path",
		Sentence: fmt.Sprintf("%s is for the path %s, which does not cover %s.", d.Subject(), shown(d.Cookie.Path), path(d.URL)),
		Section:  retrieval,
	}
}

func (d Detail) credentialsOmitted() Text {
	t := Text{Short: "not without credentials", Section: `Fetch "HTTP-network-or-cache fetch"`}
	effect := d.either("so no cookie goes with it", "so its response may set no cookie")
	switch {
	case d.Destination == trace.Preflight:
		t.Short, t.Section = "not with a preflight", `Fetch "CORS-preflight fetch"`
		t.Sentence = fmt.Sprintf("A preflight to %s carries no credentials, %s.", shown(d.URL), effect)
	case d.Credentials == "same-origin":
		t.Sentence = fmt.Sprintf("The fetch has credentials: same-origin and leaves its page's origin for %s, %s.", shown(d.URL), effect)
	default:
		t.Sentence = fmt.Sprintf("The fetch to %s has credentials: omit, %s.", shown(d.URL), effect)
	}
	return t
}

func (d Detail) httpOnlyFromScript() Text {
	return Text{
		Short:    "not for scripts",
		Sentence: d.Subject() + d.either(" is HttpOnly, so document.cookie does not show it.", " asks to be HttpOnly, and a script may not create such a cookie."),
		Section:  d.either(retrieval, storage+"15"),
	}
}

func (d Detail) overwriteHttpOnly() Text {
	return Text{
		Short:    "not over an HttpOnly cookie",
		Sentence: fmt.Sprintf("The jar has an HttpOnly cookie named %s, and a script may not replace it.", d.name()),
		Section:  storage + "23.2",
	}
}

func (d Detail) overwriteSecure() Text {
	return Text{
		Short: "not over a Secure cookie",
		Sentence: fmt.Sprintf("The jar has a Secure cookie named %s, and %s is plain http: it may not put one without Secure in its way.",
			d.name(), d.plainMessage()),
		Section: storage + "16",
	}
}
