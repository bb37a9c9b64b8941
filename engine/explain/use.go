package explain

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// use explains the rules about where a cookie may be used, and by whom.
func (d *Detail) use(c *rule.Check) (Text, bool) {
	w := &say.held
	switch c.Rule {
	case rule.SecureOnly:
		return text{w.secureOnly, w.secureOnlyBy.of(d)}.with("subject", d.Subject(), "address", d.address()), true
	case rule.DomainMismatch:
		return d.domainMismatch(c), true
	case rule.NotOnPath:
		return w.otherPath.with("subject", d.Subject(), "path", shown(d.Cookie.Path), "asked", shown(d.To.Path)), true
	case rule.CredentialsOmitted:
		return d.credentialsOmitted(c), true
	case rule.UserPreferences:
		return text{w.notToThirdParty, w.thirdParty}.with("host", host(d.To), "page", url(d.From)), true
	case rule.OtherPartition:
		return d.otherPartition(c), true
	case rule.InvalidPartitioned:
		return d.invalidPartitioned(c), true
	case rule.HttpOnlyFromScript:
		return text{w.notForScripts, w.httpOnly.of(d)}.with("subject", d.Subject()), true
	case rule.OverwriteHttpOnly:
		return w.overHttpOnly.with("name", d.name()), true
	case rule.OverwriteSecure:
		return text{w.overSecure, w.overSecureBy.of(d)}.with("name", d.name(), "address", d.address()), true
	}
	return Text{}, false
}

func (d *Detail) domainMismatch(c *rule.Check) Text {
	t := text{say.held.otherHost, say.held.hostsBelow}
	if c.Because == rule.HostOnly {
		t.sentence = say.held.hostAlone
	}
	return t.with("subject", d.Subject(), "domain", shown(d.Cookie.Domain), "host", host(d.To))
}

func (d *Detail) credentialsOmitted(c *rule.Check) Text {
	t := text{say.held.noCredentials, say.held.omitted.of(d)}
	switch c.Because {
	case rule.PreflightRequest:
		t = text{say.held.noPreflight, say.held.preflight.of(d)}
	case rule.CrossOriginFetch:
		t.sentence = say.held.sameOriginOnly.of(d)
	}
	return t.with("url", url(d.To))
}

func (d *Detail) otherPartition(c *rule.Check) Text {
	t := text{say.partition.short, say.partition.elsewhere}
	if c.Because == rule.Unpartitioned {
		t.sentence = say.partition.outside
		return t.with("subject", d.Subject(), "page", url(d.From), "host", host(d.To))
	}
	return t.with("subject", d.Subject(), "partition", partition(d.Cookie.PartitionKey), "site", partition(c.Value))
}

// partition describes a partition key: a site, and whether another site is
// embedded there.
func partition(key string) string {
	top, embedded := strings.CutSuffix(key, trace.CrossSiteAncestor)
	if embedded {
		return say.partition.embedded.With("site", shown(top))
	}
	return shown(top)
}

func (d *Detail) invalidPartitioned(c *rule.Check) Text {
	w := &say.partition
	if c.Because == rule.OverHTTP {
		return text{w.insecure.short, w.insecurePlain.of(d)}.with("subject", d.Subject(), "address", d.address())
	}
	return w.insecure.with("subject", d.Subject())
}
