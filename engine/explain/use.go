package explain

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// use explains the rules about where a cookie may be used, and by what.
func (d *Detail) use(c *rule.Check) (Text, bool) {
	w := &useTexts
	switch c.Rule {
	case rule.SecureOnly:
		return text{phrase.Phrase("not over HTTP"), w.secureOnlyBy.of(d)}.with("subject", d.Subject(), "address", d.address()), true
	case rule.DomainMismatch:
		return d.domainMismatch(c), true
	case rule.NotOnPath:
		return w.otherPath.with("subject", d.Subject(), "path", shown(d.Cookie.Path), "asked", shown(d.To.Path)), true
	case rule.CredentialsOmitted:
		return d.credentialsOmitted(c), true
	case rule.UserPreferences:
		return text{
			phrase.Phrase("not to a third party"),
			phrase.Phrase("This browser blocks third-party cookies, and {host} is a third party on {page}."),
		}.with("host", host(d.To), "page", url(d.From)), true
	case rule.OtherPartition:
		return d.otherPartition(c), true
	case rule.InvalidPartitioned:
		return d.invalidPartitioned(c), true
	case rule.HttpOnlyFromScript:
		return text{phrase.Phrase("not for scripts"), w.httpOnly.of(d)}.with("subject", d.Subject()), true
	case rule.OverwriteHttpOnly:
		return w.overHttpOnly.with("name", d.name()), true
	case rule.OverwriteSecure:
		return text{phrase.Phrase("not over a Secure cookie"), w.overSecureBy.of(d)}.with("name", d.name(), "address", d.address()), true
	}
	return Text{}, false
}

func (d *Detail) domainMismatch(c *rule.Check) Text {
	t := text{phrase.Phrase("not to this host"), phrase.Phrase("{subject} is for {domain} and its subdomains, and the request goes to {host}.")}
	if c.Because == rule.HostOnly {
		t.sentence = phrase.Phrase("{subject} is host-only for {domain}, and the request goes to {host}.")
	}
	return t.with("subject", d.Subject(), "domain", shown(d.Cookie.Domain), "host", host(d.To))
}

func (d *Detail) credentialsOmitted(c *rule.Check) Text {
	t := text{phrase.Phrase("not without credentials"), useTexts.omitted.of(d)}
	switch c.Because {
	case rule.PreflightRequest:
		t = text{phrase.Phrase("not with a preflight"), useTexts.preflight.of(d)}
	case rule.CrossOriginFetch:
		t.sentence = useTexts.sameOriginOnly.of(d)
	}
	return t.with("url", url(d.To))
}

func (d *Detail) otherPartition(c *rule.Check) Text {
	t := text{phrase.Phrase("not in this partition"), phrase.Phrase("{subject} is in the partition of {partition}, and this request is in the partition of {site}.")}
	if c.Because == rule.Unpartitioned {
		t.sentence = phrase.Phrase("{subject} is unpartitioned, and on {page} this browser sends {host} only cookies from the partition of that site.")
		return t.with("subject", d.Subject(), "page", url(d.From), "host", host(d.To))
	}
	return t.with("subject", d.Subject(), "partition", partition(d.Cookie.PartitionKey), "site", partition(c.Value))
}

// partition describes a partition key: a site, and whether another site is
// embedded there.
func partition(key string) string {
	top, embedded := strings.CutSuffix(key, trace.CrossSiteAncestor)
	if embedded {
		return phrase.Say("{site} with another site embedded", "site", shown(top))
	}
	return shown(top)
}

func (d *Detail) invalidPartitioned(c *rule.Check) Text {
	w := &partitionTexts
	if c.Because == rule.OverHTTP {
		return text{phrase.Phrase("not Partitioned without Secure"), w.insecurePlain.of(d)}.with("subject", d.Subject(), "address", d.address())
	}
	return w.insecure.with("subject", d.Subject())
}
