package explain

import (
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

func (d *Detail) reason(r reason.Reason) Text {
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
		return say.held.overHttpOnly.with(storage+"23.2", "name", d.name())
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
	return say.held.other.with("", "subject", d.Subject(), "reason", string(r))
}

// retrieval and storage are the algorithms for the Cookie header and for a
// received cookie.
const (
	retrieval = "RFC 6265bis §5.8.3 step 1"
	storage   = "RFC 6265bis §5.7 step "
)

func (d *Detail) secureOnly() Text {
	t := text{say.held.secureOnly, say.held.secureOnlyBy.of(d)}
	return t.with(d.section(retrieval, storage+"13"), "subject", d.Subject(), "address", d.address())
}

func (d *Detail) domainMismatch() Text {
	t := text{say.held.otherHost, say.held.hostsBelow}
	if d.Cookie.HostOnly {
		t.sentence = say.held.hostAlone
	}
	return t.with(retrieval, "subject", d.Subject(), "domain", shown(d.Cookie.Domain), "host", host(d.URL))
}

func (d *Detail) notOnPath() Text {
	return say.held.otherPath.with(retrieval, "subject", d.Subject(), "path", shown(d.Cookie.Path), "asked", path(d.URL))
}

func (d *Detail) credentialsOmitted() Text {
	t, section := text{say.held.noCredentials, say.held.omitted.of(d)}, `Fetch "HTTP-network-or-cache fetch"`
	switch {
	case d.Destination == trace.Preflight:
		t, section = text{say.held.noPreflight, say.held.preflight.of(d)}, `Fetch "CORS-preflight fetch"`
	case d.Credentials == "same-origin":
		t.sentence = say.held.sameOriginOnly.of(d)
	}
	return t.with(section, "url", shown(d.URL))
}

func (d *Detail) httpOnlyFromScript() Text {
	t := text{say.held.notForScripts, say.held.httpOnly.of(d)}
	return t.with(d.section(retrieval, storage+"15"), "subject", d.Subject())
}

func (d *Detail) overwriteSecure() Text {
	t := text{say.held.overSecure, say.held.overSecureBy.of(d)}
	return t.with(storage+"16", "name", d.name(), "address", d.address())
}
